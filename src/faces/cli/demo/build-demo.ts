import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { dataManager, sheetEditor } from '../../../app/access/demo-personas.ts';
import { findTheme } from '../../../app/areas/area-definitions.ts';
import { importAreas } from '../../../app/areas/import-areas.ts';
import { importSideRows } from '../../../app/areas/import-side-rows.ts';
import { observeAreas } from '../../../app/areas/observe-areas.ts';
import { readObservationFile } from '../../../app/areas/read-observation-file.ts';
import type { AppContext } from '../../../app/context/app-context.ts';
import { acceptFolder } from '../../../app/deliver/handle-deliveries.ts';
import { importLists } from '../../../app/monitor/official-lists.ts';
import { releaseMonths } from '../../../app/monitor/release-months.ts';
import { publishDemoSheets } from '../../../app/sheets/publish-demo-sheets.ts';
import { buildFromVault } from '../../../app/update/build-from-vault.ts';
import { inventDemo } from '../../../demo/invent-demo.ts';
import { listFolder, monthFile } from '../../../demo/write-area-figures.ts';
import { areaFolder, lineageFile } from '../../../demo/write-areas.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import type { Progress } from '../../../domain/model/progress.ts';
import type { ReleaseManifest } from '../../../domain/model/release.ts';
import { beginGrants } from './begin-grants.ts';

/**
 * From nothing to a served release: invents a synthetic Denmark, takes its deliveries in like any others (the demo's
 * data manager ticks off the warnings), and builds. A year is taken in while the next is invented. Killed at any moment, running it again completes.
 * @throws Problem KV-D1 for an unknown scale, KV-A13 when the vault refuses a demo delivery (a bug in the demo).
 */
export async function buildDemo(context: AppContext, scale: string, progress: Progress): Promise<ReleaseManifest> {
  const out = join(context.dataDir, 'demo');
  const intake = takeInTurn(context);
  const { signal, onDelivery } = intake;
  await inventDemo({ scale, out }, { progress, signal, onDelivery }).catch(async (error: unknown) => {
    await intake.done(() => undefined);
    throw error;
  });
  await intake.done((taken, of) => progress('intake', taken, of));
  await takeAreas(context, join(out, areaFolder));
  await takeAreaFigures(context, out);
  await rm(out, { recursive: true, force: true });
  const made = await buildFromVault(context, dataManager.reader, { progress });
  await releaseMonths(context, dataManager.reader);
  await publishDemoSheets(context, sheetEditor.reader, dataManager.reader);
  await beginGrants(context);
  return made;
}

/** Takes in the lists and the monthly counts of boligområder that the demo invented; all of it is marked synthetic. */
export async function takeAreaFigures(context: AppContext, out: string): Promise<void> {
  for (const file of (await readdir(join(out, listFolder))).sort()) {
    await importLists(context, dataManager.reader, { path: join(out, listFolder, file) });
  }
  const read = await readObservationFile(join(out, monthFile));
  const done = await observeAreas(context, dataManager.reader, { file: monthFile, ...read, skipRejected: false });
  if (!done.written) throw new Problem('KV-A13', { folder: join(out, monthFile) });
}

/** Takes the demo's areas in like anybody's. Taken in already, before a start that was killed, nothing changes. */
export async function takeAreas(context: AppContext, folder: string): Promise<void> {
  const how = { repair: false, renamed: {}, set: {}, skipRejected: false, reason: 'Syntetiske data' };
  for (const file of await readdir(folder)) {
    if (!file.endsWith('.geojson')) continue;
    const theme = findTheme(file.slice(0, -'.geojson'.length));
    const done = await importAreas(context, dataManager.reader, { ...how, path: join(folder, file), theme });
    if (!done.written) throw new Problem('KV-A13', { folder: join(folder, file) });
  }
  const lineage = join(folder, lineageFile);
  const related = await importSideRows(context, dataManager.reader, lineage, lineageFile.replace('.csv', ''));
  if (!related.written) throw new Problem('KV-A13', { folder: lineage });
}

interface Intake {
  /** Aborted when a delivery could not be taken in, so that no more are invented. */
  readonly signal: AbortSignal;
  readonly onDelivery: (folder: string) => void;
  /** Settles when all told of are taken in, telling how many are. */
  readonly done: (progress: (taken: number, of: number) => void) => Promise<void>;
}

/** Takes deliveries in one after another, in the order they are told of. */
function takeInTurn(context: AppContext): Intake {
  const stop = new AbortController();
  let [taken, told] = [0, 0];
  let tell: (taken: number, of: number) => void = () => undefined;
  let last = Promise.resolve();
  const take = async (folder: string): Promise<void> => {
    const wish = { reason: 'Syntetiske data', tickOff: 'all' as const };
    const result = await acceptFolder(context, dataManager.reader, folder, wish);
    if (result.outcome === 'refused') throw new Problem('KV-A13', { folder });
    taken += 1;
    tell(taken, told);
  };
  return {
    signal: stop.signal,
    onDelivery: (folder) => {
      told += 1;
      last = last.then(() => take(folder));
      last.catch((error: unknown) => stop.abort(error));
    },
    done: async (progress) => {
      tell = progress;
      progress(taken, told);
      await last;
    },
  };
}
