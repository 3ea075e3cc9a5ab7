import type { DeliveryReport, StoredDelivery } from '../../domain/model/delivery.ts';
import type { DeliverContext } from './deliver-context.ts';
import { examineDelivery } from './examine-delivery.ts';
import { deliveryHash, storedBefore } from './stored-before.ts';

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
  const stored = await storedBefore(context, folder);
  if (stored)
    return { outcome: 'already', delivery: stored, report: await context.vault.report(stored.manifest.delivery_id) };
  const quarantine = await context.vault.openQuarantine();
  try {
    const examined = await examineDelivery(context, folder, quarantine);
    if (!examined.manifest || !examined.report.accepted) return { outcome: 'refused', report: examined.report };
    const delivery: StoredDelivery = {
      manifest: examined.manifest,
      contentHash: deliveryHash(context, examined.manifest),
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

function tickedOff(report: DeliveryReport, tickOff: Acceptance['tickOff']): readonly string[] {
  const warnings = new Set(report.findings.filter((f) => f.severity === 'A').map((f) => f.code));
  return [...warnings].filter((code) => tickOff === 'all' || tickOff.includes(code)).sort();
}
