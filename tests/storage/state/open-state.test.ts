import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Job } from '../../../src/domain/model/job.ts';
import type { SavedSelection } from '../../../src/domain/model/selection.ts';
import { openState } from '../../../src/storage/state/open-state.ts';
import { everyPlace } from './every-place.ts';

const northAndSouth: SavedSelection = {
  id: 's1',
  name: 'Nord og syd',
  owner: 'leder',
  selection: {
    terms: [
      { sign: '+', place: { kind: 'afd', key: '0045-08501' } },
      { sign: '-', place: { kind: 'afd', key: '0045-08502' } },
    ],
  },
  savedAt: '2026-11-21T08:00:00Z',
};

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kvarter-state-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

const opening = new URL('../../../src/storage/state/open-state.ts', import.meta.url).href;

describe('a new file', () => {
  test('is made by one of several processes that start at once, and opened by all', async () => {
    const path = join(folder, 'state.sqlite');
    const open = `const state = await (await import('${opening}')).openState(process.argv[1]); await state.close()`;
    const run = promisify(execFile);
    const all = [1, 2, 3, 4].map(() => run(process.execPath, ['--input-type=module', '-e', open, path]));
    expect((await Promise.allSettled(all)).map(({ status }) => status)).toEqual(Array(4).fill('fulfilled'));
  });

  test('is as before when making it stopped halfway, and is made the next time', async () => {
    const path = join(folder, 'state.sqlite');
    const before = new DatabaseSync(path);
    before.exec('create table job (stranger text)');
    await expect(openState(path)).rejects.toThrow('already exists');
    const tables = before.prepare("select name from sqlite_schema where type = 'table'").all();
    expect(tables.map(({ name }) => name)).toEqual(['job']);
    before.exec('drop table job');
    before.close();
    const state = await openState(path);
    expect(await state.jobs('leder')).toEqual([]);
    await state.close();
  });
});

