/** Words that go on within a sentence: their first letter is small, where their first word is not all in capitals. */
export const withinSentence = (words: string): string =>
  words.replace(/^\p{Lu}(?=\p{Ll}|\s)/u, (letter) => letter.toLowerCase());
