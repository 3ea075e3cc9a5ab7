import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { Reader } from '../../domain/model/access.ts';
import type { Progress } from '../../domain/model/progress.ts';
import type { SealCensus, SealDone, SealState } from '../../domain/model/vault-seal.ts';
import { mayAcceptDeliveries } from '../access/may-handle-deliveries.ts';
import type { AppContext } from '../context/app-context.ts';
import { logUse } from '../context/log-use.ts';

/**
 * Encrypts everything in the vault that is about persons under the key of a file, which is made when it is not there.
 * Killed, it is taken up by beginning it again. @throws Problem KV-A1, KV-V13, KV-V14, KV-V19
 */
export async function sealVault(
  context: AppContext,
  reader: Reader,
  keyFile: string,
  progress?: Progress,
): Promise<SealDone> {
  await demandRight(context, reader, 'seal');
  return await (await context.openVault()).sealing.seal(keyFile, progress);
}

/**
 * Encrypts it anew under another key; without a file named, ends a change that was begun.
 * @throws Problem KV-A1, KV-V13, KV-V14, KV-V15, KV-V16, KV-V18, KV-V19
 */
export async function rotateVaultKey(
  context: AppContext,
  reader: Reader,
  keyFile: string | undefined,
  progress?: Progress,
): Promise<SealDone> {
  await demandRight(context, reader, 'rotate');
  return await (await context.openVault()).sealing.rotate(keyFile, progress);
}

/** How many files are under which key, and how many under none. @throws Problem KV-A1 */
export async function vaultStatus(context: AppContext, reader: Reader): Promise<SealCensus> {
  await demandRight(context, reader, 'status');
  return await (await context.openVault()).sealing.census();
}

/** Whether the vault is sealed, and with which key: told beside a backup, which does not hold the key. */
export async function sealOfVault(context: AppContext): Promise<SealState> {
  return await (await context.openVault()).sealing.state();
}

async function demandRight(context: AppContext, reader: Reader, object: string): Promise<void> {
  const verdict = mayAcceptDeliveries(reader, context.clock().slice(0, 10));
  await logUse(context, reader, { action: 'vault', object }, verdict);
  if (!verdict.allowed) throw new Problem('KV-A1', { what: { da: 'forsegle datalageret', en: 'seal the vault' } });
}
