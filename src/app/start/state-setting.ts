import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import { wasMoved } from '../../storage/state/move-state.ts';
import { type PostgresPlace, postgresPlace, type StatePlace } from '../../storage/state/state-place.ts';
import { secretFile } from './secret-settings.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** The setting that names a PostgreSQL database as the state's place; `--state` on the command line says the same. */
export const stateSetting = 'KVARTER_STATE';

const passwordSetting = 'KVARTER_STATE_PASSWORD';

const addressForm = 'postgres://kvarter@db.example.dk:5432/kvarter';

/** The file of a data folder that holds its state, where no database does. */
export function stateFileOf(dataDir: string): string {
  return join(dataDir, 'state.sqlite');
}

/**
 * Where the state of a data folder is: the named PostgreSQL database (its password in KVARTER_STATE_PASSWORD, or in
 * the file KVARTER_STATE_PASSWORD_FILE names), or the file
 * in the folder. Never two: who goes on with the wrong one would lose what is written meanwhile.
 * @throws Problem KV-V4 on an address that is none, KV-V6 when there is a file beside the database, KV-V7 when the file was
 * moved into a database that is not named
 */
export async function statePlace(dataDir: string, named: string | undefined, env: Env): Promise<StatePlace> {
  const file = stateFileOf(dataDir);
  if (named === undefined || named === '') {
    if (await wasMoved(file)) throw new Problem('KV-V7', { file, setting: stateSetting });
    return file;
  }
  const place = sharedPlace(named, env);
  const isBoth = await stat(file).then(
    () => true,
    () => false,
  );
  if (isBoth) throw new Problem('KV-V6', { file, address: place.address });
  return place;
}

/** A PostgreSQL database as it is named in a setting or an option. @throws Problem KV-V4, or KV-V23 on a password in two places */
export function sharedPlace(named: string, env: Env, setting = stateSetting): PostgresPlace {
  const password = env[passwordSetting];
  const passwordFile = secretFile(passwordSetting, env);
  const place = postgresPlace(named, {
    ...(password === undefined ? {} : { password }),
    ...(passwordFile === undefined ? {} : { passwordFile }),
  });
  if (!place) throw new Problem('KV-V4', { setting, valid: addressForm });
  return place;
}
