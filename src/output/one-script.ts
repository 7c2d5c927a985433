import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

import { attributeOf, type Document, elementsOf, remove } from './html.ts';

/**
 * Makes a page ask for one script where it asked for several: their texts stand one after the other in a new file
 * beside theirs, each with names of its own. All are short, and a request takes a phone longer than they do. What is
 * painted first comes before it.
 * @param folder where the site's scripts were written
 * @throws Error when one of several scripts cannot run before another is loaded, which would then be missed
 */
export async function joinScripts(document: Document, folder: string): Promise<void> {
  const scripts = elementsOf(document, 'script').flatMap((element) => {
    const source = element.attrs.find(({ name }) => name === 'src');
    return source && attributeOf(element, 'type') === 'module' ? [{ element, source }] : [];
  });
  const [first, ...others] = scripts;
  if (first === undefined) return;
  first.element.attrs.push({ name: 'fetchpriority', value: 'low' });
  if (others.length === 0) return;
  const texts = await Promise.all(
    scripts.map(async ({ source: { value: address } }) => {
      const text = await readFile(join(folder, basename(address)), 'utf8');
      if (/(?:^|[;}])(?:import|export)\b(?!\()/.test(text))
        throw new Error(`${address} cannot be joined: it loads another.`);
      return `(()=>{${text}\n})();`;
    }),
  );
  const joined = texts.join('\n');
  const name = `${createHash('sha256').update(joined).digest('base64url').slice(0, 8)}.js`;
  await writeFile(join(folder, name), joined);
  first.source.value = `${dirname(first.source.value)}/${name}`;
  for (const { element } of others) remove(element);
}
