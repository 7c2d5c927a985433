import { timesIn } from '../guide/duration.ts';
import { type CloseUp, type Healing, isNear, isSeen } from '../guide/healing.ts';

/** A line or a shape, and how it is drawn; a colour is one of the tone that uses the face, or a hue of its own. */
const path = (d: string, style: Record<string, string | number> = {}) => {
  const attributes = Object.entries(style).map(([name, value]) => {
    const isOfTone = (name === 'fill' || name === 'stroke') && !/^#|^none$/.test(`${value}`);
    return ` ${name}="${isOfTone ? `var(--${value})` : value}"`;
  });
  return `<path d="${d}"${attributes.join('')}/>`;
};

const group = (transform: string, ...drawn: string[]) => `<g transform="${transform}">${drawn.join('')}</g>`;

/** A shape with no line around it. */
const filled = (d: string, fill: string, opacity = 1) =>
  path(d, { fill, stroke: 'none', ...(opacity < 1 && { opacity }) });

const stroke = (d: string, colour: string, width: number, more = {}) =>
  path(d, { stroke: colour, 'stroke-width': width, ...more });

/** Lines drawn again and again on top of each other, each time in another colour and less broad. */
const layered = (d: string, ...layers: readonly (readonly [colour: string, width: number])[]) =>
  layers.map(([colour, width]) => stroke(d, colour, width)).join('');

/** A line of the face: dark with a rim of light, so that one rule shows it on every skin. */
const line = (d: string, width: number) => layered(d, ['rim', width + 5], ['line', width]);

const white = '#f8f4ea';
const red = '#8f1018';
const rust = '#b8430a';

/** The right half of a head from brow to chin, as curves: as it is, a little full, full, and swollen far out. */
const heads = [
  [
    [46, 0, 74, 30, 74, 80],
    [0, 56, -34, 96, -74, 96],
  ],
  [
    [46, 0, 73, 29, 74, 79],
    [10, 40, -18, 97, -74, 97],
  ],
  [
    [46, 0, 72, 28, 74, 76],
    [22, 46, -8, 102, -74, 102],
  ],
  [
    [52, 0, 68, 24, 72, 66],
    [40, 48, 14, 114, -72, 114],
  ],
] as const;
type Step = 0 | 1 | 2 | 3;
const right = (size: Step) => `M120 10${heads[size].map((curve) => `c${curve.join(' ')}`).join('')}`;
/** A whole head goes back up on its left as it came down on its right. */
const whole = (size: Step) =>
  `${right(size)}${heads[size]
    .toReversed()
    .map(([ax, ay, bx, by, x, y]) => `c${[x - bx, by - y, x - ax, ay - y, x, -y].join(' ')}`)
    .join('')}z`;
/** Where a head that is fuller than usual ends on other days. */
const usual = ['rim', 'line']
  .map((colour, at) =>
    stroke('M194 94c-2 40-18 68-42 82', colour, at ? 3 : 6, { 'stroke-dasharray': '0 10' }),
  )
  .join('');

const mirrored = 'matrix(-1 0 0 1 240 0)';
const bothSides = (drawn: string) => group(mirrored, drawn) + drawn;

const ear = path('M190 82c20-8 28 6 24 24-3 15-14 24-29 20z', { fill: 'tone' });
const eye = path('M139 88q16-17 32 0-16 15-32 0z', { fill: 'glass' }) + stroke('M155 88h0', 'line', 13);
const wideEye = path('M137 88q18-27 36 0-18 24-36 0z', { fill: 'glass' }) + stroke('M155 88h0', 'line', 12);
/** A lid that is full closes its eye. */
const fullLid =
  path('M132 90q1-24 23-24t24 24q-3 18-24 18t-23-18z', { fill: 'tone', 'stroke-width': 4 }) +
  stroke('M136 93q19 9 39 0', 'line', 5) +
  stroke('M143 79q10-8 20-2', 'middle', 4.5);
