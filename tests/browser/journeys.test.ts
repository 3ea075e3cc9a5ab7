import { readFile } from 'node:fs/promises';
import { readXlsx } from 'hucre/xlsx';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tables } from '../../src/domain/definitions/tables/index.ts';
import { must } from '../../src/domain/kernel/invariant.ts';
import type { TableAnswer } from '../../src/domain/model/answer.ts';
import { numberOf } from '../../src/domain/model/status-of.ts';
import { type DemoPlaces, findDemoPlaces } from './demo-places.ts';
import { journeys } from './journeys/index.ts';
import { search } from './journeys/on-the-page.ts';
import { walk } from './journeys/walker.ts';
import { openBrowser } from './open-browser.ts';
import { type RunningKvarter, runKvarter } from './run-kvarter.ts';
import { open, pageData, type Visit, visit } from './visit.ts';

let kvarter: RunningKvarter;
let browser: Browser;
let places: DemoPlaces;

beforeAll(async () => {
  [kvarter, browser] = await Promise.all([runKvarter(), openBrowser()]);
  const scout = await visit(browser, { url: kvarter.url });
  places = await findDemoPlaces(scout);
  await scout.context.close();
});

afterAll(async () => {
  await browser?.close();
  await kvarter?.stop();
});

async function answerOf(visitor: Visit, address: string): Promise<TableAnswer> {
  const answer = await visitor.context.request.get(address);
  const body = (await answer.json()) as TableAnswer | { readonly answer: TableAnswer };
  return 'answer' in body ? body.answer : body;
}

describe('a newcomer without access', () => {
  test('who searches for plans is led to choose a user, and comes back to the same search', async () => {
    const { page, context } = await visit(browser, { url: kvarter.url, persona: 'offentlig' });
    await page.goto('/');
    await search(page, 'helhedsplan');
    await page.locator('main').getByRole('link', { name: 'Vælg en prøvebruger' }).click();
    await page.getByRole('radio', { name: /Sagsbehandler i fonden/ }).check();
    await page.getByRole('button', { name: 'Fortsæt' }).click();
    await page.getByRole('heading', { level: 1, name: 'Søgning: helhedsplan' }).waitFor();
    expect(await page.locator('a[href^="/sted/plan/"]').count()).toBeGreaterThan(0);
    await context.close();
  });
});

