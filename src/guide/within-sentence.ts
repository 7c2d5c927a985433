/** Words that go on within a sentence: their first letter is small, where their first word is not all in capitals. */
export const withinSentence = (words: string): string =>
  words.replace(/^\p{Lu}(?=\p{Ll}|\s)/u, (letter) => letter.toLowerCase());

/** Words that begin a sentence or stand by themselves: their first letter is large. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
