import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { writeBareSite } from './bench-bare.ts';
import { realSections, writeContent } from './bench-content.ts';
import { buildIn, builtPages, copyProject, linkPackages } from './bench-project.ts';
import { multiply } from './bench-sections.ts';
import { table } from './table.ts';

/** One build: seconds, and pages in it. */
interface Build {
  seconds: number;
  pages: number;
}

/** Makes a site in a folder of its own, builds it, and removes it. */
async function timed(folder: string, write: (folder: string) => void): Promise<Build> {
  mkdirSync(folder);
  write(folder);
  try {
    const seconds = await buildIn(folder);
    return { seconds, pages: builtPages(join(folder, 'dist')).length };
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

const perPage = ({ seconds, pages }: Build): number => (seconds / pages) * 1000;

/** Build times of guides of these sizes beside a bare Astro site of the same sections, as a table. */
export async function scaleTable(sizes: readonly number[], temporary: string): Promise<string> {
  const rows = [
    [
      'sections',
      'guide',
      'pages',
      'ms a page',
      'bare Astro',
      'pages',
      'ms a page',
      'ratio a page',
      'ms each more',
      'bare',
      'ratio',
    ],
  ];
  let before: { guide: Build; bare: Build } | undefined;
  for (const size of sizes) {
    const times = size > 100 ? 1 : 2;
    const guide = await best(times, () =>
      timed(join(temporary, 'guide'), (folder) => {
        copyProject(folder);
        writeContent(join(folder, 'content'), size);
      }),
    );
    const bare = await best(times, () =>
      timed(join(temporary, 'bare'), (folder) => {
        linkPackages(folder);
        writeBareSite(folder, multiply(realSections(), size));
      }),
    );
    const more = before && {
      guide: ((guide.seconds - before.guide.seconds) / (guide.pages - before.guide.pages)) * 1000,
      bare: ((bare.seconds - before.bare.seconds) / (bare.pages - before.bare.pages)) * 1000,
    };
    rows.push([
      String(size),
      `${guide.seconds.toFixed(1)} s`,
      String(guide.pages),
      perPage(guide).toFixed(0),
      `${bare.seconds.toFixed(1)} s`,
      String(bare.pages),
      perPage(bare).toFixed(0),
      (perPage(guide) / perPage(bare)).toFixed(2),
      more?.guide.toFixed(0) ?? '-',
      more?.bare.toFixed(0) ?? '-',
      more ? (more.guide / more.bare).toFixed(2) : '-',
    ]);
    before = { guide, bare };
  }
  return `${table(rows)}
"each more": what each page beyond the row above adds, so that a linear build shows the same figure twice.
Expected: linear, and at 700 sections a ratio a page of at most 1.50.`;
}
