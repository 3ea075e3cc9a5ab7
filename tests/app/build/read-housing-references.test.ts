import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readHousingReferences } from '../../../src/app/build/read-housing-references.ts';
import type { SqlEngine } from '../../../src/domain/model/ports.ts';
import { openTestDuckdb, type Row, writeLayout } from '../../storage/duckdb/write-layout.ts';

const stock = (aar: number, boligtype: string, over: Row): Row => ({
  kommune: '657',
  aar,
  boligtype,
  kilde: 'LBF',
  ...over,
});
const moved = (afd: string, boliger: number, ekstern: number, over: Row = {}): Row => ({
  ...{ afdeling_id: `0001-${afd}`, boligtype: 'F', aar: 2023, boliger },
  ...{ fraflytninger_ekstern: ekstern, fraflytninger_intern: 9, udlejning_max_1_md: null, ...over },
});
const afdeling = (afd_nr: string, kommune: string, gyldig_fra: string, gyldig_til: string | null = null): Row => ({
  ...{ org_nr: '0001', afd_nr, navn: 'X', kommune, gyldig_fra, gyldig_til },
});

let engine: SqlEngine;
let folder: string;
let told: readonly string[];
beforeAll(async () => {
  ({ engine, folder } = await openTestDuckdb());
  const write = (layout: string, name: string, rows: readonly Row[]) => writeLayout(engine, folder, layout, name, rows);
  const references = await readHousingReferences(engine, {
    stock: [
      await write('boligbestand', 'first', [
        stock(2024, 'F', { boliger_almen: 6_000, boliger_alle: 46_000, boliger_beboede: 43_000 }),
        stock(2024, 'U', { boliger_almen: 1_086, boliger_alle: 900, boliger_beboede: 800 }),
        stock(2023, 'F', { igangsat: 0, renoveret_kr: 100_000_000.5 }),
        stock(2023, 'A', { igangsat: 46, renoveret_kr: 20_000_000 }),
      ]),
      await write('boligbestand', 'corrected', [stock(2024, 'F', { boliger_almen: 6_355 })]),
    ],
    moveOuts: [
      await write('fraflytninger', 'moves', [
        moved('00001', 5_000, 800, { udlejning_max_1_md: 15 }),
        moved('00002', 1_355, 105),
        moved('00003', 49, 20),
        moved('99999', 400, 40),
      ]),
    ],
    afdelinger: await write('afdelinger', 'afdelinger', [
      afdeling('00001', '661', '1990-01-01', '2006-12-31'),
      afdeling('00001', '657', '2007-01-01'),
      afdeling('00002', '657', '1990-01-01'),
      afdeling('00003', '661', '1990-01-01'),
    ]),
  });
  told = references.map(({ key, area, period, text, unit }) => `${key} ${area} ${period}: ${text} ${unit}`);
});
afterAll(() => rmSync(folder, { recursive: true }));

test('dwellings by type, sums over types; a correction replaces what it tells and nothing else', () => {
  expect(told.filter((line) => line.startsWith('bestand.'))).toEqual([
    'bestand.alle 657 2024: 46900 boliger',
    'bestand.almen.F 657 2024: 6355 boliger',
    'bestand.almen.U 657 2024: 1086 boliger',
    'bestand.beboede 657 2024: 43800 boliger',
    'bestand.igangsat.A 657 2023: 46 boliger',
    'bestand.igangsat.F 657 2023: 0 boliger',
    'bestand.renoveret 657 2023: 120000000.50 kr.',
  ]);
});

test('move-outs are external ones without short lets, by the kommune an afdeling lies in now; few dwellings are not told', () => {
  expect(told.filter((line) => line.startsWith('fraflytninger.'))).toEqual([
    'fraflytninger.FRA-LBF.F 657 2023: 890 boliger',
    'fraflytninger.boliger.F 657 2023: 6355 boliger',
  ]);
});

test('nothing delivered is nothing told', async () => {
  expect(await readHousingReferences(engine, { stock: [], moveOuts: [], afdelinger: undefined })).toEqual([]);
});
