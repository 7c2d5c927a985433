import { base, builtFiles, type BuiltPage } from './built-pages.ts';
import { all } from './documents.ts';
import { site } from '../../src/site.ts';

const attributes = ['href', 'src', 'srcset', 'poster', 'data', 'action'] as const;

/** Every address that a page gives to a browser: links, pictures, scripts, styles. */
export function addressesOf(document: Document): string[] {
  const selector = attributes.map((name) => `[${name}]`).join();
  return all(document, selector).flatMap((element) =>
    attributes.flatMap((name) => {
      const value = element.getAttribute(name);
      if (value === null) return [];
      return name === 'srcset' ? value.split(',').map((part) => part.trim().split(/\s+/)[0] ?? '') : [value];
    }),
  );
}

/** Whether an address leaves the guide: another origin, a telephone number, a mail address. */
export const isOutside = (address: string): boolean =>
  /^([a-z][a-z0-9+.-]*:|\/\/)/i.test(address) && !(site.origin && address.startsWith(`${site.origin}/`));

/** The file that a static host answers with, or undefined when it has none; a folder needs its slash. */
const fileAt = (path: string): string | undefined =>
  [path.endsWith('/') ? `${path}index.html` : path].find((file) => builtFiles.has(file));

/**
 * Why an address on a page leads nowhere, or undefined when all is well.
 * @param ids the ids of each page, by its file
 */
export function faultOf(
  address: string,
  page: BuiltPage,
  ids: ReadonlyMap<string, ReadonlySet<string>>,
): string | undefined {
  if (address === '') return 'the address is empty';
  const here = new URL(`${base}${page.path}`, 'http://guide.invalid');
  const { origin, pathname, hash } = new URL(site.origin ? address.replace(site.origin, '') : address, here);
  if (origin !== here.origin) return 'it leaves the guide';
  if (!pathname.startsWith(`${base}/`)) return `it lacks the base path ${base}`;
  const file = fileAt(decodeURIComponent(pathname.slice(base.length)));
  if (file === undefined) return 'there is no such page or file';
  const id = decodeURIComponent(hash.slice(1));
  if (id && !ids.get(file)?.has(id)) return `there is no "${id}" on that page`;
  return undefined;
}
