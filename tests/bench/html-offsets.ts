/** Where an element stands in the text of a page. */
export interface Span {
  start: number;
  end: number;
}

const voids = /^(area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i;
const token =
  /<!--[\s\S]*?-->|<(script|style|template|textarea|title)\b(?:"[^"]*"|'[^']*'|[^"'>])*>[\s\S]*?<\/\1\s*>|<(\/?)([a-z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>/gi;

/**
 * Numbers the elements of a page: each start tag gets `data-at` with its place in `spans`, so that a browser
 * can say which element it shows and the text can be cut there. For well-formed pages, such as Astro builds.
 */
export function markOffsets(html: string): { marked: string; spans: Span[] } {
  const spans: Span[] = [];
  const open: { name: string; span: Span }[] = [];
  const marked = html.replace(
    token,
    (
      whole: string,
      _raw: string | undefined,
      slash: string | undefined,
      name: string | undefined,
      rest: string | undefined,
      start: number,
    ) => {
      if (name === undefined || rest === undefined) return whole;
      const end = start + whole.length;
      if (slash) {
        const at = open.findLastIndex((one) => one.name === name);
        if (at >= 0) for (const { span } of open.splice(at)) span.end = end;
        return whole;
      }
      const span = { start, end };
      spans.push(span);
      if (!voids.test(name) && !rest.endsWith('/')) open.push({ name, span });
      return `<${name} data-at="${spans.length - 1}"${rest}>`;
    },
  );
  return { marked, spans };
}
