import { AxeBuilder } from '@axe-core/playwright';
import { expect, type JSHandle, type Page } from 'playwright/test';

// What a page that is open is asked: each look gives the faults that it finds, none when all is well.

/** Elements that make the page or a part of it scroll sideways, and the page itself. */
const tooWide = (width: number): string[] => {
  const name = (one: Element) => one.outerHTML.slice(0, 80);
  const root = document.documentElement;
  const over = root.scrollWidth > width || innerWidth > width ? [`the page: ${root.scrollWidth} px`] : [];
  const elements = [...document.body.querySelectorAll('*')].filter((one) => one.checkVisibility());
  for (const one of elements) {
    if (one instanceof SVGElement) continue;
    const { overflowX } = getComputedStyle(one);
    if (/auto|scroll/.test(overflowX) && one.scrollWidth > one.clientWidth + 1)
      over.push(`scrolls: ${name(one)}`);
    if (over.length > 0 && one.getBoundingClientRect().right > width + 1)
      over.push(`sticks out: ${name(one)}`);
  }
  return over.slice(0, 5);
};

/** What makes the page scroll sideways in a window of this width. */
export const widerThan = (page: Page, width: number): Promise<string[]> => page.evaluate(tooWide, width);

/** Text in a size that is no step of the scale in src/styles/tokens.css, or whose lines stand apart as those of no step do. */
const offTheScale = (): string[] => {
  const probe = document.body.appendChild(document.createElement('p'));
  const steps = ['small', 'list', 'body', 'h3', 'h2', 'h1', 'display'].map((step) => {
    probe.style.cssText = `font-size: var(--text-${step}); line-height: var(--text-${step}--line-height)`;
    const { fontSize, lineHeight } = getComputedStyle(probe);
    return { size: parseFloat(fontSize), leading: parseFloat(lineHeight) / parseFloat(fontSize) };
  });
  probe.style.cssText = 'font-size: 100px; line-height: var(--text-lead--line-height)';
  const leadings = [
    ...steps.map(({ leading }) => leading),
    parseFloat(getComputedStyle(probe).lineHeight) / 100,
  ];
  probe.remove();
  const isNear = (value: number, values: readonly number[]) =>
    values.some((one) => Math.abs(one - value) < 0.01);
  const off = new Set<string>();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const parent = texts.currentNode.parentElement;
    if (!texts.currentNode.nodeValue?.trim() || !parent?.checkVisibility() || parent.closest('svg, select'))
      continue;
    const { fontSize } = getComputedStyle(parent);
    let block = parent;
    while (getComputedStyle(block).display === 'inline' && block.parentElement) block = block.parentElement;
    const lines = getComputedStyle(block);
    const size = parseFloat(fontSize);
    const leading = parseFloat(lines.lineHeight) / parseFloat(lines.fontSize);
    // Words of no size are for who hears or copies the page.
    if (
      size === 0 ||
      (isNear(
        size,
        steps.map((step) => step.size),
      ) &&
        isNear(leading, leadings))
    )
      continue;
    off.add(
      `${size} px, lines ${leading.toFixed(2)} apart: ${texts.currentNode.nodeValue.trim().slice(0, 40)}`,
    );
  }
  return [...off].slice(0, 5);
};

/** Text that stands in no step of the scale. */
export const strayText = (page: Page): Promise<string[]> => page.evaluate(offTheScale);

/** The text spacing that WCAG 1.4.12 names. */
const spacing =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }' +
  'p { margin-block-end: 2em !important }';

/** Sets text spacing and says what is lost by it. */
const lostBySpacing = (styles: string): string[] => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  const name = (one: Element) => one.outerHTML.slice(0, 80);
  const lost: string[] = [];
  for (const one of document.body.querySelectorAll<HTMLElement>('*')) {
    if (!one.checkVisibility() || one instanceof SVGElement) continue;
    const { overflowX, overflowY, textOverflow } = getComputedStyle(one);
    const isForListeners = one.clientWidth <= 1 || one.clientHeight <= 1;
    // A name for the eye alone that may end in dots stands whole in the list that it folds, and over its part.
    const isCopy = one.ariaHidden === 'true' && textOverflow === 'ellipsis';
    if (isForListeners || isCopy) continue;
    const cutX = /hidden|clip/.test(overflowX) && one.scrollWidth > one.clientWidth + 1;
    const cutY = /hidden|clip/.test(overflowY) && one.scrollHeight > one.clientHeight + 1;
    if (cutX || cutY) lost.push(`cut off: ${name(one)}`);
  }
  const controls = [...document.querySelectorAll('body > header :is(a, button)')].filter((one) =>
    one.checkVisibility(),
  );
  const boxes = controls.map((one) => ({ one, box: one.getBoundingClientRect() }));
  for (const [index, { one, box }] of boxes.entries()) {
    for (const { box: other } of boxes.slice(index + 1)) {
      const isApart =
        box.right <= other.left + 1 ||
        other.right <= box.left + 1 ||
        box.bottom <= other.top + 1 ||
        other.bottom <= box.top + 1;
      if (!isApart) lost.push(`covered: ${name(one)}`);
    }
    if (one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== 'inline')
      lost.push(`too narrow: ${name(one)}`);
  }
  return lost.slice(0, 5);
};

