import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { must } from '../../domain/kernel/invariant.ts';
import type { OpenedRows, WantedRows } from '../../domain/model/vault-seal.ts';
import { makePrivatePlace, wipe } from './private-place.ts';
import { headOfFile, openSealedFile } from './sealed-file.ts';
import { demandMayBePlain, type VaultKeys } from './vault-keys.ts';

/** Where the rows of a delivery's layout stand in a vault. */
export function placeOfRows(delivery: string, layout: string): string {
  return `deliveries/${delivery}/${layout}.parquet`;
}

/**
 * Opens stored files of the vault in folder `root`. What is not sealed is read where it stands; what is sealed is
 * decrypted into a private place that is wiped when it is closed, or at the next start after a kill.
 * @throws Problem KV-V13 to KV-V16, KV-V22; nothing is left then
 */
export async function openRows(root: string, keys: VaultKeys, wanted: readonly WantedRows[]): Promise<OpenedRows> {
  const paths = new Map<string, string>();
  const sealed: string[] = [];
  for (const place of new Set(wanted.map(({ delivery, layout }) => placeOfRows(delivery, layout)))) {
    if (await headOfFile(join(root, place))) {
      sealed.push(place);
      continue;
    }
    await demandMayBePlain(keys.record, place);
    paths.set(place, join(root, place));
  }
  const pathOf = (delivery: string, layout: string): string => must(paths.get(placeOfRows(delivery, layout)), layout);
  if (sealed.length === 0) return { pathOf, close: async () => undefined };
  const sizes = await Promise.all(sealed.map(async (place) => (await stat(join(root, place))).size));
  const opened = await makePrivatePlace(
    root,
    sizes.reduce((sum, size) => sum + size, 0),
  );
  try {
    for (const [i, place] of sealed.entries()) {
      const to = join(opened.folder, `${i}.parquet`);
      await openSealedFile(join(root, place), to, place, ({ key }) => keys.byId(key));
      paths.set(place, to);
    }
    const spill = join(opened.folder, 'spill');
    await mkdir(spill, { mode: 0o700 });
    return { pathOf, spill, close: () => wipe(opened) };
  } catch (error) {
    await wipe(opened);
    throw error;
  }
}
