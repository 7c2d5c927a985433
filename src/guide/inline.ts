/** A part of a line: its words, and where they lead when they are a link. */
export interface Run {
  text: string;
  href?: string | undefined;
  strong?: true;
}

/** A line that may hold Markdown links such as [call](/get-help/) and **strong words**, as its parts in order. */
export const toRuns = (line: string): Run[] =>
  line
    .split(/(\[[^\]]+\]\([^)\s]+\)|\*\*[^*]+\*\*)/)
    .filter(Boolean)
    .map((part): Run => {
      if (part.startsWith('**')) return { text: part.slice(2, -2), strong: true };
      const [, text = part, href] = /^\[(.+)\]\((.+)\)$/.exec(part) ?? [];
      return { text, href };
    });

/** The words of a line alone, without the signs of Markdown. */
export const withoutLinks = (line: string): string =>
  toRuns(line)
    .map(({ text }) => text)
    .join('');

/** Where the links of some lines lead, in order. */
export const linksIn = (lines: readonly string[]): string[] =>
  lines.flatMap((line) => toRuns(line).flatMap(({ href }) => href ?? []));
