import type { Healing, healingSigns } from '../guide/healing.ts';

/** A line or a shape, and how it is drawn; a colour is one of the tone that uses the face, or a hue of its own. */
const path = (d: string, style: Record<string, string | number> = {}) => {
  const attributes = Object.entries(style).map(([name, value]) => {
    const isColour =
      (name === 'fill' || name === 'stroke') && value !== 'none' && !`${value}`.startsWith('#');
    return ` ${name}="${isColour ? `var(--${value})` : value}"`;
  });
  return `<path d="${d}"${attributes.join('')}/>`;
};

/** A line drawn broad once and less broad on top, so that it has a rim. */
const rimmed = (d: string, rim: string, broad: number, inside: string, width: number) =>
  path(d, { stroke: rim, 'stroke-width': broad }) + path(d, { stroke: inside, 'stroke-width': width });

const ears = 'M50 86c-20-8-28 6-24 24 3 15 14 24 29 20zM190 86c20-8 28 6 24 24-3 15-14 24-29 20z';

/** The head as it is, a little full all over, and with lids and cheeks far out. */
const heads = {
  head: 'M120 12c47 0 74 33 74 84 0 60-34 110-74 110S46 156 46 96c0-51 27-84 74-84z',
  swelling: 'M120 12c47 0 72 32 74 82 14 40-8 112-74 112S32 134 46 94c2-50 27-82 74-82z',
  puffing: 'M120 12c47 0 68 30 72 72 44 34 30 122-72 122S4 118 48 84c4-42 25-72 72-72z',
} as const;

const bust = path('M90 180v40q-4 16-46 22-44 6-54 40h260q-10-34-54-40-42-6-46-22v-40z', { fill: 'tone' });

const eyes =
  path('M69 94q16-17 32 0-16 15-32 0zM139 94q16-17 32 0-16 15-32 0z', {
    fill: 'glass',
    stroke: 'fold',
    'stroke-width': 5,
  }) + path('M85 94h0M155 94h0', { stroke: 'dark', 'stroke-width': 12 });
const nose = path('M122 105l-8 27h13', { stroke: 'fold', 'stroke-width': 5 });
const mouth = path('M100 166q10-10 20-5 10-5 20 5-10 13-20 13t-20-13z', { fill: 'lip', stroke: 'none' });
const brows = path('M66 72q16-4 32-16M142 56q16 12 32 16', { stroke: 'fold', 'stroke-width': 6 });

/** To and fro over a face: dots of it are blood and bumps. */
const spread = 'M74 64l22-15 24 10 26-14 20 16M70 126l16-4 10 17-17 19 22 18M170 122l-18 3-5 18 19 11-15 20';
/** Weals of hives, from the brow to the shoulders, as short lines to be drawn broad. */
const weals =
  'M84 50l10-5M142 44l10 6M63 126l2 12M88 150l7-2M174 122l-4 11M152 150h0M100 190l7 4M138 216l4 7M46 246l12-4M98 242l4 3M190 242l9 5';
/** Small blisters of one size, and two that have opened. */
const blisters = 'M149 146h0M163 142h0M156 158h0M150 171h0M152 185h0M165 179h0';
const sores = 'M170 154h0M163 167h0';
const patch = 'M76 138l8 14';
const fever = 'M126 170l62 24';
const fingers = 'M152 212H102M154 225H96M152 238H99M150 251H106';
/** Marks that are brown, lie deeper, or are light. */
const marks = [
  ['mark', 'M84 52h0M112 40h0M98 66h0M68 128h0'],
  ['blue', 'M86 146h0M72 168h0M100 182h0'],
  ['pale', 'M158 138l5 8'],
] as const;

