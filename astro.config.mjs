// @ts-check
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';

import { sitemapOptions } from './src/data/sitemap.ts';
import { features } from './src/markdown/features.ts';
import { labelCells } from './src/markdown/label-cells.ts';
import { guideIntegration } from './src/output/integration.ts';
import { site } from './src/site.ts';

export default defineConfig({
  ...(site.origin ? { site: site.origin } : {}),
  base: site.base || '/',
  trailingSlash: 'always',
  // The default glues words together at line ends: a newline beside an inline element would vanish.
  compressHTML: true,
  cacheDir: './.astro',
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  // While a card is drawn in a thread of its own, other pages are rendered.
  build: { concurrency: 4, inlineStylesheets: 'never' },
  integrations: [mdx(), ...(site.origin ? [sitemap(sitemapOptions())] : []), guideIntegration()],
  markdown: {
    syntaxHighlight: false,
    processor: satteri({
      features,
      hastPlugins: [labelCells],
    }),
  },
  vite: {
    plugins: [tailwindcss()],
    environments: {
      // Each page names its script, so what is in it is name enough.
      client: { build: { rolldownOptions: { output: { entryFileNames: '_astro/[hash].js' } } } },
    },
    build: {
      // Scripts stay files of their own: kept by the browser from page to page, and no weight of a page.
      assetsInlineLimit: 0,
      // One stylesheet for the whole site, kept by the browser from page to page.
      cssCodeSplit: false,
      // Scripts that are loaded on use load nothing besides; without this each page would carry what preloads.
      modulePreload: false,
      // Browsers that know light-dark() and popovers; older ones read the same words with plainer looks.
      cssTarget: ['chrome123', 'firefox125', 'safari17.5'],
      rolldownOptions: {
        // Astro writes "use astro:head-inject" at the top of each MDX module; Rolldown warns of each (astro#18087).
        checks: { moduleLevelDirective: false },
      },
    },
  },
});
