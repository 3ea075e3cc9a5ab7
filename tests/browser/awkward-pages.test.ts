import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildWeb } from '../../src/faces/web/build-web.ts';
import { serveFixtures } from './fixture-server.ts';
import { openBrowser } from './open-browser.ts';
import { open, visit } from './visit.ts';

let folder: string;
let server: Awaited<ReturnType<typeof serveFixtures>>;
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kvarter-web-'));
  process.env.KVARTER_DIST = folder;
  await buildWeb();
  delete process.env.KVARTER_DIST;
  server = await serveFixtures(folder);
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  server?.close();
  await rm(folder, { recursive: true, force: true });
});

const table = '/tabel/T01?sted=afd:0045-08501';

test('a hidden figure is read aloud in words, and its receipt says the rule and what to do instead', async () => {
  const visitor = await visit(browser, { url: server.url });
  const page = await open(visitor, table);
  const hidden = page
    .getByRole('row', { name: /^60-64/ })
    .getByRole('button', { name: 'Indgår i en samlet enhed' });
  await hidden.first().click();
  const receipt = page.getByRole('dialog', { name: 'Om dette tal' });
  expect(await receipt.textContent()).toContain('Afdelingen er for lille til at stå alene.');
  const offer = receipt.getByRole('link', { name: 'Se den samlede enhed (2 afdelinger)' });
  expect(await offer.getAttribute('href')).toContain('sted=afd:0045-08501,afd:0045-08502');
  await visitor.context.close();
});

test('a rounded figure tells between which numbers the truth lies', async () => {
  const visitor = await visit(browser, { url: server.url });
  const page = await open(visitor, table);
  await page.locator('.figures tbody tr').first().locator('.figure').nth(18).click();
  const receipt = page.getByRole('dialog', { name: 'Om dette tal' });
  expect(await receipt.textContent()).toMatch(/Det sande tal ligger mellem 446 og 454/);
  await visitor.context.close();
});

test('a break is marked in the head of its period and told under the table', async () => {
  const visitor = await visit(browser, { url: server.url });
  const page = await open(visitor, table);
  expect(await page.getByRole('link', { name: 'Databrud før 1. jan. 2020' }).getAttribute('href')).toBe('#brud-1');
  expect(await page.textContent('#brud-1')).toContain('ny metode');
  await visitor.context.close();
});

test('on a telephone the newest period stands beside the row heads, though comparators stand after it', async () => {
  const visitor = await visit(browser, { url: server.url, width: 390 });
  const page = await open(visitor, table);
  const newest = await page.locator('#p9').boundingBox();
  const corner = await page.locator('.corner').boundingBox();
  expect(newest?.x).toBeCloseTo((corner?.x ?? 0) + (corner?.width ?? 0), 0);
  await visitor.context.close();
});

test('margins of error are shown beside every rounded figure on request', async () => {
  const visitor = await visit(browser, { url: server.url });
  const page = await open(visitor, table);
  expect(await page.locator('.figure__band').count()).toBe(0);
  await page.getByRole('checkbox', { name: 'Vis usikkerhed' }).check();
  expect(await page.locator('.figure__band').first().textContent()).toBe(' ±4');
  await visitor.context.close();
});
