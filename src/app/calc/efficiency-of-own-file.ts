import { efficiencyRule } from '../../domain/definitions/twins/efficiency.ts';
import { type Efficiency, measureEfficiency } from '../../engines/twins/efficiency/measure-efficiency.ts';
import { textOf } from './own-table.ts';
import { numbersOf, type OwnRow, readOwnRows } from './read-own-rows.ts';

/** What is asked of a person's own file. */
export interface EfficiencyOfOwnFile {
  readonly input: string;
  readonly id: string;
  /** Columns whose values together make a group of peers. */
  readonly group: readonly string[];
  /** Columns of costs per dwelling. */
  readonly items: readonly string[];
  readonly minimumPeers: number | undefined;
}

/** Every complete row with its figure, in the order of the file. */
export interface OwnEfficiency {
  readonly rows: readonly { readonly id: string; readonly found: Efficiency; readonly negative: boolean }[];
  /** Rows left out for want of a cost. */
  readonly incomplete: readonly OwnRow[];
}

/**
 * Efficiency of each row against the rows of its group: no rule of size, no widening, no rule of plejeboliger. Peers,
 * extremes and the hull are the platform's own rule.
 * @throws Problem KV-N3 … KV-N9, KV-S1 … KV-S15 on what cannot be read.
 * @source issue 4, point 9
 */
export async function efficiencyOfOwnFile(asked: EfficiencyOfOwnFile): Promise<OwnEfficiency> {
  const { items, group } = asked;
  const file = await textOf(asked.input);
  const rows = readOwnRows(file, asked.id, [...items, ...group]).map((row) => ({
    row,
    costs: numbersOf(file.name, row, items),
  }));
  const units = rows.flatMap(({ row, costs }) => {
    if (!costs) return [];
    const key = JSON.stringify(row.fields.slice(items.length));
    return [{ id: row.id, items: costs, group: key, countryGroup: key, dwellings: 1, carePercent: 0 }];
  });
  const found = measureEfficiency(units, {
    ...efficiencyRule,
    steps: [{ id: 'group', name: { da: 'samme gruppe', en: 'same group' }, area: 'region' }],
    minimumPeers: asked.minimumPeers ?? efficiencyRule.minimumPeers,
  });
  return {
    rows: units.flatMap(({ id, items: costs }, at) => {
      const own = found[at];
      return own ? [{ id, found: own, negative: costs.some((cost) => cost < 0) }] : [];
    }),
    incomplete: rows.flatMap(({ row, costs }) => (costs ? [] : [row])),
  };
}
