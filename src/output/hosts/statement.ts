import type { Redirect } from '../../guide/permalink.ts';

/** What a host is told of one build. */
export interface Hosted {
  /** Path in front of every page: empty, or a slash and a name. */
  base: string;
  /** Origin of the site, where it is known. */
  origin: string | undefined;
  /** Whether browsers shall open this host by https alone from now on. */
  hsts: boolean;
  /** Old addresses of pages, and where they lead. */
  redirects: readonly Redirect[];
}

/** The type of each kind of file, by its ending. All text is UTF-8. */
export const types = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
  webmanifest: 'application/manifest+json',
  xml: 'application/xml',
  md: 'text/markdown',
  txt: 'text/plain',
  svg: 'image/svg+xml',
  png: 'image/png',
  woff2: 'font/woff2',
} as const satisfies Record<string, string>;

const isText = (type: string): boolean => !/^(image\/png|font\/)/.test(type);

/** Types of text, which is small when compressed. */
export const textTypes: readonly string[] = Object.values(types).filter(isText);

/** The type of a kind of file as a host sends it. */
export const sentAs = (type: string): string => (isText(type) ? `${type}; charset=utf-8` : type);

/** The folder of files that carry a hash of what they hold in their names. */
export const hashed = '/_astro/';

/** How long a browser keeps a file: one with a hash for good; any other it asks for anew each time. */
export const caching = { hashed: 'public, max-age=31536000, immutable', other: 'no-cache' } as const;

/** What a page may do in a browser beyond reading: copy a link and send it. All else is off. */
const off =
  'accelerometer autoplay bluetooth camera display-capture encrypted-media fullscreen gamepad geolocation gyroscope hid identity-credentials-get idle-detection local-fonts magnetometer microphone midi otp-credentials payment picture-in-picture publickey-credentials-get screen-wake-lock serial storage-access usb window-management xr-spatial-tracking'.split(
    ' ',
  );

/**
 * Headers of every answer. The rest of the content policy stands in each page, with the hashes of what stands there;
 * here is what a page cannot say for itself, and what also holds for what is no page.
 */
export const headersOf = ({ hsts }: Pick<Hosted, 'hsts'>): Readonly<Record<string, string>> => ({
  'Content-Security-Policy':
    "frame-ancestors 'none'; base-uri 'none'; form-action 'none'; object-src 'none'; require-trusted-types-for 'script'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': [
    ...off.map((feature) => `${feature}=()`),
    'clipboard-write=(self)',
    'web-share=(self)',
  ].join(', '),
  ...(hsts && { 'Strict-Transport-Security': 'max-age=63072000' }),
});

/**
 * Redirects that a host makes itself. One that leads to a place on a page is left to the page at the old address, which
 * keeps the fragment that a reader came with.
 */
export const redirectsOf = ({ base, redirects }: Hosted): Redirect[] =>
  redirects
    .filter(({ to }) => !to.includes('#'))
    .map(({ from, to }) => ({ from: base + from, to: base + to }));

/** A command that puts text beside itself as gzip, so that a host of one's own need not compress it for each reader. */
export const compress = (folder: string): string =>
  `find ${folder} -type f \\( ${Object.entries(types)
    .filter(([, type]) => isText(type))
    .map(([ending]) => `-name '*.${ending}'`)
    .join(' -o ')} \\) -exec gzip -9kf {} +`;

/** A value as nginx and Caddy read it. */
export const quoted = (text: string): string => `"${text.replaceAll(/["\\]/g, '\\$&')}"`;
