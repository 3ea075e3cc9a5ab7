import type { ExactTable, ProtectedTable } from '../../domain/model/leaf.ts';
import type { ReleaseContent } from '../../domain/model/release.ts';

/**
 * A release's tables with true heads instead of protected ones in the tables and periods given; everything else stays.
 * For one exact answer, never kept.
 */
export function withTrueHeads(content: ReleaseContent, exact: readonly ExactTable[]): ReleaseContent {
  const tables = new Map(content.tables);
  for (const table of exact) {
    const cube = tables.get(table.table);
    if (cube) tables.set(table.table, trueCube(cube, table));
  }
  return { ...content, tables };
}

function trueCube(cube: ProtectedTable, { period, units, heads }: ExactTable): ProtectedTable {
  const p = cube.periods.findIndex(({ id }) => id === period.id);
  if (p < 0) return cube;
  const { cellCount, periods } = cube;
  const numbers = new Map(units.map((unit, u) => [unit, u]));
  const own = cube.heads.slice();
  cube.atoms.forEach(({ members }, atom) => {
    const at = (atom * periods.length + p) * cellCount;
    own.fill(0, at, at + cellCount);
    for (const member of members) {
      const u = numbers.get(member);
      if (u === undefined) continue;
      for (let cell = 0; cell < cellCount; cell++) {
        own[at + cell] = (own[at + cell] ?? 0) + (heads[u * cellCount + cell] ?? 0);
      }
    }
  });
  return { ...cube, heads: own };
}