/** What is lost, or too wide for the window, when the reader spaces the text out as WCAG 1.4.12 says. */
export async function lostWhenSpaced(page: Page, width: number): Promise<string[]> {
  const lost = [...(await page.evaluate(lostBySpacing, spacing)), ...(await widerThan(page, width))];
  await page.evaluate(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.slice(0, -1);
  });
  return lost;
}

/** What the page that is open makes words half as long again by, as a translation may. */
const lengthener = (page: Page): Promise<JSHandle<(text: string) => string>> =>
  page.evaluateHandle(
    () => (text: string) =>
      text.replace(/\p{L}{2,}/gu, (word) => word + word.slice(0, Math.ceil(word.length / 2))),
  );

/** What makes the page scroll sideways once it is translated into words half as long again; they stay. */
export async function widerInLongWords(page: Page, width: number): Promise<string[]> {
  await page.evaluate(
    (lengthen) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const text = walker.currentNode as Text;
        // An address and a number are not translated.
        if (text.parentElement?.closest('script, style, [href^="http"], svg')) continue;
        text.data = lengthen(text.data);
      }
    },
    await lengthener(page),
  );
  return widerThan(page, width);
}

/** What a reader cannot read on the page that is open: what it is wider than, cut words, words on words. */
function unreadable(): string[] {
  const faults: string[] = [];
  const wide = document.documentElement.scrollWidth - innerWidth;
  if (wide > 0) faults.push(`the page is ${wide} px wider than its window`);

  /** A line of a text in a drawing; of its height only what letters fill, as lines may stand close. */
  interface Line {
    words: string;
    node: Node;
    left: number;
    right: number;
    top: number;
    bottom: number;
  }

  const linesOf = (drawing: Element): Line[] => {
    const lines: Line[] = [];
    const texts = document.createTreeWalker(drawing, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const around = node.parentElement;
      const words = node.textContent?.trim();
      // What is there for the ear alone is cut to nothing on purpose.
      if (!words || !around?.checkVisibility() || around.getBoundingClientRect().width <= 1) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const { left, right, top, bottom, height } of range.getClientRects()) {
        lines.push({ words, node, left, right, top: top + height / 5, bottom: bottom - height / 5 });
      }
    }
    return lines;
  };

  /** Whether the window, or anything around a line that hides what leaves it, cuts it. */
  const isCut = ({ node, left, right, top, bottom }: Line): boolean => {
    if (left < -1 || right > innerWidth + 1) return true;
    for (let around = node.parentElement; around && around !== document.body; around = around.parentElement) {
      if (getComputedStyle(around).overflow === 'visible' || around instanceof SVGTextElement) continue;
      const box = around.getBoundingClientRect();
      if (left < box.left - 1 || right > box.right + 1 || top < box.top - 1 || bottom > box.bottom + 1)
        return true;
    }
    return false;
  };

  for (const drawing of document.querySelectorAll('.figure')) {
    const lines = linesOf(drawing);
    faults.push(...lines.filter(isCut).map(({ words }) => `cut: ${words}`));
    for (const [at, one] of lines.entries()) {
      for (const other of lines.slice(at + 1)) {
        if (one.node === other.node) continue;
        const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
        if (across > 1 && down > 1) faults.push(`over each other: ${one.words} / ${other.words}`);
      }
    }
  }
  return faults;
}

/** What cannot be read with the letters of the browser twice as large; the letters are then put back. */
export async function lostInLargeText(page: Page, widths: readonly number[]): Promise<string[]> {
  const devTools = await page.context().newCDPSession(page);
  const letters = (size: number) => devTools.send('Page.setFontSizes', { fontSizes: { standard: size } });
  const faults: string[] = [];
  await letters(32);
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px');
  for (const width of widths) {
    await page.setViewportSize({ width, height: 844 });
    faults.push(...(await page.evaluate(unreadable)).map((fault) => `${width} px: ${fault}`));
  }
  await letters(16);
  await devTools.detach();
  return faults;
}

