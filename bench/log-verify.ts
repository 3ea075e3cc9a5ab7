import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { verifyLog } from '../src/app/log/verify-log.ts';
import { openApp } from '../src/app/start/open-app.ts';
import { chainStart, hashOfLine } from '../src/storage/state/chain-log.ts';
import type { Benchmark } from './bench-row.ts';

const lines = 1_000_000;

/** A log of a million lines gone through, hash by hash; time of one processor. */
export const logVerify: Benchmark = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kvarter-bench-log-'));
  const context = await openApp(folder);
  try {
    fill(join(folder, 'state.sqlite'));
    const before = process.cpuUsage();
    const { entries, fault } = await verifyLog(context);
    const { user, system } = process.cpuUsage(before);
    const how = `${entries} lines, ${fault ? 'not whole' : 'whole'}; time of one processor`;
    return [{ what: 'verify a log of a million lines', measured: (user + system) / 1e6, unit: 's', target: 10, how }];
  } finally {
    await context.state.close();
    await rm(folder, { recursive: true });
  }
};

function fill(path: string): void {
  const database = new DatabaseSync(path);
  database.exec('begin');
  const insert = database.prepare(
    'insert into log_entry (number, at, reader, role, action, object, release, as_person, why, allowed, hash) values (?,?,?,?,?,?,?,?,?,?,?)',
  );
  let hash = chainStart;
  for (let number = 1; number <= lines; number++) {
    const event = {
      ...{ at: '2026-11-22T08:00:00.000Z', reader: `p_${number % 500}`, role: 'analytiker', action: 'table' },
      ...{
        object: `T0${1 + (number % 9)} afd:0045-${String(number % 9999).padStart(5, '0')}`,
        release: 'r_0123456789abcdef',
      },
      ...{ allowed: true, why: 'own-places · g_abcdefghijkl' },
    };
    hash = hashOfLine(hash, number, event);
    const { at, reader, role, action, object, release, why } = event;
    insert.run(number, at, reader, role, action, object, release, null, why, 1, hash);
  }
  database.exec('commit');
  database.close();
}
