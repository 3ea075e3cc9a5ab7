import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PageData } from '../../src/faces/web/page-data.ts';
import { openState } from '../../src/storage/state/open-state.ts';
import { accessibilityFaults } from './accessibility-faults.ts';
import { type DemoPlaces, findDemoPlaces } from './demo-places.ts';
import { wrongByKeyboard } from './keyboard-walk.ts';
import { listDemoArea } from './list-demo-area.ts';
import { openBrowser } from './open-browser.ts';
import { type RunningKvarter, runKvarter } from './run-kvarter.ts';
import { open, pageData, type Visit, visit } from './visit.ts';

let kvarter: RunningKvarter;
let browser: Browser;
let places: DemoPlaces;
let twinned: string;
let areaKey: string;
let listedKey: string;
const mailSecret = 'x'.repeat(32);

beforeAll(async () => {
  [kvarter, browser] = await Promise.all([runKvarter(), openBrowser()]);
  const scout = await visit(browser, { url: kvarter.url });
  places = await findDemoPlaces(scout);
  const own = await pageData(scout, `/tvillinger?sted=${places.member}`);
  // A member that is hidden in the twin table leaves its organisation.
  twinned = own.kind === 'twins' && own.answer ? places.member : `org:${places.member.slice(4, 8)}`;
  const area = await listDemoArea(kvarter, scout);
  [areaKey, listedKey] = [area.place, area.listed];
  const state = await openState(join(kvarter.data, 'state.sqlite'));
  const askedAt = new Date().toISOString();
  const address = 'en.meget.lang.adresse.i.forvaltningen@kommunen.example.dk';
  const asked = {
    id: 'abonnement',
    secret: mailSecret,
    owner: 'analytiker',
    address,
    level: 'warning',
    lang: 'da',
    askedAt,
  } as const;
  await state.addSubscription(asked);
  await state.close();
  await scout.context.close();
});

afterAll(async () => {
  await browser?.close();
  await kvarter?.stop();
});

// Walked further down, by the role they are for; what takes a login is among the fixtures.
type OneRoleKind =
  | 'proof'
  | 'observations'
  | 'updates'
  | 'update'
  | 'grants'
  | 'grant-round'
  | 'sheet-desk'
  | 'area-form'
  | 'area-import'
  | 'log';

