import type { Tone } from '~/guide/picture';

/** The tones of skin, and what is drawn on each. */
export const skins: Record<Tone, string> = {
  white: '[--on-skin:oklch(24%_0.02_50)] [--skin:oklch(87%_0.04_60)]',
  light: '[--on-skin:oklch(24%_0.02_50)] [--skin:oklch(72%_0.075_62)]',
  brown: '[--on-skin:oklch(94%_0.01_80)] [--skin:oklch(51%_0.075_52)]',
  black: '[--on-skin:oklch(94%_0.01_80)] [--skin:oklch(40%_0.05_52)]',
};

/** Below each name of a tone of skin, on screen, a bar in that tone, with a line around it in the colour of the name. */
export const toneSwatches =
  'screen:*:pb-3.5 screen:*:[background:linear-gradient(var(--tone)_0_0)_50%_calc(100%-4px)/calc(50%-2px)_8px_no-repeat,linear-gradient(currentColor_0_0)_50%_calc(100%-3px)/50%_10px_no-repeat]';
