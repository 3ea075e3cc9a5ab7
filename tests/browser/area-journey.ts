import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { accessibilityFaults } from './accessibility-faults.ts';
import { open, visit } from './visit.ts';

const square = (x: number, y: number, side: number): string =>
  [
    [x, y],
    [x + side, y],
    [x + side, y + side],
    [x, y + side],
  ]
    .map((corner) => corner.join(' '))
    .join('\n');

const parcel = (matrikelnummer: string, x: number, y: number) => ({
  type: 'Feature',
  properties: { ejerlavkode: 2000001, matrikelnr: matrikelnummer },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [x, y],
        [x + 50, y],
        [x + 50, y + 50],
        [x, y + 50],
        [x, y],
      ],
    ],
  },
});

/** Somewhere in Jutland without an estate of the demo near. */
const [east, north] = [465_000, 6_245_000];

async function press(page: Page, name: string): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name, exact: true }).click()]);
  await page.waitForSelector('html[data-ready="true"]', { state: 'attached' });
}

async function refused(page: Page, corners: string, code: RegExp): Promise<void> {
  await page.locator('textarea[name=hjoerner]').fill(corners);
  await press(page, 'Kontrollér');
  await expect.poll(() => page.locator('[aria-labelledby=kontrol]').textContent()).toMatch(code);
  expect(await page.getByRole('button', { name: 'Gem området' }).count()).toBe(0);
}

/** Draws an area, registers it, changes its border, corrects it, and ends it, as a kommune's supplier does on the pages. */
export async function areaJourney(browser: Browser, url: string): Promise<void> {
  const { page, context, complaints } = await visit(browser, { url, persona: 'leverandoer' });
  await open({ page, context, complaints }, '/omraader');
  await page.getByRole('link', { name: 'Registrér et område' }).click();
  await page.waitForSelector('[data-border=ready]');
  // What is drawn with the pointer is written as corners.
  await page.getByRole('button', { name: 'Tegn en flade' }).click();
  const box = await page.locator('.border-map .map__canvas').boundingBox();
  for (const [x, y] of [
    [0.6, 0.2],
    [0.7, 0.2],
    [0.7, 0.4],
  ] as const) {
    await page.mouse.click((box?.x ?? 0) + (box?.width ?? 0) * x, (box?.y ?? 0) + (box?.height ?? 0) * y, {
      delay: 20,
    });
    await page.waitForTimeout(300);
  }
  await page.mouse.dblclick((box?.x ?? 0) + (box?.width ?? 0) * 0.6, (box?.y ?? 0) + (box?.height ?? 0) * 0.4);
  const corners = page.locator('textarea[name=hjoerner]');
  await expect.poll(async () => (await corners.inputValue()).split('\n').length).toBe(4);
  expect(await accessibilityFaults(page)).toEqual([]);

  await page.locator('[name=felt_omraade_navn]').fill('Prøveengen');
  await page.locator('[name=felt_omraade_type_kode]').selectOption('3');
  await page.locator('[name=felt_afgraensning_kode]').selectOption({ index: 1 });
  await page.locator('[name=felt_gyldig_fra]').fill('2024-01-01');
  await page.locator('[name=begrundelse]').fill('Byrådet, punkt 7');
  await refused(
    page,
    `${east} ${north}\n${east + 99} ${north + 99}\n${east + 99} ${north}\n${east} ${north + 99}`,
    /G01-CROSS/,
  );
  await refused(page, square(east, north, 20), /G04-SMALL/);
  await corners.fill('her');
  await press(page, 'Kontrollér');
  expect(await page.getByRole('alert').textContent()).toContain('linje 1: »her« er ikke et punkt');
  // Parcels of a file, chosen one by one, are the border.
  const file = { type: 'FeatureCollection', crs: { type: 'name', properties: { name: 'EPSG:25832' } } };
  const features = [parcel('7a', east, north), parcel('7b', east + 50, north), parcel('8', east + 500, north)];
  await page.getByText('Jordstykker', { exact: true }).click();
  await page.locator('input[name=jordstykker]').setInputFiles({
    name: 'jordstykker.geojson',
    mimeType: 'application/geo+json',
    buffer: Buffer.from(JSON.stringify({ ...file, features })),
  });
  await press(page, 'Læs filen');
  await page.getByLabel('7a').check();
  await page.getByLabel('7b').check();
  await press(page, 'Lav grænsen af de valgte');
  expect((await corners.inputValue()).split('\n')).toHaveLength(6);
  await press(page, 'Kontrollér');
  expect(await page.locator('[aria-labelledby=kontrol] [role=status]').textContent()).toContain('5.000 m²');
  await press(page, 'Gem området');
  expect(await page.locator('h1').textContent()).toBe('Prøveengen');
  expect(await page.locator('[aria-labelledby=jordstykker] tbody tr').count()).toBe(2);
  const own = new URL(page.url()).pathname;

  // Another on its ground is refused, with its number on the map.
  await open({ page, context, complaints }, '/omraader/nyt');
  await page.locator('[name=felt_omraade_navn]').fill('Oven i');
  await page.locator('[name=felt_omraade_type_kode]').selectOption('3');
  await page.locator('[name=felt_afgraensning_kode]').selectOption({ index: 1 });
  await page.locator('[name=begrundelse]').fill('x');
  await refused(page, square(east, north, 80), /1.*Oven i og Prøveengen er af samme type og overlapper/);

  // From a day on the border is another; then the name is corrected; then it ends.
  await open({ page, context, complaints }, `${own}/ret?som=aendring`);
  await page.locator('textarea[name=hjoerner]').fill(square(east, north, 150));
  await page.locator('[name=felt_gyldig_fra]').fill('2026-01-01');
  await page.locator('[name=begrundelse]').fill('Udvidet');
  await press(page, 'Kontrollér');
  await press(page, 'Gem området');
  await open({ page, context, complaints }, `${own}/ret?som=rettelse`);
  await page.locator('[name=felt_omraade_navn]').fill('Prøvevangen');
  await page.locator('[name=begrundelse]').fill('Stavet forkert');
  await press(page, 'Kontrollér');
  await press(page, 'Gem området');
  await page.locator('[name=sidste_dag]').fill('2025-12-31');
  await page.locator('[aria-labelledby=afslut] [name=begrundelse]').fill('Revet ned');
  await press(page, 'Afslut området');
  expect(await page.getByRole('alert').textContent()).toContain('ligger før områdets første dag');
  await page.locator('[name=sidste_dag]').fill('2026-10-31');
  await press(page, 'Afslut området');
  expect(await page.locator('h1').textContent()).toBe('Prøvevangen');
  const told = await page.locator('.area-versions tbody tr').allTextContents();
  expect(told).toHaveLength(5);
  expect(told.map((row) => /Udvidet|Stavet forkert|Revet ned|punkt 7/.exec(row)?.[0]).toSorted()).toEqual(
    ['Revet ned', 'Stavet forkert', 'Udvidet', 'Udvidet', 'punkt 7'].toSorted(),
  );
  expect(told.filter((row) => row.includes('31. oktober 2026'))).toHaveLength(1);
  expect(await accessibilityFaults(page)).toEqual([]);
  // What was refused answered with its status, which the browser tells of.
  expect(complaints.filter((one) => !/400|422/.test(one))).toEqual([]);
  await context.close();
}
