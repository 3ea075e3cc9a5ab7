import { mkdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Clock } from '../../domain/model/ports.ts';
import { toTypst } from '../../engines/reports/to-typst.ts';
import { type DuckdbLimits, openDuckdb } from '../../storage/duckdb/open-duckdb.ts';
import { openParquetWriter } from '../../storage/duckdb/stage-parquet.ts';
import { openMonthStore } from '../../storage/months/month-store.ts';
import { openPicturePainter } from '../../storage/pictures/open-picture-painter.ts';
import { openReleaseStore } from '../../storage/releases/open-release-store.ts';
import { openState } from '../../storage/state/open-state.ts';
import type { StatePlace } from '../../storage/state/state-place.ts';
import { openTypstPrinter } from '../../storage/typst/open-typst-printer.ts';
import { openVault } from '../../storage/vault/open-vault.ts';
import { wipeLeftovers } from '../../storage/vault/private-place.ts';
import { dressWithAreas } from '../areas/dress-release.ts';
import type { AppContext } from '../context/app-context.ts';
import { openByChoice } from '../deliver/demand-sealed.ts';
import { releaseDesk } from '../release/release-desk.ts';
import { publicBySteps } from '../update/release-steps.ts';
import { stateFileOf } from './state-setting.ts';

// Room for the whole sector's ten years in one build; DuckDB spills to `tmp` above it.
const buildMemory = '2500MB';
const vaultKeySetting = 'KVARTER_VAULT_KEY_FILE';

/** The clock of the machine. */
export const systemClock: Clock = () => new Date().toISOString();

/**
 * Puts the app together over a data folder, making it if needed: `vault/` persons, `releases/` what is shown, `months/` what is shown of
 * areas month by month,
 * `state.sqlite` what users keep and the log, where no PostgreSQL database holds that, `tmp/` room for big jobs.
 * @throws Problem KV-V5 when that database does not answer, KV-V11 when a newer version made it
 */
export async function openApp(
  dataDir: string,
  clock: Clock = systemClock,
  place: StatePlace = stateFileOf(dataDir),
): Promise<AppContext> {
  const folders = { releases: join(dataDir, 'releases'), temp: join(dataDir, 'tmp') };
  for (const folder of Object.values(folders)) await mkdir(folder, { recursive: true });
  const limits: DuckdbLimits = { memory: buildMemory, threads: availableParallelism(), temp: folders.temp };
  const openSqlIn = (temp: string) => openDuckdb({ ...limits, temp });
  const openSql = () => openSqlIn(folders.temp);
  const releases = openReleaseStore({ root: folders.releases, openSql, openWriter: () => openParquetWriter(limits) });
  const state = await openState(place);
  const vault = join(dataDir, 'vault');
  // What a killed build had decrypted. A disk that refuses is told by the first that writes.
  await wipeLeftovers(vault).catch(() => undefined);
  const vaultKeyFile = process.env[vaultKeySetting];
  const keyed = vaultKeyFile !== undefined && vaultKeyFile !== openByChoice ? { keyFile: vaultKeyFile } : {};
  return {
    dataDir,
    clock,
    releases,
    months: openMonthStore(join(dataDir, 'months')),
    state,
    desk: releaseDesk(releases, dataDir, dressWithAreas(state), publicBySteps(state)),
    pdf: openTypstPrinter(toTypst),
    pictures: openPicturePainter(),
    ...(vaultKeyFile === undefined ? {} : { vaultKeyFile }),
    openVault: () => openVault(vault, keyed),
    openSql,
    openSqlIn,
  };
}
