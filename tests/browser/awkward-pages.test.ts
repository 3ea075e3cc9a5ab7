import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { must } from '../../src/domain/kernel/invariant.ts';
import { accessibilityFaults } from './accessibility-faults.ts';
import { serveFixtures } from './fixture-server.ts';
import { openBrowser } from './open-browser.ts';
import { builtPages } from './run-kvarter.ts';
import { open, visit } from './visit.ts';

let server: Awaited<ReturnType<typeof serveFixtures>>;
let browser: Browser;

beforeAll(async () => {
  server = await serveFixtures(must(await builtPages(), 'the web pages of this run'));
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  server?.close();
});

const table = '/tabel/T01?sted=afd:0045-08501';

test('a hidden figure is read aloud in words, and its receipt says the rule and what to do instead', async () => {
  const visitor = await visit(browser, { url: server.url });
  const page = await open(visitor, table);
  const hidden = page.getByRole('row', { name: /^60-64/ }).getByRole('button', { name: 'Indgår i en samlet enhed' });
  await hidden.first().click();
  const receipt = page.getByRole('dialog', { name: 'Om dette tal' });
  expect(await receipt.textContent()).toContain('Afdelingen er for lille til at stå alene.');
  const offer = receipt.getByRole('link', { name: 'Se den samlede enhed (2 afdelinger)' });
  expect(await offer.getAttribute('href')).toContain('sted=afd:0045-08501,afd:0045-08502');
  await visitor.context.close();
});

test.each([
  ['one rounded count certainly', 0, 18, /personer\).*Det sande tal ligger mellem 446 og 454\./],
  ['a sum nearly always', 1, 18, /Det sande tal ligger næsten altid mellem 28 og 42\./],
  ['a base in per cent of itself exactly', 0, 19, /altid præcis 100 pct\./],
])('a rounded figure tells where the truth lies: %s', async (_, row, at, sentence) => {
  const visitor = await visit(browser, { url: server.url });
  const page = await open(visitor, table);
  await page.locator('.figures tbody tr').nth(row).locator('.figure').nth(at).click();
  const receipt = page.getByRole('dialog', { name: 'Om dette tal' });
  expect(await receipt.textContent()).toMatch(sentence);
  await visitor.context.close();
});

test.each([
  ['a table', table, '.figures tbody tr:nth-child(3) .figure'],
  ['key figures', '/sted/afd/0045-08501', '.key-figures tbody tr:nth-child(2) .figure'],
])(
  'in %s the receipt of a figure shows where the pointer rests or a key has led, and moves nothing',
  async (_, path, at) => {
    const visitor = await visit(browser, { url: server.url });
    const page = await open(visitor, path);
    const figure = page.locator(at).last();
    const peek = page.getByRole('tooltip');
    await figure.scrollIntoViewIfNeeded();
    const before = await figure.boundingBox();
    await figure.hover();
    await peek.waitFor();
    expect(await peek.textContent()).toMatch(/Kilde.*Udgave/);
    expect(await figure.boundingBox()).toEqual(before);
    expect(await accessibilityFaults(page, '.receipt')).toEqual([]);
    await peek.hover();
    await page.waitForTimeout(500);
    expect(await peek.count()).toBe(1);
    await page.mouse.move(2, 2);
    await peek.waitFor({ state: 'detached' });
    await page.locator('.figure[tabindex="0"]').focus();
    await page.keyboard.press('ArrowDown');
    await peek.waitFor();
    expect(await page.locator(':focus').getAttribute('class')).toBe('figure');
    await page.keyboard.press('Escape');
    await peek.waitFor({ state: 'detached' });
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Om dette tal' }).waitFor();
    expect(visitor.complaints).toEqual([]);
    await visitor.context.close();
  },
);

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

test('margins of error stand beside the figures on request, and the address says so', async () => {
  const visitor = await visit(browser, { url: server.url });
  const page = await open(visitor, table);
  await expect.poll(() => page.locator('.figure__band').count()).toBe(0);
  await page.getByRole('link', { name: 'Vis', exact: true }).click();
  await page.waitForURL(/usikkerhed=vis/);
  expect(await page.locator('.figure__band').nth(18).textContent()).toBe(' ±4');
  expect(await page.locator('.figure__band').nth(19).textContent()).toBe('');
  await visitor.context.close();
});

