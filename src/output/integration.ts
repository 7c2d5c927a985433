import { glob, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { AstroIntegration } from 'astro';

import { readGuide } from '../data/read-guide.ts';
import { unlocked } from '../guide/permalink.ts';
import { absolute, site } from '../site.ts';
import { narrowPolicy } from './content-policy.ts';
import { joinPage } from './join-page.ts';
import { leanPage } from './lean-page.ts';
import { markdownCopy } from './markdown-copy.ts';

/** Makes a link of a page one that leads there from anywhere. */
const addressFrom = (slug: string) => (link: string) => {
  if (link.startsWith('#')) return absolute(`/${slug}/`) + link;
  return link.startsWith('/') ? (site.origin ?? '') + link : link;
};

/**
 * Keeps content/ and the built site safe: before a build everything in content/ is checked and all problems are
 * reported together; the build goes into a folder of its own and takes the place of dist/ only when it is whole,
 * so that a failed build leaves the last good one as it was. While writing, a change in content/ reloads the page.
 */
export function guideIntegration(): AstroIntegration {
  let root = '';
  /** Slugs of the pages that are also given as plain Markdown. */
  let copied: readonly string[] = [];
  return {
    name: 'guide',
    hooks: {
      'astro:config:setup': async ({ command, config, updateConfig, logger }) => {
        root = fileURLToPath(config.root);
        if (command !== 'build') return;
        const guide = await readGuide(root);
        const { overdue, locked, addresses } = guide;
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
        updateConfig({ outDir: new URL('./.build/', config.root) });
      },
      'astro:server:setup': ({ server }) => {
        const content = join(root, 'content');
        server.watcher.add(content);
        server.watcher.on('all', (_event, path) => {
          if (path.startsWith(content)) server.ws.send({ type: 'full-reload' });
        });
      },
      'astro:build:done': async () => {
        const fresh = join(root, '.build');
        const dist = join(root, 'dist');
        const last = join(root, '.build-last');
        for await (const name of glob('**/*.html', { cwd: fresh })) {
          const html = leanPage(await readFile(join(fresh, name), 'utf8'));
          await writeFile(join(fresh, name), narrowPolicy(joinPage(html), name));
          const slug = dirname(name);
          if (copied.includes(slug))
            await writeFile(join(fresh, `${slug}.md`), markdownCopy(html, addressFrom(slug)));
        }
        await rm(last, { recursive: true, force: true });
        await rename(dist, last).catch(() => undefined);
        await rename(fresh, dist);
        await rm(last, { recursive: true, force: true });
      },
    },
  };
}