// By kind, so that a new kind of page does not compile before it is looked at here.
function everyPage(): { readonly [K in Exclude<PageData['kind'], OneRoleKind>]: readonly string[] } {
  return {
    front: ['/'],
    search: ['/soeg', '/soeg?q=helhedsplan', '/soeg?q=findes+ikke'],
    place: [
      ...[`plan/${places.plan.key}`, `kom/${places.kommune}`, 'land/000', `kom/${places.kommune}/offentlig`],
      ...[places.member, `org:${places.member.slice(4, 8)}`].map((key) => key.replace(':', '/')),
    ].map((place) => `/sted/${place}`),
    table: [
      '/tabel/T02',
      `/tabel/T01?sted=plan:${places.plan.key}`,
      `/tabel/T24?sted=kom:${places.kommune}`,
      `/tabel/T16?sted=${places.member}&form=diagram`,
      `/tabel/T17?sted=kom:${places.kommune}&usikkerhed=vis`,
      `/tabel/T19?sted=plan:${places.plan.key}`,
    ],
    twins: [
      '/tvillinger',
      '/tvillinger?q=park',
      `/tvillinger?sted=${twinned}`,
      `/tvillinger?sted=${twinned}&basis=egne&variable=ie:1,ind:2`,
      ...['regnskab', 'effektivitet', 'bygninger'].map((tab) => `/tvillinger?sted=${twinned}&antal=10&fane=${tab}`),
      '/tvillinger?sted=afd:9999-99999',
    ],
    parallel: ['/tvillinger/parallelt', `/tvillinger/parallelt?sted=org:${places.member.slice(4, 8)}&antal=10`],
    map: [
      '/kort',
      '/kort/offentlig?lag=afd&tal=beboere',
      '/kort?lag=afd&tal=krit_arbejdsmarked&klasser=graense&mod=2020&vis=kommuner,planer',
      '/kort?lag=net1km&tal=ikke_vestlig&soeg=findes+ikke',
    ],
    catalogue: ['/katalog', '/katalog/tabel-t01'],
    areas: ['/omraader', '/omraader?tema=5713&navn=findes+ikke'],
    'area-history': [`/omraader/${areaKey}`],
    'shadow-list': ['/overvaagning/skyggeliste'],
    monitoring: ['/overvaagning'],
    'alert-mail': [`/overvaagning/mail?noegle=${mailSecret}`],
    'area-monitor': [
      `/overvaagning/kom:${places.kommune}?ind=40&nye=20&job=7`,
      `/overvaagning/${places.member}?job=99999`,
      `/overvaagning/omr:${areaKey}`,
    ],
    'plan-goals': [`/maal/${places.plan.key}`],
    'public-grants': ['/bevillinger'],
    lists: ['/overvaagning/lister'],
    definitions: [`/overvaagning/definitioner?sted=kom:${places.kommune}`],
    placement: ['/overvaagning/boligplacering'],
    'family-dwellings': ['/overvaagning/familieboliger?family=820&other=230&demolished=150&commercialM2=5600'],
    'area-index': ['/overvaagning/indeks?enhed=kom', '/overvaagning/indeks?enhed=afd&metode=rang'],
    moves: ['/flytninger', `/flytninger?sted=kom:${places.kommune}&niveau=afd&fra=omr:${areaKey}`],
    'listed-area': [`/overvaagning/liste/${listedKey}`],
    basket: ['/udvalg', `/udvalg?sted=${places.member},${places.other.key}`],
    about: ['/om-tallene'],
    protection: ['/beskyttelse'],
    calendar: ['/udgivelser'],
    'protection-technical': ['/beskyttelse/teknisk'],
    publications: ['/offentliggjort'],
    sheet: ['/faktaark', `/faktaark?kommune=${places.kommune}`, '/faktaark?kommune=christians%C3%B8'],
    administration: ['/administration'],
    pack: ['/moedepakke', `/moedepakke?sted=${places.member}`],
    'my-access': ['/min-adgang'],
    login: ['/log-ind'],
    notice: ['/was'],
    'not-available': ['/sted/afd/9999-99999'],
    error: ['/tabel/T01?sted=herning'],
  };
}

// One walk asks everything of a page. Where it is walked whole in the other width or language, that it fits is enough.
async function whatIsWrong(visitor: Visit, path: string, isWhole: boolean): Promise<readonly string[]> {
  const page = await open(visitor, path);
  if (path.includes('diagram')) await page.waitForSelector('.chart svg', { state: 'attached' });
  const told = isWhole ? [...(await accessibilityFaults(page))] : [];
  const sideways = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  if (sideways !== 0) told.push(`the page itself scrolls ${sideways} px sideways`);
  for (const text of await tornApart(page)) told.push(`stands a letter to the line: ${text}`);
  if (isWhole) told.push(...(await wrongByKeyboard(page)));
  return told;
}

// Words in a column so narrow that it tears every one of them apart.
async function tornApart(page: Page): Promise<readonly string[]> {
  return await page.evaluate(() => {
    const narrowestPx = 24;
    return [...document.querySelectorAll<HTMLElement>('main :is(dd, td, th, p, li):not(:has(.sr-only))')]
      .filter((at) => at.clientWidth > 1 && at.clientWidth < narrowestPx && (at.textContent ?? '').trim().length > 6)
      .map((at) => (at.textContent ?? '').trim().slice(0, 40));
  });
}

const editionIn = {
  da: /Udgave \d{4}, dannet .*Syntetiske data/,
  en: /Edition \d{4}, built .*Synthetic data/,
};

const rounds = [
  ['da', 1440],
  ['da', 390],
  ['en', 1440],
  ['en', 390],
] as const;

// A machine with much else to do takes minutes over this; only what hangs is stopped.
const hangsMs = 600_000;
// Told apart in the report, where one of them fails.
const kindsTogether: readonly (readonly PageData['kind'][])[] = [
  ['place', 'front', 'search'],
  ['table'],
  ['twins'],
  ['monitoring', 'area-monitor', 'lists', 'listed-area'],
];