test('a place of few residents has its margins of error shown until the reader hides them', async () => {
  const visitor = await visit(browser, { url: server.url });
  const page = await open(visitor, '/tabel/T01?sted=afd:0045-08502');
  expect(await page.locator('.figure__band').count()).toBeGreaterThan(0);
  await page.getByRole('link', { name: 'Skjul', exact: true }).click();
  await page.waitForURL(/usikkerhed=skjul/);
  expect(await page.locator('.figure__band').count()).toBe(0);
  await visitor.context.close();
});

test('a partial sum says above the figures what is left out, also of a comparator, and only once', async () => {
  const visitor = await visit(browser, { url: server.url });
  const page = await open(visitor, '/tabel/T01?sted=plan:5123.2019-2026');
  const told = page.getByRole('region', { name: 'Hvad tallene dækker' }).locator('p');
  expect(await told.first().textContent()).toMatch(/^1 af 4 afdelinger indgår\. Pæretoften indgår ikke/);
  expect(await told.nth(1).textContent()).toMatch(/^† Herning Kommune: 1 af 4/);
  expect(await page.locator('thead .compared').first().textContent()).toMatch(/^Herning Kommune†/);
  expect(await page.locator('.table-notes').textContent()).not.toContain('1 af 4');
  await visitor.context.close();
});

test('a key figure about a part of the place has a sign and a sentence', async () => {
  const visitor = await visit(browser, { url: server.url });
  const page = await open(visitor, '/sted/afd/0045-08501');
  expect(await page.locator('.coverage').textContent()).toMatch(/^† 1 af 4 afdelinger indgår/);
  expect(await page.locator('tbody .coverage-mark').count()).toBe(1);
  await visitor.context.close();
});

test('a row of words only introduces its rows without signs, and its rows stand indented under it', async () => {
  const visitor = await visit(browser, { url: server.url });
  const page = await open(visitor, table);
  const heading = page.getByRole('row', { name: 'Femårsgrupper' });
  expect((await heading.locator('td').allTextContents()).join('')).toBe('');
  const leftOf = (name: RegExp): Promise<number> =>
    page.getByRole('rowheader', { name }).evaluate((head) => Number.parseFloat(getComputedStyle(head).paddingLeft));
  expect(await leftOf(/^0-4 år/)).toBeGreaterThan((await leftOf(/^Femårsgrupper/)) + 12);
  await visitor.context.close();
});

async function cutPeriods(page: Page): Promise<number> {
  return await page.locator('.figure-frame').evaluate((frame) => {
    const edge = frame.querySelector('.corner')?.getBoundingClientRect().right ?? 0;
    const heads = [...frame.querySelectorAll('thead tr:first-child th[id^="p"]')];
    const boxes = heads.map((head) => head.getBoundingClientRect());
    return boxes.filter((box) => box.x < edge - 1 && box.right > edge + 1).length;
  });
}

test('a wide table opens with a whole period beside the row heads', async () => {
  const visitor = await visit(browser, { url: server.url });
  const page = await open(visitor, table);
  await expect.poll(() => cutPeriods(page)).toBe(0);
  await visitor.context.close();
});

test('letters that come after the table make other columns, and no period is cut then either', async () => {
  const visitor = await visit(browser, { url: server.url });
  const { page } = visitor;
  let letCome = (): void => undefined;
  const asked = new Promise<void>((resolve) => {
    letCome = resolve;
  });
  await page.route('**/*.woff2', async (route) => {
    await asked;
    await route.continue();
  });
  await page.goto(table, { waitUntil: 'domcontentloaded' });
  await page.waitForSelector('html[data-ready="true"]', { state: 'attached' });
  await expect.poll(() => cutPeriods(page)).toBe(0);
  letCome();
  await page.evaluate(async () => void (await document.fonts.ready));
  await expect.poll(() => cutPeriods(page)).toBe(0);
  await visitor.context.close();
});

