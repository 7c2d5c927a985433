/** A needle that hangs at a place, from one depth to another, the same in every drawing: a shaft with a point. */
export const needle = (x: number, from: number, to: number): string =>
  `M${x - 2} ${from}h4V${to - 10}L${x} ${to}L${x - 2} ${to - 10}z`;

/** A question mark around a place: what nobody knows. */
export const question = (x: number, y: number): string =>
  `M${x - 4} ${y - 4}a4 4 0 1 1 6 3.4q-2 1.1-2 2.6m0 4.5v.1`;
