import { closeUps, type CloseUp, type Healing, isSeen } from '../guide/healing.ts';

/** Colours that are mixed from the tone that uses the face: with what, and how much of it. */
const mixed: Readonly<Record<string, string>> = {
  shade: 'black 52%',
  weal: 'oklch(60% 0.2 25) 20%',
  middle: 'white 32%',
  pale: 'white 50%',
  lifted: 'white 12%',
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
const eye = path('M139 88q16-17 32 0-16 15-32 0z', { fill: 'glass' }) + stroke('M155 88h0', 'line', 13);
/** A lid that is full nearly closes its eye. */
const fullLid =
  filled('M130 90q1-25 25-25t26 25q-3 19-26 19t-25-19z', 'lifted') +
  stroke('M133 80q6-15 22-15t22 15M141 105q14 7 28 0', 'line', 4) +
  line('M134 92q21 9 43 0', 6) +
  stroke('M144 78q11-7 21-2', 'pale', 5);
const brow = line('M142 65q13-7 27 1', 5);
const worried = line('M139 50q15 0 31 13', 6);
const nose = line('M121 100l-8 25h15', 4.5);
const lip = filled('M120 147q10-5 21 5-10 13-21 13z', 'lip') + stroke('M120 153q9 0 20-1', 'line', 3.5);
const features = eye + brow + lip;
/** The brow, the eye and the mouth of who is at rest. */
const atRest =
  line('M142 65q13-7 27 1M140 87q15 11 29 0', 4.8) +
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
const bust = (size: Step, sides: string, on: string, place = 'translate(24 2) scale(.8)') =>
  group(place, halo(neck), rim(size), path(neck, { fill: 'tone' }), wholeFace(size, 0, sides), on);

/** Waves of heat: bright with a dark rim, so that they glow on every skin and ground. */
const waves = (d: string) => layered(d, ['line', 11], [orange, 6.5]);
/** They rise beside the head, more of them the hotter it is. */
const heat = (colour: Step) => waves(`M193 41q-8-8-2-14t-2-14${colour > 2 ? 'M211 59q-8-8-2-14t-2-14' : ''}`);

/** A clean hand with its palm to who looks, so that its back feels for what is not seen, and the cuff it comes out of. */
const reaching = 'M48 6H10M48 17H4M48 28H6M48 39H14M52 42L34 55';
const feeling = (place: string) =>
  group(
    place,
    layered(reaching, ['pale', 19], ['line', 14.5]),
    path('M46 0q12-2 20 9l14 3v24l-14 3q-8 10-20 9-8-2-8-10v-28q0-8 8-10z', { fill: 'lifted' }),
    stroke(reaching, 'lifted', 6.5),
    path('M78 4l14 2-1 38-14-1z', { fill: white }),
  );

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
/** It is swollen: light on its edge above, with a shade below, and light dots around it on every skin. */
const patch = (place: string) =>
  group(
    place,
    group('translate(2 4)', stroke(soreEdge, 'shade', 4)),
    group('translate(-1 -2)', stroke(soreEdge, 'pale', 4)),
    filled(soreEdge, 'tone'),
    filled(soreEdge, 'flush', 0.6) + filled(soreMiddle, 'flush', 0.55),
    stroke(soreEdge, 'glass', 6, { 'stroke-dasharray': '0 12' }),
  );

/** Lips that are thick. */
const fatLips =
  path('M84 149q10-20 26-19 7 1 10 5 3-4 10-5 16-1 26 19-8 24-36 24t-36-24z', {
    fill: 'lip',
    'stroke-width': 4.5,
  }) +
  line('M88 149q14-3 32 1 18-4 32-1', 4) +
  stroke('M101 141q5-5 10-3M108 165q12 3 22 0', 'pale', 4);
/** A hand that lies flat on the upper chest, with its fingers spread. */
const fingers = 'M134 244L82 232M134 238L88 212M142 232L108 199M150 232L134 196M162 240L176 212';
const hand =
  layered(fingers, ['middle', 24], ['line', 20]) +
  layered('M150 246l80 22', ['line', 46]) +
  layered('M148 242h0', ['line', 46]) +
  layered(fingers, ['lifted', 11]) +
  layered('M150 246l80 22M148 242h0', ['lifted', 37]);

/** Skin from near, in a frame as wide as a head with its ears: four parts, each with a sign on sore skin of no even shape. */
const frame = 'M22 8h196v178h-196zM120 8v178M22 97h196';
const sore = 'M8 34c4-18 22-28 42-26 24 0 40 14 38 32 4 18-8 34-30 40-22 6-44 0-50-17-4-11-4-19 0-29z';
const framed = (parts: readonly string[]) =>
  stroke(frame, 'halo', 12) +
  filled(frame, 'tone') +
  parts
    .map((drawn, at) =>
      group(
        `translate(${22 + 98 * (at % 2)} ${8 + 89 * Math.floor(at / 2)})`,
        filled(sore, 'flush', 0.8),
        drawn,
      ),
    )
    .join('') +
  path(frame);

/** The leaves of a calendar above the halves of a face: of day 3 and of day 4. */
const leaves =
  path('M74 6h40v36h-40zM126 6h40v36h-40z', { fill: white }) +
  stroke('M76 10h36M128 10h36', 'line', 8) +
  stroke('M86 19q16-4 16 3 0 4-8 5 11 0 9 6-3 7-18 3M151 38V18l-15 14h20', 'line', 4.5);

/** How a patch grows from one day, on the left half of a face, to the next, on the right one, as the words of the sign say. */
const spreading =
  group(
    'translate(19.2 29) scale(.84)',
    rim(0, 2),
    group(mirrored, halfFace(0, 0, patch('translate(145 104) scale(.36)'))),
    halfFace(2, 0, patch('translate(128 72) scale(.68)')),
    layered('M120 12v175', ['middle', 6.5], ['line', 3.5]),
    nose,
    group(mirrored, heat(2)),
    heat(3),
  ) + leaves;

/** Pus is dull and opaque: in spots on swollen skin, the largest of which has burst and runs. */
const [pus, pusEdge] = ['#e0d68a', '#655a20'];
const spots = 'M20 62h0M80 64h0M82 22h0';
const run =
  'M42 12c14-2 25 6 25 18 0 8-5 11-4 17 1 7 4 11 1 16-3 4-10 3-11-2-1-4-2-7-4-7-3 0-2 6-1 12 1 8 1 15-6 16-8 1-11-6-9-15 1-7-1-12-6-17-10-15-7-36 15-38z';
/** Bags of clear fluid, through which the skin shows: large, and so much smaller. */
const bags = (d: string, width: number) =>
  layered(d, ['line', width + 7], ['lifted', width]) +
  group(`translate(${width / 12} ${width / 12})`, stroke(d, 'glass', width * 0.8)) +
  group(`translate(${-width / 20} ${-width / 20})`, stroke(d, 'lifted', width * 0.76)) +
  group(`translate(${-width / 5} ${-width / 5})`, stroke(d, white, width / 4));
/** Clear fluid that weeps and runs down, and in it a thick crust with its cracks and its raised bits. */
const weeping =
  'M11 35c-3-19 19-26 39-25 23 0 39 9 37 25-1 8-6 9-6 16 0 7 4 11 1 17-3 5-11 4-12-2-1-6 1-11-3-11-5 0-5 5-4 11 1 8 2 15-6 16-9 0-9-8-7-15 1-8 0-11-5-11-5 0-3 5-4 9-2 6-10 6-12 0-2-6 1-8-1-13-4-5-16-7-17-17z';
const crust =
  'M22 26l3 7M34 17l7 2M52 15l6 3M68 20l5 4M79 33l-3 5M66 42l-7 2M48 45l-8-1M31 43l-6-4M36 29l8 3M54 28l7 4M46 37l5-2M66 31h2';
const bits = 'M21 25h1M35 15h3M53 13h3M69 18h1M37 28h3M55 27h3M76 32h1M47 35h1M28 39h1M60 41h2M44 43h1';
/** Sores as if a punch had made them: round, of one size, with a sharp rim, and the raw floor in the shadow of their upper edge. */
const holes = 'M26 24h0M68 24h0M47 47h0M76 62h0M22 65h0';

/** What is seen from near. */
const near: Record<CloseUp, string> = {
  pus:
    stroke('M44 36h0', 'shade', 58) +
    stroke('M44 34h0', 'bump', 54) +
    path(run, { fill: pus, stroke: pusEdge, 'stroke-width': 4 }) +
    low(spots, 22) +
    layered(spots, [pusEdge, 17], [pus, 11]),
  crusts:
    path(weeping, { fill: '#cfe6ee', stroke: '#3f6675', 'stroke-width': 3.5 }) +
    stroke('M52 66v8M17 34q1-8 9-13', white, 4) +
    layered(crust, ['#4a2c10', 20], ['#7d4717', 15], ['#bb7c34', 11]) +
    stroke(bits, '#e8c07d', 4),
  blisters: bags('M40 36h0', 46) + bags('M74 62h0', 28) + bags('M28 72h0M80 24h0', 15),
  sores:
    layered(holes, ['pale', 35], ['line', 30], ['#3c0d12', 24]) +
    group('translate(0 3)', stroke(holes, '#b9474b', 18)),
};

/** What is drawn for a time or a sign. */
function drawPicture({ look, urgency }: Healing): string {
  const { signs } = look;
  const colour = look.colour as Step;
  const fromNear = closeUps.filter((sign) => signs.includes(sign));
  if (fromNear.length) return framed(fromNear.map((sign) => near[sign]));
  if (signs.includes('spreading')) return spreading;
  if (signs.includes('lips'))
    return bust(
      3,
      bothSides(fullLid + worried),
      bothSides(swells(arrow(226, 150, 20, 8))) + fatLips + group('translate(0 10)', hand),
      'translate(33.6 2) scale(.72)',
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
    (size > 1 ? arrow(219, 141, 19, 6) + arrow(203, 171, 17, 11) : '') +
    (size === 1 ? arrow(184, 157, -20, -13) : '') +
    (signs.includes('heat') ? heat(colour) : '') +
    (signs.includes('hand')
      ? feeling(
          signs.includes('bumps')
            ? 'translate(170 122) rotate(42) scale(.72)'
            : 'translate(157 101) rotate(8) scale(.7)',
        )
      : '') +
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
