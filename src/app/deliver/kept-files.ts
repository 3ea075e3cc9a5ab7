import type { ManifestFile, StoredDelivery } from '../../domain/model/delivery.ts';

/** The files of a stored delivery that are still there: all but person rows deleted since. */
export function keptFiles(delivery: StoredDelivery): readonly ManifestFile[] {
  const gone = new Set((delivery.removals ?? []).flatMap((removal) => removal.layouts));
  return delivery.manifest.files.filter((file) => !gone.has(file.layout));
}
