import { existsSync, readFileSync } from 'node:fs';
import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import { join, resolve } from 'node:path';

import sirv from 'sirv';

import { answer } from './address.ts';
import { listen } from './port.ts';

/** A running server of built pages. */
export interface Served {
  /** Address of the guide, base path included, without a slash at its end. */
  url: string;
  port: number;
  /** Ends the server and every open connection. */
  close: () => Promise<void>;
}

/** Where and how built pages are served. */
export interface ServeOptions {
  /** Port to try first; 0 for any that is free. */
  port?: number;
  /** Path in front of every page: empty, or a slash and a name. */
  base?: string;
  /** Whether a file.br beside a file is sent to browsers that take it. */
  brotli?: boolean;
}

/** Sends the guide's own 404 page, or a plain line where it has none. */
function sendMissing(directory: string, head: boolean, response: ServerResponse): void {
  const page = join(directory, '404.html');
  const body = existsSync(page) ? readFileSync(page) : Buffer.from('There is no page at this address.\n');
  response.writeHead(404, {
    'Content-Type': existsSync(page) ? 'text/html;charset=utf-8' : 'text/plain;charset=utf-8',
    'Content-Length': body.length,
  });
  response.end(head ? undefined : body);
}

/** Answers requests from a folder of built pages. */
function handle(folder: string, base: string, brotli: boolean): RequestListener {
  const directory = resolve(folder);
  const files = sirv(directory, {
    dev: true, // reads the folder at each request, so a new build is served without a restart
    etag: true,
    brotli,
    extensions: [],
    setHeaders(response, path) {
      if (path.endsWith('.txt')) response.setHeader('Content-Type', 'text/plain;charset=utf-8');
    },
  });
  return (request, response) => {
    const { method = 'GET' } = request;
    if (method !== 'GET' && method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const found = answer(request.url ?? '/', { directory, base });
    const missing = () => sendMissing(directory, method === 'HEAD', response);
    if (found.kind === 'missing') {
      missing();
      return;
    }
    if (found.kind === 'redirect') {
      response.writeHead(301, { Location: found.to }).end();
      return;
    }
    request.url = found.path.endsWith('/') ? `${found.path}index.html` : found.path;
    files(request, response, missing);
  };
}

/**
 * Serves a folder of built pages as a static host would.
 * @throws Error when no port is free
 */
export async function serve(directory: string, options: ServeOptions = {}): Promise<Served> {
  const { port: first = 4321, base = '', brotli = false } = options;
  const server = createServer(handle(directory, base, brotli));
  const port = await listen(server, first);
  return {
    url: `http://localhost:${port}${base}`,
    port,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
