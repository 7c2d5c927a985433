import { expect, type Page, test } from 'playwright/test';

import { open } from '../support/browser.ts';
import { thorough } from '../support/windows.ts';

/** What the list at the top says, an entry a line. */
const list = (page: Page) => page.locator('.holds').getByRole('listitem');

/** What the line of a rule says of now. */
const mark = (page: Page, id: string) => page.locator(`#${id} > b`);

test.describe('what holds now', () => {
  test('is said at each rule, at the hour, on the last day and after it, across the night when clocks go on', async ({
    page,
  }) => {
    await page.clock.install({ time: new Date('2027-03-27T15:00:00Z') });
    await open(page, '/aftercare/#had=2027-03-27T15:00');
    await expect(mark(page, 'advice-gel-only')).toHaveText('Holds now, to 28 Mar 2027, 15:00');
    await expect(mark(page, 'advice-sunscreen')).toHaveText('Comes next, from 28 Mar 2027, 15:00');
    // 15:00 of summer time is 14:00 by universal time.
    await page.clock.setFixedTime(new Date('2027-03-28T13:59:00Z'));
    await page.clock.runFor(60_000);
    await expect(mark(page, 'advice-gel-only')).toHaveText('Ends today, 28 Mar 2027, 15:00');
    await page.clock.setFixedTime(new Date('2027-03-28T14:00:00Z'));
    await page.clock.runFor(60_000);
    await expect(mark(page, 'advice-gel-only')).toHaveText('Over');
    await expect(mark(page, 'advice-sunscreen')).toHaveText('Holds now, to 10 Apr 2027');
    await page.clock.setFixedTime(new Date('2027-03-30T22:59:00Z'));
    await page.clock.runFor(60_000);
    await expect(mark(page, 'advice-no-sun')).toHaveText('Ends today, 30 Mar 2027');
    await page.clock.setFixedTime(new Date('2027-03-30T23:00:00Z'));
    await page.clock.runFor(60_000);
    await expect(mark(page, 'advice-no-sun')).toHaveText('Over');
    // Nothing is hidden.
    for (const line of await page.locator('[data-times]').all()) await expect(line).toBeVisible();
  });

  test('is listed at the top: what ends today, what holds, what comes next, each with the way to its rule', async ({
    page,
  }) => {
    await page.clock.install({ time: new Date('2027-03-27T10:00:00Z') });
    // The day before: nothing holds yet.
    await open(page, '/aftercare/#had=2027-03-27T15:00');
    await expect(list(page)).toHaveCount(1);
    await expect(list(page)).toContainText(
      /^Comes next, from 27 Mar 2027, 15:00: Lukewarm water only, Clinic gel only, /,
    );

    await page.clock.setFixedTime(new Date('2027-03-28T12:00:00Z'));
    await page.clock.runFor(60_000);
    await expect(list(page).nth(0)).toContainText(/^Ends today: Clinic gel only, Stay in the shade, /);
    await expect(list(page).nth(1)).toContainText(/^Holds now: .*No make-up/);
    await expect(list(page).nth(2)).toContainText(/^Comes next, from 28 Mar 2027, 15:00: .*Daily sunscreen/);
    // Each name leads to its rule, which says the same, and the day stays as it was given.
    const names = await list(page).getByRole('link').all();
    expect(names.length).toBeGreaterThan(10);
    const words = ['Ends today', 'Holds now', 'Comes next'];
    for (const name of names) {
      const entry = await name.locator('xpath=..').innerText();
      const said = page.locator(`${await name.getAttribute('href')} > b`);
      await expect(said).toContainText(words.find((word) => entry.startsWith(word)) ?? '?');
    }
    await page.getByRole('link', { name: 'No make-up' }).click();
    await expect(page.locator('#advice-no-make-up')).toBeInViewport();
    await page.clock.runFor(60_000);
    await expect(list(page)).toHaveCount(3);

    // A year after only what has no end is listed.
    await page.clock.setFixedTime(new Date('2028-03-01T12:00:00Z'));
    await page.clock.runFor(60_000);
    await expect(list(page)).toHaveText('Holds now: Tinted sunscreen');
    await expect(mark(page, 'advice-no-make-up')).toHaveText('Over');
  });

  // What is a day and hour: tests/unit/now.test.ts.
  const hostile = 'changes nothing for what is no day and hour, and says so of a day too far away';
  test(hostile, thorough, async ({ page }) => {
    await page.clock.install({ time: new Date('2027-03-27T15:00:00Z') });
    for (const hash of [
      '#had=2027-02-31T10:00',
      '#had=<img src=x onerror=alert(1)>',
      '#had=%E0%A4%A',
      '#had=',
    ]) {
      await page.goto('about:blank');
      await open(page, `/aftercare/${hash}`);
      await expect(page.locator('.holds')).toBeHidden();
      await expect(page.locator('[data-times] > b:not(:empty)')).toHaveCount(0);
    }
    for (const hash of ['#had=2027-03-29T10:00', '#had=2024-03-01T10:00']) {
      await page.goto('about:blank');
      await open(page, `/aftercare/${hash}`);
      await expect(page.getByText('That day is too far away')).toBeVisible();
      await expect(page.locator('[data-times] > b:not(:empty)')).toHaveCount(0);
    }
  });

  test('is reached from the planner, and kept on this device only when asked', async ({ page }) => {
    await page.clock.install({ time: new Date('2026-11-28T09:00:00Z') });
    await open(page, '/planner/#day=2026-11-27&time=13:00&finished=15:00&sessions=1&weeks=4');
    await page.getByRole('link', { name: 'What holds now' }).click();
    await expect(page).toHaveURL(/\/aftercare\/#had=2026-11-27T15:00$/);
    await expect(mark(page, 'advice-gel-only')).toHaveText('Ends today, 28 Nov 2026, 15:00');
    const kept = () => page.evaluate(() => localStorage.getItem('had'));
    expect(await kept()).toBeNull();
    await page.getByLabel('Keep it on this device').check();
    await open(page, '/preparation/');
    await open(page, '/aftercare/');
    await expect(mark(page, 'advice-gel-only')).toHaveText('Ends today, 28 Nov 2026, 15:00');
    await page.getByLabel('Keep it on this device').uncheck();
    expect(await kept()).toBeNull();
  });
});