describe.each(rounds)('every page (%s, %i px wide)', (lang, width) => {
  const others = (kind: string): boolean => !kindsTogether.flat().some((named) => named === kind);
  test.each([
    ...kindsTogether.map((kinds) => [kinds.join(', '), (kind: string) => kinds.some((one) => one === kind)] as const),
    ['other', others] as const,
  ])(
    '%s pages are accessible, walked by keyboard, fit the screen and say their edition',
    async (_, isAsked) => {
      // axe and the keyboard come to the same things in either language.
      const isWhole = (lang === 'da') === (width === 1440);
      const visitor = await visit(browser, { url: kvarter.url, lang, width });
      const asked = Object.entries(everyPage()).filter(([kind]) => isAsked(kind));
      // Both languages and both widths are walked whole once; where they meet otherwise a page of each kind tells enough.
      const seen = (paths: readonly string[]): readonly string[] =>
        isWhole ? paths : paths.filter((_path, at) => at === paths.length >> 1);
      for (const { kind, path } of asked.flatMap(([kind, paths]) => seen(paths).map((path) => ({ kind, path })))) {
        const { kind: shown } = await pageData(visitor, path);
        const wrong = await whatIsWrong(visitor, path, isWhole);
        expect({ path, kind: shown, wrong }).toEqual({ path, kind, wrong: [] });
        expect(await visitor.page.textContent('.release-bar')).toMatch(editionIn[lang]);
        expect(await visitor.page.title()).toMatch(/^.+ · Kvarter$/);
        expect(await visitor.page.getAttribute('html', 'lang')).toBe(lang);
      }
      // Only what cannot be shown is told of by the browser; no script fails and no file is refused.
      expect(visitor.complaints.filter((complaint) => !/9999-99999|sted=herning/.test(complaint))).toEqual([]);
      await visitor.context.close();
    },
    hangsMs,
  );
});

// Pages of one role only.
test.each([
  ['da', 1440],
  ['en', 390],
] as const)('publication is for the data manager (%s, %i px wide)', async (lang, width) => {
  const visitor = await visit(browser, { url: kvarter.url, lang, width, persona: 'dataansvarlig' });
  const list = await pageData(visitor, '/udgivelse');
  const id = list.kind === 'updates' ? list.releases[0]?.id : undefined;
  for (const [path, kind] of [
    ['/udgivelse', 'updates'],
    [`/udgivelse/${id}`, 'update'],
  ] as const) {
    expect((await pageData(visitor, path)).kind).toBe(kind);
    expect({ path, wrong: await whatIsWrong(visitor, path, true) }).toEqual({ path, wrong: [] });
  }
  expect(visitor.complaints).toEqual([]);
  await visitor.context.close();
});

test.each([
  ['da', 1440],
  ['en', 390],
] as const)('extracts of the log are for who administers (%s, %i px wide)', async (lang, width) => {
  const visitor = await visit(browser, { url: kvarter.url, lang, width, persona: 'lokaladmin' });
  for (const asked of ['', '?person=lokaladmin', '?afdeling=findes+ikke', `?afdeling=${places.member.slice(4)}`]) {
    const path = `/administration/log${asked}`;
    expect((await pageData(visitor, path)).kind).toBe('log');
    expect({ path, wrong: await whatIsWrong(visitor, path, true) }).toEqual({ path, wrong: [] });
  }
  expect(visitor.complaints).toEqual([]);
  await visitor.context.close();
});

test.each([
  ['da', 1440],
  ['en', 390],
] as const)('the desk of fact sheets is for their editor (%s, %i px wide)', async (lang, width) => {
  const visitor = await visit(browser, { url: kvarter.url, lang, width, persona: 'redaktoer' });
  for (const path of ['/faktaark/redaktion', `/faktaark/redaktion?kommune=${places.kommune}`]) {
    expect((await pageData(visitor, path)).kind).toBe('sheet-desk');
    expect({ path, wrong: await whatIsWrong(visitor, path, true) }).toEqual({ path, wrong: [] });
  }
  expect(visitor.complaints).toEqual([]);
  await visitor.context.close();
});

