import type { Server } from 'node:http';
import { connect } from 'node:net';

/** Whether something answers there already. Asked first, because some systems let 2 servers share a port. */
const answers = (port: number, host: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ port, host, timeout: 500 });
    const end = (taken: boolean) => {
      socket.destroy();
      resolve(taken);
    };
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
    socket.once('timeout', () => end(false));
  });

/** Starts listening; false when the port is taken. */
const tryListen = (server: Server, port: number): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(false);
      else reject(error);
    };
    server.once('error', onError);
    server.listen(port, () => {
      server.off('error', onError);
      resolve(true);
    });
  });

/**
 * Lets a server listen at `port`, or at the next free one.
 * @param port 0 for any that is free
 * @returns the port it listens at
 * @throws Error that says what to do when none of `tries` ports in a row is free
 */
export async function listen(server: Server, port: number, tries = 20): Promise<number> {
  const last = Math.min(port + tries - 1, 65535);
  for (let next = port; next <= last; next += 1) {
    const taken =
      next !== 0 &&
      (await Promise.all(['127.0.0.1', '::1'].map((host) => answers(next, host)))).includes(true);
    if (taken || !(await tryListen(server, next))) continue;
    const address = server.address();
    return typeof address === 'object' && address ? address.port : next;
  }
  throw new Error(
    `Ports ${port} to ${last} are all taken. Stop one of the servers there, or choose another port: PORT=5000 npm start`,
  );
}

/**
 * Port to use, from the environment variable PORT.
 * @throws Error when it is not a port
 */
export function portOf(text: string | undefined, otherwise: number): number {
  if (!text) return otherwise;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port;
  throw new Error(
    `PORT is "${text}", which is not a port. Give a whole number from 0 to 65535, or leave it out.`,
  );
}
