import { readFile } from 'node:fs/promises';

import { type Node, Renderer } from 'takumi-js/node';

/** What a card says. */
// A type, not an interface: Astro's props want an index signature, which only a type can pass for.
export type Card = {
  /** The line above the title: where it stands. */
  over: string;
  title: string;
};

const width = 1200;
const height = 630;
const margin = 64;

/** Sizes of the title in pixels, the largest first: the first at which it has room is taken. */
const sizes = [120, 104, 92, 82, 73, 65, 58, 52, 46, 40];

/** Room for the title, in pixels: lines over each other, above the dots. */
const room = 350;

/** Colour of the light scheme's token of this name. */
function colour(tokens: string, name: string): string {
  const value = new RegExp(`--color-${name}:\\s*light-dark\\((oklch\\([^)]*\\))`).exec(tokens)?.[1];
  if (!value) throw new Error(`src/styles/tokens.css has no --color-${name} for a light and a dark scheme.`);
  return value;
}

/** The guide's motif over the whole width: a field of dots that closes up from left to right, as skin does. */
function field(fill: string): Node {
  const columns = 50;
  const rows = 5;
  const step = width / columns;
  const dots = Array.from({ length: columns * rows }, (_, index): Node => {
    const column = index % columns;
    const row = Math.floor(index / columns);
    const open = 1 - column / (columns - 1);
    const ripple = Math.sin(column * 1.7 + row * 2.3) * open;
    const r = Math.round(10 * Math.max(0.7, 8.4 * open ** 1.35 + ripple)) / 10;
    return {
      type: 'container',
      style: {
        backgroundColor: fill,
        borderRadius: '50%',
        height: 2 * r,
        left: step / 2 + column * step - r,
        position: 'absolute',
        top: step / 2 + row * step - r,
        width: 2 * r,
      },
    };
  });
  return { type: 'container', style: { width, height: rows * step, position: 'relative' }, children: dots };
}

interface Pen {
  renderer: Renderer;
  colours: { paper: string; ink: string; soft: string };
  images: { src: string; data: Uint8Array }[];
}

async function makePen(): Promise<Pen> {
  const [font, tokens] = await Promise.all([
    readFile('src/assets/fonts/literata.woff2'),
    readFile('src/styles/tokens.css', 'utf8'),
  ]);
  const renderer = new Renderer();
  await renderer.registerFont({ name: 'Literata', data: font });
  const colours = {
    paper: colour(tokens, 'paper'),
    ink: colour(tokens, 'ink'),
    soft: colour(tokens, 'soft'),
  };
  // Drawn once as a picture, the field costs each card less than drawn anew.
  const drawn = await renderer.render(field(colour(tokens, 'accent')), { width, height: 120, format: 'png' });
  return { renderer, colours, images: [{ src: 'field', data: drawn }] };
}

let pen: Promise<Pen> | undefined;

/** How large a title is set, and whether a word of it that is wider than the card is broken. */
interface Setting {
  size: number;
  breaks: boolean;
}

const title = (text: string, { size, breaks }: Setting): Node => ({
  type: 'text',
  text,
  style: {
    fontSize: size,
    fontWeight: 640,
    letterSpacing: '-0.012em',
    lineHeight: 1.12,
    textWrap: 'balance',
    ...(breaks && { wordBreak: 'break-all' }),
  },
});

/**
 * Largest size at which the title keeps inside the card; a word that is too wide at any size is broken.
 * @throws Error when it is too long even so, which no title of the guide is (`longestTitle`)
 */
async function fit({ renderer }: Pen, text: string): Promise<Setting> {
  const settings = sizes.map((size) => ({ size, breaks: false }));
  for (const setting of [...settings, { size: Math.min(...sizes), breaks: true }]) {
    const measured = await renderer.measure(
      {
        type: 'container',
        style: { width: width - 2 * margin, display: 'flex', fontFamily: 'Literata' },
        children: [title(text, setting)],
      },
      { width, height },
    );
    const [lines] = measured.children;
    const widest = Math.max(...(lines?.runs.map((run) => run.x + run.width) ?? [Infinity]));
    if (lines && lines.height <= room && widest <= width - 2 * margin) return setting;
  }
  throw new Error(`"${text}" is too long for a card. Shorten the heading.`);
}

/**
 * Draws the picture that a chat shows beside a link: 1200 by 630 pixels, PNG, on the guide's paper. The same words
 * give the same bytes on every machine: the font and the colours are the project's own.
 * @throws Error when the title is too long for a card
 */
export async function drawCard({ over, title: text }: Card): Promise<Uint8Array<ArrayBuffer>> {
  pen ??= makePen();
  const ready = await pen;
  const { renderer, colours, images } = ready;
  const setting = await fit(ready, text);
  return renderer.render(
    {
      type: 'container',
      style: {
        width,
        height,
        backgroundColor: colours.paper,
        color: colours.ink,
        display: 'flex',
        flexDirection: 'column',
        fontFamily: 'Literata',
        justifyContent: 'space-between',
        paddingTop: 52,
      },
      children: [
        {
          type: 'container',
          style: {
            display: 'flex',
            flexDirection: 'column',
            gap: 16,
            marginLeft: margin,
            width: width - 2 * margin,
          },
          children: [
            { type: 'text', text: over, style: { color: colours.soft, fontSize: 36 } },
            title(text, setting),
          ],
        },
        { type: 'image', src: 'field', style: { width, height: 120 } },
      ],
    },
    { width, height, format: 'png', images },
  );
}