test.each([
  ['da', 1440],
  ['en', 390],
] as const)('grant rounds are for the fund (%s, %i px wide)', async (lang, width) => {
  const visitor = await visit(browser, { url: kvarter.url, lang, width, persona: 'fond' });
  const list = await pageData(visitor, '/tilskud');
  const id = list.kind === 'grants' ? list.rounds[0]?.id : undefined;
  for (const [path, kind] of [
    ['/tilskud', 'grants'],
    [`/tilskud/${id}?ramme=1000000&sats=900&graense.2=0,5`, 'grant-round'],
  ] as const) {
    expect((await pageData(visitor, path)).kind).toBe(kind);
    expect({ path, wrong: await whatIsWrong(visitor, path, true) }).toEqual({ path, wrong: [] });
  }
  expect(visitor.complaints).toEqual([]);
  await visitor.context.close();
});

test.each([
  ['da', 1440],
  ['en', 390],
] as const)('figures of areas are delivered by who supplies them (%s, %i px wide)', async (lang, width) => {
  const visitor = await visit(browser, { url: kvarter.url, lang, width, persona: 'leverandoer' });
  const path = '/overvaagning/levering';
  expect((await pageData(visitor, path)).kind).toBe('observations');
  expect({ path, wrong: await whatIsWrong(visitor, path, true) }).toEqual({ path, wrong: [] });
  const { page } = visitor;
  const text = `Boligområde;Måned;Antal;I alt\r\n${'Et meget langt navn på et område '.repeat(3)};maj 2026;12;40\r\n`;
  await page.setInputFiles('input[name=fil]', {
    name: 'jobcenter.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(text),
  });
  await page.click('button[value=se]');
  expect(await page.locator('select[name=kol_periode]').inputValue()).toBe('Måned');
  expect(await faultsOf(page)).toEqual([]);
  await page.selectOption('select[name=fast_indikator]', 'labour');
  await page.fill('input[name=fast_definition_id]', 'labour_61a');
  await page.fill('input[name=fast_datakilde]', 'jobcenter');
  await page.click('button[value=koblet]');
  expect(await page.locator('#kontrol + p').textContent()).toMatch(lang === 'da' ? /1 fejl/ : /1 error/);
  expect(await faultsOf(page)).toEqual([]);
  expect(visitor.complaints).toEqual([]);
  await visitor.context.close();
});

test.each([
  ['da', 1440],
  ['en', 390],
] as const)('districts are imported from a file, faults mended on the way (%s, %i px wide)', async (lang, width) => {
  const visitor = await visit(browser, { url: kvarter.url, lang, width, persona: 'leverandoer' });
  const { page } = visitor;
  await open(visitor, '/omraader?tema=5713&kommune=657');
  await page.click('.page-head__actions a[href^="/omraader/import"]');
  await page.waitForSelector('input[name=fil]');
  expect(await faultsOf(page)).toEqual([]);
  // In the sea west of Jutland, where no district is; a bow crosses itself.
  const at = (corners: readonly (readonly [number, number])[]) =>
    [...corners, ...corners.slice(0, 1)].map(([x, y]) => [410_000 + width + x, 6_245_000 + y]);
  const feature = (nr: number, corners: readonly (readonly [number, number])[]) => ({
    ...{ type: 'Feature', properties: { Navn: `Søen ${nr}`, Nr: nr } },
    geometry: { type: 'Polygon', coordinates: [at(corners)] },
  });
  const crs = { type: 'name', properties: { name: 'EPSG:25832' } };
  const square = [
    [0, 0],
    [99, 0],
    [99, 99],
    [0, 99],
  ] as const;
  const bow = [
    [200, 0],
    [300, 100],
    [300, 0],
    [200, 100],
  ] as const;
  const features = [feature(width, square), feature(width + 1, bow)];
  const buffer = Buffer.from(JSON.stringify({ type: 'FeatureCollection', crs, features }));
  await page.setInputFiles('input[name=fil]', { name: 'distrikter.geojson', mimeType: 'application/geo+json', buffer });
  await page.click('button[value=kontrol]');
  await page.waitForSelector('#kolonner');
  expect(await faultsOf(page)).toEqual([]);
  expect(await page.locator('select[name=kol_prog_distrikt_navn]').inputValue()).toBe('Navn');
  await page.selectOption('select[name=fast_prog_distrikt_type_kode]', '11');
  await page.click('button[value=koblet]');
  await page.waitForSelector('[data-border=ready]');
  expect(await page.locator('.import-findings tbody').textContent()).toMatch(/G01-CROSS/);
  expect(await faultsOf(page)).toEqual([]);
  await page.click('button[value=ret]');
  await expect.poll(async () => await page.locator('.import-findings tbody').textContent()).toMatch(/G01-REPAIRED/);
  await page.fill('input[name=begrundelse]', 'Nye distrikter');
  await page.click('button[value=gem-resten], button[value=gem]');
  await expect.poll(async () => await page.locator('#kontrol + p').textContent()).toMatch(/Gemt: |Kept: /);
  await page.click('#kontrol + p a');
  await page.waitForSelector('main tbody');
  expect(await page.locator('main tbody').textContent()).toContain(`Søen ${width}`);
  expect(visitor.complaints).toEqual([]);
  await visitor.context.close();
});

