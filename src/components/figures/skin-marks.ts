import type { SkinMark } from '~/guide/use';

/** The surface of skin that is cut through, from its left edge to its right. */
const dented = 'M-1 9H5C9.5 9 8 27 12 27S14.5 9 19 9H20.5C25 9 21.5 19 26 19H29C33.5 19 30 9 34.5 9H41';
const rough = 'M-1 18q3-6 6 0 3-11 6.5 0 2-5 4 0 3.5-13 8 0 2.5-6 5 0 3-10 6.5 0 2-6 6 0';
const raised = 'M-1 26H5C12 26 11 11 20 11S28 26 35 26H41';
const cutThrough = (surface: string) => ({ air: `${surface}V-1H-1z`, lines: surface });

/** Each mark as what is no skin in a square of it of 40 by 40, as shapes that are darker than it, and as lines. */
export const skinMarks: Readonly<Record<SkinMark, { air?: string; shapes?: string; lines?: string }>> = {
  dents: cutThrough(dented),
  line: { lines: 'M6 34Q17 20.5 34 6M8.5 25l6 5.5M14 18l7 6M20.5 12l7 6M26.5 7l5 5' },
  wrinkles: {
    lines:
      'M3 26q9-10.5 19 0-9 8.5-19 0M10 25.5a2.5 2.5 0 1 0 5 0 2.5 2.5 0 1 0-5 0M3 17q9-7 18-1M26 22q5-2 9-7M27 26.5h10M26 31q5 2 9 7M5 10q7-4 15 0t15 0M9 4q5-2.5 11 0t11 0M7 36q5.5 2 11-.5',
  },
  streaks: {
    shapes:
      'M12 18q-1 9-5.5 17 0-9 5.5-17M28 18q1 9 5.5 17 0-9-5.5-17M16.5 22q0 9-5 17 0-9 5-17M23.5 22q0 9 5 17 0-9-5-17',
    lines: 'M8 2C12 11 10 16 6 23S3 34 3 39M32 2C28 11 30 16 34 23S37 34 37 39M20 13v4',
  },
  rough: cutThrough(rough),
  spots: {
    shapes:
      'M5 13c0-5 4-4 6-6 3-2 5 1 8 1 4 1 2 4 3 6 1 4-3 5-5 6-3 2-5 0-8 0-4 0-2-4-4-7M21 27c0-3 3-3 5-5 3-1 5 1 7 3 4 1 2 5 2 7-1 4-5 3-7 4-4 1-5-2-6-4-2-1-1-3-1-5M28 7c2-2 4-1 6 1 2 3 0 5-2 6-3 1-4-1-5-3-1-2 0-3 1-4M6 29c1-2 4-3 6-1 2 1 2 4 1 6-2 2-5 2-7 0-1-1-1-3 0-5M15.5 25a1.5 1.5 0 1 1 3 0 1.5 1.5 0 1 1-3 0M24 17.5a1.5 1.5 0 1 1 3 0 1.5 1.5 0 1 1-3 0M16 36a1.5 1.5 0 1 1 3 0 1.5 1.5 0 1 1-3 0',
  },
  patches: {
    shapes:
      'M7.5 21.5q3-1.5 5.5.5t3.5 5q-1.5 3.5-5 2.5t-4-8M32.5 21.5q-3-1.5-5.5.5t-3.5 5q1.5 3.5 5 2.5t4-8M10 10.5q2-4 6-4 4 1 8 0 4 0 6 4-3 2.5-6 1-4-1-8 0-3 1.5-6-1',
    lines:
      'M20 2.5c10.5 0 14.5 7.5 14.5 16S29 38 20 38 5.5 27 5.5 18.5 9.5 2.5 20 2.5M11 17q2.5 2 5 0M24 17q2.5 2 5 0M20 19v5M16.5 32q3.5 1.5 7 0',
  },
  raised: cutThrough(raised),
  pores: {
    lines:
      'M15 3c0 9-2 13-6 18-4 5 0 10 5 8 2 4 10 4 12 0 5 2 9-3 5-8-4-5-6-9-6-18M20 9h.1M18 15h.1M22 15h.1M15 21h.1M20 21h.1M25 21h.1M20 26h.1M12.5 28.5q2-2.5 4 .5M27.5 28.5q-2-2.5-4 .5',
  },
};
