import type { SkinMark } from '~/guide/use';

/** Each mark as lines in a square of skin of 40 by 40, and as shapes that are darker than it. */
export const skinMarks: Readonly<Record<SkinMark, { lines?: string; shapes?: string }>> = {
  dents: { shapes: 'M7 11q5 7 11 0zM23 13q4 6 9 0zM9 25q4 6 8 0zM21 26q6 7 11 0z' },
  line: { lines: 'M8 30L32 10M11 23l5 6M16 19l5 6M21 15l5 6M26 11l5 6' },
  wrinkles: { lines: 'M6 12q7-4 14 0t14 0M6 20q7-4 14 0t14 0M6 28q7-4 14 0t14 0' },
  streaks: { lines: 'M9 31q1-12 6-22M16 32q0-13 5-24M24 31q-1-11 4-21M31 30q-1-9 2-17' },
  rough: {
    lines:
      'M7 13q3-4 6 0M17 11q3-4 6 0M27 14q3-4 6 0M9 23q3-4 6 0M19 22q3-4 6 0M29 24q2-3 4 0M12 32q3-4 6 0M23 31q3-4 6 0',
  },
  spots: {
    shapes:
      'M9 13a4 3 0 1 0 8 0a4 3 0 1 0-8 0M22 11a3 3 0 1 0 6 0a3 3 0 1 0-6 0M13 26a3 3 0 1 0 6 0a3 3 0 1 0-6 0M24 25a5 4 0 1 0 10 0a5 4 0 1 0-10 0',
  },
  patches: { shapes: 'M7 15q5-8 13-5t13 2q1 8-5 10t-7 8t-9 0q-7-6-5-15' },
  raised: { lines: 'M7 29Q20 8 33 29M13 28q7-10 13-1', shapes: 'M7 29Q20 8 33 29z' },
  pores: { lines: [10, 20, 30].map((y) => `M8 ${y}h.1M16 ${y}h.1M24 ${y}h.1M32 ${y}h.1`).join('') },
};
