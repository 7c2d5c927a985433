import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

const module = /<script type="module" src="([^"]+)"><\/script>/g;

/**
 * A built page that asks for one script where it asked for several: their texts stand one after the other in a new
 * file beside theirs, each with names of its own. All are short, and a request takes a phone longer than they do.
 * @param folder where the site's scripts were written
 * @throws Error when one of several scripts loads another by itself, which would then be missed
 */
export async function withOneScript(html: string, folder: string): Promise<string> {
  const addresses = [...html.matchAll(module)].map(([, address = '']) => address);
  const [first, second] = addresses;
  if (first === undefined || second === undefined) return html;
  const texts = await Promise.all(
    addresses.map(async (address) => {
      const text = await readFile(join(folder, basename(address)), 'utf8');
      if (/\b(?:import|export)\b/.test(text))
        throw new Error(`${address} cannot be joined: it loads another.`);
      return `(()=>{${text}\n})();`;
    }),
  );
  const joined = texts.join('\n');
  const name = `${createHash('sha256').update(joined).digest('base64url').slice(0, 8)}.js`;
  await writeFile(join(folder, name), joined);
  const tag = `<script type="module" src="${dirname(first)}/${name}"></script>`;
  return html.replace(module, (each) => (each.includes(first) ? tag : ''));
}
