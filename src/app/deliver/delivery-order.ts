import type { DeliveryManifest, Finding, LayoutDefinition, StoredDelivery } from '../../domain/model/delivery.ts';
import { makeFinding } from '../../engines/intake/make-finding.ts';

/**
 * How a delivery stands to those already stored: an id used before (KV-F7), the same figures delivered once more
 * without `replaces` (KV-F8), and a `replaces` that names no delivery in force (KV-F9).
 */
export function orderFindings(
  manifest: DeliveryManifest,
  stored: readonly StoredDelivery[],
  layouts: readonly LayoutDefinition[],
): readonly Finding[] {
  const file = 'manifest.json';
  const delivery = manifest.delivery_id;
  if (stored.some((d) => d.manifest.delivery_id === delivery)) return [makeFinding('KV-F7', { delivery }, { file })];
  const { replaces } = manifest;
  if (replaces !== null) {
    const old = stored.find((d) => d.manifest.delivery_id === replaces);
    if (!old) return [makeFinding('KV-F9', { replaces, cause: 'unknown' }, { file })];
    if (old.replacedBy !== undefined) return [makeFinding('KV-F9', { replaces, cause: 'replaced' }, { file })];
  }
  const once = new Set(layouts.filter((l) => l.once).map((l) => l.id));
  const others = stored.filter(
    (d) =>
      d.replacedBy === undefined &&
      d.manifest.delivery_id !== replaces &&
      d.manifest.supplier.cvr === manifest.supplier.cvr &&
      d.manifest.reference_date === manifest.reference_date,
  );
  return manifest.files
    .filter((f) => once.has(f.layout))
    .flatMap(({ layout }) => {
      const same = others.find((d) => d.manifest.files.some((f) => f.layout === layout));
      if (!same) return [];
      const data = { layout, date: manifest.reference_date, delivery: same.manifest.delivery_id };
      return [makeFinding('KV-F8', data, { file })];
    });
}
