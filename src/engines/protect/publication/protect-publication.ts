import { Problem } from '../../../domain/kernel/problems/problem.ts';
import type { Random } from '../../../domain/kernel/random.ts';
import type { LpPool } from '../../../domain/model/lp.ts';
import type { Progress } from '../../../domain/model/progress.ts';
import { auditExact, type ExactAudit } from '../audit/audit-exact.ts';
import { auditInGroups, type GroupsAudit } from '../audit/audit-in-groups.ts';
import { repairBounds } from '../suppression/repair-bounds.ts';
import { cellStatus, suppressCells } from '../suppression/suppress-cells.ts';
import type { UnionAudit } from './audit-union.ts';
import { openToBoth } from './open-to-both.ts';
import { publicCells } from './public-cells.ts';
import type { PublicationInput, PublicationSystem } from './publication-input.ts';
import { publicationSystem } from './publication-system.ts';
import type { RoundedTable } from './union-world.ts';

/** What making a publication needs besides the true leaves. */
export interface PublicationWith {
  readonly pool: LpPool;
  readonly random: Random;
  readonly progress: Progress;
  readonly signal?: AbortSignal;
  /** Rounded releases of the same people. */
  readonly rounded: readonly (readonly RoundedTable[])[];
}

/** A pattern of hidden cells, with what its audits found. */
export interface PublicationPattern {
  readonly publication: PublicationSystem;
  /** Status per cell of the system. */
  readonly pattern: Uint8Array;
  readonly exact: ExactAudit;
  readonly bounds: GroupsAudit;
  /** Guarded cells that exact algebra determines. */
  readonly determined: number;
  /** One a rounded release. */
  readonly unions: readonly UnionAudit[];
}

/**
 * Hides cells of the tables of a period until no small count can be computed, each may be W whole numbers, and the same
 * holds for whoever has a rounded release of the same people too; then audits what is left.
 * @throws Problem KV-S17 when cells that are public already cannot stay so; the signal's reason when cancelled.
 * @source diskretion.md 6, 7.1 and 9.2
 */
export async function protectPublication(input: PublicationInput, needs: PublicationWith): Promise<PublicationPattern> {
  const { pool, random, progress } = needs;
  const job = { pool, random, progress, ...(needs.signal ? { signal: needs.signal } : {}) };
  const { n, W } = input.rules;
  const publication = publicationSystem(input);
  const { system, unshown, gated } = publication;
  const fixed = input.figures ? publicCells(publication, input.figures) : new Set<number>();
  progress('suppress', 0, 1);
  const first = suppressCells(
    system,
    { max: n - 1, singletons: input.definition.singletons, alsoHidden: unshown, alsoPrimary: gated, fixed },
    random,
  );
  demandShown(first, fixed);
  const pattern = await repairBounds(system, first, { ...job, wish: { width: W, draws: 0 }, fixed });
  const unions: UnionAudit[] = [];
  for (const rounded of needs.rounded) {
    unions.push(await openToBoth(input, { publication, pattern, fixed }, { ...job, rounded }));
  }
  demandShown(pattern, fixed);
  const guarded = [...pattern.keys()].filter((cell) => pattern[cell] === cellStatus.primary);
  progress('exact', 0, 1);
  const exact = auditExact(system, pattern, random);
  const bounds = await auditInGroups(system, pattern, guarded, { ...job, width: W });
  const determined = exact.determined.filter((cell) => pattern[cell] === cellStatus.primary).length;
  return { publication, pattern, exact, bounds, determined, unions };
}

// How many, and which, would tell where the small counts are.
function demandShown(pattern: Uint8Array, fixed: ReadonlySet<number>): void {
  for (const cell of fixed) if (pattern[cell] !== cellStatus.published) throw new Problem('KV-S17', {});
}
