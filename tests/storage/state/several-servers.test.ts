import { describe, expect, test } from 'vitest';
import type { Job } from '../../../src/domain/model/job.ts';
import type { StateStore } from '../../../src/domain/model/ports.ts';
import { changeArea, insertArea } from '../../../src/engines/areas/area-versions.ts';
import { visibleTo } from '../../../src/engines/areas/visible-areas.ts';
import { hashOfLine } from '../../../src/storage/state/chain-log.ts';
import { openState } from '../../../src/storage/state/open-state.ts';
import { district, square } from '../../engines/areas/area-world.ts';
import { freshPostgres, hasPostgres, runSql } from './every-place.ts';

const at = '2026-11-21T08:00:00.000Z';

async function withServers(count: number, work: (servers: readonly StateStore[]) => Promise<void>): Promise<void> {
  const place = await freshPostgres('empty');
  // All at once on a database with nothing in it: one migrates, the others wait.
  const servers = await Promise.all(Array.from({ length: count }, () => openState(place)));
  try {
    await work(servers);
  } finally {
    await Promise.all(servers.map((server) => server.close()));
  }
}

const times = (count: number) => Array.from({ length: count }, (_, i) => i);

describe.skipIf(!hasPostgres)('several servers on one PostgreSQL', () => {
  test('migrate it once, and write one log without a gap, none of them kept waiting for ever', async () => {
    await withServers(4, async (servers) => {
      const event = { at, role: 'laeser', action: 'table', object: 'T01', allowed: true };
      await Promise.all(
        servers.flatMap((server, s) => times(25).map((i) => server.log({ ...event, reader: `p_${s}`, why: `${i}` }))),
      );
      const lines = (await servers[0]?.logEntries(0, 1000)) ?? [];
      expect(lines).toHaveLength(100);
      let before = { number: 0, hash: '0'.repeat(64) };
      for (const { hash, number, ...line } of lines) {
        expect([number, hashOfLine(before.hash, number, line)]).toEqual([before.number + 1, hash]);
        before = { number, hash };
      }
      // Each server's own lines in the order it was told them.
      for (const [s] of servers.entries()) {
        const own = lines.filter(({ reader }) => reader === `p_${s}`);
        expect(own.map(({ why }) => Number(why))).toEqual(times(25));
      }
    });
  });

  test('one job an owner, one next step of a release, one next sum of a ledger, one key', async () => {
    await withServers(4, async (servers) => {
      const ofAll = <T>(ask: (server: StateStore, n: number) => Promise<T>) => Promise.all(servers.map(ask));
      for (const round of times(3)) {
        const job: Job = {
          ...{ id: '', owner: `p_${round}`, kind: 'zip', file: 'x.zip', asked: '{}' },
          ...{ state: 'running', done: 0, total: 1, startedAt: at },
        };
        const begun = await ofAll((server, n) => server.addJob({ ...job, id: `${round}-${n}` }));
        expect(begun.filter(Boolean)).toHaveLength(1);
        const name = { da: 'A', en: 'A' };
        const step = { release: `r_${round}`, action: 'built' as const, at, by: 'p', name, note: '' };
        const steps = await ofAll((server) => server.addReleaseStep(step, 0));
        expect(steps.filter((number) => number !== undefined)).toHaveLength(1);
        const sum = { at, reader: 'p', release: `r_${round}`, query: 'q', sum: '{}', told: true };
        const entered = await ofAll((server) => server.enter(sum, 0));
        expect(entered.filter((number) => number !== undefined)).toHaveLength(1);
        expect(new Set(await ofAll((server, n) => server.settleSetting('i', `${round}`, `${n}`))).size).toBe(1);
        const claimed = (await ofAll((server) => server.claimAlerts('s', [`x${round}`, `y${round}`], at))).flat();
        expect(claimed.toSorted()).toEqual([`x${round}`, `y${round}`]);
      }
    });
  });

  test('an area is founded and changed once, and every change of areas has a number above those seen before', async () => {
    await withServers(3, async (servers) => {
      let id = 0;
      const stamp = { at, user: 'kom657', reason: 'Prøve', newId: () => `id-${id++}` };
      const filter = visibleTo({ kind: 'installation' });
      const founded = await Promise.allSettled(
        servers.map((server, n) =>
          server.keepAreas([insertArea(district(n, square(n * 200, 0, 100), { objektId: 'o' }), [], stamp)]),
        ),
      );
      expect(founded.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      const now = (await servers[0]?.areas({ filter })) ?? [];
      const changed = await Promise.allSettled(
        servers.map((server, n) =>
          server.keepAreas([
            changeArea(now, { noegle: `N${n}` }, '2026-12-01', { ...stamp, at: '2026-11-21T09:00:00.000Z' }),
          ]),
        ),
      );
      expect(changed.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      let seen = 0;
      const watching = (async () => {
        for (let look = 0; look < 40; look++) {
          const revision = (await servers[0]?.areaRevision()) ?? 0;
          expect(revision).toBeGreaterThanOrEqual(seen);
          const held = (await servers[0]?.countAreas({ filter })) ?? 0;
          // A revision is never seen before what it stands for.
          expect(held).toBeGreaterThanOrEqual(revision > 2 ? revision - 1 : 0);
          seen = revision;
        }
      })();
      await Promise.all(
        servers.map(async (server, s) => {
          for (const n of times(6)) {
            const place = square(s * 10_000 + n * 300, 5_000, 100);
            await server.keepAreas([insertArea(district(n, place, { objektId: `o${s}-${n}` }), [], stamp)]);
          }
        }),
      );
      await watching;
      expect(await servers[1]?.areaRevision()).toBeGreaterThanOrEqual(20);
    });
  });

  test('what one keeps the other sees at once: selections, sessions, rights', async () => {
    await withServers(2, async ([one, other]) => {
      const selection = { terms: [{ sign: '+' as const, place: { kind: 'afd' as const, key: '0045-08501' } }] };
      await one?.saveSelection({ id: 's', name: 'N', owner: 'p_1', selection, savedAt: at });
      expect(await other?.selections('p_1')).toHaveLength(1);
      const session = { id: 's_1', secretHash: 'h', person: 'p_1', provider: 'oidc' };
      await one?.addSession({ ...session, startedAt: at, seenAt: at, rotatedAt: at });
      await other?.endSessionsOf('p_1');
      expect(await one?.session('h')).toBeUndefined();
    });
  });

  test('a database that is gone is a problem with a sentence, and does not end the process', async () => {
    const place = await freshPostgres();
    const state = await openState(place);
    await state.saveSetting('i', 'a', '1');
    const name = place.address.split('/').at(-1) ?? '';
    const kill = `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`;
    const server = place.address.slice(0, -name.length);
    await runSql(`${server}template1`, kill);
    // Each broken connection is noticed at the latest by the next question it gets; after as many a new one answers.
    const connections = 10;
    for (let asked = 0; asked < connections; asked++) {
      await state.setting('i', 'a').catch((error: unknown) => expect(error).toMatchObject({ code: 'KV-V5' }));
    }
    expect(await state.setting('i', 'a')).toBe('1');
    await runSql(`${server}template1`, `alter database ${name} allow_connections false; ${kill}`);
    await state.setting('i', 'a').catch(() => undefined);
    await expect(state.setting('i', 'a')).rejects.toThrow();
    await state.close();
    await expect(openState({ address: 'postgres://kvarter@127.0.0.1:1/kvarter' })).rejects.toMatchObject({
      code: 'KV-V5',
    });
  });
});
