import { closeUps, type CloseUp, type Healing, isSeen } from '../guide/healing.ts';

/**
 * Colours of few signs that are mixed from the tone that uses the face: with what, and how much of it. What many share is
 * mixed where faces are used, in src/components/figures/IsItNormal.astro.
 */
const mixed: Readonly<Record<string, string>> = {
  weal: 'oklch(60% 0.2 25) 26%',
  bump: 'white 22%',
  fluid: '#ffe9b8 46%',
  'dark-mark': 'lab(0 26 35) 56%',
  'blue-mark': '#2f3850 74%',
  'light-mark': '#fff0e6 62%',
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
const halo = (d: string) => stroke(d, 'halo', 9.5);

/** A line of the face: dark with a rim of light, so that one rule shows it on every skin. */
const line = (d: string, width: number) => layered(d, ['middle', width + 5], ['line', width]);

const white = '#f8f4ea';
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
/** An arrow to a place, from one that is so far from it: dark with a rim of light, or the other way round where it is dark. */
const arrow = (x: number, y: number, across: number, down: number) => {
  const [along, aside] = [0.42 * across, 0.42 * down];
  return layered(
    `M${x - across} ${y - down}L${x} ${y}M${x - along - aside} ${y - aside + along}L${x} ${y}L${x - along + aside} ${y - aside - along}`,
    ['around', 10],
    ['sign', 5],
  );
};
/** A dashed line, dark with a rim of light for every skin. */
const dashed = (d: string, width: number) =>
  (
    [
      ['pale', width + 4, '14 6', 2],
      ['line', width, '10 10', 0],
    ] as const
  )
    .map(([colour, wide, dashes, before]) =>
      stroke(d, colour, wide, {
        'stroke-dasharray': dashes,
        'stroke-dashoffset': before,
        'stroke-linecap': 'butt',
      }),
    )
    .join('');
/** How a head swells: from where it ends on other days to where it ends now. */
const swells = (...arrows: string[]) => dashed('M187 126c-7 22-20 39-39 50', 4.5) + arrows.join('');

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

const neck = 'M88 160v32q-4 12-32 18-36 8-42 42h212q-6-34-42-42-28-6-32-18v-32z';
/** A head with its neck and shoulders, and what lies on them. */
const bust = (size: Step, sides: string, on: string, place: string) =>
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

/** Pin-points of it over cheek and forehead: red, each with a pale rim, which parts it from dark skin in one ink too. */
const blood = layered(
  'M133 34h0M149 29h0M143 48h0M162 43h0M147 105h0M163 110h0M179 104h0M154 123h0M172 124h0M146 136h0M162 138h0M150 160h0',
  ['pale', 11],
  ['dot', 7.5],
);
/** Nothing is left of it. */
const tick = layered('M184 30l9 10 16-24', ['halo', 12], [green, 7]);
/** A few fine scales of skin: each lifts its curled edge, which has its shade below. */
const scales =
  'M130 42q3-4 7-2M152 36q4-1 6 3M140 54q3-3 7-1M148 108q3-4 7-2M170 110q4-1 6 3M158 120q3-3 7-1M180 122q3-1 5 3M142 128q4-2 7 1M168 134q3-4 7-2M152 144q3-3 7 0M138 158q4-2 7 1M158 160q3-3 7-1M133 172q3-2 6 1';
const flakes = group('translate(1 2.5)', stroke(scales, 'shade', 2.5)) + stroke(scales, 'glass', 2.5);

/** Weals of hives in three sizes, some grown into one: each flat, with a flare around it and a pale middle, and no gloss. */
const weals = [
  [
    25,
    'M78 40q10-9 20-4M84 132q-6 10 6 16M46 226q14-9 26-2M165 112q8 12-2 24M148 222q9-2 16 2M196 214q9-5 15 1',
  ],
  [19, 'M146 34q10 0 15 7M66 102v6M100 200q5 5 12 2M144 198q4 5 0 9M137 164h4M196 186h3M122 62h0M118 224h0'],
  [
    12,
    'M118 28h0M181 96h0M108 168h0M132 36h0M102 72h0M166 150h0M128 208h0M104 108h0M134 126h0M96 222h0M213 190h0M193 166h0M210 168h0',
  ],
] as const;
const hives = (
  [
    ['weal', 1.3, 0.5],
    ['shade', 1, 0.6],
    ['weal', 0.84, 1],
    ['middle', 0.5, 0.7],
  ] as const
)
  .map(
    ([colour, share, opacity]) =>
      `<g opacity="${opacity}">${weals.map(([width, d]) => stroke(d, colour, Math.round(width * share))).join('')}</g>`,
  )
  .join('');

/** An arm held up beside the head, so that hives are seen to be on more than a face. */
const armOutline =
  'M182 244l3-66-13-16q-5-8 2-10 5 0 13 10l1-32a5 5 0 0 1 10 0l1-8a5 5 0 0 1 10 0v8a5 5 0 0 1 10 2v8a4.5 4.5 0 0 1 9 2v30q0 16-9 26l4 66';
const arm =
  halo(armOutline) +
  path(armOutline, { fill: 'tone' }) +
  stroke('M198 132v24M209 130v26M219 138v18', 'line', 3.5);

/** Low matt bumps of one size, as pale as skin that is raised, each with its edge: gloss is for what holds fluid. */
const low = (d: string, width: number) => layered(d, ['shade', width + 3], ['bump', width]);
const bumps =
  low('M138 114h0M165 119h0M147 36h0M150 149h0', 16) +
  low('M151 129h0M134 134h0M163 47h0M148 105h0', 12) +
  low('M175 108h0M138 152h0M136 27h0M150 54h0M135 167h0M133 48h0', 9);

/** Some that stay, with edges that fade; what is drawn on them tells them in one ink. */
const mark = (d: string, colour: string, on: string) =>
  path(d, {
    fill: colour,
    stroke: 'shade',
    'stroke-width': 5,
    'stroke-opacity': 0.5,
    'paint-order': 'stroke',
  }) + on;
/** Brown spots on the left cheek, blue-grey ones with stripes on the right one, light ones with dashes around on the forehead. */
const marks =
  mark(
    'M62 106c2-9 12-8 15-3 4 5-1 9-3 12-6 3-12-2-12-9zM88 122c4-6 11-3 12 2 0 6-5 9-9 7-5-1-5-5-3-9zM70 132c5-5 11-1 11 5-1 6-6 7-9 5-5-1-5-6-2-10z',
    'dark-mark',
    stroke('M90 107h1M58 124v1M86 143h1M101 140h0', 'dark-mark', 9),
  ) +
  mark(
    'M152 116c-1-11 10-14 16-10 6-3 16 0 16 9 0 5-4 6-5 10-6 7-12 2-16 2-6 2-11-4-11-11zM154 138c5-4 10 0 9 5-2 5-9 5-10 1z',
    'blue-mark',
    stroke('M155 117l8-8M154 126l17-18M161 128l18-20M171 127l11-12M156 146l6-6', 'middle', 1.4),
  ) +
  mark(
    'M86 43c1-10 14-10 19-9 8-3 17 1 17 10-1 9-11 10-17 9-9 3-20-1-19-10zM132 45c1-9 17-9 18 0 0 9-17 9-18 0z',
    'light-mark',
    stroke(
      'M86 43c1-10 14-10 19-9 8-3 17 1 17 10-1 9-11 10-17 9-9 3-20-1-19-10zM132 45c1-9 17-9 18 0 0 9-17 9-18 0z',
      'line',
      2.5,
      { 'stroke-dasharray': '4 7' },
    ),
  );

/** Sore skin of no even shape on the left cheek, deeper in its colour in the middle. */
const soreEdge =
  'M18 40c10-20 44-22 62-10 16 10 16 26 12 38-2 10 2 16-2 28-6 22-26 38-46 36-20-2-28-18-28-34 0-10 4-16 2-26-2-12-6-20 0-32z';
const soreMiddle =
  'M28 46c8-14 34-16 46-6 12 8 10 20 8 30-2 8 0 14-2 22-4 18-20 30-34 28-14-2-20-14-20-26 0-8 4-14 2-22-2-10-4-18 0-26z';
/** A shape of relative lines that is drawn smaller, so that what is drawn along it keeps its weight. */
const smaller = (d: string, share: number) =>
  d.replaceAll(/-?\d+/g, (n) => `${Math.round(Number(n) * share)}`);
/** It is swollen, with an edge that fades and a core that is deeper in its colour. */
const patch = (x: number, y: number, share: number, sore: number) => {
  const [edge, middle] = [smaller(soreEdge, share), smaller(soreMiddle, share)];
  return group(
    `translate(${x} ${y})`,
    stroke(edge, 'flush', 9, { opacity: 0.45 }),
    filled(edge, 'flush', sore) + filled(middle, 'flush', sore) + stroke(edge, 'verge,none', 3),
  );
};

/** Lips that are thick, and a thick tongue between them. */
const fatLips =
  path('M80 154q8-24 29-25 7 0 11 6 4-6 11-6 21 1 29 25-8 27-40 27t-40-27z', {
    fill: 'lip',
    'stroke-width': 4.5,
  }) +
  path('M94 155q26-11 52 0-9 8-26 8t-26-8z', { fill: '#3c0d12', 'stroke-width': 3 }) +
  path('M103 154q17-6 34 0 5 22-17 23t-17-23z', { fill: '#d8727b', 'stroke-width': 3 }) +
  stroke('M120 156v10', '#8d3a48', 3) +
  stroke('M95 144q5-8 13-7M94 170q4 3 8 4', 'pale', 4.5);
/** A hand that lies on the throat. */
const hand = feeling('translate(74 246) rotate(14) scale(1.08 -1.08)');

/** Skin from near, higher than a head: four parts with gaps between them, each with a sign on sore skin of no even shape. */
const part = 'M9 1h78q8 0 8 8v103q0 8-8 8h-78q-8 0-8-8v-103q0-8 8-8z';
const sore = 'M12 52c2-26 22-40 42-38 24 0 34 20 31 48 5 28-8 47-30 49-24 4-42-5-44-27-4-14-3-22 1-32z';
/** The fine lines of skin. */
const furrows = 'M6 16q5-3 10 0M76 9q5 3 10 0M5 108q5-3 9 2M80 106q5-3 9 1M84 22q4-2 6 0M20 112q5 3 10 0';
/** Each part has the number that its words have. */
const numbers = [
  'M10 11l6-4v25',
  'M8 12q2-6 8-5t4 11L8 31h14',
  'M8 9q12-5 12 3-1 5-7 6 9 0 8 7-3 8-14 4',
  'M18 32V7L7 24h16',
];
/** It stands on a corner of its own. */
const corner = 'M1 9q0-8 8-8h20v30q0 6-6 6H1z';
const framed = (parts: readonly string[]) =>
  parts
    .map((drawn, at) =>
      group(
        `translate(${23 + 100 * (at % 2)} ${8 + 127 * Math.floor(at / 2)})`,
        stroke(part, 'halo', 7),
        path(part, { fill: 'tone', 'stroke-width': 2.5 }),
        stroke(furrows, 'shade', 1.8, { opacity: 0.6 }),
        path(sore, { fill: 'flush', stroke: 'flush', 'stroke-width': 9, opacity: 0.4 }),
        filled(sore, 'flush', 0.6),
        drawn,
        path(corner, { fill: white, 'stroke-width': 2.5 }),
        stroke(numbers[at] ?? '', 'line', 4.5),
      ),
    )
    .join('');

/** A leaf of a calendar at the top: where it is, how wide, and the lines of its day. */
const leaf = (x: number, width: number, day: string) => {
  const sheet = `M${x} 8h${width}v40h-${width}z`;
  return (
    halo(sheet) +
    path(sheet, { fill: white }) +
    stroke(`M${x + 2} 13h${width - 4}`, 'line', 9) +
    stroke(day, 'line', 5.5)
  );
};
/** A head that leaves room for the leaves of a calendar in the corners above it. */
const below = 'translate(4.8 9) scale(.96)';
/** One that is usual is no larger than those of a danger. */
const asUsual = 'translate(9.6 1) scale(.92)';
/** One between two leaves. */
const between = 'translate(6 11.5) scale(.95)';

/** Where a patch ended on the first day, as if drawn around it with a pen. */
const ended = dashed(smaller(soreEdge, 0.45), 3.5);
/**
 * How a patch grows from one day, on the left half of a face, to the next, on the right one, where it has left the line
 * that was drawn around it, as the words of the sign say.
 */
const spreading =
  group(
    between,
    rim(0, 3),
    group(mirrored, halfFace(0, 0, patch(138, 101, 0.38, 0.5) + group('translate(134 98)', ended))),
    halfFace(
      3,
      0,
      patch(126, 80, 0.7, 0.7) +
        group('translate(139 98)', ended) +
        arrow(189, 92, 11, -9) +
        arrow(158, 171, 0, 13),
    ),
    layered('M120 12v175', ['middle', 6.5], ['line', 3.5]),
    nose,
  ) +
  waves('M200 89q-8-6-2-12t-2-11M215 95q-8-6-2-12t-2-12') +
  leaf(27, 36, 'M37 24q16-4 16 3 0 4-8 5 11 0 10 5-3 7-18 3') +
  leaf(177, 36, 'M200 42V23l-14 13h20');

/** Pus is dull and opaque: in small heads on raised skin. */
const [large, small] = ['M30 34h0M66 60h0M34 90h0', 'M70 26h0M14 62h0M68 98h0M46 62h0'];
const pustules = (d: string, width: number) =>
  group('translate(1 2)', stroke(d, 'shade', width + 3)) +
  layered(d, ['lifted', width], ['#a08a3a', width * 0.56], ['#f0e6b0', width * 0.56 - 3]);
/** Clear fluid lets the skin through: in bags above it, large ones and much smaller ones, with light on each. */
const bags =
  'M20 34c4-14 24-18 34-6 9 11 4 28-10 32-14 3-29-9-24-26zM54 78c5-9 21-12 28-2 5 9 0 22-12 24-12 0-21-11-16-22zM18 88c3-8 15-9 19-1 3 8-3 16-11 15-7-1-11-7-8-14zM74 34q6-4 10 2t-5 10-10-4 5-8zM44 106q5-2 7 3t-6 6-6-4 5-5zM68 54q4-2 5 2t-4 4-4-3 3-3z';
const light = 'M26 37q2-10 11-12M59 82q3-6 9-7M22 92q1-4 5-5M74 39q1-2 3-2';
/** What weeps lies around crusts and runs down from them. */
const weeping =
  'M16 34q4-22 28-22t38 20c4 12-4 20-2 30 6 10 6 20 0 26-2 4-1 11-2 16a4 4 0 0 1-8 0c0-5-1-8-4-11-8 2-18 2-24-1-3 6-3 12-4 17a4 4 0 0 1-8 0q2-12-2-19-14-12-14-28 0-14 2-28z';
/** Thick crusts with ragged edges, and the plates that they are cracked into. */
const crust =
  'M18 36l3-14 14-5 9-5 13 4 13 0 6 11 5 12-7 9 1 11-13 4-12-5-12 6-9-4-9-9zM46 78l9-8 14 1 11 5-1 13-10 9-15-3-7-6';
const plates =
  'M23 34l3-9 8-3 4 10-7 8zM42 29l-2-9 6-4 9 4 0 8zM61 20l8 1 4 8-8 4-5-4zM43 36l13-2 6 6-5 10-12-2zM68 40l8 0-4 14-8 2-1-10zM27 46l8-3 6 7-6 7-6-4zM52 79l5-4 6 1-1 9-8 2zM69 77l6 2-1 8-7 5 0-6';
/** Sores as if a punch had made them, some of which touch: a sharp rim, and the raw floor in the shadow of their upper edge. */
const holes = [
  [34, 'M31 33l3 1'],
  [26, 'M61 51l1-2M29 87l2 2'],
  [19, 'M53 96h1M75 82l-1 1M74 25h0'],
] as const;

/** What is seen from near. */
const near: Record<CloseUp, string> = {
  pus: pustules(large, 26) + pustules(small, 18),
  crusts:
    filled(weeping, '#f0bf4c', 0.5) +
    stroke('M73 98v6M33 98v5M24 70q-3-8-3-16M32 74q2 5 1 10', white, 3) +
    group('translate(1 4)', path(crust, { fill: '#6b3f16', stroke: '#6b3f16', 'stroke-width': 4 })) +
    path(crust, { fill: '#9c6320', stroke: '#9c6320', 'stroke-width': 4 }) +
    path(plates, { fill: '#dba546', stroke: '#dba546', 'stroke-width': 3.5 }),
  blisters:
    group('translate(1 3)', stroke(bags, 'shade', 4)) +
    path(bags, { fill: 'fluid', stroke: 'pale', 'stroke-width': 1.5 }) +
    group('translate(3 3) scale(.95)', path(bags, { fill: 'flush', stroke: 'none', opacity: 0.2 })) +
    stroke(light, white, 4),
  sores: holes
    .map(
      ([width, d]) =>
        layered(d, ['middle', width + 5], ['#3c0d12', width]) +
        group(`translate(1 ${width / 10})`, stroke(d, '#a3323c', width * 0.72)),
    )
    .join(''),
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
      bothSides(swells(arrow(226, 150, 20, 8))) + fatLips + hand,
      'translate(16.8 0) scale(.86)',
    );
  if (signs.includes('hives'))
    return bust(0, bothSides(eye + worried + lip), arm + hives, 'translate(6 0) scale(.95)');
  if (signs.includes('bumps'))
    return (
      group(
        'translate(8.4 0) scale(.93)',
        rim(0),
        wholeFace(0, 0, group('matrix(-1 0 0 1 242 -5)', bumps) + bumps + bothSides(features)),
      ) + group(mirrored, feeling('translate(164 110) rotate(14) scale(.66)'))
    );
  const on = Object.entries({ blood, flakes, marks })
    .map(([sign, drawn]) => (signs.some((one) => one === sign) ? drawn : ''))
    .join('');
  if (urgency && !colour)
    return (
      group(below, rim(0), wholeFace(0, 0), on) +
      leaf(182, 42, 'M190 25h0M199 25h0M207 25h0M216 25h0M190 38h0M199 38h0M207 38h0M216 38h0')
    );
  const size = signs.includes('swelling') ? (colour > 2 ? 2 : 1) : 0;
  const face =
    rim(0, size) +
    group(mirrored, halfFace(0, 0, '', atRest)) +
    halfFace(size, colour, (size ? swells() : '') + on, atRest) +
    layered('M120 12v175', ['middle', 6.5], ['line', 3.5]) +
    nose;
  return (
    group(
      asUsual,
      face,
      size === 1 ? arrow(194, 159, -20, -13) : '',
      signs.includes('heat') ? heat(colour) : '',
      signs.includes('calm') ? tick : '',
    ) + (signs.includes('hand') ? feeling('translate(172 88) rotate(6) scale(.56)') : '')
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
