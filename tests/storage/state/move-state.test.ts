import { copyFile, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { backUp, restore } from '../../../src/app/backup/back-up.ts';
import { verifyLog } from '../../../src/app/log/verify-log.ts';
import { openApp } from '../../../src/app/start/open-app.ts';
import { statePlace } from '../../../src/app/start/state-setting.ts';
import type { StateStore } from '../../../src/domain/model/ports.ts';
import { insertArea } from '../../../src/engines/areas/area-versions.ts';
import { visibleTo } from '../../../src/engines/areas/visible-areas.ts';
import { moveState } from '../../../src/storage/state/move-state.ts';
import { openState } from '../../../src/storage/state/open-state.ts';
import { postgresPlace, type StatePlace } from '../../../src/storage/state/state-place.ts';
import { writeRelease } from '../../api/open-test-server.ts';
import { smallSector } from '../../app/small-sector.ts';
import { district, square } from '../../engines/areas/area-world.ts';
import { problemOf } from '../../world/problem-of.ts';
import { freshPostgres, hasPostgres, runSql } from './every-place.ts';

const at = '2026-11-21T08:00:00.000Z';
const everything = visibleTo({ kind: 'installation' });
const lineCount = 220;
let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kvarter-move-'));
  file = join(folder, 'state.sqlite');
});
afterEach(() => rm(folder, { recursive: true }));

async function fill(place: StatePlace): Promise<void> {
  const state = await openState(place);
  const event = { at, reader: 'p_1', role: 'laeser', action: 'table', allowed: true };
  for (let i = 0; i < lineCount; i++)
    await state.log({ ...event, object: `T01 ${i}`, ...(i % 2 ? { why: 'æøå' } : {}) });
  let id = 0;
  const stamp = { at, user: 'kom657', reason: 'Prøve', newId: () => `id-${id++}` };
  await state.keepAreas([insertArea(district(1, square(0, 0, 100.1), { objektId: 'o' }), [], stamp)]);
  await keepNote(state, 'k1');
  await state.saveSetting('fond', 'sml', 'kom,land');
  await state.close();
}

async function keepNote(state: StateStore, key: string): Promise<void> {
  const content = { list: '2025', area: 'Æblehaven', field: 'x', note: key };
  await state.keepListRecords([{ kind: 'note', key, content }], { file: 'f', at, by: 'p_1' });
}

async function told(place: StatePlace): Promise<readonly unknown[]> {
  const state = await openState(place);
  const areas = await state.areas({ filter: everything });
  const all = [await state.logEntries(0, 1000), areas, await state.listRecords(), await state.setting('fond', 'sml')];
  await state.close();
  return all;
}

const rowsIn = async (address: string, table: string) =>
  Number((await runSql(address, `select count(*) as n from ${table}`))[0]?.n);

