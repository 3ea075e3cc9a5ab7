import { must } from '../../../domain/kernel/invariant.ts';
import type { Random } from '../../../domain/kernel/random.ts';
import type { LpPool } from '../../../domain/model/lp.ts';
import type { Progress } from '../../../domain/model/progress.ts';
import { narrowFigures } from '../audit/narrow-figures.ts';
import { type GuardedFigure, type UnionInput, unionProgram } from './union-program.ts';

/** What an audit of two releases together needs besides them. */
export interface UnionWith {
  /** Whole numbers every small figure must be able to be. */
  readonly width: number;
  readonly pool: LpPool;
  readonly random: Random;
  readonly progress: Progress;
  readonly signal?: AbortSignal;
  /** Looks at these alone, the others having been found safe where no less was hidden. */
  readonly only?: readonly FailingFigure[];
}

/** What is left open to outsiders of both releases. */
export interface UnionAudit {
  /** Small leaves and hidden small cells looked at. */
  readonly tested: number;
  readonly programs: number;
  /** Those that were not found able to be so many whole numbers. */
  readonly failing: readonly FailingFigure[];
}

/** A small figure that could not be shown to be safe, and the parts it lies in. */
export type FailingFigure = Pick<GuardedFigure, 'kind' | 'number' | 'block' | 'parts'>;

/**
 * Audits a publication together with a rounded release of the same people: every small figure of either must be able
 * to be so many whole numbers. Looked for kommune by kommune, everything else standing still; what has no room there is
 * looked at again in its region, and then in the country. So a figure found safe is safe, and one that is not found so
 * counts as failing.
 * @param wider - Parts to look at together, smallest sets first; each step covers every part once.
 * @source diskretion.md 9.2, "Publication after rounding"
 */
export async function auditUnion(
  input: UnionInput,
  wider: readonly (readonly ReadonlySet<number>[])[],
  needs: UnionWith,
): Promise<UnionAudit> {
  const open = new Map<string, FailingFigure>();
  const only = needs.only && new Set(needs.only.map(keyOfFigure));
  const wanted = needs.only && new Set(needs.only.flatMap(({ parts }) => parts));
  const seen = new Set<string>();
  const safe = new Set<string>();
  let programs = 0;
  for (const [step, all] of wider.entries()) {
    const clusters = wanted ? all.filter((parts) => [...wanted].some((part) => parts.has(part))) : all;
    let next = 0;
    let done = 0;
    const work = async (): Promise<void> => {
      while (next < clusters.length) {
        needs.signal?.throwIfAborted();
        const parts = must(clusters[next++], 'a cluster');
        const program = unionProgram(input, parts);
        const looked = program.figures.filter((figure) => {
          const key = keyOfFigure(figure);
          return (!only || only.has(key)) && !safe.has(key);
        });
        const result = await narrowFigures(program.model, looked, needs);
        programs += result.programs;
        const narrow = new Set(result.narrow);
        for (const figure of looked) {
          const key = keyOfFigure(figure);
          seen.add(key);
          if (!narrow.has(figure)) safe.add(key);
          if (safe.has(key)) open.delete(key);
          else open.set(key, figure);
        }
        needs.progress('union', step * clusters.length + ++done, wider.length * clusters.length);
      }
    };
    await Promise.all(Array.from({ length: needs.pool.size }, work));
  }
  return { tested: seen.size, programs, failing: [...open.values()] };
}

/** Tells figures apart. */
export function keyOfFigure({ kind, block, number }: FailingFigure): string {
  return `${kind}|${block}|${number}`;
}
