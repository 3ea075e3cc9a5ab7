import { readFile } from 'node:fs/promises';
import { readXlsx } from 'hucre/xlsx';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { must } from '../../src/domain/kernel/invariant.ts';
import type { TableAnswer } from '../../src/domain/model/answer.ts';
import { numberOf } from '../../src/domain/model/status-of.ts';
import { type DemoPlaces, findDemoPlaces } from './demo-places.ts';
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

async function search(page: Page, words: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Søg efter' }).fill(words);
  await page.getByRole('button', { name: 'Søg' }).click();
  await page.getByRole('heading', { level: 1, name: `Søgning: ${words}` }).waitFor();
}

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
    expect(workbook.sheets.filter((one) => /^T\d\d$/.test(one.name))).toHaveLength(24);
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

async function fileOf(page: Page, button: string): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
  return file.suggestedFilename();
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

  test('the fund finds twins, sees why and at what cost, and puts them beside the tables', async () => {
    const { visitor, page, clicks } = await begin('fond');
    await page.locator('.doors').getByRole('link', { name: 'Tvillinger' }).click();
    await page.locator('#soeg-tvilling').fill(places.member.slice('afd:'.length));
    await page.getByRole('option').first().click();
    await page.getByRole('heading', { level: 1, name: /^Tvillinger til/ }).waitFor();
    await page.locator('.twin-tabs').getByRole('link', { name: 'Regnskab' }).click();
    await page.waitForURL(/fane=regnskab/);
    await page.locator('.twin-tabs').getByRole('link', { name: 'Tvillinger' }).click();
    await page.getByRole('heading', { name: 'Hvorfor ligner de?' }).waitFor();
    // All twins are within a right to the country, whichever they are in this build.
    await page.getByRole('link', { name: 'Føj til sammenligningen' }).click();
    await page.waitForURL(/\/tabel\/T01\?.*sml=kom,land,/);
    expect(await clicks()).toBeLessThanOrEqual(6);
    await visitor.context.close();
  });

  test('an analyst goes from a place to its criteria, tries what would move it, and sees who moves', async () => {
    const { visitor, page, clicks } = await begin('analytiker');
    await page.locator('main').getByRole('link', { name: 'Herning Kommune' }).click();
    await page.locator('.place-ways').getByRole('link', { name: 'Lovens kriterier' }).click();
    await page.locator('.scenario-form input[name="job"]').fill('40');
    await page.getByRole('button', { name: 'Regn ud' }).click();
    await page.getByRole('link', { name: 'Behold til sammenligning' }).waitFor();
    await page.getByRole('link', { name: 'Hvem flytter ind og ud' }).click();
    await page.getByRole('heading', { level: 1, name: 'Flytninger: Herning Kommune' }).waitFor();
    expect(await clicks()).toBeLessThanOrEqual(4);
    await visitor.context.close();
  });

  test('a board takes the pack for its meeting, and adds a place by name', async () => {
    const { visitor, page, clicks } = await begin('leder');
    await page.locator('main').getByRole('link', { name: 'Mødepakke' }).click();
    await page.getByLabel('Find et sted på navn eller nummer').fill('afdelinger');
    await page.getByRole('button', { name: 'Find' }).click();
    await page.locator('.pack-places .hits a').first().click();
    await page.getByRole('link', { name: /^Fjern/ }).waitFor();
    expect(await fileOf(page, 'Hent som Excel')).toMatch(/^moedepakke_afd-.*\.xlsx$/);
    expect(await clicks()).toBeLessThanOrEqual(4);
    await visitor.context.close();
  });

  test('an administrator invites a guest by the name of a plan, and withdraws the right again', async () => {
    const { visitor, page, clicks } = await begin('lokaladmin');
    await page.locator('.page-header').getByRole('link', { name: 'Administration' }).click();
    await page.locator('#gaest-navn').fill('Evaluator');
    await page.locator('#gaest-formaal').fill('evaluering af planen');
    await page.locator('#gaest-sted').fill(places.plan.name.replace(/ \(.*/, ''));
    await page.getByRole('button', { name: 'Invitér' }).click();
    await page.getByText('Gæsten er inviteret.').waitFor();
    await page
      .getByRole('button', { name: /^Fjern ?: ?Evaluator/ })
      .first()
      .click();
    await page.getByText('Retten er fjernet.').waitFor();
    expect(await clicks()).toBeLessThanOrEqual(3);
    await visitor.context.close();
  });

  test('a case officer of the fund opens a round, and finds why a place is where it is', async () => {
    const { visitor, page, clicks } = await begin('fond');
    await page.locator('.main-menu').getByRole('link', { name: 'Tilskud' }).click();
    await page.locator('.grant-form input[name="navn"]').fill('Rejsens runde');
    const none = page.locator('label[for="tilskud-ingen"]');
    if (await none.isVisible()) await none.click();
    await page.locator('.grant-form textarea[name="begrundelse"]').fill('Årets runde, som bestyrelsen har bedt om.');
    await page.getByRole('button', { name: 'Åbn runden' }).click();
    await page.getByRole('heading', { level: 1, name: 'Rejsens runde' }).waitFor();
    await page.locator('.grant-table tbody a').first().click();
    await page.locator('#sted').waitFor();
    expect(await clicks()).toBeLessThanOrEqual(5);
    await visitor.context.close();
  });

  test('the public reads a fact sheet and twins, and is told how to log in where more is needed', async () => {
    const { visitor, page, clicks } = await begin('offentlig');
    await search(page, 'husleje Herning');
    await page.locator('main').getByRole('link', { name: 'Faktaark' }).click();
    await page.locator('.sheet-form select').first().selectOption({ label: 'Herning' });
    await page.getByRole('button', { name: 'Vis faktaark' }).click();
    await page.getByRole('heading', { level: 1, name: /Herning/ }).waitFor();
    await page.locator('.main-menu').getByRole('link', { name: 'Flytninger' }).click();
    await page.getByRole('link', { name: 'Vælg bruger' }).waitFor();
    expect(await clicks()).toBeLessThanOrEqual(5);
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

  test('a data manager finds the steps of a release from the front page', async () => {
    const { visitor, page, clicks } = await begin('dataansvarlig');
    await page.locator('main').getByRole('link', { name: 'Udgiv en udgave' }).click();
    await page.locator('.update-page tbody a').first().click();
    await page.getByRole('heading', { name: 'Næste skridt' }).waitFor();
    expect(await clicks()).toBeLessThanOrEqual(2);
    await visitor.context.close();
  });
});
