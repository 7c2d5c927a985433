import { statSync } from 'node:fs';
import { join, sep } from 'node:path';

/** What a server of pages does with an address: serve a file of the folder, send the reader on, or say no. */
export type Answer = { kind: 'serve'; path: string } | { kind: 'redirect'; to: string } | { kind: 'missing' };

/** Whether a folder of pages holds this page: a folder with an index.html. */
function isPage(directory: string, path: string): boolean {
  const file = join(directory, path, 'index.html');
  return file.startsWith(directory + sep) && (statSync(file, { throwIfNoEntry: false })?.isFile() ?? false);
}

/**
 * Decides what an address gets, as a static host does: a page's address without its last slash is redirected to
 * the one with it, and nothing outside `base` exists.
 * @param url path and query as the browser sent them
 */
export function answer(url: string, { directory, base }: { directory: string; base: string }): Answer {
  const [address = '', ...query] = url.split('?');
  let path: string;
  try {
    path = decodeURIComponent(address);
  } catch {
    return { kind: 'missing' };
  }
  const outside = path !== base && !path.startsWith(`${base}/`);
  if (outside || path.startsWith('//') || path.includes('\0') || path.split(/[/\\]/).includes('..')) {
    return { kind: 'missing' };
  }
  const inside = path.slice(base.length);
  if (!inside.endsWith('/') && isPage(directory, inside)) {
    return { kind: 'redirect', to: [`${address}/`, ...query].join('?') };
  }
  return { kind: 'serve', path: address.slice(base.length) };
}
