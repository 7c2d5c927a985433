/**
 * Words that an adult reads silently in a minute: the mean for English non-fiction over 190 studies.
 * https://doi.org/10.1016/j.jml.2019.104047 (Brysbaert 2019)
 */
const wordsAMinute = 238;

/** How many words some texts have together. */
export const wordsIn = (texts: readonly string[]): number => texts.join(' ').match(/\S+/g)?.length ?? 0;

/** Whole minutes that it takes to read some words: none for no words, else at least 1. */
export const minutesFor = (words: number): number =>
  words === 0 ? 0 : Math.max(1, Math.round(words / wordsAMinute));