// Of a page that was answered to a form, where it stands.
async function faultsOf(page: Page): Promise<readonly string[]> {
  await page.waitForSelector('html[data-ready="true"]', { state: 'attached' });
  const sideways = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  return [...(await accessibilityFaults(page)), ...(sideways === 0 ? [] : ['sideways'])];
}

describe('without JavaScript', () => {
  test('a table page shows its table, its definition and what the signs mean', async () => {
    const { page, context } = await visit(browser, { url: kvarter.url, javaScript: false });
    await page.goto(`/tabel/T01?sted=plan:${places.plan.key}`);
    expect(await page.locator('table.figures tbody tr').count()).toBeGreaterThan(20);
    expect(await page.textContent('.table-notes')).toContain('Population');
    await context.close();
  });

  test('the front page searches, a result opens a place, and the place opens a table', async () => {
    const { page, context } = await visit(browser, { url: kvarter.url, javaScript: false });
    await page.goto('/');
    await page.fill('#soeg-forside', places.plan.number);
    await page.press('#soeg-forside', 'Enter');
    await page.click(`a[href="/sted/plan/${places.plan.key}"]`);
    await page.click('.theme-grid a[href^="/tabel/T05"]');
    expect(await page.textContent('h1')).toBe('Husstande efter type');
    await context.close();
  });

  test('a chart address still shows the table', async () => {
    const { page, context } = await visit(browser, { url: kvarter.url, javaScript: false });
    await page.goto(`/tabel/T05?sted=plan:${places.plan.key}&form=diagram`);
    expect(await page.locator('table.figures tbody tr').count()).toBeGreaterThan(5);
    await context.close();
  });

  test('a place is taken out of the basket', async () => {
    const { page, context } = await visit(browser, { url: kvarter.url, javaScript: false });
    await page.goto(`/udvalg?sted=${places.member},${places.other.key}`);
    await page
      .getByRole('button', { name: /^Fjern/ })
      .first()
      .click();
    expect(await page.locator('.basket-members li').count()).toBe(1);
    await context.close();
  });

  test('periods and language are chosen with plain forms', async () => {
    const { page, context } = await visit(browser, { url: kvarter.url, javaScript: false });
    await page.goto(`/tabel/T05?sted=plan:${places.plan.key}`);
    await page.selectOption('#periode', 'seneste:3');
    await page.click('.period-choice button');
    expect(await page.locator('thead tr:first-child th[id^="p"]').count()).toBe(3);
    await page.click('button[name="lang"]');
    expect(await page.textContent('h1')).toBe('Households by type');
    await context.close();
  });
});

// A4 landscape less 12 mm on either side, at 96 px to the inch.
const sheetPx = 1031;

