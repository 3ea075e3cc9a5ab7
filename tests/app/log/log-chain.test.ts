import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { localInstallation } from '../../../src/app/access/readers.ts';
import type { AppContext } from '../../../src/app/context/app-context.ts';
import { extractOfPerson } from '../../../src/app/log/extract-log.ts';
import { retainLog } from '../../../src/app/log/retain-log.ts';
import { verifyLog } from '../../../src/app/log/verify-log.ts';
import { openApp } from '../../../src/app/start/open-app.ts';
import { openState } from '../../../src/storage/state/open-state.ts';

let folder: string;
let context: AppContext;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kvarter-log-'));
  context = await openApp(folder, () => '2026-11-22T08:00:00.000Z');
});
afterEach(async () => {
  await context.state.close();
  await rm(folder, { recursive: true });
});

const line = (at: string, reader = 'p_1', object = 'T01 afd:0045-00001') =>
  context.state.log({ at, reader, role: 'laeser', action: 'table', object, allowed: true, why: 'own-places' });

// As somebody with the database file in hand would.
function tamper(sql: string): void {
  const database = new DatabaseSync(join(folder, 'state.sqlite'));
  database.exec(sql);
  database.close();
}

async function fiveLines(): Promise<void> {
  for (const month of ['01', '02', '03', '10', '11']) await line(`2026-${month}-05T08:00:00.000Z`);
}

describe('the chain of the log', () => {
  test('is whole as written, and from two processes at once', async () => {
    await fiveLines();
    const other = await openState(join(folder, 'state.sqlite'));
    const event = {
      at: '2026-11-06T08:00:00.000Z',
      reader: 'p_2',
      role: 'laeser',
      action: 'table',
      object: 'x',
      allowed: true,
    };
    await Promise.all(
      [1, 2, 3, 4, 5].flatMap(() => [other.log(event), context.state.log({ ...event, reader: 'p_3' })]),
    );
    await other.close();
    expect(await verifyLog(context)).toMatchObject({ entries: 15, folded: 0 });
    expect((await verifyLog(context)).fault).toBeUndefined();
  });

  test.each([
    ['a changed reader', "update log_entry set reader = 'p_9' where number = 2", { kind: 'changed', number: 2 }],
    ['a refusal made an answer', 'update log_entry set allowed = 0 where number = 3', { kind: 'changed', number: 3 }],
    ['a changed time', "update log_entry set at = '2026-02-06' where number = 2", { kind: 'changed', number: 2 }],
    ['a reason taken away', 'update log_entry set why = null where number = 4', { kind: 'changed', number: 4 }],
    ['a line removed', 'delete from log_entry where number = 3', { kind: 'missing', number: 3 }],
    ['the first lines removed', 'delete from log_entry where number < 3', { kind: 'missing', number: 1 }],
    ['the last lines removed', 'delete from log_entry where number > 3', { kind: 'cut-off', number: 4 }],
    ['everything removed', 'delete from log_entry', { kind: 'cut-off', number: 1 }],
  ])('shows %s', async (_, sql, fault) => {
    await fiveLines();
    expect((await verifyLog(context)).fault).toBeUndefined();
    tamper(sql);
    expect((await verifyLog(context)).fault).toEqual(fault);
  });

  test('shows a log written anew, all hashes right, by the marks beside the data', async () => {
    await fiveLines();
    await verifyLog(context);
    tamper('delete from log_entry');
    await context.state.close();
    context = await openApp(folder, () => '2026-11-22T08:00:00.000Z');
    for (let i = 0; i < 6; i++) await line('2026-11-05T08:00:00.000Z', 'p_9');
    expect((await verifyLog(context)).fault).toEqual({ kind: 'rewritten', number: 5 });
  });
});

describe('what is kept', () => {
  test('older lines become counts, and the rest can still be verified', async () => {
    await fiveLines();
    expect(await retainLog(context, localInstallation, 3)).toBe(3);
    expect(await context.state.logCounts()).toEqual(
      ['2026-01', '2026-02', '2026-03'].map((month) => ({
        month,
        role: 'laeser',
        action: 'table',
        allowed: true,
        entries: 1,
      })),
    );
    const proof = await verifyLog(context);
    expect([proof.folded, proof.entries, proof.fault]).toEqual([3, 3, undefined]);
    expect(await retainLog(context, localInstallation, 3)).toBe(0);
    tamper(
      "update setting set value = replace(value, '3', '4') where owner = 'log'; delete from log_entry where number = 4",
    );
    expect((await verifyLog(context)).fault).toBeDefined();
  });

  test('a log that is not whole is not folded', async () => {
    await fiveLines();
    tamper('update log_entry set allowed = 0 where number = 2');
    await expect(retainLog(context, localInstallation, 3)).rejects.toMatchObject({ code: 'KV-A26' });
    expect(await context.state.logEntries(0, 10)).toHaveLength(5);
  });

  test('an extract of a person holds their lines, what was done as them and to them, and nothing of others', async () => {
    await line('2026-11-05T08:00:00.000Z', 'p_1');
    await line('2026-11-05T08:00:00.000Z', 'p_2');
    await line('2026-11-05T08:00:00.000Z', 'a_1', 'give p_1 laeser kommune:657');
    const event = { at: '2026-11-06T08:00:00.000Z', role: 'laeser', action: 'place', object: 'x', allowed: true };
    await context.state.log({ ...event, reader: 'a_1', asPerson: 'p_1' });
    const lines = await extractOfPerson(context, localInstallation, 'p_1');
    expect(lines.map(({ reader }) => reader)).toEqual(['p_1', 'a_1', 'a_1', 'cli']);
  });
});
