import type { Random } from '../../../domain/kernel/random.ts';
import type { LpPool } from '../../../domain/model/lp.ts';
import type { Progress } from '../../../domain/model/progress.ts';
import { auditUnion, type UnionAudit } from './audit-union.ts';
import type { PublicationInput, PublicationSystem } from './publication-input.ts';
import { repairUnion } from './repair-union.ts';
import { type RoundedTable, unionWorld } from './union-world.ts';

/** A publication being made: what is hidden of it (written to), and what may no longer be. */
export interface OpenPublication {
  readonly publication: PublicationSystem;
  readonly pattern: Uint8Array;
  /** Cells that are public already. */
  readonly fixed: ReadonlySet<number>;
}

/** What opening a publication beside a rounded release needs. */
export interface OpenToBothWith {
  readonly pool: LpPool;
  readonly random: Random;
  readonly progress: Progress;
  readonly signal?: AbortSignal;
  readonly rounded: readonly RoundedTable[];
}

/**
 * How many kommuner of its region are looked at beside a kommune that has no room by itself: a few, and as many again
 * for what then is left, since each may be able to give one person only.
 */
export const neighbours: readonly number[] = [3, 9];

/**
 * Audits the pattern together with a rounded release, and hides more where a small figure has too little room: first
 * what its kommune alone can give, then kommuner of its region together, and only then totals of region and country.
 * Hiding more takes nothing from what was found safe before.
 * @source diskretion.md 9.2, "Publication after rounding"
 */
export async function openToBoth(
  { definition, rules, tables }: PublicationInput,
  { publication, pattern, fixed }: OpenPublication,
  { rounded, ...job }: OpenToBothWith,
): Promise<UnionAudit> {
  const published = tables.map(({ table }) => table.id);
  const world = unionWorld(rounded, published, publication.places.parts, rules.n);
  const input = { world, publication, pattern, max: rules.n - 1 };
  const needs = { ...job, width: rules.W };
  const found = await auditUnion(input, [clustersOf(publication, pattern, 0)], needs);
  if (found.failing.length === 0) return found;
  const wide = definition.order.indexOf('kom');
  const deepest = definition.order.length;
  const costOf = (least: number) => (cell: number) => {
    const kept = publication.system.kept[cell] ?? 0;
    if (kept < least || fixed.has(cell)) return undefined;
    return (1 + Math.log2(publication.system.counts[cell] ?? 1)) * 2 ** (deepest - kept);
  };
  let open = found.failing;
  const clusters = [clustersOf(publication, pattern, 0)];
  const [few = 0, more = 0] = neighbours;
  const steps = [
    { beside: 0, least: wide },
    { beside: few, least: wide },
    { beside: few, least: 0 },
    { beside: more, least: 0 },
  ];
  for (const { beside, least } of steps) {
    if (open.length === 0) break;
    const own = clustersOf(publication, pattern, beside, new Set(open.flatMap(({ parts }) => parts)));
    if (beside > 0) clusters.push(own);
    open = await repairUnion(input, own, open, { ...needs, costOf: costOf(least) });
  }
  const again = await auditUnion(input, clusters, { ...needs, only: found.failing });
  return { tested: found.tested, programs: found.programs + again.programs, failing: again.failing };
}

/**
 * Parts to look at together: those of a kommune and of so many others of its region, where most is hidden already.
 * @param wanted - Parts whose kommuner are asked for; left out = all.
 */
export function clustersOf(
  { places, blocks }: PublicationSystem,
  pattern: Uint8Array,
  beside: number,
  wanted?: ReadonlySet<number>,
): readonly ReadonlySet<number>[] {
  const parts = [...places.parts.keys()];
  const [kommuner = [], regions = []] = places.groups;
  const byKommune = Map.groupBy(parts, (part) => kommuner[part] ?? -1);
  const hidden = new Map<number, number>();
  const count = (kommune: number, from: number, width: number): void => {
    const own = pattern.subarray(from, from + width).reduce((sum, status) => sum + Math.sign(status), 0);
    hidden.set(kommune, (hidden.get(kommune) ?? 0) + own);
  };
  places.places.forEach(({ parts: own }, place) => {
    const [kommune = -1, ...others] = new Set(own.map((part) => kommuner[part] ?? -1));
    if (others.length > 0) return;
    for (const { first, width } of blocks) count(kommune, first + (places.parts.length + place) * width, width);
  });
  // Where most is hidden per part there is most room for the size of the program.
  const room = (kommune: number): number => (hidden.get(kommune) ?? 0) / (byKommune.get(kommune)?.length ?? 1);
  const most = (a: number, b: number): number => room(b) - room(a) || a - b;
  return [...byKommune]
    .filter(([, own]) => !wanted || own.some((part) => wanted.has(part)))
    .sort(([a], [b]) => a - b)
    .map(([kommune, own]) => {
      const region = regions[own[0] ?? 0];
      const near = [...byKommune]
        .filter(([other, [part = 0]]) => other !== kommune && regions[part] === region)
        .map(([other]) => other)
        .sort(most)
        .slice(0, beside);
      return new Set([...own, ...near.flatMap((other) => byKommune.get(other) ?? [])]);
    });
}