/** Drawings and signs that do not stand out from the page in the colours that a reader forces. */
const lostInForcedColours = (): string[] => {
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const luminance = (colour: string) => {
    if (!context) return undefined;
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = '#00000000';
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
    if (alpha < 128) return undefined;
    const [r = 0, g = 0, b = 0] = [red, green, blue].map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const probe = document.body.appendChild(document.createElement('span'));
  probe.style.color = 'Canvas';
  const canvas = luminance(getComputedStyle(probe).color) ?? NaN;
  probe.remove();
  const standsOut = (shape: Element) => {
    const { fill, stroke, color } = getComputedStyle(shape);
    return [fill, stroke].some((paint) => {
      const value = luminance(paint === 'currentcolor' ? color : paint);
      if (value === undefined) return false;
      return (Math.max(value, canvas) + 0.05) / (Math.min(value, canvas) + 0.05) >= 3;
    });
  };
  return [...document.querySelectorAll('svg')]
    .filter((drawing) => drawing.checkVisibility())
    .filter((drawing) => {
      // What is only defined is drawn elsewhere, in the colours there.
      const shapes = [
        ...drawing.querySelectorAll('path, circle, rect, line, ellipse, polygon, polyline, text'),
      ].filter((shape) => !shape.closest('defs'));
      return shapes.length > 0 && !shapes.some(standsOut);
    })
    .map((drawing) => drawing.outerHTML.slice(0, 160));
};

/** Drawings and signs that are lost in forced colours, light and dark. */
export async function lostInForcedColors(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ forcedColors: 'active', colorScheme });
    expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
    const lost = await page.evaluate(lostInForcedColours);
    if (lost.length > 0) faults.push(`${colorScheme}: ${lost.length} times, first ${lost[0]}`);
  }
  await page.emulateMedia({ forcedColors: null, colorScheme: null });
  return faults;
}

/** What moves although the reader wants no motion. */
const moving = (): string[] =>
  [document.documentElement, ...document.querySelectorAll('*')].flatMap((one) => {
    const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(one);
    // What only lays a drawing out moves nothing.
    const moves =
      !['none', 'laid-out'].includes(animationName) ||
      scrollBehavior === 'smooth' ||
      transitionDuration.split(',').some((time) => parseFloat(time) > 0);
    return moves ? [one.outerHTML.slice(0, 80)] : [];
  });

/** What moves on the page for a reader who wants no motion. */
export const movingOn = (page: Page): Promise<string[]> => page.evaluate(moving);

const tags = ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** What is seen by its colours alone: dark colours change nothing else of a page. */
const ofColour = ['color-contrast-enhanced', 'link-in-text-block'];

/** What axe finds on the page as it stands, or in a part of it: one line a rule, with the first places. */
export async function violations(
  page: Page,
  only: 'all' | 'colours' = 'all',
  part = 'html',
): Promise<string[]> {
  // What the bars cover where a visit happens to stand is no fault of the page.
  if (part === 'html') await page.evaluate(() => scrollTo(0, 0));
  // There are no frames, so the legacy way finds the same and opens no second page; what passed is not described.
  const axe = new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .setLegacyMode(true)
    .include(part);
  // The contrast of level AA is less than that of level AAA, which is asked for: looking twice would take long.
  const asked =
    only === 'colours' ? axe.withRules(ofColour) : axe.withTags(tags).disableRules('color-contrast');
  const found = await asked.analyze();
  const looked = [...found.passes, ...found.violations, ...found.incomplete].map(({ id }) => id);
  expect(looked).toContain('color-contrast-enhanced');
  return found.violations.map(({ id, nodes }) => {
    const places = nodes
      .slice(0, 3)
      .map(({ target, failureSummary }) => `${target.join(' ')} (${failureSummary ?? ''})`);
    return `${id}, ${nodes.length} times: ${places.join('; ').replace(/\s+/g, ' ')}`;
  });
}