describe.each(everyPlace)('on $kind', ({ kind, fresh }) => {
  describe('saved selections', () => {
    test('are there again after the server was restarted', async () => {
      const file = join(folder, 'state.sqlite');
      const place = kind === 'SQLite' ? file : await fresh();
      const first = await openState(place);
      await first.saveSelection(northAndSouth);
      await first.close();
      const second = await openState(place);
      expect(await second.selections('leder')).toEqual([northAndSouth]);
      await second.close();
    });

    test('belong to their owner: another reader neither sees nor deletes them', async () => {
      const state = await openState(await fresh());
      await state.saveSelection(northAndSouth);
      await state.deleteSelection('analytiker', 's1');
      expect(await state.selections('analytiker')).toEqual([]);
      expect(await state.selections('leder')).toHaveLength(1);
      await state.close();
    });

    test('saving under the same id renames instead of adding', async () => {
      const state = await openState(await fresh());
      await state.saveSelection(northAndSouth);
      await state.saveSelection({ ...northAndSouth, name: "O'Nord; DROP TABLE setting" });
      expect((await state.selections('leder')).map((s) => s.name)).toEqual(["O'Nord; DROP TABLE setting"]);
      await state.deleteSelection('leder', 's1');
      expect(await state.selections('leder')).toEqual([]);
      await state.close();
    });
  });

  describe('twin profiles', () => {
    const profile = {
      ...{ id: 'p_000000000001', name: 'Mine', owner: 'leder', variables: 'le:1', savedAt: '2026-11-21T08:00:00Z' },
      by: { da: 'Leder', en: 'Manager' },
    };

    test('are found by id by everybody, and changed by their owner alone', async () => {
      const state = await openState(await fresh());
      await state.saveTwinProfile(profile);
      await state.saveTwinProfile({ ...profile, name: 'Stolen', owner: 'fond' });
      expect(await state.twinProfile(profile.id)).toEqual(profile);
      expect([await state.twinProfiles('leder'), await state.twinProfiles('fond')]).toEqual([[profile], []]);
      await state.saveTwinProfile({ ...profile, name: 'Renamed' });
      expect((await state.twinProfile(profile.id))?.name).toBe('Renamed');
      expect(await state.deleteTwinProfile('fond', profile.id)).toBe(false);
      expect(await state.deleteTwinProfile('leder', profile.id)).toBe(true);
      expect(await state.twinProfile(profile.id)).toBeUndefined();
      await state.close();
    });
  });

  describe('jobs', () => {
    const job: Job = {
      ...{ id: 'j1', owner: 'leder', kind: 'zip', file: 'hver.zip', asked: '{"sted":"org:0045"}' },
      ...{ state: 'running', done: 0, total: 3, startedAt: '2026-11-21T08:00:00Z' },
    };
    const end = { state: 'cancelled', endedAt: '2026-11-21T08:01:00Z' } as const;

    test('move on while they run, and end once', async () => {
      const state = await openState(await fresh());
      await state.addJob(job);
      expect(await state.advanceJob('j1', 2, '2026-11-21T08:00:30Z')).toBe(true);
      expect(await state.endJob('j1', end)).toBe(true);
      expect([
        await state.advanceJob('j1', 3, '2026-11-21T08:01:30Z'),
        await state.endJob('j1', { ...end, state: 'done' }),
      ]).toEqual([false, false]);
      expect(await state.job('leder', 'j1')).toEqual({ ...job, ...end, done: 2 });
      await state.close();
    });

    test('belong to their owner, are stale when they began before a time, and silent when they tell nothing', async () => {
      const state = await openState(await fresh());
      const problem = { da: 'Nej.', en: 'No.' };
      const failed: Job = { ...job, ...end, id: 'j2', owner: 'fond', state: 'failed', problem };
      for (const one of [job, failed]) await state.addJob(one);
      expect(await state.job('fond', 'j1')).toBeUndefined();
      expect(await state.jobs('fond')).toEqual([failed]);
      expect(await state.staleJobs('2026-11-21T08:00:00Z')).toEqual([]);
      expect(await state.staleJobs('2026-11-21T08:00:01Z')).toHaveLength(2);
      expect((await state.silentJobs('2026-11-21T08:00:01Z')).map(({ id }) => id)).toEqual(['j1']);
      await state.advanceJob('j1', 1, '2026-11-21T08:00:05Z');
      expect(await state.silentJobs('2026-11-21T08:00:01Z')).toEqual([]);
      await state.deleteJob('j2');
      expect(await state.jobs('fond')).toEqual([]);
      await state.close();
    });
  });

  test('a setting has one value per owner, the last one saved', async () => {
    const state = await openState(await fresh());
    await state.saveSetting('leder', 'sml', 'kom,land');
    await state.saveSetting('leder', 'sml', 'reg');
    await state.saveSetting('fond', 'sml', 'land');
    expect(await state.setting('leder', 'sml')).toBe('reg');
    expect(await state.setting('fond', 'sml')).toBe('land');
    expect(await state.setting('leder', 'sprog')).toBeUndefined();
    await state.close();
  });

  test('the log tells newest first who asked what, and refusals too', async () => {
    const state = await openState(await fresh());
    const event = {
      at: '2026-11-21T08:00:00Z',
      reader: 'leder',
      role: 'eksport',
      action: 'table',
      object: 'T01 kom:657',
    };
    await state.log({ ...event, release: 'r_0123456789abcdef', allowed: true });
    await state.log({ ...event, object: 'T01 afd:0101-00001', allowed: false });
    expect(await state.events(10)).toEqual([
      { ...event, object: 'T01 afd:0101-00001', allowed: false },
      { ...event, release: 'r_0123456789abcdef', allowed: true },
    ]);
    expect(await state.events(1)).toHaveLength(1);
    await state.close();
  });
});

test('a file that is no database is refused and left as it was', async () => {
  const path = join(folder, 'state.sqlite');
  await writeFile(path, 'dette er ikke en database, men en lang nok tekst til at ligne en fil');
  await expect(openState(path)).rejects.toThrow(/not a database/);
});
