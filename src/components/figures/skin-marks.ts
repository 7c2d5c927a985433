import type { SkinMark } from '~/guide/use';

/** Low bumps of skin that is rough, each with something at its place. */
const bumps = (drawn: string) =>
  ['10 12', '29 11', '20 21', '9 30', '31 29'].map((place) => `M${place}${drawn}`).join('');

/** Each mark as lines in a square of skin of 40 by 40, as shapes that are darker than it, and as lights on these. */
export const skinMarks: Readonly<Record<SkinMark, { lines?: string; shapes?: string; lights?: string }>> = {
  dents: { shapes: 'M7 11q5 7 11 0zM23 13q4 6 9 0zM9 25q4 6 8 0zM21 26q6 7 11 0z' },
  line: { lines: 'M8 30L32 10M11 23l5 6M16 19l5 6M21 15l5 6M26 11l5 6' },
  wrinkles: {
    lines: 'M2 16q13-3 20 6-8 6-20 5M2 8q12-4 21 3M27 19q5-1 9-6M28 23q5 1 9 0M27 27q5 2 8 7',
    shapes: 'M2 17q8 0 8 5t-8 5z',
  },
  streaks: { lines: 'M9 31q1-12 6-22M16 32q0-13 5-24M24 31q-1-11 4-21M31 30q-1-9 2-17' },
  rough: { shapes: bumps('m-5 2q6 3 9-4q2 9-4 9q-4 0-5-5'), lights: bumps('m-4-2q1-4 5-3') },
  spots: {
    shapes:
      'M9 13a4 3 0 1 0 8 0a4 3 0 1 0-8 0M22 11a3 3 0 1 0 6 0a3 3 0 1 0-6 0M13 26a3 3 0 1 0 6 0a3 3 0 1 0-6 0M24 25a5 4 0 1 0 10 0a5 4 0 1 0-10 0',
  },
  patches: {
    lines: 'M20 4c9 0 13 6 13 15S28 37 20 37S7 28 7 19S11 4 20 4M14 15h.1M26 15h.1M20 18l-1.5 7h3M17 31h6',
    shapes: 'M9 20q4-2 7 1 1 3-2 4 0 4-2 3-3-2-3-8M31 20q-4-2-7 1-1 3 2 4 0 4 2 3 3-2 3-8',
  },
  raised: {
    lines: 'M2 28H7C3 20 8 16 13 16q4-4 8-1 5-2 8 2c6 1 6 7 4 11H38',
    shapes: 'M7 28C3 20 8 16 13 16q4-4 8-1 5-2 8 2c6 1 6 7 4 11q-13 5-26 0z',
    lights: 'M12 21q1-2 4-2',
  },
  pores: { lines: [10, 20, 30].map((y) => `M8 ${y}h.1M16 ${y}h.1M24 ${y}h.1M32 ${y}h.1`).join('') },
};
