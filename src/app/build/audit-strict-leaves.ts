import type { RuleFinding } from '../../domain/model/certificate.ts';
import type { ExactEdition } from '../../domain/model/leaf.ts';
import type { ReleaseContent } from '../../domain/model/release.ts';
import type { TableDefinition } from '../../domain/model/table-definition.ts';
import type { FailingAtom, RangeAudit } from '../../engines/protect/certificate/audit-edition.ts';
import { auditStrictLeaves, auditStrictRanges } from '../../engines/protect/certificate/audit-strict.ts';
import { attackedTables, planAttack } from './read-attacked.ts';

/** A release's own leaves and its strict ones, as `ReleaseStore` reads them or a build has just made them. */
export interface StrictBeside {
  readonly own: Pick<ReleaseContent, 'tables'> & { readonly n: number };
  readonly strict: Parameters<typeof planAttack>[0];
  readonly anchors: TableDefinition;
}

/** R2 and R6 of strict leaves, from the release alone. */
export function checkStrictLeaves({ own, strict }: StrictBeside): readonly RuleFinding[] {
  const pairs = [...strict.tables].flatMap(([id, table]) => {
    const beside = own.tables.get(id);
    return beside ? [{ strict: table, own: beside }] : [];
  });
  return auditStrictLeaves(pairs, strict.manifest.rules.n);
}

/**
 * R4 of strict leaves with the true ones beside, edition by edition: whoever has the strict leaves and knows the totals
 * of the strict rules is left with at least their W whole numbers of every small leaf.
 */
export async function rangesOfStrictLeaves(beside: StrictBeside, editions: Editions): Promise<RuleFinding> {
  let tested = 0;
  let failing = 0;
  for await (const audit of audits(beside, editions)) {
    tested += audit.tested;
    failing += audit.failing;
  }
  return { rule: 'R4', tested, failing };
}

/**
 * Strict atoms with a leaf that may be small and has fewer than W whole numbers left, by tier. Whoever knows the totals
 * can find them himself, so that telling which they were tells him nothing.
 */
export async function narrowStrictAtoms(beside: StrictBeside, editions: Editions): Promise<readonly FailingAtom[]> {
  const found: FailingAtom[] = [];
  for await (const audit of audits(beside, editions, 'possible')) found.push(...audit.failingAtoms);
  return found;
}

type Editions = AsyncIterable<ExactEdition> | Iterable<ExactEdition>;

async function* audits(
  { own, strict, anchors }: StrictBeside,
  editions: Editions,
  looksAt?: 'possible',
): AsyncGenerator<RangeAudit> {
  const attacked = planAttack(strict, { anchors });
  const partsOf = new Map([...strict.tables].map(([id, { parts = [] }]) => [id, parts]));
  for await (const exact of editions) {
    const tables = attackedTables(attacked, { ...exact, anchors: [] }).map((table) => {
      const id = attacked.plan.tables[table.table]?.id ?? '';
      return { ...table, parts: partsOf.get(id) ?? [] };
    });
    yield* auditStrictRanges(attacked.plan, exact, tables, own.n - 1, looksAt);
  }
}