describe('from a plan to a workbook', () => {
  test('search a plan, open a table, add an afdeling of another organisation, see the chart, take it in Excel', async () => {
    const visitor = await visit(browser, { url: kvarter.url });
    const page = await open(visitor, '/');
    await search(page, 'helhedsplan');
    await page.locator(`a[href="/sted/plan/${places.plan.key}"]`).click();
    await page.getByRole('link', { name: 'Læg i udvalg' }).click();
    await page.locator('.theme-grid a[href^="/tabel/T05"]').click();
    await page.getByRole('heading', { level: 1, name: 'Husstande efter type' }).waitFor();

    await search(page, places.other.key.slice(4));
    await page.locator(`input[type="checkbox"][value="${places.other.key}"]`).check();
    await page.getByRole('button', { name: 'Læg i udvalg (1)' }).click();
    await page.locator('.main-menu').getByRole('link', { name: 'Udvalg (2)' }).click();
    await page.locator('.basket-page .theme-grid a[href^="/tabel/T05"]').click();
    await page.getByRole('heading', { level: 1, name: 'Husstande efter type' }).waitFor();
    const sted = must(new URL(page.url()).searchParams.get('sted'), 'the selection in the address');
    expect(sted.split(',').toSorted()).toEqual([places.other.key, `plan:${places.plan.key}`]);

    await page.locator('.toolbar').getByRole('link', { name: 'Diagram' }).click();
    await page.locator('.chart__drawing--lines svg').waitFor();
    await page.locator('.chart__drawing--bars svg').waitFor();

    await page.locator('.toolbar__actions details > summary').click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('.toolbar__actions a[href^="/api/v1/workbook"][href*="form=xlsx"]').click(),
    ]);
    const workbook = await readXlsx(await readFile(await download.path()));
    expect(workbook.sheets.filter((one) => /^T\d\d$/.test(one.name))).toHaveLength(tables.length);
    const sheet = must(
      workbook.sheets.find((one) => one.name === 'T05'),
      'sheet T05',
    );
    const api = await answerOf(visitor, `/api/v1/tables/T05?sted=${sted}`);
    for (const [at, row] of api.rows.entries()) {
      const inSheet = must(
        sheet.rows.find((cells) => cells[0] === row.code),
        `row ${row.code} in the workbook`,
      );
      const numbers = must(api.cells[at], 'cells')
        .map((measures) => must(measures[0], 'a count'))
        .map(numberOf);
      const shown = numbers.filter((number) => number !== undefined);
      expect(inSheet.filter((cell) => typeof cell === 'number')).toEqual(expect.arrayContaining(shown));
    }
    expect(visitor.complaints).toEqual([]);
    await visitor.context.close();
  });

  test('the figures on the screen are those of the API', async () => {
    const visitor = await visit(browser, { url: kvarter.url });
    const page = await open(visitor, `/tabel/T05?sted=plan:${places.plan.key}&maal=n&sml=ingen&usikkerhed=skjul`);
    const api = await answerOf(visitor, `/api/v1/tables/T05?sted=plan:${places.plan.key}&sml=ingen`);
    const onScreen = await page.locator('.figures tbody tr:first-child .figure').allTextContents();
    const inApi = must(api.cells[0], 'the total row').map((measures) => numberOf(must(measures[0], 'a count')));
    expect(onScreen.map((text) => Number(text.replace('.', '')))).toEqual(inApi);
    await visitor.context.close();
  });
});

describe('with the keyboard only', () => {
  test('search, choose a suggestion, open a table, ask about a figure and come back to it', async () => {
    const visitor = await visit(browser, { url: kvarter.url });
    const page = await open(visitor, '/');
    const { keyboard } = page;
    await keyboard.press('Tab');
    expect(await page.locator(':focus').textContent()).toBe('Gå til indhold');
    await page.getByRole('combobox', { name: 'Søg efter' }).focus();
    await keyboard.type(places.plan.number);
    await page.getByRole('option').first().waitFor();
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Nøgletal', exact: true }).waitFor();

    await page.locator('.theme-grid a[href^="/tabel/T01"]').focus();
    await keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Beboere efter alder' }).waitFor();

    await page.locator('.figure[tabindex="0"]').focus();
    await keyboard.press('ArrowDown');
    await keyboard.press('ArrowLeft');
    const asked = await page.locator(':focus').textContent();
    await keyboard.press('Enter');
    const receipt = page.getByRole('dialog', { name: 'Om dette tal' });
    await receipt.waitFor();
    expect(await receipt.locator('.receipt__value').textContent()).toBe(asked?.replace(/ ±.*/, ''));
    expect(await receipt.textContent()).toContain('Hvorfor kan jeg se dette?');
    await keyboard.press('Escape');
    await receipt.waitFor({ state: 'hidden' });
    expect(await page.locator(':focus').textContent()).toBe(asked);
    await visitor.context.close();
  });

  test('a menu opens with Enter and closes with Escape, and the focus stays on it', async () => {
    const visitor = await visit(browser, { url: kvarter.url });
    const page = await open(visitor, `/tabel/T05?sted=plan:${places.plan.key}`);
    const menu = page.locator('.table-menu summary');
    await menu.focus();
    await page.keyboard.press('Enter');
    expect(await page.isVisible('.table-menu__list')).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    expect(await page.isVisible('.table-menu__list')).toBe(false);
    expect(await menu.evaluate((element) => element === document.activeElement)).toBe(true);
    await visitor.context.close();
  });
});

