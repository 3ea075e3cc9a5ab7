import type { DeliveryReport, StoredDelivery } from '../../domain/model/delivery.ts';
import type { Vault } from '../../domain/model/ports.ts';
import { openWarnings } from './open-warnings.ts';

/** A stored delivery and its warnings that nobody has ticked off. */
export interface ListedDelivery extends StoredDelivery {
  readonly openWarnings: readonly string[];
}

/** Every stored delivery in the order of acceptance, replaced ones included. */
export async function listDeliveries(context: { readonly vault: Vault }): Promise<readonly ListedDelivery[]> {
  const stored = await context.vault.list();
  return await Promise.all(
    stored.map(async (delivery) => {
      const report = await context.vault.report(delivery.manifest.delivery_id);
      return { ...delivery, openWarnings: openWarnings(delivery, report) };
    }),
  );
}

/** The report a stored delivery was accepted with; undefined when there is no such delivery. */
export async function readReport(
  context: { readonly vault: Vault },
  delivery: string,
): Promise<DeliveryReport | undefined> {
  const stored = await context.vault.list();
  return stored.some((d) => d.manifest.delivery_id === delivery) ? context.vault.report(delivery) : undefined;
}
