import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';
import { authorities } from '../../../src/domain/definitions/geofa/authorities.ts';
import { pageData, type Visit } from '../visit.ts';
import { eventually, heading, send, take } from './on-the-page.ts';
import type { Journey } from './walker.ts';

const run = promisify(execFile);

// In the sea west of Jutland: no district is near.
const [east, north] = [420_000, 6_245_000];

const ring = (corners: readonly (readonly [number, number])[]) =>
  [...corners, ...corners.slice(0, 1)].map(([x, y]) => [east + x, north + y]);

const squareAt = (x: number) =>
  ring([
    [x, 0],
    [x + 400, 0],
    [x + 400, 400],
    [x, 400],
  ]);
const bowAt = (x: number) =>
  ring([
    [x, 0],
    [x + 400, 400],
    [x + 400, 0],
    [x, 400],
  ]);

// Of whoever sends them: a supplier sends areas of the own kommune only.
function districts(cvr: number, ...rings: readonly ReturnType<typeof ring>[]): string {
  const features = rings.map((one, at) => ({
    type: 'Feature',
    properties: {
      noegle: `REJSE-${at + 1}`,
      prog_distrikt_navn: `Rejsens distrikt ${at + 1}`,
      cvr_kode: cvr,
      prog_distrikt_nr: 90 + at,
      prog_distrikt_type_kode: 11,
    },
    geometry: { type: 'Polygon', coordinates: [one] },
  }));
  const crs = { type: 'name', properties: { name: 'EPSG:25832' } };
  return JSON.stringify({ type: 'FeatureCollection', crs, features });
}

async function hasGdal(): Promise<boolean> {
  return run('ogrinfo', ['--version']).then(
    () => true,
    () => false,
  );
}

// With GDAL where it is installed, as QGIS does; else as a plain SQLite file, which a GeoPackage is.
async function rowsIn(path: string): Promise<number> {
  if (await hasGdal()) {
    const { stdout } = await run('ogrinfo', ['-ro', '-al', '-so', path]);
    return Math.max(...[...stdout.matchAll(/Feature Count: (\d+)/g)].map(([, count]) => Number(count)));
  }
  const file = new DatabaseSync(path, { readOnly: true });
  const [layer] = file.prepare("SELECT table_name FROM gpkg_contents WHERE data_type = 'features'").all();
  const [counted] = file.prepare(`SELECT count(*) AS rows FROM "${String(layer?.table_name)}"`).all();
  file.close();
  return Number(counted?.rows);
}

async function servedDistricts(url: string): Promise<number> {
  if (await hasGdal()) {
    const { stdout } = await run('ogrinfo', ['-ro', '-al', '-so', `OAPIF:${url}/geo`, 'distrikter-5713']);
    return Number(/Feature Count: (\d+)/.exec(stdout)?.[1]);
  }
  const answer = await fetch(`${url}/geo/collections/distrikter-5713/items?limit=1`);
  const { numberMatched } = (await answer.json()) as { readonly numberMatched: number };
  return numberMatched;
}

// An authority that is not listed is taken at its word.
const unlisted = 12345678;

async function cvrOf(supplier: Visit): Promise<number> {
  const { reader } = await pageData(supplier, '/');
  return authorities.find(({ name }) => reader.name.da.endsWith(name))?.cvr ?? unlisted;
}

// Every fault is seen before anything is kept.
async function importDistricts({ page }: Visit, cvr: number): Promise<void> {
  await page.locator('main').getByRole('link', { name: 'Importér en fil' }).click();
  await heading(page, 'Importér områder fra en fil');
  await page.locator('select[name=tema]').selectOption('5713');
  const buffer = Buffer.from(districts(cvr, squareAt(0), bowAt(1000)));
  await page.setInputFiles('input[name=fil]', { name: 'distrikter.geojson', mimeType: 'application/geo+json', buffer });
  await send(page, 'Kontrollér filen');
  const findings = page.locator('.import-findings tbody');
  assert.match((await findings.textContent()) ?? '', /Flyt punkterne, eller få den rettet automatisk.*G01-CROSS/);
  await page.waitForSelector('[data-border="ready"]');
  await send(page, 'Ret grænserne automatisk');
  assert.match((await findings.textContent()) ?? '', /G01-REPAIRED/);
  await page.locator('[name=begrundelse]').fill('Nye distrikter');
  await send(page, 'Gem områderne');
  assert.match((await page.locator('#kontrol + p').textContent()) ?? '', /^Gemt: 2 nye/);
  await page.getByRole('link', { name: 'Se områderne' }).click();
  await heading(page, 'Områder og deres historie');
}

/** (e) Districts of a file, a fault of topology mended, a map through the years, and the layer in a GIS program. */
export const gisWorker: Journey = {
  id: 'e',
  name: 'A GIS worker imports districts, mends a border, moves a map through the years and opens the layers with GDAL',
  clicks: 12,
  walk: async (walker) => {
    const supplier = await walker.window('leverandoer');
    const { page } = supplier;
    await page.locator('main').getByRole('link', { name: 'Områder og deres historie' }).click();
    await heading(page, 'Områder og deres historie');
    await importDistricts(supplier, await cvrOf(supplier));
    await page
      .getByRole('link', { name: /Rejsens distrikt/ })
      .first()
      .click();
    await page.locator('.area-versions tbody tr').first().waitFor();
    assert.match((await page.locator('.area-versions').textContent()) ?? '', /Nye distrikter/);

    const { page: map } = await walker.window('analytiker');
    await map.locator('.doors').getByRole('link', { name: 'Kort' }).click();
    await map.waitForSelector('[data-map="ready"]');
    await map.locator('#kort-lag').selectOption('omr');
    await map.waitForURL(/lag=omr/);
    const newest = await map.locator('.period-slider__now').textContent();
    await map.locator('.period-slider input').focus();
    await map.keyboard.press('ArrowLeft');
    await eventually(
      'another period on the map',
      async () => (await map.locator('.period-slider__now').textContent()) !== newest,
    );
    const rows = await map.locator('.map-table tbody tr').count();
    await map.locator('.page-head__actions summary').click();
    const file = await take(map, () => map.locator('.page-head__actions a[href*="gpkg"]').click());
    assert.ok((await rowsIn(file.path)) >= rows, 'every row of the map is in the file');
    assert.ok((await servedDistricts(walker.ground.url)) >= 2, 'the districts are served');
  },
};
