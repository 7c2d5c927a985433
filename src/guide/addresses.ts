import { isAddress } from './fields.ts';
import { ownPaths } from './own-places.ts';
import { type Problem, suggest } from './guide-error.ts';
import { leafletPath } from './leaflet.ts';
import type { Page } from './page.ts';
import type { Parsed } from './parsed.ts';
import { isListed } from './phase.ts';
import { placeAnchor, placesWith } from './place.ts';
import { sourceAnchor } from './source.ts';
import { termAnchor } from './term.ts';

/** Ids that the pages of the site use themselves. */
const reserved = ['contents', 'contents-title', 'main', 'page-sources', 'guide'] as const;

/** Where everything that can be linked to stands: page and fragment to the place in content/ that makes it. */
export class Addresses {
  /** Where each address stands in content/, to name both places when an id is used twice. */
  private readonly places: Map<string, string> = new Map();
  private readonly ids: Map<string, string> = new Map(reserved.map((id) => [id, 'every page holds it']));
  private readonly problems: Problem[];

  constructor(problems: Problem[]) {
    this.problems = problems;
  }

  /** Adds a page. */
  page(path: string, file: string): void {
    this.places.set(path, file);
  }

  /** Adds an id to a page; an id is unique in the whole guide, so that the page of everything can hold all. */
  id(path: string, id: string, file: string, where: string): void {
    const before = this.ids.get(id);
    if (before !== undefined) {
      this.problems.push({
        file,
        where,
        what: `The id "${id}" is used already: ${before}.`,
        todo: 'Give one of them another id; ids are unique in the whole guide.',
      });
    }
    this.ids.set(id, `${file} › ${where}`);
    this.places.set(`${path}#${id}`, file);
  }

  /** Adds the id of a record; it may stand on any page. */
  own(id: string, file: string): void {
    this.id('', id, file, id);
  }

  /** Says that a record stands on a page. */
  shown(path: string, id: string, file: string): void {
    this.places.set(`${path}#${id}`, file);
  }

  /** Adds an old id that leads to what took its place on the same page. */
  alias(path: string, old: string, now: string, file: string): void {
    const where = `aliases.${old}`;
    if (!this.places.has(`${path}#${now}`)) {
      this.problems.push({
        file,
        where,
        what: `The alias "${old}" leads to "${now}", which is not on the page.`,
        todo: suggest(now, this.on(path)),
      });
    }
    this.id(path, old, file, where);
  }

  /** Ids on a page. */
  private on(path: string): string[] {
    return this.list().flatMap((address) =>
      address.startsWith(`${path}#`) ? [address.slice(path.length + 1)] : [],
    );
  }

  /** Every address: pages, and page#fragment. */
  list(): string[] {
    return [...this.places.keys()].filter((address) => address.startsWith('/'));
  }

  /** Reports a link of the guide that leads nowhere. */
  check(href: string, file: string, where: string): void {
    if (isAddress(href) || /^mailto:[^\s@]+@[^\s@]+\.[^\s@]+$|^tel:\+?[\d-]{2,}$/.test(href)) return;
    if (/^([a-z][a-z\d+.-]*:|\/\/)/i.test(href)) {
      this.problems.push({
        file,
        where,
        what: `The link ${href} is not an address that the guide may lead to.`,
        todo: 'Write a whole address that starts with https://, mailto: or tel:, or a page of the guide such as /aftercare/#sun.',
      });
      return;
    }
    if (href.startsWith('#')) {
      this.problems.push({
        file,
        where,
        what: `The link ${href} does not name its page.`,
        todo: `Write the page too, such as /aftercare/${href}, so that it is right wherever the text stands.`,
      });
      return;
    }
    if (this.places.has(href)) return;
    const [path = ''] = href.split('#');
    const onPage = [...this.places.keys()].filter((address) => address.startsWith(`${path}#`));
    const pages = [...this.places.keys()].filter((address) => !address.includes('#'));
    const slash = path !== '/' && !path.endsWith('/') && this.places.has(`${path}/`);
    this.problems.push({
      file,
      where,
      what: `The link ${href} leads nowhere.`,
      todo: slash
        ? `A page's address ends in a slash: ${path}/`
        : suggest(href, this.places.has(path) ? onPage : pages),
    });
  }
}

/** Rules of advice with the pages that show them. */
const shownAdvice = ({ files, advice }: Pick<Parsed, 'files' | 'advice'>) =>
  files.flatMap(({ slug, references }) =>
    references.flatMap((reference) =>
      reference.kind !== 'advice'
        ? []
        : advice
            .filter(({ data }) => isListed(data, reference))
            .map(({ file, data }) => ({ path: `/${slug}/`, file, id: data.id })),
    ),
  );

/** Where each rule of advice stands, by its id; the first page in reading order that shows it. */
export const adviceAt = (parsed: Pick<Parsed, 'files' | 'advice'>): Map<string, string> =>
  new Map(
    shownAdvice(parsed)
      .toReversed()
      .map(({ path, id }) => [id, `${path}#${id}`]),
  );

/** Every address that what was read makes; ids used twice and aliases that lead nowhere are problems. */
export function collectAddresses(parsed: Parsed, problems: Problem[]): Addresses {
  const { raw, home, files, sections, pages, advice, uses, places, topics, terms, sources } = parsed;
  const addresses = new Addresses(problems);
  for (const path of ownPaths) addresses.page(path, 'the site');
  for (const { leaflet } of home?.doors ?? [])
    if (leaflet) addresses.page(leafletPath(leaflet), raw.home.file);
  for (const { slug, file, headings } of files) {
    const path = `/${slug}/`;
    addresses.page(path, file);
    addresses.id(path, slug, file, "the page's own name");
    for (const { id, text } of headings) addresses.id(path, id, file, `heading "${text}"`);
  }
  /** The page that shows a list; what no page shows has an id and no address. */
  const listedOn = (list: Page['shows']) =>
    pages.find((page) => page.shows === list && !page.hidden)?.path ?? '';
  for (const { id, topic, questions, file } of topics) {
    addresses.id(listedOn('questions'), id, file, `topic "${topic}"`);
    for (const question of questions) addresses.id(listedOn('questions'), question.id, file, question.id);
  }
  for (const { id } of terms) addresses.id(listedOn('glossary'), termAnchor(id), raw.glossary.file, id);
  for (const { id } of sources) addresses.id(listedOn('sources'), sourceAnchor(id), raw.sources.file, id);
  for (const { file, data } of [...advice, ...uses]) addresses.own(data.id, file);
  for (const { slug, references } of files) {
    for (const reference of references) {
      if (reference.kind === 'places') {
        const all = places.map(({ data }) => data);
        for (const place of reference.numbers ? all : placesWith(all, reference.topics)) {
          addresses.id(`/${slug}/`, placeAnchor(reference.list, place), raw.places.file, place.id);
        }
      }
    }
  }
  for (const { path, file, id } of shownAdvice(parsed)) addresses.shown(path, id, file);
  for (const { path, file, aliases = {} } of [...sections, ...pages]) {
    for (const [old, now] of Object.entries(aliases)) addresses.alias(path, old, now, file);
  }
  return addresses;
}