test('a merged afdeling leads to its merged unit, and parts stand by kind with their numbers', async () => {
  const visitor = await visit(browser, { url: server.url });
  const page = await open(visitor, '/sted/afd/0045-08501');
  const link = page.getByRole('link', { name: 'Se tallene for den samlede enhed' });
  expect(await link.getAttribute('href')).toContain('sted=afd:0045-08501,afd:0045-08502');
  expect(await page.locator('.hit-group h2').allTextContents()).toEqual([
    'Boligorganisationer (1)',
    'Helhedsplaner (2)',
  ]);
  await visitor.context.close();
});

test('on a telephone every name in a bar chart is written out', async () => {
  const visitor = await visit(browser, { url: server.url, width: 390 });
  const page = await open(visitor, `${table}&form=diagram`);
  await page.locator('.chart__drawing--bars svg').waitFor();
  expect(await page.locator('.chart__drawing--bars svg').textContent()).not.toContain('…');
  const names = await page.locator('.chart__drawing--bars svg text').allTextContents();
  expect(names).toContain('65 år og derover');
  await visitor.context.close();
});

test('of a plan shown only in part, the figures that cover all of it have no sign, though another is hidden', async () => {
  const visitor = await visit(browser, { url: server.url });
  const page = await open(visitor, '/sted/plan/5123.2019-2026');
  const heads = await page.locator('.key-figures tbody th').allTextContents();
  expect(heads.map((head) => head.includes('†'))).toEqual([false, true, true, true, true]);
  expect(await page.locator('.coverage').textContent()).toMatch(/^† 1 af 4 afdelinger indgår/);
  await visitor.context.close();
});

test('the key figures are one stop of the Tab key; arrows go among them, Enter tells about one, Escape goes back', async () => {
  const visitor = await visit(browser, { url: server.url });
  const page = await open(visitor, '/sted/afd/0045-08501');
  const first = page.locator('.key-figures .figure[tabindex="0"]');
  expect(await first.count()).toBe(1);
  expect(await first.textContent()).toMatch(/^445 ±1$/);
  await first.focus();
  for (const key of ['ArrowDown', 'ArrowRight', 'ArrowLeft', 'Enter']) await page.keyboard.press(key);
  const receipt = page.getByRole('dialog', { name: 'Om dette tal' });
  expect(await receipt.textContent()).toMatch(/Æblehaven: 0-17 år\. .*Det sande tal ligger næsten altid mellem/);
  expect(await receipt.getByRole('link', { name: 'Se hele tabellen' }).getAttribute('href')).toContain('/tabel/T01?');
  await page.keyboard.press('Escape');
  expect(await receipt.count()).toBe(0);
  expect(await page.locator(':focus').textContent()).toMatch(/^2\d,\d ±1,0$/);
  await visitor.context.close();
});

test('a key figure that is hidden says so in words, and its receipt how to go on', async () => {
  const visitor = await visit(browser, { url: server.url });
  const page = await open(visitor, '/sted/afd/0045-08501');
  const row = page.getByRole('row', { name: /^Kun grundskole/ });
  await row.getByRole('button', { name: 'Indgår i en samlet enhed' }).click();
  const receipt = page.getByRole('dialog', { name: 'Om dette tal' });
  expect(await receipt.getByRole('link', { name: 'Vælg flere afdelinger' }).getAttribute('href')).toBe('/udvalg');
  await visitor.context.close();
});

test('a column out of sight is faded to the right and shaded to the left', async () => {
  const visitor = await visit(browser, { url: server.url, width: 390 });
  const page = await open(visitor, '/sted/afd/0045-08501');
  const frame = page.locator('.figure-frame').first();
  const marks = () => frame.evaluate((box) => [box.hasAttribute('data-before'), box.hasAttribute('data-after')]);
  await expect.poll(marks).toEqual([false, true]);
  await frame.evaluate((box) => box.scrollBy(2000, 0));
  await expect.poll(marks).toEqual([true, false]);
  await visitor.context.close();
});

