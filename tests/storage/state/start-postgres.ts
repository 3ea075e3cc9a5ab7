import type { TestProject } from 'vitest/node';
import { openDatabase } from '../../../src/storage/state/open-database.ts';
import { type RunningPostgres, startPostgres } from '../../world/postgres-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the run's PostgreSQL server; empty where npm carries none for this machine. */
    readonly postgres: string;
  }
}

let running: RunningPostgres | undefined;

/** Starts one server for all tests of a run, with a database that is migrated already and copied for each test. */
export async function setup(project: TestProject): Promise<void> {
  running = await startPostgres();
  project.provide('postgres', running?.address ?? '');
  if (!running) {
    process.stderr.write(`\nNO POSTGRESQL for ${process.platform}-${process.arch}: tests of it are skipped here.\n\n`);
    return;
  }
  const db = await openDatabase({ address: `${running.address}/postgres` });
  await db.destroy();
}

export async function teardown(): Promise<void> {
  await running?.stop();
}
