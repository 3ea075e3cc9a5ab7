import { rm, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { Progress } from '../../domain/model/progress.ts';
import type { SealState } from '../../domain/model/vault-seal.ts';
import type { BackupManifest } from '../../storage/backup/backup-manifest.ts';
import { readBackup } from '../../storage/backup/read-backup.ts';
import { writeBackup } from '../../storage/backup/write-backup.ts';
import { demandEmptyState, movedName, moveState } from '../../storage/state/move-state.ts';
import type { StatePlace } from '../../storage/state/state-place.ts';
import { localInstallation } from '../access/readers.ts';
import type { AppContext } from '../context/app-context.ts';
import { logUse } from '../context/log-use.ts';
import { version } from '../context/product-version.ts';
import { openApp, systemClock } from '../start/open-app.ts';
import { stateFileOf } from '../start/state-setting.ts';
import { settleReleases } from '../update/settle-releases.ts';
import { sealOfVault } from '../vault/seal-vault.ts';

/** Progress and cancellation of a backup. */
export interface BackupJob {
  readonly progress?: Progress;
  readonly signal?: AbortSignal;
}

/**
 * Everything of the installation in one file; logged, and the log is in it. Nothing is half written: the file is there
 * whole or not at all.
 * @throws Problem KV-B2 when there is a file of that name
 */
export async function backUp(context: AppContext, out: string, job: BackupJob = {}): Promise<BackupManifest> {
  const there = await stat(out).catch(() => undefined);
  if (there) throw new Problem('KV-B2', { file: out });
  await logUse(context, localInstallation, { action: 'backup', object: 'write' }, { allowed: true });
  const { dataDir, clock, state } = context;
  const copyState = (path: string): Promise<void> => state.copyTo(path);
  return await writeBackup({ ...job, dataDir, out: resolve(out), made: clock(), version, copyState });
}

/** What was put back. */
export interface Restored {
  readonly made: string;
  readonly files: number;
  readonly releases: number;
  /** A sealed vault needs its key, which is in no backup. */
  readonly seal: SealState;
}

/**
 * Puts a backup into an empty folder, and tries it: every release is verified, and what is served follows from the steps
 * that were kept. A release that was under embargo when the backup was made still waits for its hour.
 * @param place - Where the state is put: a file of the folder, or an empty PostgreSQL database.
 * @throws Problem KV-B3, KV-B4; KV-U2 for a release that was damaged before it was backed up; KV-V8 when something is in the
 * database
 */
export async function restore(
  path: string,
  dataDir: string,
  { place = stateFileOf(dataDir), progress }: { readonly place?: StatePlace; readonly progress?: Progress } = {},
): Promise<Restored> {
  if (typeof place !== 'string') await demandEmptyState(place);
  const manifest = await readBackup(resolve(path), dataDir, progress);
  if (typeof place !== 'string') {
    await moveState(stateFileOf(dataDir), place);
    await rm(movedName(stateFileOf(dataDir)));
  }
  const context = await openApp(dataDir, systemClock, place);
  try {
    const releases = await context.releases.list();
    for (const { id } of releases) {
      const faults = await context.releases.verify(id);
      if (faults.length > 0) throw new Problem('KV-U2', { release: id, faults });
    }
    await settleReleases(context);
    await logUse(context, localInstallation, { action: 'backup', object: 'restore' }, { allowed: true });
    const seal = await sealOfVault(context);
    return { made: manifest.made, files: manifest.files.length, releases: releases.length, seal };
  } finally {
    await context.state.close();
  }
}
