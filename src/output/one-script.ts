import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

import { attributeOf, type Document, elementsOf, remove, setText } from './html.ts';

/** Loads a script when the first frame has been painted: script only adds comfort, and words come first. */
const afterFirstFrame = (address: string): string =>
  `requestAnimationFrame(()=>setTimeout(()=>import("${address}")))`;

/** The texts of scripts, one after the other as one script, each with names of its own. */
async function joined(addresses: readonly string[], folder: string): Promise<string> {
  const texts = await Promise.all(
    addresses.map(async (address) => {
      const text = await readFile(join(folder, basename(address)), 'utf8');
      if (/(?:^|[;}])(?:import|export)\b(?!\()/.test(text))
        throw new Error(`${address} cannot be joined: it loads another.`);
      return `(()=>{${text}\n})();`;
    }),
  );
  return texts.join('\n');
}

/**
 * Makes a page ask for one script, after its first frame, where it asked for several before it: their texts stand one
 * after the other in a new file beside theirs. All are short, and a request takes a phone longer than they do.
 * @param folder where the site's scripts were written
 * @throws Error when one of several scripts cannot run before another is loaded, which would then be missed
 */
export async function joinScripts(document: Document, folder: string): Promise<void> {
  const scripts = elementsOf(document, 'script').filter(
    (script) => attributeOf(script, 'type') === 'module' && attributeOf(script, 'src') !== undefined,
  );
  const [last, ...others] = scripts.toReversed();
  const addresses = scripts.flatMap((script) => attributeOf(script, 'src') ?? []);
  let [address] = addresses;
  if (last === undefined || address === undefined) return;
  if (others.length > 0) {
    const text = await joined(addresses, folder);
    const name = `${createHash('sha256').update(text).digest('base64url').slice(0, 8)}.js`;
    await writeFile(join(folder, name), text);
    address = `${dirname(address)}/${name}`;
  }
  for (const script of others) remove(script);
  last.attrs = [];
  setText(last, afterFirstFrame(address));
}
