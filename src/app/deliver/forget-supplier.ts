import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { ReleaseStore, Vault } from '../../domain/model/ports.ts';

/** Everything that came from one supplier, and what was made from it and stays. */
export interface SupplierTraces {
  readonly supplier: string;
  /** Ids of its deliveries, in the order of acceptance. */
  readonly deliveries: readonly string[];
  readonly rows: number;
  /** Editions that no other supplier has delivered persons for: the next release cannot count them again. */
  readonly editions: readonly number[];
  /** Releases with figures from it, oldest first; they and the true leaves behind them stay. */
  readonly releases: readonly string[];
}

/** What forgetting a supplier is decided with. */
export interface ForgetContext {
  readonly vault: Vault;
  readonly releases: Pick<ReleaseStore, 'list'>;
}

/** What there is from a supplier, by CVR number. Changes nothing. @throws Problem KV-U9 when there is nothing */
export async function supplierTraces(context: ForgetContext, cvr: string): Promise<SupplierTraces> {
  const stored = await context.vault.list();
  const own = stored.filter((d) => d.manifest.supplier.cvr === cvr);
  const [first] = own;
  if (!first) throw new Problem('KV-U9', { cvr, known: knownSuppliers(stored.map((d) => d.manifest.supplier)) });
  const ids = own.map((d) => d.manifest.delivery_id);
  const withPersons = (deliveries: typeof stored) =>
    new Set(
      deliveries
        .filter((d) => d.replacedBy === undefined && d.manifest.files.some((f) => f.layout === 'personer'))
        .map((d) => d.manifest.edition),
    );
  const elsewhere = withPersons(stored.filter((d) => !own.includes(d)));
  const releases = await context.releases.list();
  return {
    supplier: first.manifest.supplier.name,
    deliveries: ids,
    rows: own.reduce((sum, d) => sum + d.manifest.files.reduce((rows, f) => rows + f.rows, 0), 0),
    editions: [...withPersons(own)].filter((edition) => !elsewhere.has(edition)).sort((a, b) => a - b),
    releases: releases
      .filter((release) => release.dataDates.some((date) => ids.includes(date.delivery)))
      .toSorted((a, b) => (a.created < b.created ? -1 : 1))
      .map((release) => release.id),
  };
}

/** Deletes every delivery of a supplier and answers what depended on them. @throws Problem KV-U9 when there is nothing */
export async function forgetSupplier(context: ForgetContext, cvr: string): Promise<SupplierTraces> {
  const traces = await supplierTraces(context, cvr);
  // In the order of acceptance, so that a replaced delivery goes before the one that replaced it and never holds again.
  for (const delivery of traces.deliveries) await context.vault.removeDelivery(delivery);
  return traces;
}

function knownSuppliers(suppliers: readonly { readonly cvr: string; readonly name: string }[]): readonly string[] {
  return [...new Set(suppliers.map(({ cvr, name }) => `${cvr} ${name}`))].sort();
}
