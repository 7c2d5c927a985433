/** Utilities of a drawing in lines, which are as wide at every size. */
export const inLines =
  'w-full fill-none stroke-ink [stroke-linecap:round] [stroke-linejoin:round] [&_*]:[vector-effect:non-scaling-stroke]';

/** A needle that hangs at a place, from one depth to another, the same in every drawing: a fine shaft with a long point. */
export const needle = (x: number, from: number, to: number): string =>
  `M${x - 1.5} ${from}h3L${x + 0.9} ${to - 12}L${x} ${to}L${x - 0.9} ${to - 12}z`;

/** The end of a pen, from its top down to where its needles come out: its middle, half of its breadth, and both ends. */
export const penEnd = (x: number, half: number, from: number, to: number): string =>
  `M${x - half} ${from}V${to - 8}l4 8h${2 * half - 8}l4-8V${from}M${x - half} ${to - 16}h${2 * half}`;

/** Needles that stand out of a drum: where its middle is, how far out they begin and end, and half of how thick they are. */
export const around = (
  angles: readonly number[],
  x: number,
  y: number,
  from: number,
  to: number,
  thick = 0,
): string =>
  angles
    .map((degrees) => {
      const at = (radius: number, aside = 0) => {
        const angle = (degrees * Math.PI) / 180 + aside / radius;
        return `${(x + radius * Math.sin(angle)).toFixed(1)} ${(y + radius * Math.cos(angle)).toFixed(1)}`;
      };
      return `M${at(from, -thick)}L${at(to)}L${at(from, thick)}z`;
    })
    .join('');

/** A session: a small pen around a place, and its needles, whose lines are finer. */
export const session = (x: number, y: number): { pen: string; needles: string } => ({
  pen: `M${x - 3.5} ${y - 9}a2 2 0 0 1 2-2h3a2 2 0 0 1 2 2V${y + 3}l-1 3h-5l-1-3zm0 12h7`,
  needles: `M${x - 2} ${y + 6}v5m2-5v5m2-5v5`,
});

/** A question mark around a place: what nobody knows. */
export const question = (x: number, y: number): string =>
  `M${x - 4} ${y - 4}a4 4 0 1 1 6 3.4q-2 1.1-2 2.6m0 4.5v.1`;

/** Head and shoulders of one of many people, from the middle of the neck. */
export const person = 'm-3-6a3 3 0 1 0 6 0a3 3 0 1 0-6 0m-3 12.5v-2a6 5 0 0 1 12 0v2z';

/** What marks a person who came to harm, from the middle of the neck: it stays on paper. */
export const cross = 'm-2.5 1l5 4.5m0-4.5l-5 4.5';

/** A dent in the surface of skin, 60 wide and so deep, from its left end to its right. */
export const dent = (deep: number): string =>
  `q10 0 16 ${deep / 2}t14 ${deep / 2}q8 0 14-${deep / 2}t16-${deep / 2}`;

/** What crosses out a person who left, from where the figure ends. */
export const slash = 'm-.5 2l13-17';
