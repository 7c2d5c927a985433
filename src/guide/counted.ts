/** A number with what it counts: 1 day, 2 days. */
export const counted = (number: number, unit: string): string =>
  `${number} ${unit}${number === 1 ? '' : 's'}`;