const brow = line('M142 65q13-7 27 1', 5);
const worried = line('M139 50q15 0 31 13', 6);
const nose = line('M121 100l-8 25h15', 4.5);
const lip = filled('M120 147q10-5 21 5-10 13-21 13z', 'lip') + stroke('M120 153q9 0 20-1', 'line', 3.5);
const features = eye + brow + lip;

/** How much of its colour lies on the skin, by how red or dark it is. */
export const colours = [0, 0.2, 0.42, 0.7] as const;

/** A head in the tone of its skin, with its colour. */
const skin = (shape: string, colour: Step) =>
  path(shape, { fill: 'tone' }) + (colour ? filled(shape, 'flush', colours[colour]) : '');

const halfFace = (size: Step, colour: Step, on = '') =>
  ear + skin(right(size), colour) + (size ? usual : '') + on + features;

const wholeFace = (size: Step, colour: Step, sides = bothSides(features)) =>
  bothSides(ear) + skin(whole(size), colour) + (size ? bothSides(usual) : '') + sides + nose;

/** A head with its neck and shoulders, and what lies on them. */
const bust = (face: string, on: string) =>
  group(
    'translate(31 2) scale(.74)',
    path('M90 160v44q-4 14-42 22-50 10-62 40h268q-12-30-62-40-38-8-42-22v-44z', { fill: 'tone' }),
    face,
    on,
  );

/** Waves of heat beside the head, more of them the hotter it is. */
const heat = (colour: Step) =>
  stroke(
    `${colour > 2 ? 'M207 53q-9-8-2-15t-2-15M219 68q-9-8-2-15t-2-15' : ''}M194 38q-9-8-2-15t-2-15`,
    rust,
    5,
  );

const blood = layered(
  'M140 38h0M164 48h0M180 70h0M142 114h0M166 110h0M184 116h0M154 134h0M172 142h0M136 174h0',
  ['rim', 10],
  [red, 7],
);
const flakes = stroke(
  'M136 42l7-4 6 4M166 56l6-4 5 4M176 106l6-4 6 3M146 114l7-5 7 4M158 132l6-5 7 4M134 132l6-4 5 3M148 166l6-4 5 3',
  'pale',
  4,
);

/** Weals of hives in three sizes, some grown into one: raised in the skin's own colour, paler in the middle. */
const weals = [
  [25, 'M70 46q12-10 24 0M82 132q-6 12 8 18M52 246q14-12 30-2l12 8M174 112q6 12-2 24M166 234q18 2 28 14'],
  [
    17,
    'M148 36q10-2 16 8M57 96l2 12M98 198q8 8 20 2M138 214q6 10 0 18M152 172h4M126 136h2M22 254h4M64 118h2',
  ],
  [
    11,
    'M118 28h0M112 58h0M178 76h0M186 92h0M146 146h0M104 174h0M112 238h0M124 250h0M218 246h0M84 216h0M142 244h0M98 32h0M104 126h0M152 116h0',
  ],
] as const;
const hives = [
  ['shade', 2, 3],
  ['weal', 3, 0],
  ['raised', -4, 0],
  ['middle', -14, 0],
]
  .map(([colour, more, down]) =>
    group(
      `translate(0 ${down})`,
      ...weals
        .filter(([width]) => width + Number(more) > 3)
        .map(([width, d]) => stroke(d, `${colour}`, width + Number(more))),
    ),
  )
  .join('');

/** Domes of one size, each lit from above and with its shade below. */
const domes = (d: string, width: number) =>
  group('translate(0 3)', stroke(d, 'shade', width + 2)) +
  stroke(d, 'bump', width) +
  group(`translate(${-width / 12} ${-width / 8})`, stroke(d, 'raised', width * 0.6)) +
  group(`translate(${-width / 7} ${-width / 5})`, stroke(d, 'pale', width / 5));
