import { parse, parseDocument, stringify } from 'yaml';

/** One section's file: its name without .mdx, and its text. */
export interface Words {
  slug: string;
  text: string;
}

const heading = /\{#([a-z0-9-]+)\}/g;
const link = /\]\((\/[^)\s]*)\)|(\bhref=")(\/[^"]*)(?=")/g;

/** Says where an address of the guide leads in the generated one: the same copy's section, or home. */
type Address = (address: string) => string;

/** Addresses for a copy: sections that exist keep their fragment when it is a heading there; all else is home. */
function addressesOf(sections: readonly Words[], suffix: string): Address {
  const ids = new Map(
    sections.map(({ slug, text }) => [slug, new Set([...text.matchAll(heading)].map(([, id]) => id))]),
  );
  return (address) => {
    const [, slug = '', id] = /^\/([^/#]+)\/(?:#(.*))?$/.exec(address) ?? [];
    const known = ids.get(slug);
    if (!known) return '/';
    return `/${slug}${suffix}/${id !== undefined && known.has(id) ? `#${id}${suffix}` : ''}`;
  };
}

/** Text with every internal link led to where it is in the generated guide. */
const relink = (text: string, to: Address): string =>
  text.replace(link, (_whole, inText?: string, before?: string, inTag?: string) =>
    inText === undefined ? `${before ?? ''}${to(inTag ?? '/')}` : `](${to(inText)})`,
  );

/** Plain data with every internal address in it led to where it is in the generated guide. */
function relinkData(data: unknown, to: Address): unknown {
  if (typeof data === 'string') return data.startsWith('/') ? to(data) : relink(data, to);
  if (Array.isArray(data)) return data.map((one: unknown) => relinkData(one, to));
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, relinkData(value, to)]));
}

/** One copy of a section, under another name, title and ids. */
function copyOf({ slug, text }: Words, number: number, to: Address): Words {
  const suffix = number === 1 ? '' : `-${number}`;
  const [, front = '', body = ''] = /^---\r?\n([\s\S]*?)\n---\r?\n([\s\S]*)$/.exec(text) ?? [];
  const document = parseDocument(front);
  if (number > 1) document.set('title', `${String(document.get('title'))} ${number}`);
  if (document.hasIn(['next', 'href']))
    document.setIn(['next', 'href'], to(String(document.getIn(['next', 'href']))));
  const moved = relink(body, to).replace(heading, (_whole, id: string) => `{#${id}${suffix}}`);
  return { slug: slug + suffix, text: `---\n${document.toString({ lineWidth: 0 })}---\n${moved}` };
}

/** As many sections as asked for, by repeating those given under other names, titles and ids. */
export const multiply = (sections: readonly Words[], count: number): Words[] =>
  Array.from({ length: Math.ceil(count / sections.length) }, (_, copy) => copy + 1)
    .flatMap((number) => {
      const to = addressesOf(sections, number === 1 ? '' : `-${number}`);
      return sections.map((section) => copyOf(section, number, to));
    })
    .slice(0, count);

/** A YAML file of the guide with its links led to `sections` or home. */
export const relinkYaml = (text: string, sections: readonly Words[]): string =>
  stringify(relinkData(parse(text), addressesOf(sections, '')));

/** Ids of the sources that a text of the guide cites, in MDX or YAML. */
export const citedIn = (text: string): string[] =>
  [
    ...text.matchAll(/\bsources="([^"]*)"|\bsources:\s*\[([^\]]*)\]|\bsources:\s*\n((?:\s+- .*\n?)+)/g),
  ].flatMap(([, tag = '', flow = '', list = '']) =>
    `${tag} ${flow} ${list.replaceAll(/^\s*- /gm, ' ')}`.split(/[\s,"']+/).filter(Boolean),
  );
