import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { StoredDelivery } from '../../../src/domain/model/delivery.ts';
import type { Vault } from '../../../src/domain/model/ports.ts';

/** A delivery as it is stored, with nothing said that no test asks for. */
export function storedDelivery(id: string, over: Partial<StoredDelivery> = {}): StoredDelivery {
  return {
    manifest: {
      delivery_id: id,
      schema_version: '1.0',
      supplier: { cvr: '17150413', name: 'K' },
      purpose: 'p',
      legal_basis: 'l',
      data_class: 'offentlig',
      reference_date: '2026-01-01',
      edition: 2026,
      periods: {},
      classification_versions: {},
      pseudonymisation: { method: 'hmac-sha256', key_id: 'k', scope: 's' },
      files: [],
      replaces: null,
      contact: 'c',
    },
    contentHash: 'h',
    acceptedBy: 'Datachef',
    acceptedAt: '2026-11-20T10:00:00.000Z',
    reason: 'r',
    tickedOff: [],
    ...over,
  };
}

/** Stores a delivery with bytes of its own for each layout. */
export async function storedIn(vault: Vault, id: string, rows: Readonly<Record<string, Uint8Array>>): Promise<void> {
  const quarantine = await vault.openQuarantine();
  for (const [layout, bytes] of Object.entries(rows)) {
    await writeFile(join(quarantine, 'out', `${layout}.parquet`), bytes);
  }
  await vault.store(quarantine, storedDelivery(id), { delivery: id, accepted: true, files: [], findings: [] });
}
