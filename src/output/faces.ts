import { closeUps, type CloseUp, type Healing, isSeen } from '../guide/healing.ts';

/** Colours that are mixed from the tone that uses the face: with what, and how much of it. */
const mixed: Readonly<Record<string, string>> = {
  shade: 'black 52%',
  weal: 'oklch(60% 0.2 25) 26%',
  middle: 'white 32%',
  pale: 'white 50%',
  lifted: 'white 12%',
  glass: 'white 82%',
  bump: 'var(--flush) 36%',
  lip: 'oklch(34% 0.12 18) 42%',
  fluid: '#f8e597 66%',
  'dark-mark': 'oklch(15% 0.05 70) 78%',
  'blue-mark': 'oklch(28% 0.065 250) 76%',
  'light-mark': 'white 58%',
};
const ofTone = (name: string) =>
  name in mixed ? `color-mix(in lab,var(--tone),${mixed[name]})` : `var(--${name})`;

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

/** Weals of hives in three sizes, some grown into one: each with a flare around it, a shade below and a pale middle. */
const weals = [
  [25, 'M78 42q10-8 20-2M84 132q-6 10 6 16M56 246q14-12 28-2M170 112q8 12 0 24M168 238q16 0 24 14'],
  [19, 'M148 38q10 0 14 8M60 96v8M102 206q5 5 12 2M142 222q5 6 0 12M148 168h4M122 62h0M116 240h0'],
  [12, 'M118 28h0M184 84h0M106 176h0M132 36h0M80 74h0M150 62h0M74 150h0M104 108h0M134 126h0M136 248h0'],
] as const;
const hives = (
  [
    ['weal', 1.3, 0, 0.5],
    ['shade', 1, 2, 0.8],
    ['weal', 1, -1, 1],
    ['middle', 0.6, -2, 1],
  ] as const
)
  .map(
    ([colour, share, down, opacity]) =>
      `<g transform="translate(0 ${down})" opacity="${opacity}">${weals.map(([width, d]) => stroke(d, colour, Math.round(width * share))).join('')}</g>`,
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

/** Marks that stay, in a cluster and with soft edges: dark, blue-grey and light ones. */
const cluster =
  'M6 13q3-10 14-9t12 11-8 15-15 2-3-19zM38 5q5-2 6 2t-4 5-5-3 3-4zM40 24q6-2 8 4t-6 7-7-6 5-5zM9 42q5-3 7 1t-4 5-6-3 3-3zM22 38q6-3 10 2t-5 9-9-5 4-6z';
const marks = (
  [
    ['dark', '56 95) scale(1.1)'],
    ['blue', '184 95) scale(-1.1 1.1)'],
    ['light', '92 17) scale(1.1 .85)'],
  ] as const
)
  .map(([colour, place]) => {
    const fill = `${colour}-mark`;
    const edge = colour === 'light' ? 'shade' : fill;
    return group(
      `translate(${place}`,
      path(cluster, { fill: edge, stroke: edge, 'stroke-width': 5, opacity: 0.35 }),
      filled(cluster, fill, 0.9),
    );
  })
  .join('');

/** Sore skin of no even shape on the left cheek, deeper in its colour in the middle. */
const soreEdge =
  'M18 40c10-20 44-22 62-10 16 10 16 26 12 38-2 10 2 16-2 28-6 22-26 38-46 36-20-2-28-18-28-34 0-10 4-16 2-26-2-12-6-20 0-32z';
const soreMiddle =
  'M28 46c8-14 34-16 46-6 12 8 10 20 8 30-2 8 0 14-2 22-4 18-20 30-34 28-14-2-20-14-20-26 0-8 4-14 2-22-2-10-4-18 0-26z';
/** A shape of relative lines that is drawn smaller, so that what is drawn along it keeps its weight. */
const smaller = (d: string, share: number) =>
  d.replaceAll(/-?\d+/g, (n) => `${Math.round(Number(n) * share)}`);
/** It is swollen, the more the sorer it is: light on its edge above, with a shade below, and light dots around it on every skin. */
const patch = (x: number, y: number, share: number, sore: number) => {
  const [edge, middle] = [smaller(soreEdge, share), smaller(soreMiddle, share)];
  return group(
    `translate(${x} ${y})`,
    group('translate(2 3)', stroke(edge, 'shade', 5)),
    filled(edge, 'tone'),
    filled(edge, 'flush', sore) + filled(middle, 'flush', sore),
    ...(
      [
        ['line', 7.5],
        [white, 4.5],
      ] as const
    ).map(([colour, width]) => stroke(edge, colour, width, { 'stroke-dasharray': '0 10' })),
  );
};

/** Lips that are thick, and a thick tongue between them. */
const fatLips =
  path('M82 149q11-22 28-20 7 1 10 5 3-4 10-5 17-2 28 20-8 28-38 28t-38-28z', {
    fill: 'lip',
    'stroke-width': 4.5,
  }) +
  path('M93 149q27-9 54 0-6 15-27 15t-27-15z', { fill: '#3c0d12', 'stroke-width': 3 }) +
  path('M101 152q19-9 38 0 1 16-19 16t-19-16z', { fill: '#d8727b', 'stroke-width': 3 }) +
  stroke('M120 151v8', '#8d3a48', 3) +
  stroke('M100 141q5-6 12-4M112 172q8 1 16 0', 'pale', 4);
/** A hand that lies flat on the upper chest. */
const fingers = 'M134 253L106 233M142 242L105 216M151 230L110 201M159 219L124 192M170 228L173 196';
const palm = 'M150 246L165 227M162 244L244 282';
const hand =
  layered(fingers, ['middle', 22], ['line', 18]) +
  stroke(palm, 'line', 46) +
  layered(fingers, ['lifted', 11]) +
  stroke(palm, 'lifted', 38.5) +
  stroke('M106 233l2 1M106 217l2 1M111 202l2 1M125 193l2 2M173 197v2', 'pale', 5);

/** Skin from near, in a frame higher than a head: four parts, each with a sign on sore skin of no even shape. */
const frame = 'M22 8h196v250h-196zM120 8v250M22 133h196';
const sore = 'M7 50c2-28 24-44 46-42 26 0 42 22 39 52 5 30-10 54-36 58-26 4-48-6-50-30-4-14-3-24 1-38z';
const framed = (parts: readonly string[]) =>
  stroke(frame, 'halo', 12) +
  filled(frame, 'tone') +
  parts
    .map((drawn, at) =>
      group(
        `translate(${21 + 98 * (at % 2)} ${8 + 125 * Math.floor(at / 2)})`,
        filled(sore, 'flush', 0.8),
        drawn,
      ),
    )
    .join('') +
  path(frame);

/** The leaves of a calendar beside the halves of a face: of day 3 and of day 4. */
const sheets = 'M32 8h38v42h-38zM170 8h38v42h-38z';
const leaves =
  halo(sheets) +
  path(sheets, { fill: white }) +
  stroke('M34 13h34M172 13h34', 'line', 9) +
  stroke('M43 25q16-4 16 3 0 4-8 6 11 0 10 6-3 7-18 3M194 46V25l-14 14h20', 'line', 5.5);

/** How a patch grows from one day, on the left half of a face, to the next, on the right one, as the words of the sign say. */
const spreading =
  group(
    'translate(19.2 29) scale(.84)',
    rim(0, 2),
    group(mirrored, halfFace(0, 0, patch(137, 104, 0.42, 0.4))),
    halfFace(2, 0, patch(121, 72, 0.74, 0.65)),
    layered('M120 12v175', ['middle', 6.5], ['line', 3.5]),
    nose,
  ) +
  waves('M99 37q-8-6-2-12t-2-12M137 35q-8-6-2-12t-2-12M155 39q-8-6-2-12t-2-12') +
  leaves;

/** Pus is dull and opaque: in spots on swollen skin, the largest of which has burst and runs. */
const [pus, pusEdge] = ['#e9e7ae', '#63601f'];
const spots = 'M82 28h0M80 78h0M20 98h0';
const run =
  'M44 26c15-2 27 9 27 22 0 9-5 13-6 20-1 8 4 13 3 22-1 8-6 11-11 10-6-1-9-6-8-13 1-8-3-11-9-13-12-4-20-13-20-25 0-13 11-21 24-23z';
/** Clear fluid is yellow as straw, shines, and lets the skin through: in bags, large ones and much smaller ones. */
const bags = (d: string, width: number) =>
  layered(d, ['line', width + 7], ['fluid', width]) +
  group(`translate(${width / 12} ${width / 12})`, stroke(d, '#fdeeb4', width * 0.8)) +
  group(`translate(${-width / 20} ${-width / 20})`, stroke(d, 'fluid', width * 0.76)) +
  group(`translate(${-width / 5} ${-width / 5})`, stroke(d, white, width / 4));
/** It weeps around a flat crust and runs down in drops; the crust has broken into plates, from honey to brown. */
const weeping =
  'M9 48c-3-18 12-36 36-39 26-3 46 10 47 32 1 14-5 23-15 29-3 7 2 12 2 19 0 10-12 10-12 0 0-6 3-9 1-14-8 1-14 3-17 9-1 9 5 13 5 22 0 11-14 11-14 0 0-8 5-13 2-21-9-3-20-13-23-17-8-6-11-12-12-20zM30 92q8 12 0 15-8-3 0-15z';
const crust =
  'M14 46l5-8-1-6 8-7 12-1 6-5 12 2 7-2 13 8 3 8 9 6-2 8 1 7-10 3-6 9-12-3-10 4-7-3-11 5-5-8-9-3z';
const honey = 'M27 24l8-3 12-1 6-2 3 10-5 13-14 4-2-10zM59 49l17-3 11 4 1 6-10 4-6 8-12-3-6 1 6-7z';
const cracks =
  'M26 25l9 10 2 10-8 8-10 4M37 45l14-4 5-13-3-7M51 41l8 8 17-3 11 4M59 49l1 10-6 8M19 38l7 4M71 27l-4 8';
/** Sores as if a punch had made them: round, of one size, with a sharp rim, and the raw floor in the shadow of their upper edge. */
const holes = 'M28 32h0M73 30h0M50 63h0M25 92h0M75 95h0';

/** What is seen from near. */
const near: Record<CloseUp, string> = {
  pus:
    stroke('M46 53h0', 'shade', 70) +
    stroke('M46 50h0', 'bump', 68) +
    path(run, { fill: pus, stroke: pusEdge, 'stroke-width': 4 }) +
    stroke('M60 46q0 8-7 13M58 84q1 4-1 7', '#bdb964', 4.5) +
    low(spots, 26) +
    layered(spots, [pusEdge, 18], [pus, 11.5]),
  crusts:
    path(weeping, { fill: 'fluid', stroke: '#86661a', 'stroke-width': 3 }) +
    stroke('M16 37q6-14 18-18M47 98v8M69 86v4', white, 3.5) +
    filled(crust, '#b97c34') +
    filled(honey, '#dba650') +
    stroke(crust + cracks, '#43270d', 3),
  blisters:
    bags('M38 42h0', 46) + bags('M70 82h0', 32) + bags('M28 92h0', 22) + bags('M78 36h0M56 110h0', 13),
  sores:
    layered(holes, ['pale', 39], ['line', 34], ['#3c0d12', 27]) +
    group('translate(0 3)', stroke(holes, '#b9474b', 20)),
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
