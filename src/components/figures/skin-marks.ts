import type { SkinMark } from '~/guide/use';

/** The surface of skin that is cut through, from its left edge to its right. */
const dented = 'M-1 9H5C9.5 9 8 27 12 27S14.5 9 19 9H20.5C25 9 21.5 19 26 19H29C33.5 19 30 9 34.5 9H41';

const raised = 'M-1 26H5C12 26 11 11 20 11S28 26 35 26H41';

/** Each mark as what is no skin in a square of it of 40 by 40, as shapes that are darker than it, and as lines. */
export const skinMarks: Readonly<Record<SkinMark, { air?: string; shapes?: string; lines?: string }>> = {
  dents: { air: `${dented}V-1H-1z`, lines: dented },
  line: {
    shapes:
      'M9.5 20a1.5 1.5 0 1 1 3 0a1.5 1.5 0 1 1-3 0M16.5 31a1.5 1.5 0 1 1 3 0a1.5 1.5 0 1 1-3 0M19.5 10a1.5 1.5 0 1 1 3 0a1.5 1.5 0 1 1-3 0M28 20.5a1.5 1.5 0 1 1 3 0a1.5 1.5 0 1 1-3 0',
    lines: 'M6 34Q17 20.5 34 6',
  },
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
      'M5 6h0M12 4h0M19 8h0M27 4h0M35 7h0M4 16h0M16 15h0M23 13h0M36 16h0M9 22h0M20 22h0M31 23h0M4 28h0M15 29h0M25 27h0M36 29h0M8 36h0M19 35h0M27 37h0M34 36h0M6 11q3-2 6 0M26 9q3 2 6 0M25 18q3-2 6 0M10 17h0M12 25q3 2 6 0M21 32q3-2 6 0M29 32q3 2 6 0M8 32q2-1 4 0',
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
  raised: { air: `${raised}V-1H-1z`, lines: raised },
  pores: {
    lines:
      'M15 3c0 9-2 13-6 18-4 5 0 10 5 8 2 4 10 4 12 0 5 2 9-3 5-8-4-5-6-9-6-18M20 9h.1M18 15h.1M22 15h.1M15 21h.1M20 21h.1M25 21h.1M20 26h.1M12.5 28.5q2-2.5 4 .5M27.5 28.5q-2-2.5-4 .5',
  },
};
