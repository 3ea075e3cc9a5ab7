import type { PostgresPool, PostgresPoolClient } from 'kysely';
import pg from 'pg';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import { demandPrivate, readSecret } from '../secrets/read-secret.ts';
import { demandTls } from './demand-tls.ts';
import type { PostgresPlace } from './state-place.ts';

const mostConnections = 10;
const longestWaitMs = 5_000;
// Who dies in the middle of a change keeps the others from theirs no longer than this.
const longestSilenceMs = 60_000;

/**
 * A pool of connections to PostgreSQL. Whole numbers of any width are numbers, as in SQLite.
 * @throws Problem KV-V23 on a password or key that others may read; KV-V5, from connecting and from queries, when the database does not answer; the next one tries again
 */
export function openPostgresPool({ address, password, passwordFile }: PostgresPlace): PostgresPool {
  const url = demandTls(new URL(address));
  const demandOwnKey = onceDone(() => demandPrivateKey(url));
  if (password !== undefined) url.password = encodeURIComponent(password);
  const pool = new pg.Pool({
    connectionString: url.href,
    max: mostConnections,
    connectionTimeoutMillis: longestWaitMs,
    idle_in_transaction_session_timeout: longestSilenceMs,
    keepAlive: true,
    application_name: 'kvarter',
    types: { getTypeParser },
    ...(passwordFile === undefined ? {} : { Client: readingPasswordOf(passwordFile) }),
  });
  // A connection that breaks while nobody uses it is left out of the pool; whoever asks next gets another.
  pool.on('error', () => undefined);
  const clients = new WeakMap<pg.PoolClient, PostgresPoolClient>();
  return {
    options: pool.options,
    end: () => pool.end(),
    connect: async () => {
      // Keys and certificates in files are read first, and what cannot be read is thrown before there is a promise.
      const client = await demandOwnKey()
        .then(() => pool.connect())
        .catch(told);
      const known = clients.get(client) ?? tellingClient(client);
      clients.set(client, known);
      return known;
    },
  };
}

/** A client that reads its password at each connection: one that was changed, or lives an hour only, needs no restart. */
function readingPasswordOf(file: string): new () => pg.ClientBase {
  return class extends pg.Client {
    constructor(config?: string | pg.ClientConfig) {
      super(config);
      const value = (): Promise<string> => readSecret(file, 'KVARTER_STATE_PASSWORD_FILE');
      Object.defineProperty(this, 'password', { value, writable: true, configurable: true, enumerable: false });
    }
  };
}

// The key of our own certificate, where the address names one: whoever can read it can be us.
async function demandPrivateKey({ searchParams }: URL): Promise<void> {
  const key = searchParams.get('sslkey');
  if (key !== null) await demandPrivate(key, 'sslkey');
}

/** Does something once; where it failed, the next who asks tries again. */
function onceDone(does: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => {
    done ??= does().catch((error: unknown) => {
      done = undefined;
      throw error;
    });
    return done;
  };
}

const wholeNumbers: ReadonlySet<number> = new Set([pg.types.builtins.INT8, pg.types.builtins.NUMERIC]);

function getTypeParser(id: number, format?: 'text' | 'binary'): (value: string) => unknown {
  return wholeNumbers.has(id) ? Number : pg.types.getTypeParser(id, format as 'text');
}

function tellingClient(client: pg.PoolClient): PostgresPoolClient {
  // Broken while it is used: whoever uses it is told by the query; unheard it would end the process.
  client.on('error', () => undefined);
  const query = async (text: string, parameters: readonly unknown[]): Promise<unknown> =>
    await client.query(text, parameters.map(storable)).catch(told);
  return { query: query as PostgresPoolClient['query'], release: (destroy) => client.release(destroy) };
}

// The one character a text in PostgreSQL cannot hold.
function storable(value: unknown): unknown {
  return typeof value === 'string' ? value.replaceAll('\0', '\uFFFD') : value;
}

// Of the system: nobody answers there. Of PostgreSQL: it stops or starts, has no room for more, or does not let us in.
const unreachable =
  /^(ECONN\w+|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|EPIPE|ENOENT|EACCES|08\w{3}|57P0[1-3]|53\w{3}|25006|28\w{3}|3D000)$/;
// A certificate that is not what it should be: of another CA, for another name, out of date.
const untrusted = /^(ERR_TLS\w+|ERR_SSL\w+|CERT_\w+|UNABLE_TO_\w+|SELF_SIGNED_\w+|DEPTH_ZERO_\w+|EPROTO)$/;
const withoutCode = /^(timeout exceeded|Connection terminated|connection timeout|The server does not support SSL)/i;

/** @throws Problem KV-V5 when it is the database that does not answer; else what was thrown */
function told(error: unknown): never {
  if (!(error instanceof Error)) throw error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (unreachable.test(code) || untrusted.test(code)) throw new Problem('KV-V5', { why: code });
  if (withoutCode.test(error.message)) throw new Problem('KV-V5', { why: error.message });
  throw error;
}
