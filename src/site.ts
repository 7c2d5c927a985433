/**
 * Where the site lives, from the environment variables that a publisher sets: `SITE_URL` (an origin such as
 * https://example.org), `BASE_PATH` (such as /guide) and `HSTS` (yes, where the guide has a host to itself).
 * All are optional; without `SITE_URL` pages carry no canonical address.
 */

/** The origin that a publisher gives, without a slash at its end; undefined for none or empty. Throws for anything else. */
function originOf(text: string | undefined): string | undefined {
  if (!text) return undefined;
  const advice = 'Give an origin such as https://example.org, or leave it out.';
  if (!URL.canParse(text)) throw new Error(`SITE_URL is "${text}", which is not an address. ${advice}`);
  const { protocol, origin, href } = new URL(text);
  if (!['https:', 'http:'].includes(protocol))
    throw new Error(`SITE_URL is "${text}", which no browser opens. ${advice}`);
  if (href.replace(/\/+$/, '') !== origin)
    throw new Error(
      `SITE_URL is "${text}", which is more than an origin. Give ${origin}, and a path such as /guide as BASE_PATH.`,
    );
  return origin;
}

const origin = originOf(process.env.SITE_URL);
const path = process.env.BASE_PATH?.replace(/^\/+|\/+$/g, '');

/**
 * Whether browsers shall open the host by https alone for 2 years, whatever else is on it: a choice of its publisher.
 * @throws Error where the guide is one of several things on its host, or its host has no https
 */
function hstsOf(text: string | undefined): boolean {
  if (!text || text === 'no') return false;
  if (text !== 'yes') throw new Error(`HSTS is "${text}". Write yes, or leave it out.`);
  if (path)
    throw new Error(`HSTS holds for a whole host, and BASE_PATH says that the guide has only a part of it.`);
  if (!origin?.startsWith('https:')) throw new Error('HSTS needs a SITE_URL that starts with https://.');
  return true;
}

/** The site as its publisher has set it up. */
export const site = {
  hsts: hstsOf(process.env.HSTS),
  /** Origin without a slash at its end, or undefined when none is set. */
  origin,
  /** Path in front of every page: empty, or a slash and a name. */
  base: path ? `/${path}` : '',
  language: 'en-GB',
  /** Whether pages are kept on a reader's device for when there is no line; OFFLINE=off takes kept ones away again. */
  offline: process.env.OFFLINE !== 'off',
  /** The paper of both schemes for what reads no styles: a browser's own bar, a home screen. */
  paper: { light: '#fbf6ee', dark: '#1e1814' },
} as const;

/** Address of a page of this site as a link writes it: `href('/aftercare/#sun')`. Any other address is returned as it is. */
export const href = (address: string): string => (address.startsWith('/') ? site.base + address : address);

/** Absolute address of a page for machines, or undefined when the site's origin is not known. */
export const canonical = (address: string): string | undefined => site.origin && site.origin + href(address);

/** Address of a page for machines: absolute where the site's origin is known, else from the root of the host. */
export const absolute = (address: string): string => canonical(address) ?? href(address);

/** A web address as paper has it, which may be broken after each of its parts alone. */
export const addressOnPaper = (address: string): string | undefined =>
  address.startsWith('http') ? withoutScheme(address)?.replace(/\/(?=.)/g, '/\u200b') : undefined;

/** An address as people write it, without https://. */
export const withoutScheme = (address: string | undefined): string | undefined =>
  address?.replace(/^https?:\/\//, '');
