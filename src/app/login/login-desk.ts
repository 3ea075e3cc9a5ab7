import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { IdentityProvider } from '../../domain/model/login.ts';
import { openOidc } from '../../storage/login/open-oidc.ts';
import { openSaml } from '../../storage/login/open-saml.ts';
import { demandPrivate } from '../../storage/secrets/read-secret.ts';
import { type LoginSettings, type ProviderSettings, readLoginSettings } from './login-settings.ts';

/** The installation's login: its settings and its providers. */
export interface LoginDesk {
  readonly settings: LoginSettings;
  readonly providers: readonly IdentityProvider[];
}

/** Opens the login of an installation; undefined where none is set up. @throws Problem KV-H5, or KV-V23 on a key others may read */
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
  if (provider.kind === 'oidc')
    return openOidc({ ...provider, callback, clientSecret: await secretOf(provider, around) });
  const { idpCertFiles, privateKeyFile, certFile, privileges, ...rest } = provider;
  const read = (file: string) => readBeside(around.path, file, provider.id);
  const key = readPrivate(around.path, privateKeyFile, `${provider.id}.privateKeyFile`);
  const [privateKey, cert] = await Promise.all([key, read(certFile)]);
  const idpCerts = await Promise.all(idpCertFiles.map(read));
  return openSaml({ ...rest, callback, privateKey, cert, idpCerts, ...(privileges ? { privileges } : {}) });
}

async function secretOf(provider: Extract<ProviderSettings, { kind: 'oidc' }>, { path, env }: Around): Promise<string> {
  const { id, clientSecretEnv, clientSecretFile } = provider;
  const named = clientSecretEnv === undefined ? undefined : env[clientSecretEnv];
  const secret = named ?? (clientSecretFile && (await readPrivate(path, clientSecretFile, `${id}.clientSecretFile`)));
  if (secret) return secret.trim();
  const where = `${id}.${clientSecretEnv === undefined ? 'clientSecretFile' : 'clientSecretEnv'}`;
  throw new Problem('KV-H5', { file: path, where, found: clientSecretEnv ?? '' });
}

// A private key or a client's secret: nobody but the server's own account may read it.
async function readPrivate(path: string, file: string, where: string): Promise<string> {
  const secret = await readBeside(path, file, where);
  await demandPrivate(resolve(dirname(path), file), where);
  return secret;
}

async function readBeside(path: string, file: string, where: string): Promise<string> {
  return await readFile(resolve(dirname(path), file), 'utf8').catch(() => {
    throw new Problem('KV-H5', { file: path, where, found: file });
  });
}
