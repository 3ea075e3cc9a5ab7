import { layouts } from '../../domain/definitions/deliveries/index.ts';
import type { DeliveryManifest, DeliveryReport, StoredDelivery } from '../../domain/model/delivery.ts';
import { readManifest } from '../../engines/intake/manifest.ts';
import { canonicalJson } from '../../storage/releases/canonical-json.ts';
import type { DeliverContext } from './deliver-context.ts';
import { examineDelivery, readManifestText } from './examine-delivery.ts';

/** Who accepts a delivery, why, and which warnings they have looked into: codes, or all of them. */
export interface Acceptance {
  readonly acceptedBy: string;
  readonly reason: string;
  readonly tickOff: readonly string[] | 'all';
}

/** What came of it. `already` = the same delivery was stored before, nothing was done. */
export type AcceptResult =
  | { readonly outcome: 'stored' | 'already'; readonly delivery: StoredDelivery; readonly report: DeliveryReport }
  | { readonly outcome: 'refused'; readonly report: DeliveryReport };

/**
 * Checks a delivery and stores it whole, or changes nothing. Storing the same delivery again is a no-op; a delivery
 * with `replaces` takes the place of the old one, which stays readable.
 */
export async function acceptDelivery(
  context: DeliverContext,
  folder: string,
  acceptance: Acceptance,
): Promise<AcceptResult> {
  const { manifest } = readManifest(await readManifestText(folder), layouts);
  const stored = manifest ? await storedBefore(context, manifest) : undefined;
  if (stored)
    return { outcome: 'already', delivery: stored, report: await context.vault.report(stored.manifest.delivery_id) };
  const quarantine = await context.vault.openQuarantine();
  try {
    const examined = await examineDelivery(context, folder, quarantine);
    if (!examined.manifest || !examined.report.accepted) return { outcome: 'refused', report: examined.report };
    const delivery: StoredDelivery = {
      manifest: examined.manifest,
      contentHash: contentHash(context, examined.manifest),
      acceptedBy: acceptance.acceptedBy,
      acceptedAt: context.clock(),
      reason: acceptance.reason,
      tickedOff: tickedOff(examined.report, acceptance.tickOff),
    };
    await context.vault.store(quarantine, delivery, examined.report);
    return { outcome: 'stored', delivery, report: examined.report };
  } finally {
    await context.vault.discard(quarantine);
  }
}

// The manifest holds the hash of every file, so its own hash stands for the whole delivery.
function contentHash(context: DeliverContext, manifest: DeliveryManifest): string {
  return context.sha256(canonicalJson(manifest));
}

async function storedBefore(context: DeliverContext, manifest: DeliveryManifest): Promise<StoredDelivery | undefined> {
  const hash = contentHash(context, manifest);
  const stored = await context.vault.list();
  return stored.find((d) => d.manifest.delivery_id === manifest.delivery_id && d.contentHash === hash);
}

function tickedOff(report: DeliveryReport, tickOff: Acceptance['tickOff']): readonly string[] {
  const warnings = new Set(report.findings.filter((f) => f.severity === 'A').map((f) => f.code));
  return [...warnings].filter((code) => tickOff === 'all' || tickOff.includes(code)).sort();
}
