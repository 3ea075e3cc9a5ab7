import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkDelivery } from '../../src/app/deliver/check-delivery.ts';
import { foundSector } from '../../src/demo/found-sector.ts';
import { defaultSeed } from '../../src/demo/make-demo.ts';
import { scales } from '../../src/demo/scales.ts';
import { writeManifest } from '../../src/demo/write-manifest.ts';
import { writeMasterData } from '../../src/demo/write-master-data.ts';
import { writeParcels } from '../../src/demo/write-parcels.ts';
import { writeTenancies } from '../../src/demo/write-tenancies.ts';
import { kommuner } from '../../src/domain/definitions/classifications/kommuner.ts';
import type { SqlEngine } from '../../src/domain/model/ports.ts';
import { outdoorAreaSql } from '../../src/engines/intake/outdoor-area.ts';
import { openDuckdb } from '../../src/storage/duckdb/open-duckdb.ts';
import { openParquetWriter } from '../../src/storage/duckdb/stage-parquet.ts';
import { openWorld } from '../app/deliver/delivery-builder.ts';

let folder = '';
let sql: SqlEngine;

beforeAll(async () => {
  folder = await mkdtemp(`${tmpdir()}/kvarter-estates-`);
  sql = await openDuckdb({ memory: '1GB', threads: 1, temp: `${folder}/temp` });
  const writer = await openParquetWriter({ memory: '1GB', threads: 1, temp: `${folder}/temp` });
  const sector = foundSector(scales.default, kommuner, defaultSeed);
  const files = [
    ...(await writeMasterData(writer, sector, defaultSeed, folder)),
    await writeTenancies(writer, sector, defaultSeed, folder),
    ...(await writeParcels(writer, sector, folder)),
  ];
  await writeManifest(folder, files, 2026, { befolkning: '2026-01-01' }, 0, defaultSeed);
  writer.close();
});

afterAll(async () => {
  sql.close();
  await rm(folder, { recursive: true, force: true });
});

const file = (layout: string) => `read_parquet('${folder}/${layout}.parquet')`;

test('intake takes the master data; a few outdoor areas are negative and nothing is rejected', async () => {
  const world = await openWorld();
  const { report } = await checkDelivery(world.context, folder);
  await world.clean();
  expect(report.files.filter((f) => f.rejected > 0)).toEqual([]);
  expect(report.findings.map((f) => f.code)).toEqual(['KV-M3']);
  expect(report.findings[0]?.count).toBeLessThan(10);
});

test('nearly every afdeling has an outdoor area of a plausible size per dwelling', async () => {
  const areas = outdoorAreaSql({
    matrikler: file('matrikler'),
    matrikelAndel: file('matrikel_andel'),
    bygninger: file('bygninger'),
    bygningAndel: file('bygning_andel'),
  });
  const dwellings = `(SELECT afdeling_id, sum(boliger) AS n FROM ${file('matrikel_andel')} GROUP BY 1)`;
  const [row] = await sql.rows(
    `SELECT count(*) AS n, count(udeareal_m2) AS shown, median(udeareal_m2 / d.n) AS per FROM (${areas}) JOIN ${dwellings} d USING (afdeling_id)`,
  );
  expect(Number(row?.n)).toBeGreaterThan(600);
  expect(Number(row?.shown)).toBeGreaterThan(0.98 * Number(row?.n));
  expect(Number(row?.per)).toBeGreaterThan(20);
  expect(Number(row?.per)).toBeLessThan(250);
});

test('shops, institutions and garages are let beside the dwellings, each under a pseudonym of its own', async () => {
  const [row] = await sql.rows(
    `SELECT count(DISTINCT art) AS arts, count(*) - count(DISTINCT (enhed_id, gyldig_fra)) AS double FROM ${file('lejemaal')}`,
  );
  expect([Number(row?.arts), Number(row?.double)]).toEqual([6, 0]);
});
