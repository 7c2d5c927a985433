/** Below each name of a tone of skin, on screen, a bar in that tone. */
export const toneSwatches = [
  'screen:*:after:mx-auto screen:*:after:mt-0.5 screen:*:after:block screen:*:after:h-2 screen:*:after:w-1/2',
  'screen:*:after:rounded-soft screen:*:after:border screen:*:after:border-edge screen:*:after:bg-(--tone)',
  'screen:*:after:forced-color-adjust-none',
];
