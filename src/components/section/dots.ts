/** Dots of a list on paper that are drawn: the face has no letter for one. */
export const dots =
  '*:flex *:gap-x-[0.5em] *:before:mt-[0.48em] *:before:self-start *:before:rounded-full *:before:border-[0.55mm]';