/** What is drawn for each sign, but for what changes the head itself. */
export const drawnSigns: Record<(typeof healingSigns)[number], string> = {
  swelling: path('M72 109q14 10 28-1M140 108q14 11 28 1', { stroke: 'fold', 'stroke-width': 4 }),
  puffing: '',
  heat: path('M22 66q-14-10-4-19t-4-19M218 66q14-10 4-19t4-19', {
    stroke: 'color-accent',
    'stroke-width': 6,
  }),
  blood: path(spread, { stroke: 'blood', 'stroke-width': 7.5, 'stroke-dasharray': '0 58' }),
  flakes: path('M72 126l7-3 5 4M90 147l5-5 6 2M160 124l6 4 5-3M106 52l7-2 4 4M134 190l5-4', {
    stroke: 'pale',
    'stroke-width': 3.5,
  }),
  bumps: `<g stroke-width="16" stroke-dasharray="0 29">${path(spread, {
    stroke: 'dark',
    opacity: 0.7,
    transform: 'translate(0 5)',
  })}${path(spread, { stroke: 'raised' })}</g>`,
  spreading:
    path('M60 118q24-18 48 0 12 22 2 48-20 28-34 14-28-26-16-62z', {
      fill: 'weal',
      stroke: 'edge',
      'stroke-width': 3,
    }) +
    path('M84 134q17 2 15 18-8 15-21 4-8-20 6-22z', {
      fill: 'sign',
      stroke: 'line',
      'stroke-width': 5,
      'stroke-dasharray': '0 9',
    }),
  fever:
    rimmed(fever, 'dark', 19, 'glass', 12) +
    path('M128 171l38 14.5', { stroke: '#b5201e', 'stroke-width': 5 }),
  crusts:
    rimmed(patch, 'edge', 44, 'weal', 39) +
    path('M68 150l8-5 5 6 9-5 3 8 8 2-6 7-1 8-9-2-7 4-5-8-9-2 5-6z', {
      fill: '#cf8a20',
      stroke: 'dark',
      'stroke-width': 3,
    }) +
    rimmed('M76 131h0', 'dark', 18, '#f7e88c', 13),
  blisters:
    path('M158 148l-2 34', { stroke: 'weal', 'stroke-width': 28 }) +
    rimmed(blisters, 'dark', 13, 'glass', 9.5) +
    rimmed(sores, 'glass', 14, '#5c1219', 10),
  lips:
    path('M60 95q4-19 25-19t25 19q-5 17-25 17T60 95zM130 95q4-19 25-19t25 19q-5 17-25 17t-25-17z', {
      fill: 'tone',
      stroke: 'fold',
      'stroke-width': 3.5,
    }) +
    path('M66 96q19 5 38 0M136 96q19 5 38 0', { stroke: 'dark', 'stroke-width': 8 }) +
    path('M80 166q4-25 28-23 8 0 12 6 4-6 12-6 24-2 28 23-4 36-40 36t-40-36z', {
      fill: 'lip',
      stroke: 'fold',
      'stroke-width': 5,
    }) +
    path('M94 168q26-12 52 0-6 16-26 16t-26-16z', { fill: '#240c0a', stroke: 'none' }),
  throat:
    path('M146 206q30-4 40 22l44 52h-72l-14-24z', { fill: 'tone' }) +
    rimmed(fingers, 'outline', 16, 'tone', 9) +
    path('M152 212q20 4 22 20 0 16-18 18z', { fill: 'tone', stroke: 'none' }),
  hives: rimmed(weals, 'sign', 23, 'raised', 12),
  marks: [24, 16, 9]
    .map((width) =>
      marks.map(([stroke, d]) => path(d, { stroke, 'stroke-width': width, opacity: 0.45 })).join(''),
    )
    .join(''),
};

/** A face: its head in the tone of its skin, its colour, what it says, and its signs; with its shoulders in an emergency. */
function drawFace({ id, look: { colour, signs }, urgency }: Healing): string {
  const shape =
    heads[signs.includes('puffing') ? 'puffing' : signs.includes('swelling') ? 'swelling' : 'head'];
  const isUrgent = urgency === 'emergency';
  const drawn = [
    ...(isUrgent ? [bust] : []),
    ...[ears, shape].map((d) => path(d, { fill: 'tone' })),
    ...(colour > 0 ? [path(shape, { fill: 'flush', stroke: 'none', opacity: colour * 0.13 })] : []),
    eyes,
    nose,
    mouth,
    ...(isUrgent ? [brows] : []),
    ...signs.map((sign) => drawnSigns[sign]),
  ];
  return `<g id="${id}"${isUrgent ? ' transform="translate(24 4) scale(.8)"' : ''}>${drawn.join('')}</g>`;
}

/** The faces of all times and signs in one file, each used by its id in every tone of skin. */
export const drawFaces = (healing: readonly Healing[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg">\n${healing.map(drawFace).join('\n')}\n</svg>\n`;
