/** Words as a string of CSS, for generated content. */
export const quoted = (words: string): string => JSON.stringify(words).replaceAll('<', '\\3c ');

/** What stands at one place of the foot of each printed side, as CSS for browsers that print such feet. */
export const foot = (place: 'left' | 'center' | 'right', content: string, width: string): string =>
  `@bottom-${place}{content:${content};width:${width};font:9.5pt Literata,serif}`;