describe.skipIf(!hasPostgres)('a state moved from SQLite to PostgreSQL', () => {
  test('is the same there, goes on with the next numbers, and is the same when it comes back', async () => {
    await fill(file);
    const before = await told(file);
    const place = await freshPostgres('empty');
    const { rows } = await moveState(file, place);
    expect(rows).toBe(lineCount + 4);
    expect(await told(place)).toEqual(before);
    expect(await readdir(folder)).toEqual(['state.sqlite.moved']);
    const state = await openState(place);
    await keepNote(state, 'k2');
    expect((await state.listRecords()).map(({ number }) => number)).toEqual([1, 2]);
    await state.copyTo(join(folder, 'back.sqlite'));
    await state.close();
    expect(await told(join(folder, 'back.sqlite'))).toEqual(await told(place));
  });

  test('is refused onto a database with something in it, and nothing is changed on either side', async () => {
    await fill(file);
    const place = await freshPostgres();
    const other = await openState(place);
    await other.saveSetting('fond', 'sml', 'reg');
    await other.close();
    expect(await problemOf(() => moveState(file, place))).toBe('KV-V8');
    expect(await rowsIn(place.address, 'log_entry')).toBe(0);
    expect((await told(file))[0]).toHaveLength(lineCount);
  });

  test('is refused while a server uses the file', async () => {
    const place = await freshPostgres();
    const running = await openState(file);
    await running.saveSetting('fond', 'sml', 'reg');
    expect(await problemOf(() => moveState(file, place))).toBe('KV-V9');
    await running.saveSetting('fond', 'sml', 'land');
    await running.close();
    expect(await rowsIn(place.address, 'setting')).toBe(0);
    expect((await moveState(file, place)).rows).toBe(1);
  });

  test('that was interrupted before the file got its new name is ended by doing it again', async () => {
    await fill(file);
    await copyFile(file, `${file}.as-it-was`);
    const place = await freshPostgres();
    await moveState(file, place);
    await copyFile(`${file}.as-it-was`, file);
    expect(await moveState(file, place)).toEqual({ rows: 0 });
    expect(await readdir(folder)).not.toContain('state.sqlite');
  });

  test('that would not be the same there is not moved', async () => {
    const state = await openState(file);
    // A character that PostgreSQL cannot hold.
    await state.saveSetting('fond', 'sml', 'a\0b');
    await state.close();
    const place = await freshPostgres();
    expect(await problemOf(() => moveState(file, place))).toBe('KV-V10');
    expect(await rowsIn(place.address, 'setting')).toBe(0);
    expect(await readdir(folder)).toContain('state.sqlite');
  });

  test('is in a backup like any other, which is put back into a file or into an empty database', async () => {
    const place = await freshPostgres();
    const data = join(folder, 'data');
    const context = await openApp(data, () => at, place);
    await writeRelease(context, smallSector());
    await fill(place);
    await backUp(context, join(folder, 'kopi.tar'));
    await context.state.close();
    expect(await readdir(data)).not.toContain('state.sqlite');
    const [asFile, asDatabase] = [join(folder, 'fil'), join(folder, 'database')];
    expect((await restore(join(folder, 'kopi.tar'), asFile)).releases).toBe(1);
    const there = await freshPostgres();
    expect((await restore(join(folder, 'kopi.tar'), asDatabase, { place: there })).releases).toBe(1);
    expect(await readdir(asDatabase)).not.toContain('state.sqlite.moved');
    for (const [where, kept] of [
      [asFile, undefined],
      [asDatabase, there],
    ] as const) {
      const again = await openApp(where, () => at, kept ?? join(where, 'state.sqlite'));
      expect((await verifyLog(again)).fault).toBeUndefined();
      // And the lines that tell of the backup and of putting it back.
      expect(await again.state.logEntries(0, 1000)).toHaveLength(lineCount + 2);
      await again.state.close();
    }
    expect(await problemOf(() => restore(join(folder, 'kopi.tar'), join(folder, 'ny'), { place: there }))).toBe(
      'KV-V8',
    );
    expect(await readdir(folder)).not.toContain('ny');
  });
});

describe('where a state is', () => {
  const address = 'postgres://kvarter@db.example.dk:5432/kvarter';

  test('is said by the setting, else it is the file of the folder; an empty setting is none', async () => {
    expect(await statePlace(folder, undefined, {})).toBe(file);
    expect(await statePlace(folder, '', {})).toBe(file);
    expect(await statePlace(folder, address, {})).toEqual({ address });
    const password = { KVARTER_STATE_PASSWORD: 'hemmelig' };
    expect(await statePlace(folder, address, password)).toEqual({ address, password: 'hemmelig' });
    const inFile = { KVARTER_STATE_PASSWORD_FILE: '/run/secrets/state' };
    const passwordFile = '/run/secrets/state';
    expect(await statePlace(folder, address, inFile)).toEqual({ address, passwordFile });
    expect(await problemOf(() => statePlace(folder, address, { ...password, ...inFile }))).toBe('KV-V23');
  });

  test.each([
    'kvarter',
    'mysql://kvarter@db/kvarter',
    'postgres://kvarter:hemmelig@db/kvarter',
    'postgres://db.example.dk',
    'postgres://db.example.dk/',
  ])('%s is no address', async (found) => {
    expect(postgresPlace(found)).toBeUndefined();
    expect(await problemOf(() => statePlace(folder, found, {}))).toBe('KV-V4');
  });

  test('is never in two places: a file beside the database, or a file that was moved and no database', async () => {
    await writeFile(file, '');
    expect(await problemOf(() => statePlace(folder, address, {}))).toBe('KV-V6');
    await writeFile(`${file}.moved`, '');
    expect(await statePlace(folder, undefined, {})).toBe(file);
    await rm(file);
    expect(await problemOf(() => statePlace(folder, undefined, {}))).toBe('KV-V7');
    expect(await statePlace(folder, address, {})).toEqual({ address });
  });
});

test('a state that a newer version made is refused with what to do', async () => {
  const state = await openState(file);
  await state.close();
  const { DatabaseSync } = await import('node:sqlite');
  const database = new DatabaseSync(file);
  database.exec("insert into kysely_migration values ('999-from-the-future', '2030-01-01T00:00:00.000Z')");
  database.close();
  expect(await problemOf(() => openState(file))).toBe('KV-V11');
});
