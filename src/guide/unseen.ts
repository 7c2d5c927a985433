/** A sign that joins pictures into one, between two of them. */
const joins = /(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])\u200d(?=\p{Extended_Pictographic})/gu;

/** Signs that nobody sees: controls, marks of direction and of no width, and what stands for a sign that was lost. */
const signs = /[^\P{C}\t\n\r]|[\u2028\u2029\ufffd]/gu;

/** The signs of a text that nobody sees, by their names in Unicode, each once: U+200B. */
export const unseenIn = (text: string): string[] => [
  ...new Set(
    [...(text.includes('\u200d') ? text.replace(joins, '') : text).matchAll(signs)].map(
      ([sign]) => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
    ),
  ),
];

/** What is said of signs that nobody sees. */
export const unseenProblem = (unseen: readonly string[]) => ({
  what: `A sign stands here that nobody sees: ${unseen.join(', ')}.`,
  todo: 'Delete the words around it and type them anew; they were often copied from somewhere else.',
});
