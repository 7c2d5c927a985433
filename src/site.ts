/**
 * Where the site lives, from the two environment variables that a publisher sets:
 * `SITE_URL` (an origin such as https://example.org) and `BASE_PATH` (such as /guide).
 * Both are optional; without `SITE_URL` pages carry no canonical address.
 */

const origin = process.env.SITE_URL?.replace(/\/+$/, '');
const path = process.env.BASE_PATH?.replace(/^\/+|\/+$/g, '');

if (origin && !URL.canParse(origin)) {
  throw new Error(
    `SITE_URL is "${origin}", which is not an address. Give an origin such as https://example.org, or leave it out.`,
  );
}

export const site = {
  /** Origin without a slash at its end, or undefined when none is set. */
  origin,
  /** Path in front of every page: empty, or a slash and a name. */
  base: path ? `/${path}` : '',
  language: 'en-GB',
} as const;

/** Address of a page of this site as a link writes it: `href('/aftercare/#sun')`. Any other address is returned as it is. */
export const href = (address: string): string => (address.startsWith('/') ? site.base + address : address);

/** Absolute address of a page for machines, or undefined when the site's origin is not known. */
export const canonical = (address: string): string | undefined => site.origin && site.origin + href(address);

/** Address of a page for machines: absolute where the site's origin is known, else from the root of the host. */
export const absolute = (address: string): string => canonical(address) ?? href(address);
