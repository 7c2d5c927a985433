import { afterEach, describe, expect, test, vi } from 'vitest';

import { keepPages } from '../../src/browser/service-worker.ts';

const html = { headers: { 'content-type': 'text/html' } };

/** Asks a worker for a page of which a copy is kept, on a line that gives this; what it answers after 3 seconds. */
async function after3Seconds(line: () => Promise<Response>): Promise<string | undefined> {
  vi.useFakeTimers();
  const cache = { match: () => Promise.resolve(new Response('<main>kept</main>', html)), put: vi.fn() };
  vi.stubGlobal('caches', { keys: () => Promise.resolve([]), open: () => Promise.resolve(cache) });
  vi.stubGlobal('fetch', line);
  const answers = new Map<string, (event: object) => void>();
  const scope = {
    addEventListener: (type: string, answer: (event: object) => void) => answers.set(type, answer),
    location: { origin: 'https://guide.example' },
  };
  keepPages(scope as unknown as Parameters<typeof keepPages>[0], {
    version: 'one',
    base: '/',
    assets: [],
    pages: ['/aftercare/'],
    bytes: 0,
  });
  let answered: string | undefined;
  answers.get('fetch')?.({
    request: new Request('https://guide.example/aftercare/'),
    waitUntil: () => undefined,
    respondWith: (response: Promise<Response>) => {
      void response.then(async (one) => (answered = await one.text()));
    },
  });
  await vi.advanceTimersByTimeAsync(3000);
  return answered;
}

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the service worker, of a page that is kept,', () => {
  test('gives what the line brings', async () => {
    expect(await after3Seconds(() => Promise.resolve(new Response('<main>fresh</main>', html)))).toBe(
      '<main>fresh</main>',
    );
  });

  test.each([
    ['hangs', () => new Promise<Response>(() => undefined)],
    ['stops in the middle of the page', () => Promise.resolve(new Response(new ReadableStream(), html))],
    ['is cut', () => Promise.reject(new TypeError('no line'))],
  ])('shows the kept copy within 3 seconds where the line %s', async (_how, line) => {
    expect(await after3Seconds(line)).toMatch(/copy that your device kept on .*<\/p>kept<\/main>/s);
  });
});
