import { existsSync, readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { join } from 'node:path';

import compression from 'compression';
import getPort, { portNumbers } from 'get-port';
import sirv from 'sirv';

/** A running server of built pages. */
export interface Served {
  /** Address of the guide, base path included, without a slash at its end. */
  url: string;
  port: number;
  close: () => Promise<void>;
}

const types: Record<string, string> = {
  '.md': 'text/markdown',
  '.txt': 'text/plain',
  '.ics': 'text/calendar',
};

/** Sends the guide's own 404 page. */
function sendMissing(directory: string, response: ServerResponse): void {
  const page = join(directory, '404.html');
  response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8' });
  response.end(existsSync(page) ? readFileSync(page) : 'There is no page at this address.');
}

/**
 * Serves a folder of built pages to this machine alone, as a static host would: compressed, a page's address without
 * its last slash led to the one with it, nothing outside `base`, and the 404 page for the rest.
 * @param options.port the first to try; 0 for any that is free
 * @param options.headers what is sent with every answer, as a host may be told to
 */
export async function serve(
  directory: string,
  {
    port = 4321,
    base = '',
    headers = {},
  }: { port?: number; base?: string; headers?: Readonly<Record<string, string>> } = {},
): Promise<Served> {
  // dev reads the folder at each request, so a new build is served without a restart.
  const files = sirv(directory, {
    dev: true,
    etag: true,
    setHeaders(response, path) {
      const type = types[/\.\w+$/.exec(path)?.[0] ?? ''];
      if (type) response.setHeader('Content-Type', `${type};charset=utf-8`);
    },
  });
  const compress = compression();
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    const path = pathname.slice(base.length);
    response.setHeaders(new Map(Object.entries(headers)));
    if (request.method !== 'GET' && request.method !== 'HEAD')
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    else if (pathname !== base && !pathname.startsWith(`${base}/`)) sendMissing(directory, response);
    else if (!path.endsWith('/') && !path.includes('%') && existsSync(join(directory, path, 'index.html')))
      response.writeHead(301, { Location: `${base}${path}/${search}` }).end();
    else {
      request.url = path;
      compress(request as never, response as never, () =>
        files(request, response, () => sendMissing(directory, response)),
      );
    }
  });
  const host = '127.0.0.1';
  const free = await getPort({
    host,
    ...(port ? { port: portNumbers(port, Math.min(port + 20, 65535)) } : {}),
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(free, host, resolve));
  return {
    url: `http://${host}:${free}${base}`,
    port: free,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
