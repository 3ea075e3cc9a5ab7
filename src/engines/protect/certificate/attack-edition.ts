import { must } from '../../../domain/kernel/invariant.ts';
import { randomFrom } from '../../../domain/kernel/random.ts';
import type { AttackResult } from '../../../domain/model/certificate.ts';
import type { Tier } from '../../../domain/model/table-definition.ts';
import { attackByDifferences } from '../attacks/place-differences.ts';
import { attackByUnions } from '../attacks/random-unions.ts';
import type { Memberships } from '../rounding/memberships.ts';
import type { AuditedTable } from './edition-numbers.ts';
import type { AuditPlan } from './prepare-audit.ts';

/** Which attacks, how many questions, and the text random numbers are drawn from. */
export interface AttackWish {
  readonly seed: string;
  /** Numbers of random unions asked for, each a run of its own. */
  readonly unions: readonly number[];
  /** Official places as atoms, by tier. */
  readonly places: { readonly [T in Tier]: Memberships };
}

/** A1 and A2 on the tables of one edition. */
export function attackEdition(
  plan: AuditPlan,
  edition: number,
  tables: readonly AuditedTable[],
  { seed, unions, places }: AttackWish,
): readonly AttackResult[] {
  const attacked = tables.map((table) => {
    const { tier, cellCount } = must(plan.tables[table.table], 'a table of the plan');
    return { tier, cellCount, shown: table.shown, truth: table.truth };
  });
  const byUnions = unions.map((queries): AttackResult => {
    const own = `${seed}|A1|${queries}`;
    return { name: 'A1', seed: own, ...attackByUnions(attacked, plan, queries, randomFrom(`${own}|${edition}`)) };
  });
  const sets = new Map<Tier, readonly (readonly number[])[]>();
  const byPlaces = attacked.map((table) => {
    const found = sets.get(table.tier) ?? placesOf(places[table.tier]);
    sets.set(table.tier, found);
    return attackByDifferences(table, found, plan);
  });
  const queries = byPlaces.reduce((sum, { queries: own }) => sum + own, 0);
  const recovered = byPlaces.reduce((sum, { recovered: own }) => sum + own, 0);
  return [...byUnions, { name: 'A2', seed: '', queries, recovered }];
}

/** The groups of memberships that are official places, as lists of atoms. */
function placesOf({ units, groups, groupFrom, groupOf }: Memberships): readonly (readonly number[])[] {
  const members: number[][] = Array.from({ length: groups }, () => []);
  for (let unit = 0; unit < units; unit++) {
    for (let g = groupFrom[unit] ?? 0; g < (groupFrom[unit + 1] ?? 0); g++) members[groupOf[g] ?? 0]?.push(unit);
  }
  return members.slice(units).filter((atoms) => atoms.length > 0);
}

/** Results of the same attack on several editions as one. */
export function addAttacks(results: readonly AttackResult[]): readonly AttackResult[] {
  const total = new Map<string, AttackResult>();
  for (const result of results) {
    const key = `${result.name} ${result.seed}`;
    const before = total.get(key) ?? { ...result, queries: 0, recovered: 0 };
    const queries = before.queries + result.queries;
    total.set(key, { ...before, queries, recovered: before.recovered + result.recovered });
  }
  return [...total.values()];
}