interface Drawn {
  readonly columns: readonly string[];
  readonly figures: readonly string[];
  /** The row heads of each table as one text. */
  readonly rowHeads: readonly string[];
  readonly farthestPx: number;
  /** Texts of cells wider than their cell. */
  readonly overflowing: readonly string[];
}

async function columnsDrawn(page: Page): Promise<Drawn> {
  // Measured in the letters that are printed, not in those shown until they are there.
  return await page.evaluate(`(async () => {
    await document.fonts.ready;
    const isDrawn = (cell) => cell.getClientRects().length > 0;
    const all = (selector, from = document) => [...from.querySelectorAll(selector)].filter(isDrawn);
    const cells = all('.figures th, .figures td, .figures .figure');
    return {
      columns: all('.figures thead th[id]').map((head) => head.id).sort(),
      figures: all('.figures td').map((cell) => cell.textContent),
      rowHeads: all('.figures').map((table) => all('tbody th', table).map((head) => head.textContent).join('|')),
      farthestPx: Math.floor(Math.max(...cells.map((cell) => cell.getBoundingClientRect().right))),
      overflowing: cells.filter((cell) => cell.scrollWidth > cell.clientWidth + 1).map((cell) => cell.textContent),
    };
  })()`);
}

test('on a telephone the map of moves has its names in letters that can be read', async () => {
  const visitor = await visit(browser, { url: kvarter.url, width: 390 });
  const page = await open(visitor, `/flytninger?sted=kom:${places.kommune}`);
  const heights = await page.locator('.flow-map text:visible').evaluateAll((names) => {
    return names.map((name) => name.getBoundingClientRect().height);
  });
  expect(heights.length).toBeGreaterThan(0);
  expect(Math.min(...heights)).toBeGreaterThan(10);
  await visitor.context.close();
});

describe('on paper', () => {
  test('a heading over a form that is not printed is not printed either', async () => {
    const visitor = await visit(browser, { url: kvarter.url });
    const page = await open(visitor, `/overvaagning/kom:${places.kommune}`);
    const whatIf = page.getByRole('heading', { name: 'Hvad nu hvis' });
    expect(await whatIf.isVisible()).toBe(true);
    await page.emulateMedia({ media: 'print' });
    expect(await whatIf.isVisible()).toBe(false);
    expect(await page.getByRole('heading', { name: 'Kriterierne' }).isVisible()).toBe(true);
    await visitor.context.close();
  });

  test('a table prints whole: no menus, no frame that hides columns, head rows repeated', async () => {
    const visitor = await visit(browser, { url: kvarter.url });
    const page = await open(visitor, `/tabel/T05?sted=plan:${places.plan.key}`);
    await page.emulateMedia({ media: 'print' });
    expect(await page.isVisible('.main-menu')).toBe(false);
    expect(await page.isVisible('.toolbar')).toBe(false);
    expect(await page.isVisible('.release-bar')).toBe(true);
    expect(await page.locator('.figure-frame').evaluate((frame) => getComputedStyle(frame).overflow)).toBe('visible');
    expect(await page.locator('.figures thead').evaluate((head) => getComputedStyle(head).display)).toBe(
      'table-header-group',
    );
    expect((await page.pdf()).subarray(0, 4).toString()).toBe('%PDF');
    await visitor.context.close();
  });

  test.each([
    ['da', 'T01', '&sml=reg,land,alle&usikkerhed=vis'],
    ['en', 'T01', '&sml=reg,land,alle&usikkerhed=vis'],
    ['da', 'T24', '&sml=reg,land'],
    ['da', 'T01', ''],
  ] as const)('every column stands within the sheet (%s, %s%s)', async (lang, table, more) => {
    const visitor = await visit(browser, { url: kvarter.url, lang, width: sheetPx });
    const page = await open(visitor, `/tabel/${table}?sted=kom:${places.kommune}${more}`);
    const onScreen = await columnsDrawn(page);
    await page.emulateMedia({ media: 'print' });
    await page.evaluate("window.dispatchEvent(new Event('beforeprint'))");
    const onPaper = await columnsDrawn(page);
    expect(onPaper.columns).toEqual(onScreen.columns);
    expect(onPaper.figures.toSorted()).toEqual(onScreen.figures.toSorted());
    expect(new Set(onPaper.rowHeads)).toEqual(new Set(onScreen.rowHeads));
    expect(onPaper.farthestPx).toBeLessThanOrEqual(sheetPx);
    expect(onPaper.overflowing).toEqual([]);
    await visitor.context.close();
  });

  test('printing itself draws the table in blocks, and the screen has one table again', async () => {
    const visitor = await visit(browser, { url: kvarter.url });
    const page = await open(visitor, `/tabel/T01?sted=kom:${places.kommune}&sml=reg,land,alle&usikkerhed=vis`);
    await page.evaluate(
      "addEventListener('beforeprint', () => { document.title = String(document.querySelectorAll('.figures').length) })",
    );
    await page.pdf();
    expect(Number(await page.title())).toBeGreaterThan(1);
    await expect.poll(() => page.locator('.figures').count(), { timeout: 15_000 }).toBe(1);
    await page.locator('.figure').first().click();
    expect(await page.isVisible('.receipt')).toBe(true);
    await visitor.context.close();
  });
});

