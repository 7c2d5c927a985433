import type { SkinMark } from '~/guide/use';

/** The surface of skin that is cut through, from its left edge to its right. */
const dented = 'M-1 10H5C10 10 9 25 13.5 25S17 10 22 10C25.5 10 25 20 28.5 20S32 10 35.5 10H41';
const uneven =
  'M-1 15c3 0 3-5 5.5-5s3 5 5 5 2-3 4-3 2.5 4 4.5 4 2.5-9 5.5-9 3 10 5.5 10 2-4 4-4 2.5 3 4 3 2-3 4-3';
const lump = 'M-1 25H8C4 17 7 8 15 8c3 0 3.5 1.5 6 1.5S25 7.5 28 8c7 1 8 10 4 17H41';

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
  rough: { air: above(uneven), lines: uneven },
  spots: {
    shapes:
      'M7 12q1-4 6-4t5 4-5 5-6-5M23 9q3-2 5 1t-2 4-3-5M11 28q0-3 4-3t3 4-4 3-3-4M22 24q3-5 9-3t3 8-8 4-4-9M33 14q2-1 3 1t-2 2-1-3M5 21q2-1 3 1t-2 2-1-3',
  },
  patches: {
    shapes:
      'M8 20q4-3 8 0 2 4-1 7-4 2-5-1-3-2-2-6M32 20q-4-3-8 0-2 4 1 7 4 2 5-1 3-2 2-6M13 10q7-4 14 0 1 3-3 3t-8 0-3-3',
    lines: 'M20 3c10 0 14 7 14 16S29 38 20 38S6 29 6 19S10 3 20 3M14 17h.1M26 17h.1M17 32h6',
  },
  raised: {
    air: above(lump),
    shapes: lump.replace('M-1 25H8', 'M8 25').replace('H41', 'z'),
    lines: lump,
  },
  pores: {
    lines:
      'M15 3c0 9-2 13-6 18-4 5 0 10 5 8 2 4 10 4 12 0 5 2 9-3 5-8-4-5-6-9-6-18M20 9h.1M18 15h.1M22 15h.1M15 21h.1M20 21h.1M25 21h.1M18 27h.1M22 27h.1',
  },
};
