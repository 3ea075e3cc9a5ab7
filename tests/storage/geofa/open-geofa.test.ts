import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { localInstallation, publicReader } from '../../../src/app/access/readers.ts';
import { sendToGeofa } from '../../../src/app/areas/send-to-geofa.ts';
import { openApp } from '../../../src/app/start/open-app.ts';
import { checkGeofaWrite, readGeofaAnswer, writeGeofaInsert } from '../../../src/engines/areas/files/geofa.ts';
import { openGeofa } from '../../../src/storage/geofa/open-geofa.ts';
import { themeOf } from '../../engines/areas/area-world.ts';
import { versions } from '../../engines/areas/files/file-world.ts';
import { problemOf } from '../../world/problem-of.ts';
import { type FakeGeofa, startFakeGeofa } from './fake-geofa.ts';

let fake: FakeGeofa;
const as = (user: string, password = 'hemmelig') => openGeofa({ server: fake.server, user, password });
const write = async (user: string, q: string, params: readonly object[]) =>
  checkGeofaWrite(await as(user).sql(JSON.stringify({ q, params })), 'svar', params.length);
const [herning, aalborg] = [29189919, 29189420];

beforeEach(async () => {
  fake = await startFakeGeofa();
});
afterEach(() => fake.close());

test('a token lasts an hour and is renewed once; a token refused at once stops', async () => {
  const geofa = as('kom657');
  await geofa.sql('{"q":"select 1"}');
  fake.seconds = 3599;
  await geofa.sql('{"q":"select 1"}');
  expect(fake.grants).toEqual(['password']);
  fake.seconds = 3600;
  await geofa.sql('{"q":"select 1"}');
  expect(fake.grants).toEqual(['password', 'refresh_token']);
  fake.locked = true;
  expect(await problemOf(() => geofa.sql('{"q":"select 1"}'))).toBe('KV-G40');
  expect(fake.grants).toEqual(['password', 'refresh_token', 'refresh_token']);
});

test('a wrong password and a server that is not there are told', async () => {
  expect(await problemOf(() => as('kom657', 'forkert').sql('{}'))).toBe('KV-G40');
  const nowhere = openGeofa({ server: 'http://127.0.0.1:9', user: 'kom657', password: 'x' });
  expect(await problemOf(() => nowhere.sql('{}'))).toBe('KV-G40');
});

test('a kommune sees its own and what is for authorities; the statement that was run is told', async () => {
  fake.stored.set('a', { kommunekode: 851, offKode: 2, name: '' });
  fake.stored.set('b', { kommunekode: 657, offKode: 2, name: '' });
  fake.stored.set('c', { kommunekode: 657, offKode: 3, name: '' });
  const answer = await as('kom851').sql(JSON.stringify({ q: 'select * from fkg.t_5713_prog_stat_dis where true' }));
  expect(JSON.parse(answer).auth_check.statement).toContain('and (off_kode in (1, 3) or kommunekode = 851)');
  expect(readGeofaAnswer(answer, 'svar').features.map(({ values }) => values.objekt_id)).toEqual(['A', 'C']);
});

test.each([200, 400, 500])(
  'refused with status %i: LIMIT stores nothing, PARTIAL and COUNT 0 are told',
  async (status) => {
    fake.errorStatus = status;
    const two = [
      { objekt_id: 'x', cvr_kode: herning },
      { objekt_id: 'y', cvr_kode: aalborg },
    ];
    expect(await problemOf(() => write('kom657', 'insert into fkg.t', two))).toBe('KV-G37');
    expect(fake.stored.size).toBe(0);
    fake.stored.set('x', { kommunekode: 657, offKode: 1, name: '' });
    fake.stored.set('y', { kommunekode: 851, offKode: 1, name: '' });
    expect(await problemOf(() => write('kom657', 'update fkg.t', [{ ...two[0], name: 'ny' }, two[1] ?? {}]))).toBe(
      'KV-G39',
    );
    expect(fake.stored.get('x')?.name).toBe('ny');
    expect(await problemOf(() => write('kom657', 'delete from fkg.t', two.slice(1)))).toBe('KV-G38');
    expect(await problemOf(() => write('kom657', 'delete from fkg.t', two.slice(0, 1)))).toBeUndefined();
  },
);

test('a reviewed file is sent whole; no token or password is written anywhere', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kvarter-geofa-'));
  const context = await openApp(folder);
  const path = join(folder, 'a.sql-insert.json');
  await writeFile(path, writeGeofaInsert(versions, themeOf(5713), 'kom657'));
  const account = { server: fake.server, user: 'kom657', password: 'hemmelig' };
  expect(await sendToGeofa(context, localInstallation, path, account)).toBe(2);
  expect([...fake.stored.keys()]).toEqual(versions.map(({ objektId }) => objektId));
  expect(await problemOf(() => sendToGeofa(context, publicReader, path, account))).toBe('KV-A1');
  expect(JSON.stringify(await context.state.events(10))).not.toContain('hemmelig');
  expect(await readFile(path, 'utf8')).not.toContain('hemmelig');
  await writeFile(path, '{"q":1}');
  expect(await problemOf(() => sendToGeofa(context, localInstallation, path, account))).toBe('KV-G20');
  await context.state.close();
  await rm(folder, { recursive: true });
});
