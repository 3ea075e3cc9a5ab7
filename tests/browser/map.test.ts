import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { areaJourney } from './area-journey.ts';
import { openBrowser } from './open-browser.ts';
import { type RunningKvarter, runKvarter } from './run-kvarter.ts';
import { open, visit } from './visit.ts';

let kvarter: RunningKvarter;
let browser: Browser;

beforeAll(async () => {
  [kvarter, browser] = await Promise.all([runKvarter(), openBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await kvarter?.stop();
});

const ready = (page: Page) => page.waitForSelector('[data-map="ready"]');

test('a reader without a session moves through the years without asking the server, and the address follows', async () => {
  const visitor = await visit(browser, { url: kvarter.url, persona: 'offentlig' });
  const page = await open(visitor, '/kort');
  await ready(page);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const slider = page.locator('.period-slider input');
  const newest = await page.locator('.period-slider__now').textContent();
  await slider.focus();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => page.locator('.period-slider__now').textContent()).not.toBe(newest);
  await expect.poll(() => page.url()).toContain('periode=');
  expect(asked).toEqual([]);
  const address = page.url();
  await page.goto(address);
  await ready(page);
  expect(await page.locator('.period-slider__now').textContent()).not.toBe(newest);
  expect(visitor.complaints).toEqual([]);
  await visitor.context.close();
});

test('places chosen in the table are added up, and are the basket', async () => {
  const visitor = await visit(browser, { url: kvarter.url });
  const page = await open(visitor, '/kort');
  await ready(page);
  const boxes = page.locator('.map-table tbody input[type=checkbox]');
  await boxes.nth(0).check();
  await boxes.nth(1).check();
  await page.locator('.map-sum__name').waitFor();
  await expect.poll(() => page.url()).toContain('sted=kom');
  await expect.poll(() => page.locator('.main-menu__count').textContent()).toContain('2');
  await visitor.context.close();
});

test('the map takes the keyboard, and focus in the table is marked on the row', async () => {
  const visitor = await visit(browser, { url: kvarter.url });
  const page = await open(visitor, '/kort');
  await ready(page);
  await page.locator('.map__canvas').focus();
  await page.keyboard.press('+');
  await expect.poll(() => page.url()).toContain('udsnit=');
  await page.locator('.map-table tbody th a').first().focus();
  expect(await page.locator('tr.is-pointed').count()).toBe(1);
  expect(visitor.complaints).toEqual([]);
  await visitor.context.close();
});

// Of the layer above the ground: the library once drew it on the ground's own canvas, miles outside the view.
const inkOfSpots = `(() => {
  const canvas = document.querySelector('.map__canvas .ol-layer canvas');
  if (!canvas) return 0;
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  return data.filter((value, at) => at % 4 === 3 && value > 0).length;
})()`;

test('on paper the headings of the table stand over their columns, and what is chosen on screen only is not there', async () => {
  const { page, context } = await visit(browser, { url: kvarter.url });
  await page.goto('/kort');
  await page.emulateMedia({ media: 'print' });
  const shown = async (cells: string) => await page.locator(`.map-table ${cells}`).filter({ visible: true }).count();
  expect(await shown('thead th')).toBe(await shown('tbody tr:first-child > *'));
  expect(await page.locator('.map-sum').isVisible()).toBe(false);
  await context.close();
});

test('afdelinger are drawn as circles of the sizes the legend shows', async () => {
  const visitor = await visit(browser, { url: kvarter.url, persona: 'offentlig' });
  const page = await open(visitor, '/kort/offentlig?lag=afd&tal=beboere');
  await ready(page);
  await expect.poll(() => page.evaluate(inkOfSpots), { timeout: 15_000 }).toBeGreaterThan(100);
  const widths = await page.locator('.map-legend svg').evaluateAll((signs) => signs.map((sign) => sign.clientWidth));
  expect(widths.length).toBeGreaterThan(2);
  expect(widths).toEqual(widths.toSorted((a, b) => a - b));
  expect(new Set(widths).size).toBe(widths.length);
  await visitor.context.close();
});

test('without JavaScript there is a drawing with the same classes, the table, and a form that works', async () => {
  const visitor = await visit(browser, { url: kvarter.url, javaScript: false });
  const { page } = visitor;
  await page.goto('/kort?tal=aeldre');
  const drawing = page.locator('img.map__drawing');
  await expect
    .poll(() => drawing.evaluate((image) => (image as unknown as { naturalWidth: number }).naturalWidth))
    .toBeGreaterThan(0);
  expect(await page.locator('.map-table tbody tr').count()).toBeGreaterThan(0);
  await page.locator('#kort-tal').selectOption('boern');
  await page.locator('.map-settings__show').click();
  expect(page.url()).toContain('/kort');
  expect(await page.locator('h1').textContent()).toBe('Børn og unge under 18 år');
  await visitor.context.close();
});

test('an area is drawn or made of parcels, refused with its faults, kept, changed, corrected and ended', async () => {
  await areaJourney(browser, kvarter.url);
}, 60_000);
