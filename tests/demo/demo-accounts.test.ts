import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkDelivery } from '../../src/app/deliver/check-delivery.ts';
import { foundSector } from '../../src/demo/found-sector.ts';
import { defaultSeed } from '../../src/demo/make-demo.ts';
import { scales } from '../../src/demo/scales.ts';
import { writeAccounts } from '../../src/demo/write-accounts.ts';
import { periodsOf, writeManifest } from '../../src/demo/write-manifest.ts';
import { writeMasterData } from '../../src/demo/write-master-data.ts';
import { kommuner } from '../../src/domain/definitions/classifications/kommuner.ts';
import type { SqlEngine } from '../../src/domain/model/ports.ts';
import { openDuckdb } from '../../src/storage/duckdb/open-duckdb.ts';
import { openParquetWriter, type ParquetWriter } from '../../src/storage/duckdb/stage-parquet.ts';
import { openWorld } from '../app/deliver/delivery-builder.ts';

// The whole country at the default scale, without its people: founding it takes no time.
const sector = foundSector(scales.default, kommuner, defaultSeed);
const year = 2026;
let folder = '';
let writer: ParquetWriter;
let sql: SqlEngine;

beforeAll(async () => {
  folder = await mkdtemp(`${tmpdir()}/kvarter-accounts-`);
  writer = await openParquetWriter({ memory: '1GB', threads: 1, temp: `${folder}/temp` });
  sql = await openDuckdb({ memory: '1GB', threads: 1, temp: `${folder}/temp` });
  await mkdir(`${folder}/${year}`);
  const files = await writeAccounts(writer, sector, year, `${folder}/${year}`);
  await mkdir(`${folder}/master`);
  await writeMasterData(writer, sector, defaultSeed, `${folder}/master`);
  const alone = files.filter((f) => f.layout === 'regnskaber');
  await writeManifest(`${folder}/${year}`, alone, year, periodsOf(year), year, defaultSeed);
});

afterAll(async () => {
  sql.close();
  writer.close();
  await rm(folder, { recursive: true, force: true });
});

async function perM2(account: string): Promise<{ readonly mean: number; readonly n: number; readonly all: number }> {
  const stages = `(SELECT afdeling_id, sum(bruttoetageareal_m2) AS m2 FROM '${folder}/master/byggeafsnit.parquet' GROUP BY 1)`;
  const accounts = `'${folder}/${year}/regnskaber.parquet'`;
  const [row] = await sql.rows(
    `SELECT avg(beloeb / m2) FILTER (konto = '${account}') AS mean, count(*) FILTER (konto = '${account}') AS n, count(*) FILTER (konto = '139') AS alle ` +
      `FROM ${accounts} JOIN ${stages} ON afdeling_id = org_nr || '-' || afd_nr WHERE periode_fra = DATE '${year - 1}-01-01'`,
  );
  return { mean: Number(row?.mean), n: Number(row?.n), all: Number(row?.alle) };
}

test('intake takes the accounts: sums agree but in a few, and short first years are told', async () => {
  const world = await openWorld();
  const { report } = await checkDelivery(world.context, `${folder}/${year}`);
  await world.clean();
  expect(report.accepted).toBe(true);
  expect(report.findings.map((f) => f.code).sort()).toEqual(['KV-R1', 'KV-R2', 'KV-R3']);
  const [file] = report.files;
  expect(file?.rejected).toBeGreaterThan(0);
  expect(file?.rejected).toBeLessThan(0.005 * (file?.rows ?? 0));
  expect(report.findings.find((f) => f.code === 'KV-R2')?.count).toBeLessThan(30);
});

test('capital costs and rents are at the public level, and other provisions are held by few', async () => {
  expect((await perM2('105.9')).mean).toBeGreaterThan(219 * 0.95);
  expect((await perM2('105.9')).mean).toBeLessThan(219 * 1.05);
  const provisions = await perM2('124');
  expect(provisions.n / provisions.all).toBeLessThan(0.05);
  expect(provisions.mean).toBeGreaterThan(150);
  const costs = await perM2('139');
  const income = await perM2('209');
  expect(Math.abs(costs.mean - income.mean)).toBeLessThan(0.02 * income.mean);
});

test('most afdelinger have accounts and an official efficiency figure whose two parts add to 100', async () => {
  const dwellings = `SELECT sum(byggeart_etage_boliger + byggeart_taetlav_boliger) AS n FROM '${folder}/master/byggeafsnit.parquet'`;
  const with139 = `afdeling_id IN (SELECT org_nr || '-' || afd_nr FROM '${folder}/${year}/regnskaber.parquet' WHERE konto = '139')`;
  const [all] = await sql.rows(dwellings);
  const [covered] = await sql.rows(`${dwellings} WHERE ${with139}`);
  expect(Number(covered?.n) / Number(all?.n)).toBeGreaterThan(0.8);
  const [figures] = await sql.rows(
    `SELECT count(*) AS n, max(abs(effektivitetstal + potentiale - 100)) AS off FROM '${folder}/${year}/effektivitetstal.parquet'`,
  );
  expect(Number(figures?.n)).toBeGreaterThan(500);
  expect(Number(figures?.off)).toBe(0);
});

test('the same sector gives the same bytes, and editions before the first with accounts have none', async () => {
  await mkdir(`${folder}/again`);
  await writeAccounts(writer, sector, year, `${folder}/again`);
  const [a, b] = await Promise.all([String(year), 'again'].map((f) => readFile(`${folder}/${f}/regnskaber.parquet`)));
  expect(a?.equals(b ?? Buffer.alloc(0))).toBe(true);
  expect(await writeAccounts(writer, sector, 2022, folder)).toEqual([]);
});
