/** A needle that hangs at a place, from one depth to another, the same in every drawing: a shaft with a point. */
export const needle = (x: number, from: number, to: number): string =>
  `M${x - 2} ${from}h4V${to - 10}L${x} ${to}L${x - 2} ${to - 10}z`;
