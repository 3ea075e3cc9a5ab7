import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { localInstallation } from '../../../src/app/access/readers.ts';
import type { AppContext } from '../../../src/app/context/app-context.ts';
import { sampleExports } from '../../../src/app/log/sample-exports.ts';
import { listPersons } from '../../../src/app/rights/list-persons.ts';
import { usesOfPersons } from '../../../src/app/rights/uses-of-persons.ts';
import { openApp } from '../../../src/app/start/open-app.ts';
import type { Reader } from '../../../src/domain/model/access.ts';

let folder: string;
let context: AppContext;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kvarter-uses-'));
  context = await openApp(folder, () => '2026-11-22T08:00:00.000Z');
});
afterEach(async () => {
  await context.state.close();
  await rm(folder, { recursive: true });
});

const line = (reader: string, action: string, over: Partial<Parameters<AppContext['state']['log']>[0]> = {}) =>
  context.state.log({
    ...{ at: '2026-11-05T08:00:00.000Z', reader, role: 'laeser', action, object: 'x', allowed: true },
    ...over,
  });

test('logins, look-ups and files of the last 90 days are counted; refusals, ends of logins and views as another are not', async () => {
  await line('p_1', 'login');
  await line('p_1', 'login', { object: 'end everywhere' });
  for (const action of ['table', 'twins', 'exact', 'file', 'rights']) await line('p_1', action);
  await line('p_1', 'table', { allowed: false });
  await line('p_1', 'table', { asPerson: 'p_2' });
  await line('p_1', 'table', { at: '2026-08-23T21:00:00.000Z' });
  await line('p_2', 'workbook');
  expect(Object.fromEntries(await usesOfPersons(context))).toEqual({
    p_1: { logins: 1, lookups: 3, files: 1 },
    p_2: { logins: 0, lookups: 0, files: 1 },
  });
});

test('an administrator sees the use of persons of the own organisation only', async () => {
  const person = (id: string, cvr: string) => ({
    ...{ id, kind: 'employee' as const, name: id, cvr, createdAt: '2026-01-01T00:00:00Z', createdBy: 'x' },
    lastLogin: '2026-11-20T08:00:00Z',
  });
  const grant = (id: string) => ({
    ...{
      id: `g-${id}`,
      person: id,
      role: 'laeser' as const,
      restrictions: [{ kind: 'kommune' as const, code: '657' }],
    },
    ...{ from: '2026-02-01', to: '2027-01-31', grantedBy: { id: 'a', name: 'a' }, grantedAt: '2026-01-31T12:00:00Z' },
  });
  for (const [id, cvr] of [
    ['admin', '29189919'],
    ['kollega', '29189919'],
    ['fremmed', '17150413'],
  ] as const) {
    await context.state.addPerson(person(id, cvr));
    await context.state.addGrant(grant(id));
    await line(id, 'table');
  }
  const admin: Reader = {
    ...{ id: 'admin', name: { da: 'a', en: 'a' }, via: 'login' },
    rights: [{ role: 'lokaladmin', restrictions: [{ kind: 'kommune', code: '657' }], grantedBy: 'x' }],
  };
  const uses = (await listPersons(context, admin)).map(({ id, use }) => [id, use?.lookups]);
  expect(Object.fromEntries(uses)).toEqual({ admin: 1, kollega: 1, fremmed: undefined });
});

test('two per cent of a month’s exports are drawn, at least one, always the same', async () => {
  for (let i = 0; i < 101; i += 1) await line('p_1', i % 2 === 0 ? 'file' : 'exact', { object: `T01 ${i}` });
  await line('p_1', 'table');
  await line('p_2', 'file', { at: '2026-10-31T22:59:00.000Z' });
  const november = await sampleExports(context, localInstallation, '2026-11');
  expect([november.exports, november.lines.length]).toEqual([101, 3]);
  expect(await sampleExports(context, localInstallation, '2026-11')).toEqual(november);
  expect((await sampleExports(context, localInstallation, '2026-10')).lines.map(({ reader }) => reader)).toEqual([
    'p_2',
  ]);
  expect((await sampleExports(context, localInstallation, '2026-09')).lines).toEqual([]);
});
