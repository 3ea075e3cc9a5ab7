import type { Random } from '../../../domain/kernel/random.ts';
import type { LpPool } from '../../../domain/model/lp.ts';
import type { Progress } from '../../../domain/model/progress.ts';
import type { CellSystem } from '../suppression/cross-table.ts';
import { hiddenRelations } from './hidden-relations.ts';
import { equations } from './lp-rows.ts';
import { narrowFigures } from './narrow-figures.ts';

/** What an audit of ranges group by group needs besides the system. */
export interface GroupsWith {
  readonly width: number;
  readonly pool: LpPool;
  readonly random: Random;
  readonly progress: Progress;
  readonly signal?: AbortSignal;
}

/** Guarded cells not found able to be so many whole numbers, by cell number, and the programs it took. */
export interface GroupsAudit {
  readonly programs: number;
  readonly failing: readonly number[];
}

/**
 * Stage B a group of places at a time, everything outside the group standing still at its true count; what has no room
 * there is looked at in the next larger groups, and last in the whole system. A hidden count is 1 or more. Room found in
 * a group is room there is, so a cell found safe is safe.
 * @source diskretion.md 7.1, "Independent units run in worker threads"
 */
export async function auditInGroups(
  system: CellSystem,
  pattern: Uint8Array,
  guarded: readonly number[],
  needs: GroupsWith,
): Promise<GroupsAudit> {
  const left = new Set(guarded);
  const far = 4 * (1 + system.counts.reduce((largest, count) => Math.max(largest, count), 0));
  let programs = 0;
  for (const groups of [...system.groups, new Int32Array(pattern.length)]) {
    const inGroups = Map.groupBy(
      [...left].filter((cell) => (groups[cell] ?? -1) >= 0),
      (cell) => groups[cell] ?? -1,
    );
    const waiting = [...inGroups];
    let done = 0;
    const work = async (): Promise<void> => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        needs.signal?.throwIfAborted();
        const [group, own] = next;
        const inside = pattern.map((status, cell) => (groups[cell] === group ? status : 0));
        const { cells, rows } = hiddenRelations(system, inside);
        const model = equations(
          cells.length,
          rows.map((row) => ({ ...row, constant: 0 })),
          0,
          far,
        );
        cells.forEach((cell, unknown) => {
          model.columnLower[unknown] = Math.min(0, 1 - (system.counts[cell] ?? 0));
        });
        const at = new Map(cells.map((cell, unknown) => [cell, unknown]));
        const figures = own.map((cell) => ({ cell, columns: [at.get(cell) ?? 0] }));
        const found = await narrowFigures(model, figures, needs);
        programs += found.programs;
        const narrow = new Set(found.narrow.map(({ cell }) => cell));
        for (const cell of own) if (!narrow.has(cell)) left.delete(cell);
        needs.progress('bounds', ++done, inGroups.size);
      }
    };
    await Promise.all(Array.from({ length: needs.pool.size }, work));
  }
  return { programs, failing: [...left].sort((a, b) => a - b) };
}
