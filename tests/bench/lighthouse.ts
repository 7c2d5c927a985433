import type { Result } from 'lighthouse';

import { table } from './table.ts';

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const metrics = [
  'first-contentful-paint',
  'largest-contentful-paint',
  'total-blocking-time',
  'cumulative-layout-shift',
];

/** What keeps a page from 100: the audits that weigh and were not passed. */
const lost = ({ categories: all, audits }: Result): string[] =>
  categories.flatMap((name) =>
    (all[name]?.auditRefs ?? []).flatMap(({ id, weight }) => {
      const score = audits[id]?.score ?? 1;
      return weight > 0 && score < 0.9 ? [id] : [];
    }),
  );

/** How a visit is made slow: by a model of a fast one, or in fact, as it is made. */
export type Slowed = 'simulate' | 'devtools';

/** What Lighthouse says of an address as it sees a phone, in the browser that listens at `port`. */
export async function look(
  port: number,
  address: string,
  { categories: asked, slowed = 'simulate' }: { categories: readonly string[]; slowed?: Slowed },
): Promise<Result> {
  const { default: lighthouse } = await import('lighthouse');
  const done = await lighthouse(address, {
    port,
    logLevel: 'error',
    onlyCategories: [...asked],
    throttlingMethod: slowed,
  });
  if (!done) throw new Error(`Lighthouse gave no result for ${address}.`);
  if (done.lhr.runtimeError) throw new Error(`Lighthouse, ${address}: ${done.lhr.runtimeError.message}`);
  return done.lhr;
}

/** Lighthouse's scores and times of pages as it sees a phone, as a table; in the browser that listens at `port`. */
export async function lighthouseTable(
  port: number,
  { url, pages }: { url: string; pages: readonly string[] },
): Promise<string> {
  const rows = [['page', 'speed', 'access', 'practice', 'search', 'FCP', 'LCP', 'TBT', 'CLS', 'to mend']];
  for (const page of pages) {
    const lhr = await look(port, url + page, { categories });
    rows.push([
      page,
      ...categories.map((name) => String(Math.round((lhr.categories[name]?.score ?? 0) * 100))),
      ...metrics.map((id) => lhr.audits[id]?.displayValue ?? '?'),
      lost(lhr).join(', ') || '-',
    ]);
  }
  return table(rows);
}
