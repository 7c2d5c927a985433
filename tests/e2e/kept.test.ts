import { expect, type Page, test } from 'playwright/test';

import { open, unfoldPlan } from '../support/browser.ts';
import { base } from '../support/built-pages.ts';
import { thorough } from '../support/windows.ts';

/** Everything that the guide keeps on a device, by its name there. */
const keys = ['plan', 'sheet', 'ticks', 'choices', 'country', 'had', 'proof', 'scheme', 'place', 'kept'];

const kept = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(() => Object.fromEntries(Object.entries(localStorage)));

// Ticks and choices in two windows: planner.test.ts and decide.test.ts.
test.describe('what a reader keeps on the device', () => {
  test('is no less for a window that was opened before, and looks at something else', async ({
    page,
    context,
  }) => {
    const other = await context.newPage();
    await open(other, '/choosing/');
    await open(page, '/choosing/');
    await page.getByLabel('Where are you?').selectOption('wales');
    await page.getByLabel('Remember this on my device').check();
    await expect(other.getByLabel('Where are you?')).toHaveValue('wales');
    await other.getByLabel('Remember this on my device').uncheck();
    await expect(page.getByLabel('Remember this on my device')).not.toBeChecked();

    // A place that the other window only looks at.
    await other.getByLabel('Where are you?').selectOption('canada');
    await page.getByLabel('Where are you?').selectOption('scotland');
    await page.getByLabel('Remember this on my device').check();
    await expect(other.getByLabel('Where are you?')).toHaveValue('canada');
    await other.getByLabel('Where are you?').selectOption('ireland');
    expect(await kept(page)).toEqual({ country: 'scotland' });
  });

  test('leaves a plan alone that another window shows and does not keep', async ({ page, context }) => {
    const other = await context.newPage();
    await open(other, '/planner/');
    await other.getByLabel('Day of the appointment').fill('2027-05-01');
    await open(page, '/planner/');
    await page.getByLabel('Day of the appointment').fill('2027-02-27');
    await page.getByLabel('Remember on this device').check();
    await other.getByLabel('Time, if you like').fill('14:30');
    await expect(other.getByLabel('Day of the appointment')).toHaveValue('2027-05-01');
    expect((await kept(page))['plan']).toContain('day=2027-02-27');
  });

  test('is one plan in two windows that both keep it', async ({ page, context }) => {
    const other = await context.newPage();
    await open(page, '/planner/');
    await page.getByLabel('Day of the appointment').fill('2027-02-27');
    await page.getByLabel('Remember on this device').check();
    await open(other, '/planner/');
    await unfoldPlan(other);
    await other.getByLabel('Time, if you like').fill('14:30');
    await expect(page.getByLabel('Time, if you like')).toHaveValue('14:30');
    await page.getByLabel('Day of the appointment').fill('2027-02-28');
    await expect(other.getByLabel('Day of the appointment')).toHaveValue('2027-02-28');
    expect((await kept(page))['plan']).toMatch(/^day=2027-02-28&time=14:30&/);
  });

  test('is one sheet in two windows that both keep it, until one of them forgets it', async ({
    page,
    context,
  }) => {
    const other = await context.newPage();
    await open(page, '/sheet/');
    await page.getByLabel('Remember on this device').check();
    await page.getByLabel('Clinic', { exact: true }).fill('High Street');
    // What one window keeps takes a moment to reach the process of another.
    await open(other, '/privacy/');
    await expect.poll(() => kept(other)).toEqual({ sheet: 'clinic=High+Street' });
    await open(other, '/sheet/');
    await other.getByLabel('Area', { exact: true }).fill('Face');
    await expect(page.getByLabel('Area', { exact: true })).toHaveValue('Face');
    await page.getByLabel('Clinic', { exact: true }).fill('Low Street');
    await expect(other.getByLabel('Clinic', { exact: true })).toHaveValue('Low Street');
    expect(await kept(page)).toEqual({ sheet: 'clinic=Low+Street&area=Face' });
    await other.getByLabel('Remember on this device').uncheck();
    await expect(page.getByLabel('Remember on this device')).not.toBeChecked();
    await expect(page.getByLabel('Clinic', { exact: true })).toHaveValue('Low Street');
    expect(await kept(page)).toEqual({});
  });

  for (const { what, path, before, label, typed, after } of [
    {
      what: 'a sheet',
      path: '/sheet/',
      before: { sheet: 'clinic=High+Street&area=Neck' },
      label: 'Area',
      typed: 'Face',
      after: { sheet: 'clinic=High+Street&area=Face' },
    },
    {
      what: 'a plan',
      path: '/planner/',
      before: { plan: 'day=2027-02-27&sessions=1&weeks=4' },
      label: 'Time, if you like',
      typed: '14:30',
      after: { plan: expect.stringMatching(/^day=2027-02-27&time=14:30&sessions=1/) },
    },
  ])
    test(`is joined by what is typed into ${what} before its script has come`, async ({ page }) => {
      await open(page, '/privacy/');
      await page.evaluate((all) => Object.assign(localStorage, all), before);
      let go = () => {};
      const isTyped = new Promise<void>((done) => (go = done));
      await page.route('**/*.js', async (route) => {
        await isTyped;
        await route.continue();
      });
      await page.goto(base + path, { waitUntil: 'commit' });
      if (path === '/planner/') await unfoldPlan(page);
      await page.getByLabel(label, { exact: true }).fill(typed);
      go();
      await expect.poll(() => kept(page)).toEqual(after);
      await expect(page.getByLabel(label, { exact: true })).toHaveValue(typed);
    });

  test('is not taken for another day and hour that a link brings, until the reader asks', async ({
    page,
    context,
  }) => {
    await page.clock.install({ time: new Date('2027-03-27T15:00:00Z') });
    await open(page, '/aftercare/#had=2027-03-27T10:00');
    await page.getByLabel('Keep it on this device').check();
    const other = await context.newPage();
    await other.clock.install({ time: new Date('2027-03-27T15:00:00Z') });
    await open(other, '/aftercare/#had=2027-03-26T10:00');
    await expect(other.getByLabel('Keep it on this device')).not.toBeChecked();
    expect(await kept(page)).toEqual({ had: '2027-03-27T10:00' });
    await other.getByLabel('Keep it on this device').check();
    await expect(page.getByLabel('Keep it on this device')).not.toBeChecked();
    expect(await kept(page)).toEqual({ had: '2027-03-26T10:00' });
  });

  test('stays as a newer guide left it, and does no harm whatever it is', thorough, async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    for (const text of [
      'later=1&day=2099',
      '<img src=x onerror=document.title="run">',
      '[]',
      '__proto__',
      'null',
    ]) {
      const before = Object.fromEntries(keys.map((key) => [key, text]));
      await page.goto('/privacy/');
      await page.evaluate((all) => Object.assign(localStorage, all), before);
      for (const path of ['/', '/aftercare/', '/planner/', '/sheet/', '/choosing/', '/decide/', '/keep/']) {
        await open(page, path);
        await expect(page.locator('h1')).toBeVisible();
        expect(await page.locator('body').innerText()).not.toContain(text);
        expect(await page.title()).not.toBe('run');
      }
      // Where the guide is kept, the place is that of the page that is read.
      expect(await kept(page)).toEqual({ ...before, place: expect.any(String) });
      await page.evaluate(() => localStorage.clear());
    }
    expect(errors).toEqual([]);
  });

  // Each by itself: planner, place, decide, now, words-and-sources and appearance.
  test('is each forgotten in one tap', thorough, async ({ page }) => {
    await page.clock.install({ time: new Date('2027-03-27T15:00:00Z') });
    const steps: [path: string, keep: () => Promise<void>, forget: () => Promise<void>][] = [
      ['/aftercare/', () => page.locator('#ticks').check(), () => page.locator('#ticks').uncheck()],
      ['/aftercare/', () => page.locator('#all-proof').check(), () => page.locator('#all-proof').uncheck()],
      [
        '/aftercare/#had=2027-03-27T10:00',
        () => page.getByLabel('Keep it on this device').check(),
        () => page.getByLabel('Keep it on this device').uncheck(),
      ],
      [
        '/aftercare/',
        () => page.locator('.scheme label').filter({ hasText: 'Dark' }).first().click(),
        () => page.locator('.scheme label').filter({ hasText: 'As my device' }).first().click(),
      ],
      [
        '/choosing/',
        async () => {
          await page.getByLabel('Where are you?').selectOption('wales');
          await page.getByLabel('Remember this on my device').check();
        },
        () => page.getByLabel('Remember this on my device').uncheck(),
      ],
      [
        '/decide/',
        () => page.getByLabel('Keep my ticks on this device').check(),
        () => page.getByLabel('Keep my ticks on this device').uncheck(),
      ],
      [
        '/sheet/',
        async () => {
          await page.getByLabel('Area', { exact: true }).fill('Face');
          await page.getByLabel('Remember on this device').check();
        },
        () => page.getByLabel('Remember on this device').uncheck(),
      ],
      [
        '/planner/#day=2027-04-01',
        () => page.getByLabel('Remember on this device').check(),
        () => page.getByLabel('Remember on this device').uncheck(),
      ],
    ];
    for (const [path, keep, forget] of steps) {
      await page.goto('about:blank');
      await open(page, path);
      await keep();
      expect(Object.keys(await kept(page)), path).toHaveLength(1);
      await forget();
      expect(await kept(page), path).toEqual({});
    }
  });
});
