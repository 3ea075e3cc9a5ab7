import { layouts } from '../../domain/definitions/deliveries/index.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import { readManifest } from '../../engines/intake/manifest.ts';
import type { AppContext } from '../context/app-context.ts';
import { readManifestText } from './examine-delivery.ts';

/** Set instead of a key file where an installation has chosen an encrypted disk alone. */
export const openByChoice = 'none';

/**
 * Asks for a sealed vault before rows with pseudonyms are taken in. Where the installation names a key file and the vault
 * is still open, it is sealed now. Synthetic deliveries are about nobody and need no seal.
 * @throws Problem KV-V17 where nothing was chosen, and as `VaultSealing.seal`
 */
export async function demandSealed(context: AppContext, folder: string): Promise<void> {
  const { manifest } = readManifest(await readManifestText(folder), layouts);
  if (!manifest || manifest.synthetic === true || context.vaultKeyFile === openByChoice) return;
  const delivered = new Set(manifest.files.map(({ layout }) => layout));
  const isAboutPersons = layouts.some(
    ({ id, columns }) => delivered.has(id) && columns.some(({ type }) => type.kind === 'pseudonym'),
  );
  if (!isAboutPersons) return;
  const { sealing } = await context.openVault();
  if ((await sealing.state()).kind === 'sealed') return;
  if (context.vaultKeyFile === undefined) throw new Problem('KV-V17', { delivery: manifest.delivery_id });
  await sealing.seal(context.vaultKeyFile);
}
