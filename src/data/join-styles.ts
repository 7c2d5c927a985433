/**
 * Joins the style elements of a built page into the first of them, in their order. The content policy then needs one
 * hash for all, which no compression makes smaller.
 */
export function joinStyles(html: string): string {
  const element = /<style>([\s\S]*?)<\/style>/g;
  const all = [...html.matchAll(element)].map(([, text = '']) => text).join('');
  let first = true;
  return html.replace(element, () => {
    const kept = first ? `<style>${all}</style>` : '';
    first = false;
    return kept;
  });
}
