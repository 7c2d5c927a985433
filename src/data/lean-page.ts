/** Joins what stands in elements of one kind into one element, where `at` says: in the place of the first or the last. */
function joined(
  html: string,
  element: RegExp,
  at: 'first' | 'last',
  join: (texts: string[]) => string,
): string {
  const texts = [...html.matchAll(element)].map(([, text = '']) => text);
  if (texts.length < 2) return html;
  const place = at === 'first' ? 0 : texts.length - 1;
  let index = 0;
  return html.replace(element, () => (index++ === place ? join(texts) : ''));
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

/** A page without the space that no browser shows. */
const withoutIdleSpace = (html: string): string => html.replace(spaceBefore, '$1').replace(spaceAfter, '$1');

/**
 * A built page with its styles in one element, its own scripts in one, the names of its scopes short, and no space
 * that nobody sees. Each style or script costs a hash in the page's content security policy, which no compression
 * makes smaller, and a scope's name stands in the page hundreds of times. Scripts keep their names to themselves in
 * functions of their own; one that imports stays as it is.
 */
export function leanPage(html: string): string {
  const styled = joined(
    html,
    /<style>([\s\S]*?)<\/style>/g,
    'first',
    (texts) => `<style>${texts.join('')}</style>`,
  );
  const scripted = joined(
    styled,
    /<script type="module">(?!\s*import\b)([\s\S]*?)<\/script>/g,
    'last',
    (texts) => `<script type="module">${texts.map((text) => `(()=>{${text.trim()}})();`).join('')}</script>`,
  );
  const names = new Map<string, string>();
  return withoutIdleSpace(policyFirst(scripted)).replace(
    /data-astro-cid-([a-z0-9]{8})/g,
    (_all, scope: string) => {
      const name = names.get(scope) ?? `data-s${names.size.toString(36)}`;
      names.set(scope, name);
      return name;
    },
  );
}
