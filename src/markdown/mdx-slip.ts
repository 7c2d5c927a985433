import { reasonOf } from '../guide/reason.ts';

/** A slip in a text, as its writer is told. */
interface Slip {
  where?: string | undefined;
  what: string;
  todo: string;
}

const close =
  'Close each tag behind its text, with a blank line between; a tag without text ends in />. Write < of the text as &lt;.';
const braces = 'Write a brace of the text as \\{, and what a record says as <Fact id="…" part="…" />.';

/** What the parser of MDX finds, in words of someone who writes, and what to do. */
const inPlainWords: readonly [found: RegExp, what: string, todo: string][] = [
  [/^Expected a closing tag for `(.+?)`.*/s, '$1 is opened here and not closed.', close],
  [
    /^Unexpected closing tag `(.+?)`, expected corresponding closing tag for `(.+?)` \((\d+).*/s,
    '$1 stands here, and $2 of line $3 is not closed yet.',
    close,
  ],
  [/^Unexpected closing tag `(.+?)`.*/s, '$1 closes what nothing opens.', close],
  [
    /.*(?:`<`|before name).*/s,
    'A < begins no tag here, or its tag has no straight quotes.',
    'Write < of the text as &lt;, and what a tag takes as name="…".',
  ],
  [/.*(?:expression|brace).*/s, 'A brace stands in the text.', braces],
];

/** What the parser of MDX says, told to a writer with its line where that is known. */
export function mdxSlip(error: unknown): Slip {
  const [, line, said = ''] = /^(?:(\d+):\d+: )?(.*)$/s.exec(reasonOf(error).trim()) ?? [];
  const where = line && `line ${line}`;
  for (const [found, what, todo] of inPlainWords)
    if (found.test(said)) return { where, what: said.replace(found, what), todo };
  return { where, what: `The text is not MDX: ${said}`, todo: `${close} ${braces}` };
}
