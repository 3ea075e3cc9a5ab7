import { readFile, stat } from 'node:fs/promises';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import { isOwnersAlone } from './owners-alone.ts';

// Longer than a key with its certificates; a large file named by mistake is not read through.
const longest = 65_536;

/**
 * The secret in a file, without the space around it.
 * @param setting - What named the file, told when it cannot be used.
 * @throws Problem KV-V23 where the file is not there, others may read it, or it holds no secret
 */
export async function readSecret(file: string, setting: string): Promise<string> {
  await demandPrivate(file, setting);
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) throw new Problem('KV-V23', { setting, file, fault: 'missing' });
  if (text.trim() === '') throw new Problem('KV-V23', { setting, file, fault: 'empty' });
  return text.trim();
}

/** Refuses a file with a secret that is not its owner's alone. @throws Problem KV-V23 */
export async function demandPrivate(file: string, setting: string): Promise<void> {
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) throw new Problem('KV-V23', { setting, file, fault: 'missing' });
  if (!isOwnersAlone(found)) throw new Problem('KV-V23', { setting, file, fault: 'others' });
  if (found.size > longest) throw new Problem('KV-V23', { setting, file, fault: 'long' });
}
