/** What the build tells the worker of a site. */
export interface Kept {
  /** Changes with each build that differs. */
  version: string;
  /** Path in front of every page, with a slash at its end. */
  base: string;
  /** Styles, scripts and the typeface: kept with the first page. */
  assets: readonly string[];
  /** Every page and list of the guide: kept when its reader asks for all of it. */
  pages: readonly string[];
  /** Bytes of all of it. */
  bytes: number;
}

/** An event whose work the browser waits for. */
interface Extendable extends Event {
  waitUntil(work: Promise<unknown>): void;
}

/** A request of a page that the worker may answer. */
interface Fetching extends Extendable {
  request: Request;
  respondWith(response: Promise<Response>): void;
}

/** As much of a worker's scope as is used here; the project's types are those of pages. */
interface Scope {
  addEventListener(type: 'install' | 'activate', answer: (event: Extendable) => void): void;
  addEventListener(type: 'fetch', answer: (event: Fetching) => void): void;
  addEventListener(type: 'message', answer: (event: Extendable & MessageEvent<string>) => void): void;
  skipWaiting(): Promise<void>;
  clients: {
    claim(): Promise<void>;
    matchAll(options: { includeUncontrolled: boolean }): Promise<{ url: string }[]>;
  };
  location: Location;
}

/**
 * Keeps what a reader has opened on their device, so that it can be read again with no line. Asked first is always the
 * network, so that advice is never older than it must be; where the whole page has not come within 3 seconds, what
 * was kept shows, and says so. The build writes this function into the worker's file as it stands, so it uses nothing from
 * outside of itself (src/output/offline.ts).
 */
export function keepPages(self: Scope, kept: Kept): void {
  /** Milliseconds after which a line that does not answer is taken for none: the kept copy then shows within 3 seconds. */
  const patience = 2500;

  const prefix = `guide ${kept.base} `;
  const current = prefix + kept.version;
  const ours = async () => (await caches.keys()).filter((key) => key.startsWith(prefix));

  /** Fetches these addresses anew into the cache; one that fails is left out. */
  async function keep(addresses: readonly string[]): Promise<void> {
    const cache = await caches.open(current);
    await Promise.all(
      addresses.map(async (address) => {
        try {
          const response = await fetch(address, { cache: 'no-cache' });
          if (response.ok && !response.redirected) await cache.put(address, response);
        } catch {
          // Without a line it is kept the next time that it is opened.
        }
      }),
    );
  }

  /** Takes over from the version before: what it had kept is fetched anew, and then the old copies go. */
  async function install(): Promise<void> {
    const before = await Promise.all((await ours()).map(async (key) => (await caches.open(key)).keys()));
    // The page that brings the worker was loaded before the worker could see it.
    const open = await self.clients.matchAll({ includeUncontrolled: true });
    const opened = [...before.flat(), ...open].map(({ url }) => new URL(url).pathname);
    await keep([...new Set([...kept.assets, ...opened.filter((path) => kept.pages.includes(path))])]);
    await self.skipWaiting();
  }

  async function activate(): Promise<void> {
    for (const key of await ours()) if (key !== current) await caches.delete(key);
    await self.clients.claim();
  }

  /** A kept page that says on itself that it is one, and of which day. */
  async function told(response: Response): Promise<Response> {
    if (!response.headers.get('content-type')?.includes('text/html')) return response;
    const day = new Date(response.headers.get('date') ?? Date.now()).toLocaleDateString('en-GB', {
      dateStyle: 'long',
    });
    const notice =
      '<p role="status" class="kept-copy">You are offline, or your connection is slow. ' +
      `This is the copy that your device kept on ${day}.</p>`;
    const html = (await response.text()).replace(/<main[^>]*>/, (main) => main + notice);
    return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } });
  }

  /** What is said where there is no line and no copy. */
  async function nothingKept(): Promise<Response> {
    const cache = await caches.open(current);
    const paths = (await cache.keys())
      .map(({ url }) => new URL(url).pathname)
      .filter((path) => path.endsWith('/'));
    const links = paths.map((path) => `<li><a href="${path}">${path}</a></li>`).join('');
    const html =
      '<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>Offline</title>' +
      '<meta name="viewport" content="width=device-width"><h1>This page is not on your device</h1>' +
      `<p>You are offline, and have not opened this page before. These pages are here:</p><ul>${links}</ul>`;
    return new Response(html, { status: 503, headers: { 'content-type': 'text/html; charset=utf-8' } });
  }

  /** The network's answer, which is kept; where it fails, hangs or stops on its way, the kept copy. */
  async function answer({ request, waitUntil }: Pick<Fetching, 'request' | 'waitUntil'>): Promise<Response> {
    const { pathname } = new URL(request.url);
    const cache = await caches.open(current);
    const old = await cache.match(pathname);
    if (kept.assets.includes(pathname)) return old ?? fetch(request);
    const fresh = fetch(request).then((response) => {
      if (response.ok && !response.redirected && kept.pages.includes(pathname))
        waitUntil(cache.put(pathname, response.clone()));
      return response;
    });
    if (!old) return fresh.catch(nothingKept);
    const whole = fresh.then((response) =>
      response
        .clone()
        .blob()
        .then(() => response),
    );
    const late = new Promise<undefined>((resolve) => setTimeout(resolve, patience, undefined));
    return (await Promise.race([whole, late]).catch(() => undefined)) ?? told(old);
  }

  self.addEventListener('install', (event) => event.waitUntil(install()));
  self.addEventListener('activate', (event) => event.waitUntil(activate()));
  self.addEventListener('fetch', (event) => {
    const { request } = event;
    const { origin, pathname } = new URL(request.url);
    const mine = origin === self.location.origin && pathname.startsWith(kept.base);
    if (request.method !== 'GET' || !mine) return;
    if (!kept.assets.includes(pathname) && !kept.pages.includes(pathname)) return;
    event.respondWith(answer({ request, waitUntil: (work) => event.waitUntil(work) }));
  });
  // The page that offers to keep the whole guide asks for it here.
  self.addEventListener('message', (event) => {
    const [port] = event.ports;
    if (event.data === 'size') port?.postMessage(kept.bytes);
    if (event.data === 'keep all') event.waitUntil(keep(kept.pages).then(() => port?.postMessage('kept')));
  });
}
