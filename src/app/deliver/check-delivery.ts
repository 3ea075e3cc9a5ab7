import type { DeliveryReport } from '../../domain/model/delivery.ts';
import type { DeliverContext } from './deliver-context.ts';
import { examineDelivery } from './examine-delivery.ts';

/** Checks a delivery folder and says what was found. Stores nothing, whatever the result. */
export async function checkDelivery(context: DeliverContext, folder: string): Promise<DeliveryReport> {
  const quarantine = await context.vault.openQuarantine();
  try {
    return (await examineDelivery(context, folder, quarantine)).report;
  } finally {
    await context.vault.discard(quarantine);
  }
}