/** Keeps what moves while a page loads; to be asked for after it. */
export const watchShifts = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { shifts: seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const value = Number(Reflect.get(entry, 'value'));
        const sources = Reflect.get(entry, 'sources') as { node?: Node }[];
        if (value > 0)
          seen.push(`${value.toFixed(4)}: ${sources.map(({ node }) => node?.nodeName).join(' ')}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });

/** What has moved while the page was loaded. */
export const shiftsOf = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    return Reflect.get(window, 'shifts') as string[];
  });

/** A feature that a browser does not have need not be switched off in it. */
export const unknownFeature = /Unrecognized feature: '(web-share|bluetooth)'/;

/** What is no fault of a page: that, and that these tests let it have no service worker. */
const ofNoPage = new RegExp(`${unknownFeature.source}|Service Worker registration blocked by Playwright`);

/** Everything that a page complains of, asks of others and keeps in the browser, from now on. */
export function watchManners(page: Page) {
  const faults: string[] = [];
  let own = '';
  page.on('console', (message) => {
    if (/error|warning/.test(message.type()) && !ofNoPage.test(message.text()))
      faults.push(`says: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`breaks: ${error.message}`));
  page.on('requestfailed', (request) => faults.push(`does not load ${request.url()}`));
  page.on('request', (request) => {
    own ||= new URL(request.url()).origin;
    if (!request.url().startsWith(`${own}/`) && !request.url().startsWith('data:'))
      faults.push(`asks another origin: ${request.url()}`);
  });
  return async (): Promise<string[]> => {
    const stored = await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]);
    const cookies = await page.context().cookies();
    return [
      ...faults,
      ...stored.map((key) => `keeps ${key} in the browser`),
      ...cookies.map(({ name }) => `sets the cookie ${name}`),
    ];
  };
}

/** What a reader may do to a page that its drawings have to bear: each way is put on and taken off again. */
const changes = ['spaced', 'large', 'longer'] as const;

/** How a page is changed, and by what. */
interface Changing {
  change: (typeof changes)[number];
  styles: string;
  lengthen: (text: string) => string;
}

/** What is lost in drawings when letters are spaced out, none is under 24 px, or all words are half as long again. */
function lostInDrawings({ change, styles, lengthen }: Changing): string[] {
  const texts: Text[] = [];
  for (const drawing of document.querySelectorAll('.figure')) {
    const walker = document.createTreeWalker(drawing, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (node instanceof Text && node.data.trim()) texts.push(node);
  }
  const before = texts.map(({ data }) => data);
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  const small = texts.flatMap(({ parentElement }) => parentElement ?? []);
  if (change === 'spaced') sheet.replaceSync(styles);
  if (change === 'large')
    for (const one of small)
      if (parseFloat(getComputedStyle(one).fontSize) < 24)
        one.style.setProperty('font-size', '24px', 'important');
  if (change === 'longer') for (const text of texts) text.data = lengthen(text.data);

  const faults: string[] = [];
  interface Line {
    words: string;
    node: Node;
    box: DOMRect;
  }
  for (const drawing of document.querySelectorAll('.figure')) {
    // On a phone faces reach from edge to edge of the window, beyond the figure that they stand in.
    const frame = (drawing.querySelector('.healing') ?? drawing).getBoundingClientRect();
    const lines: Line[] = texts
      .filter((node) => drawing.contains(node) && node.parentElement?.checkVisibility())
      // What is there for the ear alone is cut to nothing on purpose.
      .filter(({ parentElement }) => (parentElement?.getBoundingClientRect().width ?? 0) > 1)
      .flatMap((node) => {
        const range = document.createRange();
        range.selectNodeContents(node);
        // Of its height only what letters fill, as lines may stand close.
        return [...range.getClientRects()].map(({ x, y, width, height }) => ({
          words: node.data.trim(),
          node,
          box: new DOMRect(x, y + height / 5, width, (height * 3) / 5),
        }));
      });
    for (const [at, { words, node, box }] of lines.entries()) {
      if (box.left < frame.left - 1 || box.right > frame.right + 1)
        faults.push(`outside its frame: ${words}`);
      for (const other of lines.slice(at + 1)) {
        const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        if (node !== other.node && across > 1 && down > 1)
          faults.push(`over each other: ${words} / ${other.words}`);
      }
    }
  }
  const wide = document.documentElement.scrollWidth - innerWidth;
  if (wide > 0) faults.push(`the page is ${wide} px wider than its window`);

  document.adoptedStyleSheets = document.adoptedStyleSheets.slice(0, -1);
  for (const one of small) one.style.removeProperty('font-size');
  for (const [index, text] of texts.entries()) text.data = before[index] ?? '';
  return faults;
}

/** What of the drawings on the page that is open does not hold when a reader changes the page, at these widths. */
export async function lostWhenChanged(page: Page, widths: readonly number[]): Promise<string[]> {
  const faults: string[] = [];
  const lengthen = await lengthener(page);
  for (const width of widths) {
    await page.setViewportSize({ width, height: 844 });
    for (const change of changes)
      faults.push(
        ...(await page.evaluate(lostInDrawings, { change, styles: spacing, lengthen })).map(
          (fault) => `${width} px, ${change}: ${fault}`,
        ),
      );
  }
  return faults;
}
