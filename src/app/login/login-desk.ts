import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { IdentityProvider } from '../../domain/model/login.ts';
import { openOidc } from '../../storage/login/open-oidc.ts';
import { type LoginSettings, type ProviderSettings, readLoginSettings } from './login-settings.ts';

/** The installation's login: its settings and its providers. */
export interface LoginDesk {
  readonly settings: LoginSettings;
  readonly providers: readonly IdentityProvider[];
}

/** Opens the login of an installation; undefined where none is set up. @throws Problem KV-H5 */
export async function openLogin(
  path: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<LoginDesk | undefined> {
  const settings = await readLoginSettings(path);
  if (!settings) return undefined;
  const providers = await Promise.all(settings.providers.map((one) => openProvider(one, settings, { path, env })));
  return { settings, providers };
}

interface Around {
  readonly path: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

async function openProvider(
  provider: ProviderSettings,
  { origin }: LoginSettings,
  around: Around,
): Promise<IdentityProvider> {
  const callback = `${origin}/log-ind/hos/${provider.id}/svar`;
  const { clientSecretEnv, clientSecretFile, ...rest } = provider as Extract<ProviderSettings, { kind: 'oidc' }>;
  const secret = clientSecretEnv === undefined ? undefined : around.env[clientSecretEnv];
  const clientSecret = secret ?? (clientSecretFile && (await readBeside(around.path, clientSecretFile, provider.id)));
  if (!clientSecret) {
    const where = `${provider.id}.${clientSecretEnv === undefined ? 'clientSecretFile' : 'clientSecretEnv'}`;
    throw new Problem('KV-H5', { file: around.path, where, found: clientSecretEnv ?? '' });
  }
  return openOidc({ ...rest, callback, clientSecret: clientSecret.trim() });
}

async function readBeside(path: string, file: string, where: string): Promise<string> {
  return await readFile(resolve(dirname(path), file), 'utf8').catch(() => {
    throw new Problem('KV-H5', { file: path, where, found: file });
  });
}
