import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { calibrationReport } from '../../src/demo/calibration-report.ts';
import { deliveriesAsCsv } from '../../src/demo/deliveries-as-csv.ts';
import { inventDemo } from '../../src/demo/invent-demo.ts';
import { makeDemo } from '../../src/demo/make-demo.ts';
import { editions } from '../../src/demo/scales.ts';
import type { DeliveryManifest } from '../../src/domain/model/delivery.ts';
import type { SqlEngine } from '../../src/domain/model/ports.ts';
import { openDuckdb } from '../../src/storage/duckdb/open-duckdb.ts';

let folder = '';
let out = '';
let sql: SqlEngine;

beforeAll(async () => {
  folder = await mkdtemp(`${tmpdir()}/kvarter-demo-`);
  out = `${folder}/a`;
  await makeDemo({ scale: 'small', out });
  sql = await openDuckdb({ memory: '1GB', threads: 1, temp: `${folder}/temp` });
});

afterAll(async () => {
  sql.close();
  await rm(folder, { recursive: true, force: true });
});

async function manifest(of: string, edition: string): Promise<DeliveryManifest> {
  return JSON.parse(await readFile(`${of}/${edition}/manifest.json`, 'utf8')) as DeliveryManifest;
}

async function number(query: string): Promise<number> {
  return Number((await sql.rows(query))[0]?.n);
}

test('the same seed gives the same bytes, another seed another Denmark', async () => {
  await makeDemo({ scale: 'small', out: `${folder}/b` });
  await makeDemo({ scale: 'small', out: `${folder}/c`, seed: 4711 });
  expect(await manifest(`${folder}/b`, '2026')).toEqual(await manifest(out, '2026'));
  expect((await manifest(`${folder}/c`, '2026')).files).not.toEqual((await manifest(out, '2026')).files);
});

test('every delivery says that it is synthetic', async () => {
  for (const edition of ['00-stamdata', ...editions.map(String)]) {
    const { synthetic, supplier } = await manifest(out, edition);
    expect([synthetic, supplier.name]).toEqual([true, 'Kvarters syntetiske Danmark']);
  }
});

test('as CSV the deliveries have the same rows, and manifests that say how they are written', async () => {
  const copy = `${folder}/csv`;
  await makeDemo({ scale: 'small', out: copy });
  await deliveriesAsCsv([`${copy}/00-stamdata`, `${copy}/2026`], `${copy}/temp`);
  const { files } = await manifest(copy, '2026');
  const before = (await manifest(out, '2026')).files;
  expect(files.map(({ layout, rows }) => [layout, rows])).toEqual(before.map(({ layout, rows }) => [layout, rows]));
  for (const { name, sha256, separator, decimal } of files) {
    const bytes = await readFile(`${copy}/2026/${name}`);
    expect([separator, decimal, sha256]).toEqual([';', ',', createHash('sha256').update(bytes).digest('hex')]);
  }
  const csv = `read_csv('${copy}/2026/personer.csv', delim = ';', header = true, all_varchar = true)`;
  const asNumber = (column: string): string => `replace(${column}, ',', '.')::DOUBLE`;
  const same = (of: string, from: string): string => `SELECT round(sum(${of}), 2) AS n FROM ${from}`;
  const parquet = `'${out}/2026/personer.parquet'`;
  expect(await number(same(asNumber('personindkomst'), csv))).toBe(await number(same('personindkomst', parquet)));
  expect(await number(same(asNumber('ft_a'), csv))).toBe(await number(same('ft_a', parquet)));
  expect(existsSync(`${copy}/2026/personer.parquet`)).toBe(false);
});

test('an unknown scale is refused with the valid ones', async () => {
  await expect(makeDemo({ scale: 'huge', out: `${folder}/d` })).rejects.toMatchObject({ code: 'KV-D1' });
});

test('in a thread of its own it tells of each folder when it is complete, in order', async () => {
  const told: string[] = [];
  const complete: boolean[] = [];
  await inventDemo(
    { scale: 'small', out: `${folder}/e` },
    {
      progress: () => undefined,
      onDelivery: (path) => {
        told.push(basename(path));
        complete.push(existsSync(`${path}/manifest.json`));
      },
      signal: new AbortController().signal,
    },
  );
  expect(told).toEqual(['00-stamdata', ...editions.map(String)]);
  expect(complete).not.toContain(false);
});

test('a run that is stopped ends with the reason', async () => {
  const stop = new AbortController();
  const onDelivery = () => stop.abort(new Error('stopped'));
  const run = inventDemo(
    { scale: 'small', out: `${folder}/f` },
    { progress: () => undefined, onDelivery, signal: stop.signal },
  );
  await expect(run).rejects.toThrow('stopped');
});

