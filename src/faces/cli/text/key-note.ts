import type { Text } from '../../../domain/kernel/language.ts';
import type { SealState } from '../../../domain/model/vault-seal.ts';

/** What whoever keeps a backup must know of a sealed vault; nothing for an open one. */
export function keyNote(seal: SealState): Text | undefined {
  if (seal.kind === 'open') return undefined;
  const { key, keyFile } = seal;
  return {
    da: `Datalageret er forseglet med nøglen ${key} (${keyFile}). Nøglen er ikke i kopien, og uden den kan leverancerne ikke læses: gem den et andet sted.`,
    en: `The vault is sealed with key ${key} (${keyFile}). The key is not in the backup, and without it the deliveries cannot be read: keep it elsewhere.`,
  };
}