const bumps =
  domes('M80 50h0M156 44h0M72 122h0M166 122h0M100 168h0', 21) +
  domes('M104 38h0M128 50h0M174 66h0M90 140h0M150 140h0M182 104h0M60 100h0', 16) +
  domes('M132 30h0M112 58h0M82 160h0M144 166h0M98 122h0', 11);

const marks =
  layered('M64 112h0M86 116h0M70 134h0M92 138h0M78 154h0', ['rim', 18], ['mark', 14]) +
  layered('M100 42l3 1M140 40l-2 2M120 56h0M120 31h0', ['rim', 18], ['blue', 14]) +
  path('M152 114q12-8 22 2 6 12-4 20-16 8-22-4-4-12 4-18z', { fill: 'pale', 'stroke-width': 2.5 });

/** A patch with a soft edge. */
const patch = (d: string, widths: readonly number[]) =>
  widths
    .map((width) => path(d, { fill: 'flush', stroke: 'flush', 'stroke-width': width, opacity: 0.34 }))
    .join('');

/** An open mouth with lips and tongue that are thick. */
const mouth =
  path('M86 151q4-24 24-22 8 0 11 4 3-4 11-4 20-1 24 22-2 27-35 27t-35-27z', {
    fill: 'lip',
    'stroke-width': 4,
  }) +
  filled('M98 150q23-9 46 0-2 17-23 17t-23-17z', '#2a0f0c') +
  filled('M101 156q20-10 40 0-4 11-20 11t-20-11z', '#b9645d') +
  stroke('M102 139q5-4 10-2M108 173q12 3 22 0', 'middle', 4);
/** A hand around the throat, its thumb up. */
const hand =
  ['M140 226l-52-34', 'M134 232l-56-20', 'M134 240l-56-6', 'M138 250l-50 2', 'M152 228l10-34']
    .map((finger) => layered(finger, ['line', 21], ['tone', 13]))
    .join('') +
  layered('M146 240l84 50', ['line', 56], ['tone', 48]) +
  filled('M122 218l26-4 12 50h-38z', 'tone');

/** Frames beside each other, in order; what is drawn in one has its room as its own. */
const frames = (ground: string, height: number, ...drawn: string[]) => {
  const width = 196 / drawn.length;
  return drawn
    .map((one, at) => {
      const frame = `M${22 + at * width} 7h${width}v${height}h${-width}z`;
      return (
        path(frame, { fill: ground, stroke: 'none' }) +
        group(`translate(${22 + at * width} 0)`, one) +
        path(frame, { 'stroke-width': 4 })
      );
    })
    .join('');
};

/** One side of a face, and the day on the leaf of a calendar where the words of the sign name one. */
const onDay = (day: number | undefined, face: string) =>
  group('translate(-120 0)', face, stroke('M121 100v25h7', 'line', 4.5)) +
  (day === undefined
    ? ''
    : path('M58 11h36v40h-36z', { fill: white, 'stroke-width': 3.5 }) +
      stroke('M58 14h36', rust, 7) +
      `<text x="76" y="46" text-anchor="middle" font-size="33" font-weight="700" fill="var(--line)" stroke="none">${day}</text>`);

/** How a patch grows from the day that the words name to the next. */
function spreading(looks: string): string {
  const [time] = timesIn(looks);
  const day = time && Math.round(time.minutes / 60 / 24);
  return (
    frames(
      white,
      180,
      onDay(day, halfFace(0, 0, patch('M160 120q4 2 4 8-5 2-4-8z', [26, 16, 7]))),
      onDay(day && day + 1, halfFace(2, 0, patch('M148 112q24-10 32 4 2 26-26 32-18-10-6-36z', [36, 22, 8]))),
    ) + layered('M102 168h34m-11-11l11 11-11 11', [white, 15], ['line', 6.5])
  );
}

/** Small bags of clear fluid, each with its light. */
const bags = (d: string, width: number) =>
  layered(d, ['line', width], ['pale', width - 6]) +
  group(`translate(${-width / 7} ${-width / 6})`, stroke(d, white, width / 4));
