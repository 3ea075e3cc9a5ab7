import type { DeliveryReport, StoredDelivery } from '../../domain/model/delivery.ts';
import type { Vault } from '../../domain/model/ports.ts';

/** Every stored delivery in the order of acceptance, replaced ones included. */
export async function listDeliveries(context: { readonly vault: Vault }): Promise<readonly StoredDelivery[]> {
  return context.vault.list();
}

/** The report a stored delivery was accepted with; undefined when there is no such delivery. */
export async function readReport(
  context: { readonly vault: Vault },
  delivery: string,
): Promise<DeliveryReport | undefined> {
  const stored = await context.vault.list();
  return stored.some((d) => d.manifest.delivery_id === delivery) ? context.vault.report(delivery) : undefined;
}
