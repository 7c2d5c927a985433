import type { SkinMark } from '~/guide/use';

/** The surface of skin that is cut through, from its left edge to its right. */
const dented = 'M-1 10H5C10 10 9 25 13.5 25S17 10 22 10C25.5 10 25 20 28.5 20S32 10 35.5 10H41';
const bumpy = 'M-1 18q3-8 7 0q2.5-6 5 0q4.5-13 9 0q2-5 4 0q4-9 8 0q2-5 4 0q3-8 6 0';
const cord = 'M8 33C3 28 7 21 13 18S22 15 24 10 32 3 35 7 35 18 30 22 22 25 19 30 12 37 8 33z';

/** What is above a surface. */
const above = (surface: string) => `${surface}V-1H-1z`;

/** Each mark as what is no skin in a square of it of 40 by 40, as shapes that are darker than it, and as lines. */
export const skinMarks: Readonly<Record<SkinMark, { air?: string; shapes?: string; lines?: string }>> = {
  dents: { air: above(dented), lines: dented },
  line: { lines: 'M8 30L32 10M11 23l5 6M16 19l5 6M21 15l5 6M26 11l5 6' },
  wrinkles: {
    lines:
      'M3 22q10-11 21 0q-11 8-21 0M10 21a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0-7 0M3 12q9-7 20-1M28 19q4-1 8-6M29 23q4 0 8 1M28 27q4 1 7 6M7 32q7 4 14 0',
  },
  streaks: {
    shapes:
      'M7 34q-3-14 5-27q2 6-1 13t-4 14M14 36q-3-15 5-29q2 7-1 14t-4 15M22 34q-3-14 5-27q2 6-1 13t-4 14M29 36q-2-13 5-25q2 6-1 12t-4 13',
  },
  rough: { air: above(bumpy), lines: bumpy },
  spots: {
    shapes:
      'M7 12q1-4 6-4t5 4-5 5-6-5M23 9q3-2 5 1t-2 4-3-5M11 28q0-3 4-3t3 4-4 3-3-4M22 24q3-5 9-3t3 8-8 4-4-9M33 14q2-1 3 1t-2 2-1-3M5 21q2-1 3 1t-2 2-1-3',
  },
  patches: {
    shapes:
      'M8.5 22q3-2 6-1 3 1 2.5 4-1 4-4 4-3-.5-4-3t-.5-4M31.5 22q-3-2-6-1-3 1-2.5 4 1 4 4 4 3-.5 4-3t.5-4M12 9q4-4 8-2.5 4-1.5 8 2.5 0 3-4 2t-8 0q-4 1-4-2',
    lines: 'M20 3c10 0 14 7 14 16S29 38 20 38S6 29 6 19S10 3 20 3M14.5 16.5h.1M25.5 16.5h.1M17 33h6',
  },
  raised: { shapes: cord, lines: `${cord}M12 28q1-4 6-6M26 15q2-5 4-5` },
  pores: {
    lines:
      'M15 3c0 9-2 13-6 18-4 5 0 10 5 8 2 4 10 4 12 0 5 2 9-3 5-8-4-5-6-9-6-18M20 9h.1M18 15h.1M22 15h.1M15 21h.1M20 21h.1M25 21h.1M20 26h.1M12.5 28.5q2-2.5 4 .5M27.5 28.5q-2-2.5-4 .5',
  },
};
