/** Below each name of a tone of skin, on screen, a bar in that tone with an edge around it. */
export const toneSwatches =
  'screen:*:pb-2.5 screen:*:[background:linear-gradient(var(--tone)_0_0)_50%_calc(100%-1px)/calc(50%-2px)_6px_no-repeat,linear-gradient(var(--color-edge)_0_0)_bottom/50%_8px_no-repeat]';