test('moves, births and deaths explain the change in residents from each edition to the next', async () => {
  for (const edition of editions.slice(1)) {
    const count = (e: number) =>
      `(SELECT count(*) FROM '${out}/${e}/personer.parquet' WHERE byggeafsnit_nr IS NOT NULL OR afdeling_id IS NOT NULL)`;
    const flows = `'${out}/${edition}/flytninger.parquet'`;
    const net = `(SELECT count(*) FILTER (til_afdeling IS NOT NULL) - count(*) FILTER (fra_afdeling IS NOT NULL) FROM ${flows})`;
    expect(await number(`SELECT ${count(edition)} - ${count(edition - 1)} - ${net} AS n`)).toBe(0);
  }
});

test('a person is a year older a year later, and keeps sex', async () => {
  const both = `'${out}/2024/personer.parquet' a JOIN '${out}/2025/personer.parquet' b USING (person_id)`;
  expect(await number(`SELECT count(*) AS n FROM ${both}`)).toBeGreaterThan(2000);
  const odd = 'a.alder < 131 AND b.alder < 131 AND (b.alder <> a.alder + 1 OR a.koen <> b.koen)';
  expect(await number(`SELECT count(*) AS n FROM ${both} WHERE ${odd}`)).toBe(0);
});

test('a household that stays keeps its dwelling, and no dwelling has two households', async () => {
  const both = `'${out}/2024/husstande.parquet' a JOIN '${out}/2025/husstande.parquet' b USING (husstand_id, enhed_id)`;
  expect(await number(`SELECT count(*) AS n FROM ${both}`)).toBeGreaterThan(1200);
  const homes = `'${out}/2025/husstande.parquet'`;
  expect(await number(`SELECT count(*) - count(DISTINCT enhed_id) AS n FROM ${homes}`)).toBe(0);
  const unknown = `${homes} h ANTI JOIN '${out}/00-stamdata/lejemaal.parquet' l USING (enhed_id)`;
  expect(await number(`SELECT count(*) AS n FROM ${unknown} WHERE h.afdeling_id IS NOT NULL`)).toBe(0);
});

test('household sizes and types agree with the persons at the address', async () => {
  const persons = `(SELECT husstand_id, count(*) AS size, count(*) FILTER (familierolle = 'V') AS adults FROM '${out}/2026/personer.parquet' GROUP BY 1)`;
  const wrong = `antal_personer <> size OR (hustype_dst IN ('M', 'K') AND adults <> 1) OR (hustype_dst IN ('PAR', 'PA') AND adults <> 2) OR (hustype_dst = 'IHB' AND adults <> 0)`;
  expect(
    await number(
      `SELECT count(*) AS n FROM '${out}/2026/husstande.parquet' JOIN ${persons} USING (husstand_id) WHERE ${wrong}`,
    ),
  ).toBe(0);
});

test('merged, split, closed and transferred afdelinger have an event, and open numbers never overlap', async () => {
  const arts = await sql.rows(`SELECT DISTINCT art FROM '${out}/00-stamdata/afdeling_haendelser.parquet' ORDER BY 1`);
  expect(arts.map((r) => r.art)).toEqual(expect.arrayContaining(['delt', 'navn', 'sammenlagt']));
  const rows = `'${out}/00-stamdata/afdelinger.parquet'`;
  const overlap = `a.org_nr = b.org_nr AND a.afd_nr = b.afd_nr AND a.gyldig_fra < b.gyldig_fra AND coalesce(a.gyldig_til, DATE '9999-12-31') >= b.gyldig_fra`;
  expect(await number(`SELECT count(*) AS n FROM ${rows} a JOIN ${rows} b ON ${overlap}`)).toBe(0);
});

test('somebody lives on the plots of a boligområde without living in an afdeling', async () => {
  const rest = 'afdeling_id IS NULL AND omraade_id IS NOT NULL AND boligtype IS NULL';
  expect(await number(`SELECT count(*) AS n FROM '${out}/2026/personer.parquet' WHERE ${rest}`)).toBeGreaterThan(0);
});

test('every public share, size and rent of the sector is met, regions left out at this scale', async () => {
  const report = await calibrationReport(out, sql);
  expect(report.filter((r) => r.ok === false).map((r) => `${r.target.id} ${r.target.year}: ${r.found}`)).toEqual([]);
  expect(report.filter((r) => r.ok === true).length).toBeGreaterThan(25);
});
