import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { localInstallation, publicReader } from '../../../src/app/access/readers.ts';
import { importSideRows } from '../../../src/app/areas/import-side-rows.ts';
import type { AppContext } from '../../../src/app/context/app-context.ts';
import { openApp } from '../../../src/app/start/open-app.ts';
import type { SideRow } from '../../../src/domain/model/area-store.ts';
import { visibleTo } from '../../../src/engines/areas/visible-areas.ts';
import { square } from '../../engines/areas/area-world.ts';
import { problemOf } from '../../world/problem-of.ts';
import { importRows, ownArea, uuid } from './area-sector.ts';

let folder: string;
let context: AppContext;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kvarter-side-'));
  context = await openApp(join(folder, 'data'), () => '2026-03-01T10:00:00.000Z');
  await importRows(context, 9001, [ownArea('a', square(0, 0, 200)), ownArea('b', square(400, 0, 200))]);
});
afterEach(async () => {
  await context.state.close();
  await rm(folder, { recursive: true });
});

async function file(...rows: readonly string[]): Promise<string> {
  const path = join(folder, 'slaegt.csv');
  await writeFile(path, ['fra_id;til_id;slaegt_kode;arver;virkning;kilde', ...rows].join('\n'));
  return path;
}

const table = 'kv_9001_slaegt';
const good = `${uuid('a').toUpperCase()};${uuid('b')};1;0;2021-01-01;kommunen`;

test('rows are added once; the same file again changes nothing', async () => {
  const path = await file(good);
  expect(await importSideRows(context, localInstallation, path, table)).toMatchObject({ written: true, added: 1 });
  expect(await importSideRows(context, localInstallation, path, table)).toMatchObject({ added: 0, same: 1 });
  const rows = await context.state.sideRows(table, visibleTo({ kind: 'installation' }), uuid('b'));
  expect(rows).toEqual([
    { fra_id: uuid('a'), til_id: uuid('b'), slaegt_kode: 1, arver: 0, virkning: '2021-01-01', kilde: 'kommunen' },
  ]);
});

test('one wrong row stops the file, each fault told with its row', async () => {
  const path = await file(good, `${uuid('a')};${uuid('zz')};9;0;2021-02-30;`);
  const done = await importSideRows(context, localInstallation, path, table);
  expect(done.written).toBe(false);
  expect(done.findings.map(({ row, problem }) => [row, problem.code])).toEqual([
    [3, 'G02-CODE'],
    [3, 'G03-TYPE'],
    [3, 'G03-MISSING'],
    [3, 'KV-I3'],
  ]);
  expect(await context.state.sideRows(table, visibleTo({ kind: 'installation' }))).toEqual([]);
});

test('who may not change the areas, and a table that is none', async () => {
  const path = await file(good);
  expect(await problemOf(() => importSideRows(context, publicReader, path, table))).toBe('KV-A1');
  expect(await problemOf(() => importSideRows(context, localInstallation, path, 'area_version'))).toBe('KV-G27');
});

test('a file of parcels holds the whole list of its areas from its first day: what it leaves out ends the day before', async () => {
  const parcels = async (...rows: readonly string[]) => {
    const path = join(folder, 'matrikel.csv');
    const head = 'objekt_id;landsejerlavskode;matrikelnummer;kilde;gyldig_fra;gyldig_til';
    await writeFile(path, [head, ...rows].join('\n'));
    return await importSideRows(context, localInstallation, path, 'kv_9001_matrikel');
  };
  const of = (id: string, matrikel: string, day: string) => `${uuid(id)};2000173;${matrikel};liste;${day};`;
  const [first, second, other] = [of('a', '1a', '2010-01-01'), of('a', '1b', '2015-01-01'), of('b', '9', '2010-01-01')];
  expect(await parcels(first, second, other)).toMatchObject({ added: 3 });
  expect(await parcels(first, second)).toMatchObject({ added: 0, same: 2 });
  expect(await parcels(of('a', '1b', '2020-01-01'), of('a', '1c', '2020-01-01'))).toMatchObject({ added: 1, same: 1 });
  const all = visibleTo({ kind: 'installation' });
  const told = (row: SideRow) => [row.matrikelnummer, row.gyldig_fra, row.gyldig_til ?? ''].join(' ');
  const rows = await context.state.sideRows('kv_9001_matrikel', all, uuid('a'));
  expect(rows.map(told).sort()).toEqual(['1a 2010-01-01 2019-12-31', '1b 2015-01-01 ', '1c 2020-01-01 ']);
  const ended = (await context.state.sideRowHistory('kv_9001_matrikel', all)).filter(({ endedAt }) => endedAt);
  expect(ended.map(({ row }) => told(row))).toEqual(['1a 2010-01-01 ']);
  expect(await context.state.sideRows('kv_9001_matrikel', all, uuid('b'))).toHaveLength(1);
});
