import { readFile } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { createServer, type Server, type ServerOptions } from 'node:https';
import { createSecureContext, Server as TlsServer } from 'node:tls';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import { readSecret } from '../../../storage/secrets/read-secret.ts';

/** Files with the server's own certificate (its chain, PEM) and key, where it speaks TLS itself. */
export interface OwnTls {
  readonly certFile: string;
  readonly keyFile: string;
}

/** A certificate and its key, as text. */
export interface TlsPair {
  readonly cert: string;
  readonly key: string;
}

/**
 * Reads the certificate and key, and sees that they belong together.
 * @throws Problem KV-A27 where they cannot be used, KV-V23 where others may read the key
 */
export async function readTls({ certFile, keyFile }: OwnTls): Promise<TlsPair> {
  const key = await readSecret(keyFile, '--tls-key');
  const cert = await readFile(certFile, 'utf8').catch(() => {
    throw new Problem('KV-A27', { fault: 'missing', file: certFile });
  });
  try {
    createSecureContext({ cert, key });
  } catch {
    throw new Problem('KV-A27', { fault: 'pair', file: certFile });
  }
  return { cert, key };
}

/** Makes the server that answers by TLS 1.2 and 1.3 alone: who speaks plain HTTP to it is not answered. */
export function tlsServer(pair: TlsPair, limits: ServerOptions): (handler: RequestListener) => Server {
  return (handler) => createServer({ ...limits, ...pair, minVersion: 'TLSv1.2' }, handler);
}

/** Takes a renewed certificate into use for connections from now on; one that cannot be used leaves the old one. */
export async function renewTls(server: object, files: OwnTls): Promise<void> {
  if (server instanceof TlsServer) server.setSecureContext({ ...(await readTls(files)), minVersion: 'TLSv1.2' });
}
