import { type Browser, expect } from 'playwright/test';

/** A feature that a browser does not have need not be switched off in it. */
const unknownFeature = /Unrecognized feature: '(web-share|bluetooth)'/;

/**
 * Goes through the guide at an address as a reader does: the pages of its contents, an old address, a short link, the
 * search, and without a network a page that was read before. Nothing may be refused, missing or from elsewhere.
 */
export async function walk(browser: Browser, url: string): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    serviceWorkers: 'allow',
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    if (/error|warning/.test(message.type()) && !unknownFeature.test(message.text()))
      faults.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`));
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.url()}: ${response.status()}`);
  });
  context.on('request', (request) => {
    if (!request.url().startsWith(`${url}/`)) faults.push(request.url());
  });

  await page.goto(`${url}/`);
  const links = await page
    .locator('#contents a')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
  expect(links.length).toBeGreaterThan(10);
  for (const link of links) await page.goto(new URL(link, page.url()).href);
  await page.goto(`${url}/old-sun/`);
  await expect(page).toHaveURL(`${url}/aftercare/#sun`);
  await page.goto(`${url}/s/sun/`);
  await expect(page).toHaveURL(`${url}/aftercare/#sun`);

  await page.goto(`${url}/`);
  await page.getByLabel('Search the guide').pressSequentially('sun');
  await page.getByRole('option').first().click();
  await expect(page).toHaveURL((address) => address.href.startsWith(`${url}/`) && address.pathname !== new URL(url).pathname); // prettier-ignore
  expect(faults).toEqual([]);

  const scope = await page.evaluate(async () => (await navigator.serviceWorker.ready).scope);
  expect(scope).toBe(`${url}/`);
  await page.goto(`${url}/aftercare/`);
  await expect.poll(() => page.evaluate(async () => !!(await caches.match(location.href)))).toBe(true);
  await context.setOffline(true);
  await page.reload();
  await expect(page.locator('h1')).toHaveText('Aftercare');
  await context.close();
}
