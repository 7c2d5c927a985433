import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';

import compression from 'compression';
import connect from 'connect';
import getPort, { portNumbers } from 'get-port';
import serveStatic from 'serve-static';

/** A running server of built pages. */
export interface Served {
  /** Address of the guide, base path included, without a slash at its end. */
  url: string;
  port: number;
  close: () => Promise<void>;
}

/**
 * Serves a folder of built pages to this machine alone, as a host of files would: compressed, with the guide's 404 page.
 * @param options.port the first port to try; 0 for any that is free
 */
export async function serve(
  directory: string,
  options: { port?: number; base?: string; headers?: Readonly<Record<string, string>> } = {},
): Promise<Served> {
  const { port: wanted = 4321, base = '', headers = {} } = options;
  const app = connect()
    .use((_request, response, next) => {
      response.setHeaders(new Map(Object.entries(headers)));
      next();
    })
    .use(compression() as connect.NextHandleFunction)
    .use(base || '/', serveStatic(directory))
    .use((_request, response) => {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(readFileSync(join(directory, '404.html')));
    });
  const host = '127.0.0.1';
  const ports = wanted ? { port: portNumbers(wanted, Math.min(wanted + 20, 65535)) } : {};
  const port = await getPort({ host, ...ports });
  const server = createServer(app);
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  const close = async () => {
    server.closeAllConnections();
    await server[Symbol.asyncDispose]();
  };
  return { url: `http://${host}:${port}${base}`, port, close };
}
