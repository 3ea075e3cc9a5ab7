import type { ExactEdition } from '../../domain/model/leaf.ts';
import type { AtomsByTier } from '../../engines/protect/build-atoms.ts';
import type { FailingAtom } from '../../engines/protect/certificate/audit-edition.ts';
import type { EditionAudit } from '../../engines/protect/certificate/audit-rounding.ts';
import type { AuditedTable } from '../../engines/protect/certificate/edition-numbers.ts';
import type { ExactRanges } from '../../engines/protect/certificate/exact-ranges.ts';
import type { AuditPlan } from '../../engines/protect/certificate/prepare-audit.ts';
import { TIERS } from '../../engines/protect/prepare-rounding.ts';
import { type ProtectedEdition, redrawName } from '../../engines/protect/protection-plan.ts';
import { type AuditSetup, auditAll, auditSome } from './audit-editions.ts';
import type { Protectors } from './open-protectors.ts';
import { protectAll, protectFailing } from './run-protection.ts';

/** Editions as they will be released, and what the audit found in them last. */
export interface AuditedEditions {
  readonly editions: readonly ProtectedEdition[];
  readonly tables: readonly AuditedTable[];
  readonly audits: readonly EditionAudit[];
  readonly ranges: ExactRanges;
  readonly failing: readonly FailingAtom[];
  /** Rows that were drawn again, by `redrawName`, and how often. */
  readonly redraws: ReadonlyMap<string, number>;
}

/** The same before atoms were merged: what that does not touch stays. */
export interface SettledEditions {
  readonly editions: readonly ProtectedEdition[];
  readonly atoms: AtomsByTier;
  /** How many draws rows have had, by `redrawName`. */
  readonly redraws: ReadonlyMap<string, number>;
}

// A row that a handful of draws does not make safe is too small to be one: its atom is merged.
const MOST_DRAWS = 4;

/**
 * Protects and audits editions, and draws rows anew that an outsider could narrow too far, until there is none or they
 * have had their draws. Only those rows change, so what was safe stays as it was, and only what shares a unit with them
 * is looked at again, until a whole audit ends it.
 * @param settled - How they were protected before atoms were merged: other rows stay as they were, and what was merged
 * is looked at first.
 */
export async function protectUntilSafe(
  exact: readonly ExactEdition[],
  audit: AuditPlan,
  protectors: Protectors,
  setup: AuditSetup,
  settled?: SettledEditions,
): Promise<AuditedEditions> {
  let editions = await protectAll(exact, protectors, { ...setup, ...(settled ? { settled: settled.editions } : {}) });
  const redraws = new Map(settled?.redraws);
  const drawsOf = (row: FailingAtom) => redraws.get(redrawName(row.table, row.period, row.atom)) ?? 0;
  const again = async (failing: readonly FailingAtom[]): Promise<readonly FailingAtom[]> => {
    const touched = new Set<number>();
    for (let left = failing; left.length > 0; ) {
      const small = left.filter((row) => drawsOf(row) >= MOST_DRAWS);
      if (small.length > 0) return small;
      // Rows of tables first, since flows follow them. Flows alone have no other draw: an atom at their ends is merged.
      const rows = left.filter(({ table }) => table !== setup.flows?.id);
      if (rows.length === 0) return left;
      const names = new Set(rows.map(({ table, period, atom }) => redrawName(table, period, atom)));
      for (const name of names) redraws.set(name, 1 + (redraws.get(name) ?? 0));
      const now = new Map([...redraws].filter(([name]) => names.has(name)));
      editions = await protectFailing(exact, editions, rows, now, { protectors, earlierOf: setup.earlierOf });
      for (const component of componentsOf(audit, new Set(rows.map(({ atom }) => atom)))) touched.add(component);
      left = await auditSome(exact, editions, [...touched], { plan: audit, protectors, setup });
    }
    return [];
  };
  const merged = settled ? mergedSince(audit, settled.atoms) : [];
  await again(await auditSome(exact, editions, merged, { plan: audit, protectors, setup }));
  for (let round = 1; ; round++) {
    const found = await auditAll(exact, editions, audit, protectors, setup);
    const done = { editions, ...found, redraws };
    if (found.failing.length === 0 || round > MOST_DRAWS) return done;
    const left = await again(found.failing);
    if (left.length > 0) return { ...done, editions, failing: left };
  }
}

/** Components that hold an atom of one of the names. */
function componentsOf({ components }: Pick<AuditPlan, 'components'>, atoms: ReadonlySet<string>): readonly number[] {
  return [...components.keys()].filter((position) => components[position]?.some(({ id }) => atoms.has(id)));
}

/** Components with an atom there was not before. */
function mergedSince({ components, atoms }: AuditPlan, before: AtomsByTier): readonly number[] {
  const named = (all: AtomsByTier) => TIERS.flatMap((tier) => all[tier].map(({ id }) => `${tier}|${id}`));
  const known = new Set(named(before));
  const made = TIERS.flatMap((tier) => atoms[tier].filter(({ id }) => !known.has(`${tier}|${id}`)));
  return componentsOf({ components }, new Set(made.map(({ id }) => id)));
}
