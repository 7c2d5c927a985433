/** A heading of a page as its author wrote it. */
export interface Heading {
  /** 2 or 3 on a section's own page. */
  depth: number;
  id: string;
  text: string;
  /** Its name in lists of contents, where its words would be too long. */
  short?: string | undefined;
  /** The first paragraph below it as plain text, where there is one. */
  lead?: string | undefined;
  /** Everything below it up to the next heading, as plain text, for the search. */
  words?: string | undefined;
  /** The items of the lists below it up to the next heading, with strong words as **strong**; not those of a proof. */
  items?: readonly string[] | undefined;
  /** The paragraphs below it up to the next heading, in the same way; not those of a proof or of a component. */
  paragraphs?: readonly string[] | undefined;
  /** The rows of the table below it, its head first. */
  table?: readonly (readonly string[])[] | undefined;
}

/** An entry of a table of contents, with the entries below it. */
export interface ContentsEntry extends Heading {
  children: ContentsEntry[];
}

/** Nests a page's headings into a table of contents: each heading goes below the last one that is higher than it. */
export function toContents(headings: readonly Heading[]): ContentsEntry[] {
  const top: ContentsEntry[] = [];
  const open: ContentsEntry[] = [];
  for (const heading of headings) {
    const entry = { ...heading, children: [] };
    while ((open.at(-1)?.depth ?? 0) >= heading.depth) open.pop();
    (open.at(-1)?.children ?? top).push(entry);
    open.push(entry);
  }
  return top;
}