test('a list of afdelinger tells before one chooses which are shown only together with others', async () => {
  const visitor = await visit(browser, { url: server.url, width: 390 });
  const page = await open(visitor, '/sted/org/0045');
  const details = await page
    .locator('.hit__detail')
    .filter({ hasText: 'vises kun samlet med andre' })
    .allTextContents();
  expect(details.length).toBeGreaterThan(2);
  expect(details[0]).toMatch(/· vises kun samlet med andre$/);
  expect(details[1]).toMatch(/· vises kun samlet med andre i T09-T24 og T31$/);
  await visitor.context.close();
});

test('a kept basket with a place one may no longer see can be gone on from and emptied', async () => {
  const visitor = await visit(browser, { url: server.url });
  const page = await open(visitor, '/udvalg?sted=spaerret');
  const kept = () =>
    page.evaluate(() => Object.entries(localStorage).find(([key]) => key.startsWith('kvarter.udvalg'))?.[1]);
  const rest = page.getByRole('link', { name: 'Fortsæt uden de steder, du ikke kan se' });
  expect(await rest.getAttribute('href')).toBe('/udvalg?sted=afd:0045-08501');
  await page.getByRole('link', { name: 'Tøm udvalget' }).click();
  await page.waitForURL(/\/udvalg$/);
  expect(await kept()).toBe('');
  await visitor.context.close();
});

const extremes = [
  '/sted/plan/5123.2019-2026',
  '/sted/org/0045',
  '/soeg?q=mange-40',
  '/udvalg?sted=fuldt-40',
  '/udvalg?sted=spaerret',
  '/fejl',
  '/log-ind/igen?kode=klar',
  table,
];

test.each([
  ['da', 1440],
  ['da', 390],
  ['en', 390],
] as const)(
  'long lists, long names and files in every state are accessible and fit (%s, %i px)',
  async (lang, width) => {
    const visitor = await visit(browser, { url: server.url, lang, width });
    for (const path of extremes) {
      const page = await open(visitor, path);
      expect(await page.locator('html').getAttribute('lang')).toBe(lang);
      const wrong = await accessibilityFaults(page);
      const sideways = await page.evaluate(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      expect({ path, sideways, wrong }).toEqual({ path, sideways: 0, wrong: [] });
    }
    expect(visitor.complaints).toEqual([]);
    await visitor.context.close();
  },
);

test('the footer stands at the bottom of a short page', async () => {
  const visitor = await visit(browser, { url: server.url });
  const page = await open(visitor, '/fejl');
  const footer = await page.locator('.page-footer').boundingBox();
  expect((footer?.y ?? 0) + (footer?.height ?? 0)).toBe(900);
  await visitor.context.close();
});

test('a basket of 500 places weighs no more than its places, and a link leads past them to their sum', async () => {
  const visitor = await visit(browser, { url: server.url });
  const page = await open(visitor, '/udvalg?sted=fuldt-500');
  const html = await page.content();
  expect(html.match(/name="fjern"/g)).toHaveLength(500);
  expect(html.length).toBeLessThan(600_000);
  await page.locator('.page-head').getByRole('link', { name: 'Se summen' }).click();
  expect(await page.locator('#sum').evaluate((head) => head.getBoundingClientRect().top)).toBeLessThan(900);
  await visitor.context.close();
});

test('of a thousand hits one is ticked without a wait', async () => {
  const visitor = await visit(browser, { url: server.url });
  const page = await open(visitor, '/soeg?q=mange-1000');
  const box = page.locator('main input[type="checkbox"]');
  expect(await box.count()).toBe(1000);
  const taken = await box.nth(500).evaluate(async (element) => {
    const before = performance.now();
    (element as HTMLInputElement).click();
    await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted, 0)));
    return performance.now() - before;
  });
  expect(taken).toBeLessThan(1000);
  expect(await page.getByRole('button', { name: 'Læg i udvalg (1)' }).count()).toBe(1);
  await visitor.context.close();
});
