import { layouts } from '../../domain/definitions/deliveries/index.ts';
import type { DeliveryManifest, StoredDelivery } from '../../domain/model/delivery.ts';
import { readManifest } from '../../engines/intake/manifest.ts';
import { canonicalJson } from '../../storage/releases/canonical-json.ts';
import type { DeliverContext } from './deliver-context.ts';
import { readManifestText } from './examine-delivery.ts';

/** Hash of a delivery: of its manifest, which holds the hash of every file and so stands for all of it. */
export function deliveryHash(context: Pick<DeliverContext, 'sha256'>, manifest: DeliveryManifest): string {
  return context.sha256(canonicalJson(manifest));
}

/** The delivery of a folder as it is stored already, unchanged; undefined for a new, changed or unreadable one. */
export async function storedBefore(
  context: Pick<DeliverContext, 'sha256' | 'vault'>,
  folder: string,
): Promise<StoredDelivery | undefined> {
  const { manifest } = readManifest(await readManifestText(folder), layouts);
  if (!manifest) return undefined;
  const hash = deliveryHash(context, manifest);
  const stored = await context.vault.list();
  return stored.find((d) => d.manifest.delivery_id === manifest.delivery_id && d.contentHash === hash);
}
