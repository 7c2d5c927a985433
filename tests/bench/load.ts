import { onPath } from '../../src/cli/browser.ts';
import { hosts, type Running } from './hosts.ts';
import { table } from './table.ts';
import { importTool } from './tools.ts';

/** Of what autocannon measures, what is told. */
interface Measured {
  requests: { average: number };
  latency: { p50: number; p97_5: number; p99: number };
  errors: number;
  timeouts: number;
  non2xx: number;
}

/** How autocannon is asked: it resolves to what it measured, and can be stopped before. */
type Autocannon = (options: {
  url: string;
  connections: number;
  amount: number;
  requests: { path: string; headers: Record<string, string> }[];
}) => Promise<Measured> & { stop: () => void };

/**
 * A measurement ends after so many requests, and after this time at the latest. After a thousand, nginx closes a
 * connection, and autocannon loses what it asked last.
 */
const bounds = { requests: 3_000, ofOneConnection: 500, milliseconds: 20_000 };

/**
 * Serves a build by each host of this machine in its own form, and asks for these pages by as many connections at once.
 * @throws Error when a request was not answered, or not with the page
 */
export async function loadTable(
  root: string,
  { pages, connections }: { pages: readonly string[]; connections: readonly number[] },
): Promise<string> {
  const { default: autocannon } = await importTool<{ default: Autocannon }>('autocannon');
  const requests = pages.map((path) => ({ path, headers: { 'accept-encoding': 'gzip' } }));
  const rows = [['', 'connections', 'requests a second', 'half within', '97.5 in 100', '99 in 100']];
  const measure = async (name: string, { origin }: Running, count: number): Promise<void> => {
    const amount = Math.min(bounds.requests, count * bounds.ofOneConnection);
    const asking = autocannon({ url: origin, connections: count, amount, requests });
    const clock = setTimeout(() => asking.stop(), bounds.milliseconds);
    const { requests: pace, latency, errors, timeouts, non2xx } = await asking;
    clearTimeout(clock);
    if (errors + timeouts + non2xx > 0)
      throw new Error(
        `${name}, ${count} connections: ${errors} errors, ${timeouts} too late, ${non2xx} no page.`,
      );
    const times = [latency.p50, latency.p97_5, latency.p99].map((time) => `${time} ms`);
    rows.push([name, String(count), String(Math.round(pace.average)), ...times]);
  };
  const here = (['nginx', 'caddy'] as const).filter((name) => onPath([name]).length > 0);
  if (here.length === 0) return 'Neither nginx nor Caddy is on this machine.';
  for (const name of here) {
    const host = await hosts[name]({ root, base: '' });
    try {
      for (const count of connections) await measure(name, host, count);
    } finally {
      await host.stop();
    }
  }
  return table(rows);
}
