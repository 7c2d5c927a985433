import { createHash } from 'node:crypto';
import { copyFile, glob, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { AstroIntegration } from 'astro';
import { Tinypool } from 'tinypool';

import { readGuide } from '../data/read-guide.ts';
import { lockFile, unlocked } from '../guide/permalink.ts';
import { missingOf } from '../guide/publisher.ts';
import { site } from '../site.ts';
import type { Unfinished } from './finish-page.ts';
import type { Hosted } from './hosts/statement.ts';
import { writeBeside, writeInBuild } from './hosts/write.ts';
import { readHtml } from './html.ts';
import { writeServiceWorker } from './offline.ts';
import { drawPictures } from './pictures.ts';
import { makeRoom } from './room.ts';
import { customProperties, leanStyles } from './lean-styles.ts';
import { classesIn, type Renamed, shortNames } from './short-names.ts';

/** A face of a stylesheet. */
const fontFace = /@font-face\{[^}]*\}/g;

/**
 * Gives the utilities and custom properties of the site's stylesheet short names, and the file a name by what is then in
 * it: browsers keep it for good under that name, and the short names change with the words of pages.
 */
async function shorten(folder: string): Promise<Renamed> {
  const read = (name: string) => readFile(join(folder, name), 'utf8');
  const [built = ''] = await Array.fromAsync(glob('_astro/*.css', { cwd: folder }));
  const css = await read(built);
  const others = await Array.fromAsync(glob('**/*.{html,js,svg}', { cwd: folder }));
  const texts = await Promise.all(others.map(async (name) => ({ name, text: await read(name) })));
  const pages = texts.filter(({ name }) => name.endsWith('.html'));
  const names = shortNames(
    css,
    pages.map(({ name, text }) => classesIn(readHtml(text, name))),
  );
  const lean = leanStyles(css, names, new Set(texts.flatMap(({ text }) => customProperties(text))));
  const styles = lean.replaceAll(fontFace, '');
  const hash = createHash('sha256').update(styles).digest('base64url').slice(0, 8);
  const was = basename(built);
  const is = was.replace(/[^.]+(?=\.css$)/, hash);
  await rm(join(folder, built));
  await writeFile(join(folder, dirname(built), is), styles);
  return { names, sheet: { was, is }, faces: (lean.match(fontFace) ?? []).join('') };
}

/** Finishes the pages of a folder, as many at once as there are cores; those of these slugs are copied as Markdown. */
async function finishPages(folder: string, slugs: readonly string[]): Promise<void> {
  const pool = new Tinypool({
    filename: new URL('finish-page.ts', import.meta.url).href,
    name: 'finishPage',
  });
  const pages: Unfinished[] = [];
  const short = await shorten(folder);
  for await (const name of glob('**/*.html', { cwd: folder })) {
    pages.push({ folder, name, copied: slugs.includes(dirname(name)), short });
  }
  try {
    await Promise.all(pages.map((page) => pool.run(page)));
  } finally {
    await pool.destroy();
  }
}

/** Whether a process of this number runs. */
function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch {
    return false;
  }
}

/** Clears away what builds left that were ended before they were done; where one was ended at the last step, dist/ comes back. */
async function clearAfterOthers(root: string): Promise<void> {
  const left = await Array.fromAsync(glob('.build*-*', { cwd: root }));
  for (const name of left.filter((one) => !isRunning(Number(/\d+$/.exec(one)?.[0])))) {
    if (name.startsWith('.build-last-'))
      await rename(join(root, name), join(root, 'dist')).catch(() => undefined);
    await rm(join(root, name), { recursive: true, force: true });
  }
}

/** Puts a whole build in the place of the last one, also where another build does so at the same moment. */
async function takePlace(fresh: string, dist: string, last: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    await rename(dist, last).catch(() => undefined);
    try {
      await rename(fresh, dist);
      break;
    } catch (error) {
      await rm(last, { recursive: true, force: true });
      if (attempt === 5) throw error;
    }
  }
  await rm(last, { recursive: true, force: true });
}

/**
 * Keeps content/ and the built site safe: before a build everything in content/ is checked and all problems are
 * reported together; the build goes into a folder of its own and takes the place of dist/ only when it is whole,
 * so that a failed build leaves the last good one as it was. While writing, a change in content/ reloads the page.
 */
export function guideIntegration(): AstroIntegration {
  let root = '';
  /** Slugs of the pages that are also given as plain Markdown. */
  let copied: readonly string[] = [];
  let hosted: Hosted = { ...site, redirects: [] };
  return {
    name: 'guide',
    hooks: {
      'astro:config:setup': async ({ command, config, updateConfig, logger }) => {
        root = fileURLToPath(config.root);
        // The styles read it from there, for its place among the files that the build names by what is in them.
        const drawAll = async () => {
          await mkdir(config.cacheDir, { recursive: true });
          await writeFile(new URL('pictures.svg', config.cacheDir), drawPictures());
        };
        if (command === 'dev') await drawAll();
        if (command !== 'build') return;
        const guide = await readGuide(root);
        const { overdue, locked, addresses, publisher, redirects } = guide;
        hosted = { ...site, redirects };
        copied = [...guide.sections, ...guide.pages].map(({ slug }) => slug);
        const fresh = unlocked(locked, addresses).length;
        if (fresh > 0) {
          logger.warn(
            `${fresh} addresses are new. Before you publish them, promise them: npm run permalinks`,
          );
        }
        for (const { file, nextReview } of overdue) {
          logger.warn(`${file} was due for review on ${nextReview}. The page says so; the build goes on.`);
        }
        const unnamed = missingOf(publisher);
        if (unnamed.length > 0) {
          logger.warn(
            `content/publisher.yaml leaves out ${unnamed.join(', ')}. Pages say so; fill in what is true.`,
          );
        }
        await clearAfterOthers(root);
        await makeRoom(join(root, `.build-${process.pid}`), root);
        await drawAll();
        updateConfig({ outDir: new URL(`./.build-${process.pid}/`, config.root) });
      },
      'astro:server:setup': ({ server }) => {
        const content = join(root, 'content');
        server.watcher.add(content);
        server.watcher.on('all', (_event, path) => {
          if (!path.startsWith(content)) return;
          // Astro asks getStaticPaths anew only for what its collections hold, the words in MDX (astro#16744).
          for (const name of ['ssr', 'prerender'])
            server.environments[name]?.hot.send('astro:content-changed', {});
          server.ws.send({ type: 'full-reload' });
        });
      },
      'astro:build:done': async () => {
        const fresh = join(root, `.build-${process.pid}`);
        await finishPages(fresh, copied);
        await writeServiceWorker(fresh, ['/', '/search/', '/keep/', ...copied.map((slug) => `/${slug}/`)]);
        // What was promised is known where the guide is without its history, too.
        await copyFile(join(root, lockFile), join(fresh, basename(lockFile))).catch(() => undefined);
        await writeInBuild(fresh, hosted);
        await takePlace(fresh, join(root, 'dist'), join(root, `.build-last-${process.pid}`));
        await writeBeside(root, hosted);
      },
    },
  };
}
