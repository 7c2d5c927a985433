import { timesIn } from '../guide/duration.ts';
import { type CloseUp, type Healing, isNear, isSeen } from '../guide/healing.ts';

/** Colours that are mixed from the tone that uses the face: with what, and how much of it. */
const mixed: Readonly<Record<string, string>> = {
  shade: 'black 52%',
  weal: 'oklch(60% 0.2 25) 20%',
  middle: 'white 32%',
  pale: 'white 50%',
  glass: 'white 82%',
  bump: 'var(--flush) 36%',
  lip: 'oklch(34% 0.12 18) 42%',
  'dark-mark': 'oklch(14% 0.06 45) 62%',
  'blue-mark': 'oklch(31% 0.055 250) 72%',
  'light-mark': 'white 58%',
};
const ofTone = (name: string) =>
  name in mixed ? `color-mix(in oklab,var(--tone),${mixed[name]})` : `var(--${name})`;

/** A line or a shape, and how it is drawn; a colour is one of the tone that uses the face, or a hue of its own. */
const path = (d: string, style: Record<string, string | number> = {}) => {
  const attributes = Object.entries(style).map(([name, value]) => {
    const isOfTone = (name === 'fill' || name === 'stroke') && !/^#|^none$/.test(`${value}`);
    return ` ${name}="${isOfTone ? ofTone(`${value}`) : value}"`;
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

/** Where it is dark, a pale rim parts a shape from its ground. */
const halo = (d: string) => stroke(d, 'halo', 12);

/** A line of the face: dark with a rim of light, so that one rule shows it on every skin. */
const line = (d: string, width: number) => layered(d, ['middle', width + 5], ['line', width]);

const white = '#f8f4ea';
const red = '#d5111f';
const orange = '#f0741f';
const grey = '#777';
const green = '#2f6b3a';

/** The right half of a head from brow to chin, as curves: as it is, a little full, full, and swollen far out. */
const heads = [
  [
    [46, 0, 74, 30, 74, 80],
    [0, 56, -34, 96, -74, 96],
  ],
  [
    [46, 0, 73, 30, 74, 80],
    [14, 50, -16, 97, -74, 97],
  ],
  [
    [46, 0, 72, 30, 74, 78],
    [28, 48, 2, 100, -74, 100],
  ],
  [
    [52, 0, 68, 24, 72, 66],
    [44, 48, 18, 114, -72, 114],
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
/** An arrow to a place, from one that is so far from it: dark with a rim of light, for every skin and ground. */
const arrow = (x: number, y: number, across: number, down: number) => {
  const [along, aside] = [0.42 * across, 0.42 * down];
  return layered(
    `M${x - across} ${y - down}L${x} ${y}M${x - along - aside} ${y - aside + along}L${x} ${y}L${x - along + aside} ${y - aside - along}`,
    [white, 10],
    ['line', 5],
  );
};
/** How a head swells: from where it ends on other days, dark with a rim of light for every skin, to where it ends now. */
const swells = (...arrows: string[]) =>
  (
    [
      ['pale', 8.5, '14 6', 2],
      ['line', 4.5, '10 10', 0],
    ] as const
  )
    .map(([colour, width, dashes, before]) =>
      stroke('M190 116c-7 28-22 48-42 60', colour, width, {
        'stroke-dasharray': dashes,
        'stroke-dashoffset': before,
        'stroke-linecap': 'butt',
      }),
    )
    .join('') + arrows.join('');

const mirrored = 'matrix(-1 0 0 1 240 0)';
const bothSides = (drawn: string) => group(mirrored, drawn) + drawn;

const earOutline = 'M190 82c20-8 28 6 24 24-3 15-14 24-29 20z';
const ear = path(earOutline, { fill: 'tone' });
/** The rim of a head whose halves are so full. */
const rim = (left: Step, size = left) =>
  bothSides(halo(earOutline)) + group(mirrored, halo(right(left))) + halo(right(size));
/** The eye of who is at rest. */
const restingEye = line('M140 87q15 11 29 0', 4.5);
const eye = path('M139 88q16-17 32 0-16 15-32 0z', { fill: 'glass' }) + stroke('M155 88h0', 'line', 13);
const wideEye = path('M137 88q18-27 36 0-18 24-36 0z', { fill: 'glass' }) + stroke('M155 88h0', 'line', 12);
/** A lid that is full closes its eye. */
const fullLid =
  path('M132 90q1-24 23-24t24 24q-3 18-24 18t-23-18z', { fill: 'tone', 'stroke-width': 4 }) +
  stroke('M136 93q19 9 39 0', 'line', 5) +
  stroke('M143 78q10-8 20-2', 'pale', 5);
const brow = line('M142 65q13-7 27 1', 5);
const worried = line('M139 50q15 0 31 13', 6);
const nose = line('M121 100l-8 25h15', 4.5);
const lip = filled('M120 147q10-5 21 5-10 13-21 13z', 'lip') + stroke('M120 153q9 0 20-1', 'line', 3.5);
const features = eye + brow + lip;
const atRest =
  restingEye +
  brow +
  filled('M120 147q11-5 22 3-10 14-22 14z', 'lip') +
  stroke('M120 154q12 1 22-5', 'line', 3.5);

/** How much of its colour lies on the skin, by how red or dark it is. */
export const colours = [0, 0.28, 0.5, 0.76] as const;

/** A head in the tone of its skin, with its colour. */
const skin = (shape: string, colour: Step) =>
  filled(shape, 'tone') + (colour ? filled(shape, 'flush', colours[colour]) : '') + path(shape);

const halfFace = (size: Step, colour: Step, on: string, looks = features) =>
  ear + skin(right(size), colour) + on + looks;

const wholeFace = (size: Step, colour: Step, sides = bothSides(features)) =>
  bothSides(ear) + skin(whole(size), colour) + sides + nose;

const neck = 'M88 160v46q-4 12-40 20-50 10-62 40h268q-12-30-62-40-36-8-40-20v-46z';
/** A head with its neck and shoulders, and what lies on them. */
const bust = (size: Step, sides: string, on: string) =>
  group(
    'translate(24 2) scale(.8)',
    halo(neck),
    rim(size),
    path(neck, { fill: 'tone' }),
    wholeFace(size, 0, sides),
    on,
  );

/** Waves of heat: bright with a dark rim, so that they glow on every skin and ground. */
const waves = (d: string) => layered(d, ['line', 11], [orange, 6.5]);
/** They rise beside the head, more of them the hotter it is. */
const heat = (colour: Step) => waves(`M188 43q-8-8-2-14t-2-14${colour > 2 ? 'M206 61q-8-8-2-14t-2-14' : ''}`);

/** The fingers of a clean hand, whose back feels for what is not seen. */
const feeling =
  layered('M212 200L191 146M197 204L175 153M181 206L160 162', ['middle', 24], ['line', 20], ['tone', 12]) +
  stroke('M203 176l-3-8M187 180l-3-7', 'line', 3);

/** Pin-points of it over cheek and forehead, each with a dark edge: never paler than the skin beneath. */
const blood = layered(
  'M132 34h0M147 30h0M140 47h0M158 39h0M166 52h0M130 58h0M146 104h0M161 108h0M175 102h0M152 119h0M168 121h0M179 114h0M145 134h0M160 136h0M150 158h0',
  ['line', 7],
  [red, 5],
);
/** Nothing is left of it. */
const tick = layered('M184 30l9 10 16-24', ['halo', 12], [green, 7]);
/** Fine scales of skin that lift, each with its shade below. */
const scales =
  'M131 40l5-5 7 1 1 4-7 4zM147 33l6-1 2 3-5 3zM157 55l4-6 8 1 2 4-6 5zM168 111l3-7 8-1 1 6-5 5zM146 116l4-5 6 1-2 6-5 2zM155 132l5-3 6 3-1 4-6 1zM133 126l7-2 4 4-4 4-6-2zM171 129l5-2 3 4-4 3zM140 167l4-5 8 1 2 4-8 4zM159 156l5-3 2 4-4 3z';
const flakes =
  group('translate(1 4)', filled(scales, 'shade')) +
  path(scales, { fill: 'glass', stroke: 'glass', 'stroke-width': 2 });

/** Weals of hives in three sizes, some grown into one: nearly in the skin's own colour, lit above and with a shade below. */
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
  ['shade', 1, 3],
  ['pale', 1, -2],
  ['weal', -1, 0],
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

/** Low bumps of one size, each with its shade below. */
const low = (d: string, width: number) =>
  group('translate(0 2)', stroke(d, 'shade', width + 2)) +
  stroke(d, 'bump', width) +
  group(`translate(0 ${-width / 8})`, stroke(d, 'pale', width * 0.5));
const bumps =
  low('M166 116h0M152 132h0M140 46h0', 13) +
  low('M172 132h0M164 146h0M148 112h0M156 38h0M132 168h0', 10) +
  low('M176 106h0M176 146h0M130 32h0M146 30h0', 7);

/** Marks that stay, of no even shape: dark, blue-grey and light ones. */
const marks = (
  [
    [
      'dark',
      'M62 108q10-8 20-2 4 8 13 8 4 10-6 14-2 10-13 8-10 2-12-8-8-8-2-20zM84 148q8-5 13 1 2 8-6 9-9 0-7-10z',
    ],
    [
      'blue',
      'M150 106q12-4 18 2 10-4 14 6-4 8-2 16-9 8-16 1-12 3-13-7-9-8-1-18zM148 146q8-4 12 2 0 8-7 8-8-2-5-10z',
    ],
    [
      'light',
      'M112 30q12-6 20 1 12-2 13 8-8 4-8 12-11 5-17-2-13 0-13-9-4-6 5-10zM92 44q6-2 8 3-1 6-7 5-6-3-1-8z',
    ],
  ] as const
)
  .map(([colour, d]) => stroke(d, colour === 'light' ? 'shade' : 'middle', 3) + filled(d, `${colour}-mark`))
  .join('');

/** Sore skin of no even shape on the left cheek, deeper in its colour in the middle. */
const soreEdge =
  'M18 40c10-20 44-22 62-10 16 10 16 26 12 38-2 10 2 16-2 28-6 22-26 38-46 36-20-2-28-18-28-34 0-10 4-16 2-26-2-12-6-20 0-32z';
const soreMiddle =
  'M28 46c8-14 34-16 46-6 12 8 10 20 8 30-2 8 0 14-2 22-4 18-20 30-34 28-14-2-20-14-20-26 0-8 4-14 2-22-2-10-4-18 0-26z';
const sore = filled(soreEdge, 'flush', 0.6) + filled(soreMiddle, 'flush', 0.55);
/** It is swollen: light on its edge above, with a shade below, and light dots around it on every skin. */
const patch = (place: string) =>
  group(
    place,
    group('translate(2 4)', stroke(soreEdge, 'shade', 4)),
    group('translate(-1 -2)', stroke(soreEdge, 'pale', 4)),
    filled(soreEdge, 'tone'),
    sore,
    stroke(soreEdge, 'glass', 6, { 'stroke-dasharray': '0 12' }),
  );

/** An open mouth with lips and tongue that are thick. */
const mouth =
  path('M86 151q4-24 24-22 8 0 11 4 3-4 11-4 20-1 24 22-2 27-35 27t-35-27z', {
    fill: 'lip',
    'stroke-width': 4,
  }) +
  filled('M98 150q23-9 46 0-2 17-23 17t-23-17z', '#2a0f0c') +
  filled('M101 156q20-10 40 0-4 11-20 11t-20-11z', '#b9645d') +
  stroke('M102 139q5-4 10-2M108 173q12 3 22 0', 'pale', 4);
/** A hand around the throat: four fingers on one side of the neck, the thumb on the other. */
const hand =
  layered('M150 230l74 58', ['line', 50], ['tone', 41]) +
  layered('M152 224q16-10 16-30', ['line', 24], ['tone', 15]) +
  ['M136 241q-24 1-48-6', 'M136 229q-26-1-54-8', 'M136 217q-26-3-56-9', 'M138 206q-26-4-50-9']
    .map((finger) => layered(finger, ['middle', 21], ['line', 18], ['tone', 10.5]))
    .join('') +
  filled('M132 202q18-4 24 12l18 30-14 16-36-13q4-24 8-45z', 'tone') +
  stroke('M150 206q4 8 1 17', 'line', 4);

/** Skin from near, over all the room of a picture, so that the next tone's follows without a gap: a nose, a mouth, a cheek on each side. */
const frame = 'M14 8h212v134h-212z';
const framed = (drawn: string) =>
  stroke('M14 8h212m0 134h-212', 'halo', 8, { 'stroke-linecap': 'butt' }) +
  filled(frame, 'tone') +
  group('translate(-60 -136) scale(1.5)', bothSides(lip) + nose) +
  stroke('M108 127q12 5 24 0', 'line', 3.5) +
  drawn +
  path(frame, { 'stroke-width': 4 });

/** The day above a half of a face, where the words of the sign name one. */
const dayAbove = (day: number | undefined, left: number) =>
  day === undefined
    ? ''
    : path(`M${left} 5h98v38h-98z`, { fill: white, stroke: grey, 'stroke-width': 2.5 }) +
      `<text x="${left + 49}" y="36" text-anchor="middle" font-size="34" font-weight="700" fill="var(--line)" stroke="none">Day ${day}</text>`;

/** How a patch grows from the day that the words name, on the left half of a face, to the next, on the right one. */
function spreading(looks: string): string {
  const [time] = timesIn(looks);
  const day = time && Math.round(time.minutes / 60 / 24);
  return (
    group(
      'translate(28.8 41) scale(.76)',
      rim(0, 2),
      group(mirrored, halfFace(0, 0, patch('translate(145 104) scale(.36)'))),
      halfFace(2, 0, patch('translate(128 72) scale(.68)')),
      layered('M120 12v175', ['middle', 6.5], ['line', 3.5]),
      nose,
      waves('M32 176q8-7 0-14t0-14M208 176q-8-7 0-14t0-14M226 176q-8-7 0-14t0-14'),
    ) +
    dayAbove(day, 21) +
    dayAbove(day && day + 1, 121)
  );
}

/** Rounds that stand out: each layer so much broader than they are, and a light on top. */
const rounds = (d: string, width: number, ...layers: readonly (readonly [colour: string, more: number])[]) =>
  layered(d, ...layers.map(([colour, more]) => [colour, width + more] as const)) +
  group(`translate(${-width / 6} ${-width / 6})`, stroke(d, white, width / 4));
const [pus, pusEdge] = ['#ece09a', '#5e4a10'];
const spots = (d: string, width: number) => rounds(d, width, ['flush', 9], [pusEdge, 5], [pus, 0]);
/** Small bags of clear fluid, through which the skin shows. */
const bags = (d: string, width: number) =>
  layered(d, ['line', width + 5], ['pale', width]) +
  group(`translate(${width / 12} ${width / 9})`, stroke(d, 'tone', width * 0.7)) +
  group(`translate(${-width / 5} ${-width / 5})`, stroke(d, white, width / 4));
/** Holes with steep walls, whose floor is raw. */
const holes = (d: string, width: number) =>
  layered(d, ['pale', width + 7], ['line', width + 3]) +
  group('translate(1.5 2.5)', stroke(d, '#b01522', width - 5));

/** What is seen from near on the left cheek. */
const near: Record<CloseUp, string> = {
  pus:
    sore +
    spots('M26 92h0M84 96h0', 13) +
    spots('M76 40h0M70 112h0', 19) +
    spots('M76 72h0', 22) +
    spots('M44 48h0', 32) +
    layered('M36 56v26M51 54v52', [pusEdge, 14], [pus, 9]) +
    stroke('M36 46v12M51 46v12', pus, 9),
  crusts:
    sore +
    [
      'M26 62l8-18 14-4 8-8 14 6 14 12-4 14 8 14-10 14-16 4-8 10-14-6-6-14-10-8z',
      'M44 114l10-8 14 2 6 8-8 10-14 2z',
      'M22 96l8-4 8 6-2 10-10 0z',
    ]
      .map(
        (d) =>
          group('translate(1.5 4)', filled(d, 'shade')) +
          path(d, { fill: '#cf9136', stroke: '#5c3208', 'stroke-width': 3.5 }),
      )
      .join('') +
    filled(
      'M34 60l6-12 14-4-4 12-8 8zM60 46l10 0 8 8-10 6-10-4zM40 74l10-4 8 10-6 12-8-4zM66 72l10-2 4 10-10 8-8-6zM52 112l8-2 4 4-8 4z',
      '#edc573',
    ) +
    stroke('M36 70l14-4 8-10M58 66l6 16-8 14M64 82l16-14', '#5c3208', 3),
  blisters:
    sore +
    bags('M46 46h0M64 88h0', 34) +
    bags('M78 56h0M36 82h0M44 114h0', 20) +
    bags('M70 32h0M24 60h0M72 120h0', 11),
  sores: sore + holes('M42 46h0M70 40h0M54 73h0M82 70h0M30 78h0M43 104h0M71 102h0', 21),
};

/** What is drawn for a time or a sign. */
function drawPicture({ look, looks, urgency }: Healing): string {
  const { signs } = look;
  const colour = look.colour as Step;
  const fromNear = signs.filter(isNear);
  if (fromNear.length)
    return framed(fromNear.map((sign, at) => (at ? group(mirrored, near[sign]) : near[sign])).join(''));
  if (signs.includes('spreading')) return spreading(looks);
  if (signs.includes('lips'))
    return bust(
      3,
      group(mirrored, wideEye + worried) + fullLid + worried,
      bothSides(swells(arrow(226, 150, 20, 8))) + mouth + hand,
    );
  if (signs.includes('hives')) return bust(0, bothSides(eye + worried + lip), hives);
  const on = Object.entries({ blood, flakes, bumps, marks })
    .map(([sign, drawn]) => (signs.some((one) => one === sign) ? drawn : ''))
    .join('');
  if (urgency && !colour) return rim(0) + wholeFace(0, 0) + on;
  const size = signs.includes('swelling') ? (colour > 2 ? 2 : 1) : 0;
  return (
    rim(0, size) +
    group(mirrored, halfFace(0, 0, '', atRest)) +
    halfFace(size, colour, (size ? swells() : '') + on, atRest) +
    layered('M120 12v175', ['middle', 6.5], ['line', 3.5]) +
    nose +
    (size ? arrow(222, 142, 21, 7) : '') +
    (size > 1 ? arrow(206, 172, 18, 12) : '') +
    (signs.includes('heat') ? heat(colour) : '') +
    (signs.includes('bumps') ? feeling : '') +
    (signs.includes('calm') ? tick : '')
  );
}

/** The faces of all times and signs that are seen in one file, each used by its id in every tone of skin. */
export const drawFaces = (healing: readonly Healing[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg">\n${healing
    .filter(isSeen)
    .map(
      (one) =>
        `<g id="${one.id}" fill="none" stroke-linecap="round" stroke-linejoin="round">${drawPicture(one)}</g>`,
    )
    .join('\n')}\n</svg>\n`;
