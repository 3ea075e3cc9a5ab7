import { jobindsatsSource } from '../../domain/definitions/jobindsats.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import { readSecret } from '../../storage/secrets/read-secret.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** Settings that are secrets. Each may stand in a file instead, which the same name with `_FILE` names. */
export const secretSettings: readonly string[] = [
  ...['KVARTER_STATE_PASSWORD', 'KVARTER_SMTP_PASSWORD', 'KVARTER_GEOFA_PASSWORD', 'KVARTER_WMTS_TOKEN'],
  jobindsatsSource.keySetting,
];

/** The file a secret setting is kept in; undefined where it stands in the environment, or nowhere. @throws Problem KV-V23 */
export function secretFile(setting: string, env: Env): string | undefined {
  const named = `${setting}_FILE`;
  const file = env[named];
  if (file === undefined || file === '') return undefined;
  // Of two secrets nobody knows which one is in force.
  if (env[setting]) throw new Problem('KV-V23', { setting: named, file, fault: 'both' });
  return file;
}

/**
 * The secrets an installation keeps in files, by setting. The database's password is not among them: it is read anew at each
 * connection, since it may be one that lives an hour.
 * @throws Problem KV-V23 on a file that cannot be used
 */
export async function secretsInFiles(env: Env): Promise<Readonly<Record<string, string>>> {
  const found = await Promise.all(
    secretSettings.map(async (setting) => {
      const file = secretFile(setting, env);
      if (file === undefined || setting === 'KVARTER_STATE_PASSWORD') return [];
      return [[setting, await readSecret(file, `${setting}_FILE`)] as const];
    }),
  );
  return Object.fromEntries(found.flat());
}
