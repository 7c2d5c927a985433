import { readFileSync } from 'node:fs';

import type { Browser } from 'playwright';

import { table } from './table.ts';

/** Milliseconds of each, sorted, at a share of them. */
const at = (times: readonly number[], share: number): string =>
  `${(times.toSorted((one, other) => one - other)[Math.ceil(times.length * share) - 1] ?? NaN).toFixed(1)} ms`;

/**
 * The search on a phone whose processor is slowed 4 times: bytes that its first use fetches, and the work from a key
 * to the results that are shown, over what people type (tests/search/queries.json).
 */
export async function searchTable(browser: Browser, { url }: { url: string }): Promise<string> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  const fetched: { name: string; bytes: Promise<number> }[] = [];
  page.on('response', (response) => {
    const name = new URL(response.url()).pathname;
    const bytes = response.request().sizes();
    fetched.push({ name, bytes: bytes.then(({ responseBodySize }) => responseBodySize) });
  });
  await page.goto(`${url}/`, { waitUntil: 'networkidle' });
  const before = fetched.length;
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const field = page.getByLabel('Search the guide');
  await field.fill('swim');
  await page.getByRole('option').first().waitFor();
  const first = await Promise.all(
    fetched.slice(before).map(async ({ name, bytes }) => [name, String(await bytes)]),
  );
  const queries = Object.keys(JSON.parse(readFileSync('tests/search/queries.json', 'utf8')) as object);
  const times = await field.evaluate(async (input: HTMLInputElement, typed: readonly string[]) => {
    const results: number[] = [];
    for (const text of typed) {
      const start = performance.now();
      input.value = text;
      input.dispatchEvent(new Event('input'));
      // The list is filled in a microtask of a promise that is kept already.
      await new Promise((done) => setTimeout(done));
      results.push(performance.now() - start);
    }
    return results;
  }, queries);
  await context.close();
  return [
    table([['fetched at the first use', 'bytes'], ...first]),
    table([
      ['from a key to the results', 'queries', 'half', '95 in 100', 'most'],
      ['4 times slowed', String(times.length), at(times, 0.5), at(times, 0.95), at(times, 1)],
    ]),
  ].join('\n\n');
}