describe('on a sheet of A4', () => {
  // 297 mm less margins of 12 mm on either side.
  const sheet = 1031;
  test.each(['T02', 'T09', 'T19', 'T23'])(
    'without scripts %s stands with its newest period and comparators, and says what is left off',
    async (id) => {
      const visitor = await visit(browser, { url: kvarter.url, width: sheet });
      const path = `/tabel/${id}?sted=kom:${places.kommune}&sml=reg,land&usikkerhed=vis`;
      const page = await open(visitor, path);
      await page.emulateMedia({ media: 'print' });
      const wide = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
      expect(wide).toBe(0);
      const periods = await page.locator('thead tr:first-child th[id^="p"]').count();
      const printed = await page.locator('thead tr:first-child th[id^="p"]:not(.off-paper)').count();
      expect(printed).toBeLessThan(periods);
      expect(await page.isVisible(`th#p${periods - 1}`)).toBe(true);
      expect(await page.isVisible('th#c0')).toBe(true);
      expect(await page.textContent('.table-page .print-only')).toContain(`af ${periods}. Alle er på skærmen`);
      expect(await page.textContent('.page-footer__printed')).toContain(`fra ${kvarter.url}/tabel/${id}?sted=`);
      await visitor.context.close();
    },
  );
});

describe('the first page', () => {
  test('weighs less than 250 kB on the wire', async () => {
    const { page, context } = await visit(browser, { url: kvarter.url });
    const sizes: Promise<number>[] = [];
    page.on('requestfinished', (request) => {
      sizes.push(request.sizes().then((size) => size.responseBodySize));
    });
    await page.goto('/', { waitUntil: 'networkidle' });
    const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    expect(bytes).toBeGreaterThan(50_000);
    expect(bytes).toBeLessThan(250_000);
    await context.close();
  });
});

test('the public is led from page to page, never to a closed door', async () => {
  const linksOn = async (path: string): Promise<readonly string[]> => {
    const html = await (await fetch(kvarter.url + path, { headers: { accept: 'text/html' } })).text();
    const found = [...html.matchAll(/href="(\/(?:sted|tabel|udvalg|overvaagning)[^"#]*)"/g)].map(
      ([, href]) => href ?? '',
    );
    return [...new Set(found)].map((href) => href.replaceAll('&amp;', '&'));
  };
  const kommune = `/sted/kom/${places.kommune}/offentlig`;
  const parts = (await linksOn(kommune)).filter((href) => /^\/sted\/(org|omr)\/[^/]+\/offentlig$/.test(href));
  expect(parts.length).toBeGreaterThan(0);
  const asked = new Set<string>();
  for (const path of [kommune, ...parts.slice(0, 3), '/overvaagning']) {
    for (const href of await linksOn(path)) asked.add(href);
  }
  const closed: string[] = [];
  for (const href of asked) {
    const { status } = await fetch(kvarter.url + href, { headers: { accept: 'text/html' } });
    if (status !== 200) closed.push(`${status} ${href}`);
  }
  expect(closed).toEqual([]);
});
