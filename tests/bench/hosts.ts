import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import getPort from 'get-port';

import { temporaryFolder } from '../../src/cli/run.ts';
import { toolAt } from './tools.ts';

/** A build with what its hosts read beside it. */
export interface Published {
  /** Folder of the project that was built: it holds dist/ and .hosts/. */
  root: string;
  base: string;
}

/** A server that runs. */
export interface Running {
  origin: string;
  stop: () => Promise<void>;
}

/** Starts a server and waits until it answers. */
async function start(
  command: string,
  args: readonly string[],
  origin: string,
  env: NodeJS.ProcessEnv = {},
): Promise<Running> {
  const child: ChildProcess = spawn(command, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout?.on('data', (part: Buffer) => (output += part.toString()));
  child.stderr?.on('data', (part: Buffer) => (output += part.toString()));
  const ended = new Promise<void>((done) => {
    child.once('close', () => done());
    child.once('error', (error) => {
      output += error.message;
      done();
    });
  });
  const stop = async () => {
    child.kill();
    await ended;
  };
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if (child.exitCode !== null || output.includes('ENOENT')) break;
    const answer = await fetch(origin, { redirect: 'manual' }).catch(() => undefined);
    if (answer) return { origin, stop };
    await new Promise((done) => setTimeout(done, 200));
  }
  await stop();
  throw new Error(`${command} did not answer at ${origin}:\n${output}`);
}

/** Copies a build to a folder, and compresses it there, as the forms of nginx and Caddy say. */
function copied(root: string): string {
  const folder = join(temporaryFolder(), 'guide');
  cpSync(join(root, 'dist'), folder, { recursive: true });
  const [, command = ''] =
    /after each copy: (.*)/.exec(readFileSync(join(root, '.hosts/nginx.conf'), 'utf8')) ?? [];
  execFileSync('sh', ['-c', command.replace('/var/www/guide', folder)]);
  return folder;
}

async function nginx({ root }: Published): Promise<Running> {
  const folder = temporaryFolder();
  const port = await getPort();
  const site = readFileSync(join(root, '.hosts/nginx.conf'), 'utf8')
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('alias /var/www/guide/;', `alias ${copied(root)}/;`);
  writeFileSync(join(folder, 'site.conf'), site);
  const kept = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  const whole = [
    `daemon off; master_process off; pid ${folder}/pid; error_log ${folder}/error.log;`,
    `events { worker_connections 1024; } http { access_log off; ${kept.join(' ')} include ${folder}/site.conf; }`,
  ];
  writeFileSync(join(folder, 'nginx.conf'), whole.join('\n'));
  return start(
    'nginx',
    ['-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log')],
    `http://127.0.0.1:${port}`,
  );
}

async function caddy({ root }: Published): Promise<Running> {
  const folder = temporaryFolder();
  const origin = `http://127.0.0.1:${await getPort()}`;
  const file = join(folder, 'Caddyfile');
  writeFileSync(file, `{\n\tadmin off\n}\n${readFileSync(join(root, '.hosts/Caddyfile'), 'utf8')}`);
  return start('caddy', ['run', '--config', file, '--adapter', 'caddyfile'], origin, {
    GUIDE_ROOT: copied(root),
    GUIDE_ADDRESS: origin,
    XDG_DATA_HOME: folder,
    XDG_CONFIG_HOME: folder,
  });
}

async function cloudflare({ root, base }: Published): Promise<Running> {
  const folder = temporaryFolder();
  const site = join(folder, 'dist');
  cpSync(join(root, 'dist'), join(site, base), { recursive: true });
  // Below a path the two files go to the root of what is published, as README says.
  if (base)
    for (const name of ['_headers', '_redirects']) renameSync(join(site, base, name), join(site, name));
  mkdirSync(join(folder, '.hosts'));
  cpSync(join(root, '.hosts/wrangler.json'), join(folder, '.hosts/wrangler.json'));
  const port = await getPort();
  const inspector = await getPort();
  const bin = join(await toolAt('wrangler'), 'bin/wrangler.js');
  const args = [
    'dev',
    '--config',
    join(folder, '.hosts/wrangler.json'),
    '--port',
    String(port),
    '--ip',
    '127.0.0.1',
  ];
  return start(
    process.execPath,
    [bin, ...args, '--inspector-port', String(inspector)],
    `http://127.0.0.1:${port}`,
    {
      WRANGLER_SEND_METRICS: 'false',
      CI: '1',
    },
  );
}

/**
 * Puts https in front of a server, as certbot or a host does: with a certificate that this machine alone gave, and with
 * each request by http led to https.
 */
export async function secured({
  origin,
}: Pick<Running, 'origin'>): Promise<Running & { certificate: string }> {
  const folder = temporaryFolder();
  const port = await getPort();
  const file = join(folder, 'Caddyfile');
  const options = 'admin off\nlocal_certs\nskip_install_trust\nauto_https disable_redirects';
  const redirect = 'servers {\nlistener_wrappers {\nhttp_redirect\ntls\n}\n}';
  writeFileSync(
    file,
    `{\n${options}\n${redirect}\n}\nhttps://localhost:${port} {\nbind 127.0.0.1\nreverse_proxy ${origin} {\nheader_up Host {upstream_hostport}\n}\n}\n`,
  );
  const running = await start(
    'caddy',
    ['run', '--config', file, '--adapter', 'caddyfile'],
    `http://127.0.0.1:${port}`,
    { XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
  );
  const root = join(folder, 'caddy/pki/authorities/local/root.crt');
  return { ...running, origin: `https://localhost:${port}`, certificate: readFileSync(root, 'utf8') };
}

/** The hosts that let headers be set, each started as its publisher would. */
export const hosts = { nginx, caddy, cloudflare } as const;
