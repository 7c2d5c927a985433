import type { Treatment } from '~/guide/treatment';

/** How many of how many stays on one line. */
export const withWholeCounts = (words: string): string =>
  words.replace(/\d+(?: and \d+)? of \d+/g, (count) => count.replaceAll(' ', '\u00a0'));

/** Says for whom a time is longer where these lines have it first, in the words that say what it means. */
export function explainedFirst(
  lines: readonly string[],
  { whom, means }: Treatment['longerFor'] = { whom: '', means: '' },
): (line: string) => string {
  const first = lines.find((line) => line.includes(whom));
  return (line) => (line === first ? line.replace(whom, means) : line);
}
