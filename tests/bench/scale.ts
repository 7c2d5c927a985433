import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { writeBareSite } from './bare.ts';
import { realSections, writeContent } from './content.ts';
import { allPages, buildIn, builtPages, copyProject, linkPackages } from './copied-project.ts';
import { multiply } from './sections.ts';
import { table } from './table.ts';

/** One build: seconds, pages of words in it, and all its pages, the short ones that lead on to a heading among them. */
interface Build {
  seconds: number;
  pages: number;
  all: number;
}

/** Makes a site in a folder of its own, builds it, and removes it. */
async function timed(folder: string, write: (folder: string) => void): Promise<Build> {
  mkdirSync(folder);
  write(folder);
  try {
    const seconds = await buildIn(folder);
    const dist = join(folder, 'dist');
    return { seconds, pages: builtPages(dist).length, all: allPages(dist).length };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The quicker of builds, small ones being made twice: the first pays for a cold disk. */
async function best(times: number, build: () => Promise<Build>): Promise<Build> {
  const builds: Build[] = [];
  for (let time = 0; time < times; time += 1) builds.push(await build());
  return builds.reduce((quick, one) => (one.seconds < quick.seconds ? one : quick));
}

/** What a guide's build makes for chats alone, which a bare site has no like of: cards, and a short page a heading. */
const forChats = ['og', 's'];

/** Milliseconds that each page of words takes. */
const perPage = ({ seconds, pages }: Build): number => (seconds / pages) * 1000;

/** Milliseconds that each page takes, all of them counted, as Astro itself counts. */
const perPageOfAll = ({ seconds, all }: Build): number => (seconds / all) * 1000;

/** Milliseconds that each page beyond those of a smaller build takes. */
const perPageMore = (build: Build, smaller: Build): number =>
  ((build.seconds - smaller.seconds) / (build.pages - smaller.pages)) * 1000;

/**
 * Build times of guides of these sizes beside a bare Astro site of the same sections, as a table: whole, without
 * what is made for chats alone, and bare.
 */
export async function scaleTable(sizes: readonly number[], temporary: string): Promise<string> {
  const rows = [
    [
      'sections',
      'site',
      'seconds',
      'of words',
      'ms each',
      'to bare',
      'ms each more',
      'to bare',
      'all pages',
      'ms each',
      'to bare',
    ],
  ];
  let before: Map<string, Build> | undefined;
  for (const size of sizes) {
    const writeGuide = (folder: string) => {
      copyProject(folder);
      writeContent(join(folder, 'content'), size);
    };
    const sites: [name: string, write: (folder: string) => void][] = [
      [
        'bare Astro',
        (folder) => {
          linkPackages(folder);
          writeBareSite(folder, multiply(realSections(), size));
        },
      ],
      [
        'guide, not for chats',
        (folder) => {
          writeGuide(folder);
          for (const name of forChats) rmSync(join(folder, 'src', 'pages', name), { recursive: true });
        },
      ],
      ['guide, whole', writeGuide],
    ];
    const builds = new Map<string, Build>();
    for (const [name, write] of sites) {
      const build = await best(size > 100 ? 1 : 2, () => timed(join(temporary, 'site'), write));
      builds.set(name, build);
      const bare = builds.get('bare Astro') ?? build;
      const [smaller, smallerBare] = [before?.get(name), before?.get('bare Astro')];
      rows.push([
        String(size),
        name,
        build.seconds.toFixed(1),
        String(build.pages),
        perPage(build).toFixed(0),
        (perPage(build) / perPage(bare)).toFixed(2),
        smaller ? perPageMore(build, smaller).toFixed(0) : '-',
        smaller && smallerBare
          ? (perPageMore(build, smaller) / perPageMore(bare, smallerBare)).toFixed(2)
          : '-',
        String(build.all),
        perPageOfAll(build).toFixed(0),
        (perPageOfAll(build) / perPageOfAll(bare)).toFixed(2),
      ]);
    }
    before = builds;
  }
  return `${table(rows)}
"of words": pages that hold words to read. "each more": what each beyond the row above adds, so that a linear build
shows the same figure twice. "all pages": with the short one of each heading that leads chats on, as Astro counts.
Expected: linear, and at 700 sections a page at most 1.50 to bare.`;
}
