import type { PooledRows, ProtectedTable } from '../../../domain/model/leaf.ts';

/**
 * Pools a row of strict leaves wherever a released leaf in it is pooled: what the release does not divide up cannot be
 * divided here. The persons are those of the strict row and of the pooled ones, to the nearest multiple of n. Undefined
 * when no row is pooled anywhere.
 * @param inside - Released atoms in each strict atom.
 * @source diskretion.md 8.3, section 9
 */
export function carryPooled(
  strict: ProtectedTable,
  standard: ProtectedTable,
  inside: readonly (readonly number[])[],
  n: number,
): PooledRows | undefined {
  const released = standard.pooled;
  if (!released) return strict.pooled;
  const { rows } = released;
  const periods = strict.periods.length;
  const heads = strict.pooled?.heads ?? new Int32Array(strict.atoms.length * periods * rows.length);
  for (let at = 0; at < heads.length; at++) {
    const r = at % rows.length;
    const leaf = Math.floor(at / rows.length);
    const parts = inside[Math.floor(leaf / periods)] ?? [];
    const hidden = parts.reduce(
      (sum, part) => sum + (released.heads[(part * periods + (leaf % periods)) * rows.length + r] ?? 0),
      0,
    );
    const { cells = [], everybody = [] } = rows[r] ?? {};
    if (hidden === 0) continue;
    const isDivided = everybody.every((cell) => cells.includes(cell));
    const counted = everybody.reduce((sum, cell) => sum + (strict.heads[leaf * strict.cellCount + cell] ?? 0), 0);
    const all = Math.max(heads[at] ?? 0, counted) + (isDivided ? hidden : 0);
    heads[at] = Math.round(all / n) * n;
    for (const cell of cells) takeOut(strict, leaf, cell);
  }
  return { rows, heads };
}

function takeOut({ heads, cellCount, sums }: ProtectedTable, leaf: number, cell: number): void {
  heads[leaf * cellCount + cell] = 0;
  const position = sums ? sums.cells.indexOf(cell) : -1;
  if (!sums || position < 0) return;
  sums.value[leaf * sums.cells.length + position] = 0;
  sums.own[leaf * sums.cells.length + position] = 0;
}
