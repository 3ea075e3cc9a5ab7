import { execFile } from 'node:child_process';
import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { type DemoPlaces, findDemoPlaces } from '../tests/browser/demo-places.ts';
import { openBrowser } from '../tests/browser/open-browser.ts';
import { runKvarter } from '../tests/browser/run-kvarter.ts';
import { open, visit } from '../tests/browser/visit.ts';

// `npm run pictures`: photographs the pages that README and the user guide show, from a small synthetic Denmark.

interface Picture {
  readonly name: string;
  /** Page to open. */
  readonly path: (places: DemoPlaces) => string;
  /** Whose page it is; the analyst's unless said otherwise. */
  readonly persona?: string;
  /** What a reader does before the picture is taken. */
  readonly before?: (page: Page) => Promise<void>;
  /** Height in CSS pixels: where the picture stops saying anything new. */
  readonly height: number;
}

const folder = join(import.meta.dirname, '../docs/vejledning/billeder');
const widest = 1440;
const mostBytes = 250_000;
// Time for a chart to be drawn and fonts to settle.
const settleMs = 600;
const mapMs = 3000;

const pictures: readonly Picture[] = [
  {
    name: 'forside',
    path: () => '/',
    height: 675,
    before: async (page) => {
      await page.getByRole('combobox', { name: 'Søg efter' }).fill('helhedsplan');
      await page.getByRole('option').first().waitFor();
    },
  },
  { name: 'sted', path: ({ kommune }) => `/sted/kom/${kommune}`, height: 940 },
  { name: 'tabel', path: ({ kommune }) => `/tabel/T05?sted=kom:${kommune}`, height: 1080 },
  {
    name: 'diagram',
    path: ({ kommune }) => `/tabel/T05?sted=kom:${kommune}&form=diagram`,
    height: 1535,
    before: async (page) => {
      await page.waitForSelector('.chart svg [aria-label="bar"] rect');
    },
  },
  {
    name: 'om-dette-tal',
    path: ({ kommune }) => `/tabel/T05?sted=kom:${kommune}`,
    height: 1000,
    before: async (page) => {
      await page.locator('.figure[tabindex="0"]').focus();
      for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowLeft', 'Enter']) await page.keyboard.press(key);
      await page.getByRole('dialog', { name: 'Om dette tal' }).waitFor();
    },
  },
  { name: 'skjult-tabel', path: ({ plan }) => `/sted/plan/${plan.key}`, height: 660, before: openHiddenTable },
  { name: 'udvalg', path: ({ member, other }) => `/udvalg?sted=${member},${other.key}`, height: 1100 },
  { name: 'tvillinger', path: ({ member }) => `/tvillinger?sted=${member}`, height: 1250 },
  {
    name: 'tvillinger-egne',
    path: ({ member }) => `/tvillinger?sted=${member}&basis=egne&variable=ie:1,ind:2`,
    height: 1020,
  },
  {
    name: 'tvillinger-regnskab',
    path: ({ member }) => `/tvillinger?sted=${member}&antal=10&fane=regnskab`,
    height: 1480,
  },
  { name: 'tvillinger-parallelt', path: ({ member }) => `${sideBySide(member)}&antal=10`, height: 1110 },
  {
    name: 'kort',
    path: () => '/kort',
    height: 1010,
    before: async (page) => {
      await page.locator('.map__canvas canvas').first().waitFor();
      // The background is painted when its borders have come.
      await page.waitForTimeout(mapMs);
    },
  },
  { name: 'offentliggjort', path: () => '/offentliggjort', height: 1120 },
  { name: 'beskyttelse', path: () => '/beskyttelse', height: 900 },
  { name: 'overvaagning', path: ({ kommune }) => `/overvaagning/kom:${kommune}`, height: 1150 },
  { name: 'flytninger', path: ({ kommune }) => `/flytninger?sted=kom:${kommune}`, height: 1250 },
  { name: 'faktaark', path: ({ kommune }) => `/faktaark?kommune=${kommune}`, height: 1150 },
  { name: 'moedepakke', path: ({ plan }) => `/moedepakke?sted=plan:${plan.key}`, height: 1000 },
  {
    name: 'omraader-import',
    path: () => '/omraader/import',
    persona: 'leverandoer',
    height: 1180,
    before: sendFaultyFile,
  },
  { name: 'lokale-penge', path: () => '/tilskud', persona: 'fond', height: 760, before: openLocalMoney },
  { name: 'soegning', path: () => '/soeg?q=indkomst+i+Helsingør', height: 760 },
  { name: 'vaelg-bruger', path: () => '/log-ind', height: 860 },
];

