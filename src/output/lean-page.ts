/** A page with all its styles in the place of the first, each once: each part of the whole guide brings its own along. */
function withOneStyle(html: string): string {
  const style = /<style>([\s\S]*?)<\/style>/g;
  const styles = [...new Set([...html.matchAll(style)].map(([, text = '']) => text))].join('');
  let first = true;
  return html.replace(style, () => {
    const whole = first ? `<style>${styles}</style>` : '';
    first = false;
    return whole;
  });
}

/** The content security policy before anything that loads or runs, which it would not hold for otherwise. */
function policyFirst(html: string): string {
  const policy = /<meta http-equiv="content-security-policy"[^>]*>/.exec(html)?.[0];
  return policy
    ? html.replace(policy, '').replace(/<meta charset="utf-8"[^>]*>/, (charset) => charset + policy)
    : html;
}

/** Elements that stand as blocks, or are not shown: a browser drops the space at their edges. */
const blocks =
  'article|aside|body|caption|dd|details|div|dl|dt|figcaption|figure|footer|h[1-6]|head|header|html|li|link|main|meta|nav|ol|p|section|summary|table|tbody|td|th|thead|title|tr|ul';
const spaceBefore = new RegExp(`\\s+(</?(?:${blocks})[\\s>])`, 'g');
const spaceAfter = new RegExp(`(</?(?:${blocks})(?:\\s[^<>]*)?>)\\s+`, 'g');

/** What keeps its space as it is, or space that is not one plain space. */
const runs = /(<(script|style|pre|textarea)\b[\s\S]*?<\/\2>)|[ \t\n]{2,}|[\t\n]/g;

/** A page without the space that no browser shows; a run of space is one space. */
const withoutIdleSpace = (html: string): string =>
  html
    .replace(runs, (_all, kept?: string) => kept ?? ' ')
    .replace(spaceBefore, '$1')
    .replace(spaceAfter, '$1');

/**
 * A built page with its styles in one element, the names of its scopes short, and no space that nobody sees. Each
 * style costs a hash in the page's content security policy, which no compression makes smaller, and a scope's name
 * stands in the page hundreds of times.
 */
export function leanPage(html: string): string {
  const names = new Map<string, string>();
  return withoutIdleSpace(policyFirst(withOneStyle(html))).replace(
    /data-astro-cid-([a-z0-9]{8})/g,
    (_all, scope: string) => {
      const name = names.get(scope) ?? `data-s${names.size.toString(36)}`;
      names.set(scope, name);
      return name;
    },
  );
}
