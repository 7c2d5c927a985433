import { type Advice, nameOf } from './advice.ts';
import type { Home } from './home.ts';
import { leafletPath } from './leaflet.ts';
import { booklet } from './own-places.ts';
import type { Page } from './page.ts';
import type { Anchor } from './permalink.ts';
import { type Term, termAnchor } from './term.ts';

/** Everything with a heading of its own, in the order of the guide, and old headings whose place a rule of advice took. */
export function toAnchors(
  pages: readonly Page[],
  terms: readonly Term[],
  advice: readonly Advice[],
): Anchor[] {
  return pages.flatMap((page) => [
    ...Object.entries(page.aliases ?? {}).flatMap(([id, now]) =>
      advice
        .filter((rule) => rule.id === now)
        .map((rule) => ({ id, page, title: nameOf(rule), line: rule.advice })),
    ),
    ...page.headings.map(({ id, text, lead }) => ({ id, page, title: text, line: lead ?? page.answer })),
    ...(page.shows === 'glossary'
      ? terms.map(({ id, term, meaning }) => ({ id: termAnchor(id), page, title: term, line: meaning }))
      : []),
  ]);
}

/** Old ids by the id that took their place. */
export function toAliases(pages: readonly Page[]): Map<string, string[]> {
  const aliases = new Map<string, string[]>();
  for (const [old, now] of pages.flatMap((page) => Object.entries(page.aliases ?? {}))) {
    aliases.set(now, [...(aliases.get(now) ?? []), old]);
  }
  return aliases;
}

/** As much of a guide as names its places. */
interface Places {
  name: string;
  home: Pick<Home, 'doors'>;
  anchors: readonly Anchor[];
  sections: readonly Page[];
  pages: readonly Page[];
  hiddenPages: readonly Page[];
}

/**
 * What stands over a place of the guide: the words of its heading, else the title of its page.
 * @throws Error when the guide has no such page
 */
export function titleAt(
  { name, home, anchors, sections, pages, hiddenPages }: Places,
  address: string,
): string {
  const [path = '', id] = address.split('#');
  // The front door and the page of everything have no file of words of their own.
  if (path === '/' || path === booklet.path) return name;
  const title =
    anchors.find((anchor) => anchor.page.path === path && anchor.id === id)?.title ??
    [...sections, ...pages, ...hiddenPages].find((page) => page.path === path)?.title ??
    home.doors.find(({ leaflet }) => leaflet && leafletPath(leaflet) === path)?.title;
  if (title === undefined) throw new Error(`The guide has no page ${path}`);
  return title;
}