// All afdelinger of the organisation that an afdeling belongs to: `afd:0045-00101` is of 0045.
function sideBySide(member: string): string {
  return `/tvillinger/parallelt?sted=org:${member.slice('afd:'.length).split('-')[0]}`;
}

// In the sea west of Jutland, where no area of the demo is: one district that is right, one whose border crosses itself.
const faultyFile = JSON.stringify({
  type: 'FeatureCollection',
  crs: { type: 'name', properties: { name: 'EPSG:25832' } },
  features: [
    [
      [0, 0],
      [400, 0],
      [400, 400],
      [0, 400],
      [0, 0],
    ],
    [
      [500, 0],
      [900, 400],
      [900, 0],
      [500, 400],
      [500, 0],
    ],
  ].map((corners, at) => ({
    type: 'Feature',
    properties: {
      ...{ noegle: `D-${at + 1}`, prog_distrikt_navn: `Distrikt ${at + 1}`, cvr_kode: 29189919 },
      ...{ prog_distrikt_nr: 90 + at, prog_distrikt_type_kode: 11 },
    },
    geometry: { type: 'Polygon', coordinates: [corners.map(([x = 0, y = 0]) => [420_000 + x, 6_245_000 + y])] },
  })),
});

async function sendFaultyFile(page: Page): Promise<void> {
  await page.getByLabel('Slags').selectOption({ value: '5713' });
  const file = { name: 'distrikter.geojson', mimeType: 'application/geo+json', buffer: Buffer.from(faultyFile) };
  await page.locator('input[type=file]').first().setInputFiles(file);
  await page.getByRole('button', { name: 'Kontrollér filen' }).click();
  await page.locator('.map__canvas canvas').first().waitFor();
  await page.waitForTimeout(mapMs);
}

async function openLocalMoney(page: Page): Promise<void> {
  await page.locator('main table a').first().click();
  await page.waitForURL(/tilskud\/./);
  await page.getByRole('heading', { name: 'Det valgte sted' }).waitFor();
  await page.locator('main tbody tr').getByRole('link').first().click();
  await page.locator('summary').filter({ hasText: 'Bekræft lokale penge' }).click();
  await page.getByRole('heading', { name: 'Lokal medfinansiering' }).evaluate((heading) => heading.scrollIntoView());
}

// Exact tables of the newest period, as the data manager publishes them.
async function publishTables(data: string): Promise<void> {
  const command = join(import.meta.dirname, '../bin/kvarter.js');
  const what = ['--period', '2026', '--levels', 'land,reg,kom', '--data', data];
  await promisify(execFile)(process.execPath, [command, 'release', 'publish-tables', ...what]);
}

// Any member of the plan that is too small to be shown by itself.
async function openHiddenTable(page: Page): Promise<void> {
  const links = page.locator('.place-page a[href^="/sted/afd/"]');
  const keys = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')?.split('/').at(-1) ?? ''));
  for (const key of keys) {
    await page.goto(`/tabel/T01?sted=afd:${key}`);
    if ((await page.locator('.figures').count()) === 0) return;
  }
  throw new Error('Every afdeling of the plan is shown by itself.');
}

// `npm run pictures -- kort tabel` takes those two.
function isAskedFor({ name }: Picture): boolean {
  const names = process.argv.slice(2);
  return names.length === 0 || names.includes(name);
}

async function takePictures(): Promise<void> {
  await mkdir(folder, { recursive: true });
  const [kvarter, browser] = await Promise.all([runKvarter(), openBrowser()]);
  try {
    await publishTables(kvarter.data);
    const windowOf = (persona?: string) =>
      visit(browser, { url: kvarter.url, width: widest, ...(persona ? { persona } : {}) });
    const window = await windowOf();
    const places = await findDemoPlaces(window);
    for (const picture of pictures.filter(isAskedFor)) {
      await take(picture.persona ? await windowOf(picture.persona) : window, picture, places);
    }
  } finally {
    await browser.close();
    await kvarter.stop();
  }
}

async function take(window: Awaited<ReturnType<typeof visit>>, picture: Picture, places: DemoPlaces): Promise<void> {
  await window.page.setViewportSize({ width: widest, height: picture.height });
  const page = await open(window, picture.path(places));
  await picture.before?.(page);
  await page.waitForTimeout(settleMs);
  const path = join(folder, `${picture.name}.png`);
  await page.screenshot({ path });
  const { size } = await stat(path);
  console.log(`${picture.name}.png ${Math.round(size / 1000)} kB`);
  if (size > mostBytes) throw new Error(`${path} is larger than ${mostBytes} bytes: crop it.`);
}

await takePictures();
