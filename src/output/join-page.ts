import { joinNumbers } from '../guide/join-numbers.ts';

/** What is not text that lines break in, whole, or the end of a tag with the text after it. */
const parts = /<(script|style|title)\b[^]*?<\/\1>|>[^<]+/g;

/**
 * A built page with its numbers joined to what they count, wherever its words come from. Attributes and what machines
 * read keep plain spaces. The space before the numbers of sources stands among them, where no line breaks on a phone.
 */
export const joinPage = (html: string): string =>
  html
    .replace(parts, (part) => (part.startsWith('<') ? part : joinNumbers(part)))
    .replaceAll(' <span class="cite">', '<span class="cite"> ');
