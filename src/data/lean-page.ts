/**
 * A built page with its styles in one element and the names of their scopes short. Each style element costs a hash
 * in the page's content security policy, which no compression makes smaller, and a scope's name stands in the page
 * hundreds of times.
 */
export function leanPage(html: string): string {
  const styles = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, text = '']) => text);
  let place = 0;
  const merged = html.replace(/<style>[\s\S]*?<\/style>/g, () =>
    place++ === 0 ? `<style>${styles.join('')}</style>` : '',
  );
  const names = new Map<string, string>();
  return merged.replace(/data-astro-cid-([a-z0-9]{8})/g, (_all, scope: string) => {
    const name = names.get(scope) ?? `data-s${names.size.toString(36)}`;
    names.set(scope, name);
    return name;
  });
}
