import type { SkinMark } from '~/guide/use';

/** The surface of skin that is cut through, from its left edge to its right. */
const dented = 'M-1 10H3C9 10 7 30 12.5 30S16 10 22 10H25C29 10 27 22 31 22S33 10 37 10H41';
const rough = 'M-1 18l3-5 4 6 3-8 4 7 3-4 4 5 4-8 4 7 3-5 4 6 4-6 3 4';
const cutThrough = (surface: string) => ({ air: `${surface}V-1H-1z`, lines: surface });

/** Each mark as what is no skin in a square of it of 40 by 40, as shapes that are darker than it, as lines, and as light on it. */
export const skinMarks: Readonly<
  Record<SkinMark, { air?: string; shapes?: string; lines?: string; light?: string }>
> = {
  dents: cutThrough(dented),
  line: { lines: 'M6 34Q19 22 34 6M8 24l8 7M15 17l8 7M22 10l8 7' },
  wrinkles: {
    lines: 'M3 24q9-10 18 0-9 8-18 0M11 24h2M26 20l9-5M27 25h10M26 30l9 5M4 8q8-5 16 0t16 0M4 14q8-5 16 0',
  },
  streaks: {
    shapes:
      'M13 19q-1 8-4 15-1-7 4-15M27 19q1 8 4 15 1-7-4-15M18 22q0 8-3 14-1-7 3-14M22 22q0 8 3 14 1-7-3-14',
    lines: 'M9 1C12 9 10 14 6 21S2 34 2 39M31 1C28 9 30 14 34 21S38 34 38 39M20 11v4',
  },
  rough: cutThrough(rough),
  spots: {
    shapes:
      'M19 16c2-4 8-4 9 0s-2 6-5 6-6-2-4-6M30 25c2-3 6-2 7 2s-2 6-5 5-4-4-2-7M17 29c1-2 5-3 6 0s-1 6-4 5-3-3-2-5M31 15a1.8 1.8 0 1 1 3.6 0 1.8 1.8 0 1 1-3.6 0M25 27a1.5 1.5 0 1 1 3 0 1.5 1.5 0 1 1-3 0',
    lines: 'M15 8q6 5 12 0M8 4C8 13 2.5 18 2.5 23q0 4 6 3M3 35q6 1 10-3',
  },
  patches: {
    shapes:
      'M6.5 21c3-3 8-1 9.5 3s0 7-4 7-5-5-5.5-10M33.5 21c-3-3-8-1-9.5 3s0 7 4 7 5-5 5.5-10M9 11c2-4 7-6 11-6s9 2 11 6c-3 3-7 1-11 1s-8 2-11-1',
    lines:
      'M20 2C30.5 2 35 9.5 35 18S29.5 38 20 38 5 26.5 5 18 9.5 2 20 2M10.5 17q2.5 2 5 0M24.5 17q2.5 2 5 0M20 19v6M16.5 33q3.5 1.5 7 0',
  },
  raised: {
    shapes: 'M6 33c4 6 12 4 16 0s8-6 13-10 6-8 2-14c2 6-2 9-6 12s-7 3-11 7-10 8-14 5',
    lines: 'M6 32C2 27 6 21 12 19s7-10 14-12 12 4 8 10-9 5-13 10-11 9-15 5',
    light: 'M12 24q4-2 6-6t8-6',
  },
  pores: {
    lines:
      'M14 2c0 9-1 13-5 18-4 5 0 11 5 9 2 4 10 4 12 0 5 2 9-4 5-9-4-5-5-9-5-18M20 8h.1M17 15h.1M23 15h.1M14 22h.1M20 21h.1M26 22h.1',
  },
};
