/** Below each name of a tone of skin, on screen, a bar in that tone. */
export const toneSwatches =
  'screen:*:pb-3.5 screen:*:[background:linear-gradient(var(--tone)_0_0)_50%_calc(100%-4px)/50%_8px_no-repeat]';
