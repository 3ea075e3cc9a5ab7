import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openGeoServer } from '../api/ogc/geo-world.ts';
import type { TestServer } from '../api/open-test-server.ts';
import { accessibilityFaults } from './accessibility-faults.ts';
import { openBrowser } from './open-browser.ts';

let browser: Browser;
let app: TestServer;
let url: string;
beforeAll(async () => {
  app = await openGeoServer();
  url = await app.server.listen({ host: '127.0.0.1', port: 0 });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

const pages = [
  '/geo/',
  '/geo/api',
  '/geo/conformance',
  '/geo/collections',
  '/geo/collections/boligomraader',
  '/geo/collections/boligomraader/items?datetime=../..',
  '/geo/collections/boligomraader/items/o-3f0c6a1e-5d0b-4b7e-9a55-000000000002',
  '/geo/collections/kommuner/items?limit=3',
  '/geo/collections/boligomraader/schema',
];

test.each(pages)(
  '%s: no fault of accessibility, no sideways scrolling of the page, in both languages',
  async (path) => {
    for (const locale of ['da-DK', 'en-GB']) {
      const context = await browser.newContext({ baseURL: url, locale, viewport: { width: 390, height: 844 } });
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
      await page.goto(path);
      expect(await page.getAttribute('html', 'lang')).toBe(locale.slice(0, 2));
      const width = await page.evaluate('document.documentElement.scrollWidth');
      expect(width).toBeLessThanOrEqual(390);
      expect(await accessibilityFaults(page)).toEqual([]);
      expect(complaints.filter((one) => !one.includes('favicon'))).toEqual([]);
      await context.close();
    }
  },
);

test('somebody walks from the front of the geodata to one area with links only', async () => {
  const page = await browser.newPage({ baseURL: url, locale: 'da-DK' });
  await page.goto('/geo/');
  await page.getByRole('link', { name: 'Lag', exact: true }).click();
  await page.getByRole('link', { name: 'Boligområde', exact: true }).click();
  await page.getByRole('link', { name: 'Se indholdet' }).click();
  await page.getByRole('link', { name: /000000000002/ }).click();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Århusvej');
  await page.close();
});
