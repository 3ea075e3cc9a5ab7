import { Problem } from '../../../domain/kernel/problems/problem.ts';
import type { Random } from '../../../domain/kernel/random.ts';
import type { LpPool, Progress } from '../../../domain/model/ports.ts';
import { auditExact, type ExactAudit } from '../audit/audit-exact.ts';
import { auditInGroups, type GroupsAudit } from '../audit/audit-in-groups.ts';
import { repairBounds } from '../suppression/repair-bounds.ts';
import { cellStatus, suppressCells } from '../suppression/suppress-cells.ts';
import { auditUnion, type FailingFigure, type UnionAudit } from './audit-union.ts';
import { type PublicationInput, type PublicationSystem, publicationSystem } from './publication-system.ts';
import { type RoundedTable, unionWorld } from './union-world.ts';

/** What making a publication needs besides the true leaves. */
export interface PublicationWith {
  readonly pool: LpPool;
  readonly random: Random;
  readonly progress: Progress;
  readonly signal?: AbortSignal;
  /** Whether a cell is public already; such cells are never hidden. */
  readonly isPublic?: (place: string, table: string, row: string) => boolean;
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
  const fixed = fixedCells(publication, needs.isPublic);
  progress('suppress', 0, 1);
  const first = suppressCells(
    system,
    { max: n - 1, singletons: input.definition.singletons, alsoHidden: unshown, alsoPrimary: gated, fixed },
    random,
  );
  demandShown(first, fixed);
  const pattern = await repairBounds(system, first, { ...job, wish: { width: W, draws: 0 }, fixed });
  const unions: UnionAudit[] = [];
  for (const rounded of needs.rounded)
    unions.push(await openToBoth(input, publication, pattern, { ...needs, rounded }));
  demandShown(pattern, fixed);
  const guarded = [...pattern.keys()].filter((cell) => pattern[cell] === cellStatus.primary);
  progress('exact', 0, 1);
  const exact = auditExact(system, pattern, random);
  const bounds = await auditInGroups(system, pattern, guarded, { ...job, width: W });
  const determined = exact.determined.filter((cell) => pattern[cell] === cellStatus.primary).length;
  return { publication, pattern, exact, bounds, determined, unions };
}

/** Rounds of hiding whole places for what a rounded release gives away; each takes larger places. */
const rounds = ['afd', 'plan', 'kom', 'reg'] as const;

/**
 * Audits the pattern together with a rounded release and hides whole places, smallest first, where a small figure has
 * too little room. Hiding more takes nothing from what was found safe before.
 */
async function openToBoth(
  input: PublicationInput,
  publication: PublicationSystem,
  pattern: Uint8Array,
  needs: Omit<PublicationWith, 'rounded'> & { readonly rounded: readonly RoundedTable[] },
): Promise<UnionAudit> {
  const { n, W } = input.rules;
  const { places } = publication;
  const world = unionWorld(
    needs.rounded,
    input.tables.map(({ table }) => table.id),
    places.parts,
    n,
  );
  const parts = places.parts.keys().toArray();
  const clusters = [
    ...places.groups.map((groups) => [...Map.groupBy(parts, (part) => groups[part] ?? -1).values()]),
    [parts],
  ].map((sets) => sets.map((own) => new Set(own)));
  const audit = (only?: readonly FailingFigure[]) =>
    auditUnion({ world, publication, pattern, max: n - 1 }, clusters, {
      ...needs,
      width: W,
      ...(only ? { only } : {}),
    });
  let found = await audit();
  for (const round of rounds) {
    if (found.failing.length === 0) break;
    hidePlaces(
      publication,
      pattern,
      found.failing,
      input.definition.order.slice(input.definition.order.indexOf(round)),
    );
    const again = await audit(found.failing);
    found = { tested: found.tested, programs: found.programs + again.programs, failing: again.failing };
  }
  return found;
}

/** Hides every cell of the places of these kinds that hold a part of a figure. */
function hidePlaces(
  { places, blocks, system }: PublicationSystem,
  pattern: Uint8Array,
  failing: readonly FailingFigure[],
  kinds: readonly string[],
): void {
  const parts = new Set(failing.flatMap((figure) => figure.parts));
  places.places.forEach(({ place, parts: own }, at) => {
    if (!kinds.includes(place.kind) || !own.some((part) => parts.has(part))) return;
    for (const { first, width } of blocks) {
      for (let code = 0; code < width; code++) {
        const cell = first + (places.parts.length + at) * width + code;
        if (pattern[cell] === cellStatus.published && (system.counts[cell] ?? 0) > 0)
          pattern[cell] = cellStatus.secondary;
      }
    }
  });
}

function fixedCells(
  { places, blocks, system }: PublicationSystem,
  isPublic: PublicationWith['isPublic'],
): ReadonlySet<number> {
  const fixed = new Set<number>();
  if (!isPublic) return fixed;
  places.places.forEach(({ place }, at) => {
    for (const { counted, first, width, codes } of blocks) {
      counted.rows.forEach(({ row }, r) => {
        const cell = first + (places.parts.length + at) * width + (codes[r] ?? 0);
        if (!isPublic(`${place.kind}:${place.key}`, counted.table.id, row.code)) return;
        if ((system.counts[cell] ?? 0) > 0) fixed.add(cell);
      });
    }
  });
  return fixed;
}

// How many, and which, would tell where the small counts are.
function demandShown(pattern: Uint8Array, fixed: ReadonlySet<number>): void {
  for (const cell of fixed) if (pattern[cell] !== cellStatus.published) throw new Problem('KV-S17', {});
}
