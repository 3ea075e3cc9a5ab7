import type { DeliveryReport, StoredDelivery } from '../../domain/model/delivery.ts';
import type { DeliverContext } from './deliver-context.ts';
import { examineDelivery } from './examine-delivery.ts';
import { storedBefore } from './stored-before.ts';

/** What a check found. With `stored` the same delivery is stored already, and the report is the one of then. */
export interface CheckResult {
  readonly report: DeliveryReport;
  readonly stored?: StoredDelivery;
}

/** Checks a delivery folder and says what was found. Stores nothing, whatever the result. */
export async function checkDelivery(context: DeliverContext, folder: string): Promise<CheckResult> {
  const stored = await storedBefore(context, folder);
  if (stored) return { report: await context.vault.report(stored.manifest.delivery_id), stored };
  const quarantine = await context.vault.openQuarantine();
  try {
    return { report: (await examineDelivery(context, folder, quarantine)).report };
  } finally {
    await context.vault.discard(quarantine);
  }
}
