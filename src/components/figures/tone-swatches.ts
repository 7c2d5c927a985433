/** Below each name of a tone of skin, on screen, a bar in that tone, with a line around it in the colour of the name. */
export const toneSwatches =
  'screen:*:pb-3.5 screen:*:[background:linear-gradient(var(--tone)_0_0)_50%_calc(100%-4px)/calc(50%-2px)_8px_no-repeat,linear-gradient(currentColor_0_0)_50%_calc(100%-3px)/50%_10px_no-repeat]';
