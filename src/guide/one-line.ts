const sentences = new Intl.Segmenter('en-GB', { granularity: 'sentence' });

/** The first whole sentences of a text that fit into `longest` characters; of a sentence that is longer, its first words and an ellipsis. */
export function oneLine(text: string, longest = 200): string {
  let line = '';
  for (const { segment } of sentences.segment(text)) {
    if ((line + segment).trimEnd().length > longest) break;
    line += segment;
  }
  if (line) return line.trimEnd();
  return `${text.slice(0, longest - 1).replace(/\W*\s\S*$/, '')}…`;
}