const sore = patch('M40 68q14-10 24 6 4 22-16 24-20-8-8-30z', [52, 34, 18]);

/** Skin from near, as wide as half of a picture. */
const near: Record<CloseUp, string> = {
  pus:
    sore +
    path('M14 58q36-30 70 0-8 14-34 14t-36-14z', { fill: red, 'stroke-width': 4 }) +
    path(
      'M22 66q8-12 28-8 22-6 28 6 10 10 2 24-2 14-2 26-7 12-14 0l-2-16q-4 4-9 2l-2 28q-7 12-14 0v-32q-14 0-18-10-4-12 3-20z',
      { fill: '#f3e58a', stroke: '#6b5410', 'stroke-width': 4 },
    ) +
    stroke('M30 70q6-5 14-3M45 116v6M71 104v4', '#fff', 5),
  crusts:
    sore +
    path(
      'M14 74l7-11-1-13 13-2 6-10 13 7 13-6 8 9 14 2-1 12 9 9-6 10 2 13-12 3-3 15-14-3-6 11-12-6-4-13-13 1-8-9 3-11z',
      { fill: '#b8761f', stroke: '#4a2606', 'stroke-width': 4 },
    ) +
    filled(
      'M28 56l14-6 8 8-4 14-16 4-6-10zM60 54l14 0 6 12-8 8-14-4zM30 84l14-2 6 10-8 6-10-4zM64 90l14-2 2 10-10 14-10-6z',
      '#dba848',
    ) +
    stroke('M52 48l2 26-26 6M56 74l30 4M56 80l-2 22M56 88l26-4', '#5c3208', 3.5),
  blisters:
    sore +
    bags('M34 66h0M62 78h0M42 98h0', 31) +
    bags('M60 52h0M18 86h0M70 106h0', 23) +
    bags('M40 40h0M82 62h0M26 118h0M54 122h0', 16),
  sores:
    sore +
    layered('M30 54h2M68 64h0M38 96h0M72 108l2 3', ['rim', 31], ['line', 25], [red, 19], ['#4d060b', 10]),
};

/** A lens says that skin is shown from near. */
const lens =
  stroke('M127 121l9 9', 'line', 8) +
  path('M118 104a10 10 0 1 1 0 20a10 10 0 1 1 0-20z', { fill: white, 'stroke-width': 5 });

/** What is drawn for a time or a sign. */
function drawPicture({ look, looks, urgency }: Healing): string {
  const { signs } = look;
  const colour = look.colour as Step;
  const fromNear = signs.filter(isNear);
  if (fromNear.length)
    return frames('tone', 126, ...fromNear.map((sign) => group('translate(0 -14)', near[sign]))) + lens;
  if (signs.includes('spreading')) return spreading(looks);
  if (signs.includes('lips'))
    return bust(wholeFace(3, 0, group(mirrored, wideEye + worried) + fullLid + worried), mouth + hand);
  if (signs.includes('hives')) return bust(wholeFace(0, 0, bothSides(eye + worried + lip)), hives);
  const on = Object.entries({ blood, flakes, bumps, marks })
    .map(([sign, drawn]) => (signs.some((one) => one === sign) ? drawn : ''))
    .join('');
  if (urgency) return wholeFace(0, colour) + on;
  const size = signs.includes('swelling') ? (colour > 2 ? 2 : 1) : 0;
  return (
    group(mirrored, halfFace(0, 0)) +
    halfFace(size, colour, on) +
    stroke('M120 10v178', 'line', 3.5) +
    nose +
    (signs.includes('heat') ? heat(colour) : '')
  );
}

/** The faces of all times and signs that are seen in one file, each used by its id in every tone of skin. */
export const drawFaces = (healing: readonly Healing[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg">\n${healing
    .filter(isSeen)
    .map((one) => `<g id="${one.id}">${drawPicture(one)}</g>`)
    .join('\n')}\n</svg>\n`;