describe('a link', () => {
  test('shows another reader of the same right the same view', async () => {
    const first = await visit(browser, { url: kvarter.url });
    const page = await open(first, `/tabel/T14?sted=plan:${places.plan.key}`);
    await page.getByRole('link', { name: 'Procent', exact: true }).click();
    await page.waitForURL(/maal=pct/);
    await page.getByRole('link', { name: 'Regionen', exact: true }).click();
    await page.waitForURL(/sml=[^&]*reg/);
    await page.selectOption('#periode', 'seneste:3');
    await page.locator('.period-choice button').click();
    await page.waitForURL(/periode=seneste:3/);
    const link = page.url();
    // The address is known a moment before its figures stand there.
    await page.locator('thead tr:first-child:not(:has(th#p3))').waitFor();
    const seen = await page.textContent('.figures');
    const second = await visit(browser, { url: kvarter.url });
    const again = await open(second, link);
    expect(await again.textContent('.figures')).toBe(seen);
    expect(await again.locator('thead tr:first-child th[id^="p"]').count()).toBe(3);
    await first.context.close();
    await second.context.close();
  });

  test('shows a reader without the right neither figures nor whether the place exists', async () => {
    const outsider = await visit(browser, { url: kvarter.url, persona: 'offentlig' });
    const hidden = await open(outsider, `/sted/${places.member.replace(':', '/')}`);
    const toHidden = (await hidden.textContent('main'))?.replaceAll(/\d{4}-\d{5}/g, '');
    const unknown = await open(outsider, '/sted/afd/9999-99999');
    expect((await unknown.textContent('main'))?.replaceAll(/\d{4}-\d{5}/g, '')).toBe(toHidden);
    expect(await unknown.locator('.figures').count()).toBe(0);
    await outsider.context.close();
  });

  test('goes back and forward with the browser, each address with its own table', async () => {
    const visitor = await visit(browser, { url: kvarter.url });
    const page = await open(visitor, `/tabel/T05?sted=plan:${places.plan.key}`);
    await page.locator('.table-menu a[rel="next"]').click();
    await page.getByRole('heading', { level: 1, name: 'Husstande efter størrelse' }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Husstande efter type' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/tabel/T05');
    await visitor.context.close();
  });
});

describe('the basket', () => {
  test('survives a reload, goes out as CSV and comes in again', async () => {
    const visitor = await visit(browser, { url: kvarter.url });
    const page = await open(visitor, `/udvalg?sted=${places.member},${places.other.key}`);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Hent som CSV' }).click(),
    ]);
    const csv = await readFile(await file.path());
    await page
      .getByRole('button', { name: /^Fjern/ })
      .first()
      .click();
    await page.getByText('Valgte steder (1)').first().waitFor();
    await page
      .getByRole('button', { name: /^Fjern/ })
      .first()
      .click();
    await page.getByText('Du har ikke valgt nogen').waitFor();
    await page.setInputFiles('input[type="file"]', { name: 'udvalg.csv', mimeType: 'text/csv', buffer: csv });
    await page.getByText('2 afdelinger er lagt i udvalget.').waitFor();
    await page.goto('/');
    await page.locator('.main-menu').getByRole('link', { name: 'Udvalg (2)' }).waitFor();
    expect(visitor.complaints).toEqual([]);
    await visitor.context.close();
  });

  test('is saved under a name and opened from it', async () => {
    const visitor = await visit(browser, { url: kvarter.url });
    const page = await open(visitor, `/udvalg?sted=${places.member},${places.other.key}`);
    await page.getByLabel('Gem udvalget').fill('Vest for banen');
    await page.getByRole('button', { name: 'Gem', exact: true }).click();
    await page.getByRole('link', { name: 'Vest for banen' }).click();
    await page.waitForURL(/\/udvalg\?sted=/);
    expect(await page.locator('.basket-members li').count()).toBe(2);
    await visitor.context.close();
  });
});

