import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const text = /\.(html|css|js|json|svg|txt|xml|webmanifest|ics)$/;

/** Writes file.br beside each text file of a folder, as a host that compresses would send it. */
export function precompress(folder: string): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const file = join(folder, name);
    if (text.test(name) && statSync(file).isFile())
      writeFileSync(`${file}.br`, brotliCompressSync(readFileSync(file)));
  }
}
