import type { DeliveryReport, StoredDelivery } from '../../domain/model/delivery.ts';
import type { Vault } from '../../domain/model/ports.ts';

/** A delivery and the codes of its warnings that nobody has ticked off. */
export interface OpenWarnings {
  readonly delivery: string;
  readonly codes: readonly string[];
}

/**
 * Warnings of a stored delivery that nobody has ticked off, when it was accepted or later; a release waits for them.
 * @source persondata.md section 2
 */
export function openWarnings(delivery: StoredDelivery, report: DeliveryReport): readonly string[] {
  const done = new Set([...delivery.tickedOff, ...(delivery.tickOffs ?? []).flatMap((record) => record.codes)]);
  const codes = report.findings.filter((f) => f.severity === 'A').map((f) => f.code);
  return [...new Set(codes)].filter((code) => !done.has(code)).sort();
}

/** Deliveries in force with open warnings, in the order of acceptance. */
export async function openWarningsInForce(vault: Vault): Promise<readonly OpenWarnings[]> {
  const inForce = (await vault.list()).filter((d) => d.replacedBy === undefined);
  const all = await Promise.all(
    inForce.map(async (d): Promise<OpenWarnings> => {
      const delivery = d.manifest.delivery_id;
      return { delivery, codes: openWarnings(d, await vault.report(delivery)) };
    }),
  );
  return all.filter((d) => d.codes.length > 0);
}