interface DayAtWork {
  readonly visitor: Visit;
  readonly page: Page;
  /** Clicks and presses of Enter so far, over every page that was shown. */
  readonly clicks: () => Promise<number>;
}

async function begin(persona: string): Promise<DayAtWork> {
  const visitor = await visit(browser, { url: kvarter.url, persona });
  await visitor.page.addInitScript(() => {
    const count = (): number => Number(sessionStorage.getItem('clicks'));
    addEventListener('click', () => sessionStorage.setItem('clicks', `${count() + 1}`), true);
  });
  const clicks = async (): Promise<number> =>
    Number(await visitor.page.evaluate(() => sessionStorage.getItem('clicks')));
  return { visitor, clicks, page: await open(visitor, '/') };
}

// Each from the front page, by what stands on the screen alone.
describe('a day at work', () => {
  test('an analyst asks in words and gets the table of the place; a slip of the pen finds the name', async () => {
    const { visitor, page, clicks } = await begin('analytiker');
    await search(page, 'indkomst i Herning');
    await page.locator('main').getByRole('link', { name: 'Personindkomst', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Personindkomst' }).waitFor();
    expect(new URL(page.url()).searchParams.get('sted')).toBe('kom:657');
    expect(await clicks()).toBeLessThanOrEqual(3);
    await search(page, 'hernig');
    await page.locator('main').getByRole('link', { name: 'Herning Kommune' }).waitFor();
    await page.locator('main').getByRole('link', { name: 'Overvågning' }).waitFor();
    await visitor.context.close();
  });

  test('a form that is refused comes back as it was typed, and the sentence has the focus', async () => {
    const { visitor, page } = await begin('fond');
    await page.goto(`${kvarter.url}/tilskud`);
    const form = page.locator('form[action="/api/v1/grants"]');
    await form.locator('[name="ramme"]').fill('mange penge');
    await form.locator('[name="navn"]').fill('Runde, der bliver afvist');
    const reason = 'Bestyrelsen har bedt om at se en runde til.';
    await form.locator('[name="begrundelse"]').fill(reason);
    await form.getByRole('button').click();
    await page.locator('.frame-refused:focus').waitFor();
    expect(new URL(page.url()).pathname).toBe('/tilskud');
    expect(await form.locator('[name="ramme"]').inputValue()).toBe('mange penge');
    expect(await form.locator('[name="begrundelse"]').inputValue()).toBe(reason);
    expect(await page.locator('#fejl-ramme').textContent()).toContain('kan ikke bruges');
    await visitor.context.close();
  });

  test('the front page leads everybody to pages that open, and nobody to one that is refused', async () => {
    const opened = new Set<string>();
    for (const persona of ['offentlig', 'lokaladmin', 'fond', 'dataansvarlig']) {
      const visitor = await visit(browser, { url: kvarter.url, persona });
      const front = await pageData(visitor, '/');
      const keys = front.kind === 'front' ? front.ways.map(({ key }) => key) : [];
      for (const key of keys.filter((one) => !opened.has(one))) {
        const { kind } = await pageData(visitor, `/${key}`);
        expect({ persona, key, isShown: kind !== 'error' && kind !== 'not-available' }).toEqual({
          ...{ persona, key, isShown: true },
        });
        opened.add(key);
      }
      await visitor.context.close();
    }
    expect(opened.size).toBeGreaterThan(20);
  });
});

// Last, since they change what there is: the last of them publishes another release, and takes it back.
describe('the twelve journeys of the product', () => {
  test.each(journeys)('($id) $name', async (journey) => {
    const { clicks, complaints } = await walk(journey, { browser, url: kvarter.url, data: kvarter.data });
    expect(clicks).toBeLessThanOrEqual(journey.clicks);
    expect(complaints).toEqual([]);
  });
});
