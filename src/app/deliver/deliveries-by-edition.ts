import type { StoredDelivery } from '../../domain/model/delivery.ts';
import type { Vault } from '../../domain/model/ports.ts';
import { keptFiles } from './kept-files.ts';

/** The files of one layout and edition that are in force. */
export interface EditionFiles {
  readonly layout: string;
  readonly edition: number;
  /** In the order they were accepted. */
  readonly deliveries: readonly StoredDelivery[];
}

/** Every layout and edition with its files in force: deliveries that no other replaces. By layout, then edition. */
export async function deliveriesByEdition(vault: Vault): Promise<readonly EditionFiles[]> {
  const inForce = (await vault.list()).filter((d) => d.replacedBy === undefined);
  const files = inForce.flatMap((d) => keptFiles(d).map((f) => ({ layout: f.layout, delivery: d })));
  const groups = Map.groupBy(files, (f) => `${f.layout} ${f.delivery.manifest.edition}`);
  return [...groups.values()]
    .map((group) => {
      const deliveries = group.map((f) => f.delivery);
      const { layout, delivery } = group[0] ?? { layout: '', delivery: undefined };
      return { layout, edition: delivery?.manifest.edition ?? 0, deliveries };
    })
    .sort(byLayoutThenEdition);
}

function byLayoutThenEdition(a: EditionFiles, b: EditionFiles): number {
  if (a.layout === b.layout) return a.edition - b.edition;
  return a.layout < b.layout ? -1 : 1;
}
