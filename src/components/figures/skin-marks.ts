import type { SkinMark } from '~/guide/use';

/** The surface of skin that is cut through, from its left edge to its right. */
const dented = 'M-1 9H5C9.5 9 8 27 12 27S14.5 9 19 9H20.5C25 9 21.5 19 26 19H29C33.5 19 30 9 34.5 9H41';

/** Each mark as what is no skin in a square of it of 40 by 40, as shapes that are darker than it, and as lines. */
export const skinMarks: Readonly<Record<SkinMark, { air?: string; shapes?: string; lines?: string }>> = {
  dents: { air: `${dented}V-1H-1z`, lines: dented },
  line: { lines: 'M7 32L33 8M10 24l6 6.5M15.5 19l6 6.5M21 14l6 6.5M26.5 9l6 6.5' },
  wrinkles: {
    lines:
      'M4 22q9-10 19 0q-10 10-19 0M10.5 21.5a3 3 0 1 0 6 0a3 3 0 1 0-6 0M4 12.5q8-6 18-1M27.5 18.5q4-1.5 7-6M28.5 22.5h7.5M27.5 26.5q4 1 7 6M8 31.5q6 3.5 12 0',
  },
  streaks: {
    shapes:
      'M11.5 18q-.3 7.5-5 15q.3-7.5 5-15M28.5 18q.3 7.5 5 15q-.3-7.5-5-15M14.5 22q.2 7-4 14q-.2-7 4-14M25.5 22q-.2 7 4 14q.2-7-4-14M18 26q.7 5.5-3 11q-.7-5.5 3-11M22 26q-.7 5.5 3 11q.7-5.5-3-11',
    lines: 'M8 2C12 11 10 16 6 23S3 34 3 39M32 2C28 11 30 16 34 23S37 34 37 39M20 14v3.5',
  },
  rough: {
    lines:
      'M0 9L9 6L14 12L8 19L0 16M9 6L13 0M14 12L24 9L28 0M24 9L29 16L25 23L15 23L8 19M15 23L12 32L0 28M12 32L18 37L17 40M18 37L28 33L25 23M28 33L33 40M29 16L40 12M28 33L40 27',
  },
  spots: {
    shapes:
      'M6 12.5a6 5 0 1 1 12 0a6 5 0 1 1-12 0M22 8.5a3 3 0 1 1 6 0a3 3 0 1 1-6 0M20 25a7 6.5 0 1 1 14 0a7 6.5 0 1 1-14 0M8 27a4 4 0 1 1 8 0a4 4 0 1 1-8 0M30 14a2 2 0 1 1 4 0a2 2 0 1 1-4 0M15 34.5a2 2 0 1 1 4 0a2 2 0 1 1-4 0M19.5 16a1.5 1.5 0 1 1 3 0a1.5 1.5 0 1 1-3 0',
  },
  patches: {
    shapes:
      'M8.5 22q3-2 6-1 3 1 2.5 4-1 4-4 4-3-.5-4-3t-.5-4M31.5 22q-3-2-6-1-3 1-2.5 4 1 4 4 4 3-.5 4-3t.5-4M12 9q4-4 8-2.5 4-1.5 8 2.5 0 3-4 2t-8 0q-4 1-4-2',
    lines: 'M20 3c10 0 14 7 14 16S29 38 20 38S6 29 6 19S10 3 20 3M14.5 16.5h.1M25.5 16.5h.1M17 33h6',
  },
  raised: {
    shapes: 'M13.5 31a6 6 0 1 1 12 0a6 6 0 1 1-12 0',
    lines:
      'M13 27.5C9 24 7 17 8 12C9 5.5 14 3 20 3C28 3 32.5 8 31.5 15C30.5 20 27 22 25.5 28.5M13.5 13.5C14 9.5 17 8 20 8S26.5 10.5 25.5 15.5Q24.5 19 22.5 21.5M13 18.5C16.5 18.5 17 21 15.5 23M13.5 31a6 6 0 1 1 12 0a6 6 0 1 1-12 0',
  },
  pores: {
    lines:
      'M15 3c0 9-2 13-6 18-4 5 0 10 5 8 2 4 10 4 12 0 5 2 9-3 5-8-4-5-6-9-6-18M20 9h.1M18 15h.1M22 15h.1M15 21h.1M20 21h.1M25 21h.1M20 26h.1M12.5 28.5q2-2.5 4 .5M27.5 28.5q-2-2.5-4 .5',
  },
};
