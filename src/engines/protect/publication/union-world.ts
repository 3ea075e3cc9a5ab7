import type { ExactTable, ProtectedTable } from '../../../domain/model/leaf.ts';
import type { TableDefinition } from '../../../domain/model/table-definition.ts';
import { type BlockLayout, layoutOf } from '../table-layout.ts';
import { addsUp } from './row-dimension.ts';
import { type SharedMargin, sharedMargins } from './shared-margins.ts';

/** A table of a rounded release in one edition: its true leaves, and what outsiders were shown. */
export interface RoundedTable {
  readonly definition: TableDefinition;
  readonly exact: ExactTable;
  readonly rounded: ProtectedTable;
}

/** What of an atom lies in one part of a publication. Its true counts are those of the block's cells. */
export interface Piece {
  readonly block: number;
  readonly atom: number;
  readonly part: number;
  readonly units: ReadonlySet<string>;
  readonly truth: Int32Array;
}

/** A block as outsiders know it from rounding: what each leaf may be at least and at most. Arrays are atoms × cells. */
export interface RoundedBlock {
  readonly table: TableDefinition;
  readonly layout: BlockLayout;
  readonly truth: Int32Array;
  readonly lowest: Int32Array;
  readonly highest: Int32Array;
  /** Numbers of the pieces of each atom. */
  readonly pieces: readonly (readonly number[])[];
}

/** Everything an outsider of both releases does not know for certain, and what he knows of it from the rounded one. */
export interface UnionWorld {
  readonly blocks: readonly RoundedBlock[];
  readonly pieces: readonly Piece[];
  readonly margins: readonly { readonly left: number; readonly right: number; readonly margin: SharedMargin }[];
}

/**
 * The rounded leaves of every block that shares people with the blocks of a publication, cut where its parts are cut.
 * @param published - Ids of the published tables.
 * @param parts - Units of each part.
 * @param n - Base of the rounding.
 * @source diskretion.md 4.1, 4.5 and 9.2
 */
export function unionWorld(
  tables: readonly RoundedTable[],
  published: readonly string[],
  parts: readonly (readonly string[])[],
  n: number,
): UnionWorld {
  const all = tables.flatMap((table) =>
    layoutOf(table.definition)
      .filter(({ block }) => addsUp(block))
      .map((layout) => ({ table, layout })),
  );
  const linked = new Set(all.filter(({ table }) => published.includes(table.definition.id)));
  for (const known of linked) {
    for (const other of all) {
      if (sharedMargins(known.layout.block, other.layout.block).length > 0) linked.add(other);
    }
  }
  const chosen = [...linked];
  const partOf = new Map(parts.flatMap((units, part) => units.map((unit) => [unit, part] as const)));
  const pieces: Piece[] = [];
  const blocks = chosen.map(({ table, layout }, block) => roundedBlock(table, layout, { block, partOf, pieces, n }));
  const margins = chosen.flatMap((a, left) =>
    chosen
      .slice(left + 1)
      .flatMap((b, k) =>
        sharedMargins(a.layout.block, b.layout.block).map((margin) => ({ left, right: left + 1 + k, margin })),
      ),
  );
  return { blocks, pieces, margins };
}

interface BlockWork {
  readonly block: number;
  readonly partOf: ReadonlyMap<string, number>;
  /** Added to. */
  readonly pieces: Piece[];
  readonly n: number;
}

function roundedBlock(
  { definition, exact, rounded }: RoundedTable,
  layout: BlockLayout,
  { block, partOf, pieces, n }: BlockWork,
): RoundedBlock {
  const unitAt = new Map(exact.units.map((unit, at) => [unit, at]));
  const countsOf = (units: Iterable<string>): Int32Array => {
    const sums = new Int32Array(layout.size);
    for (const unit of units) {
      const from = (unitAt.get(unit) ?? -1) * exact.cellCount + layout.first;
      for (let cell = 0; from >= 0 && cell < layout.size; cell++) {
        sums[cell] = (sums[cell] ?? 0) + (exact.heads[from + cell] ?? 0);
      }
    }
    return sums;
  };
  const period = rounded.periods.findIndex(({ id }) => id === exact.period.id);
  const size = rounded.atoms.length * layout.size;
  const [truth, lowest, highest] = [new Int32Array(size), new Int32Array(size), new Int32Array(size)];
  const ofAtoms = rounded.atoms.map(({ members }, atom) => {
    truth.set(countsOf(members), atom * layout.size);
    const byPart = Map.groupBy(members, (unit) => partOf.get(unit) ?? -1);
    return [...byPart].map(([part, units]) => {
      return pieces.push({ block, atom, part, units: new Set(units), truth: countsOf(units) }) - 1;
    });
  });
  for (let k = 0; k < size; k++) {
    const atom = Math.floor(k / layout.size);
    const row = atom * rounded.periods.length + period;
    const shown = rounded.heads[row * rounded.cellCount + layout.first + (k % layout.size)] ?? 0;
    const pooled = pooledIn(rounded, row, layout.first + (k % layout.size));
    const count = truth[k] ?? 0;
    // A leaf taken one step further to meet an anchor is known less well (4.5); a pooled one by its row alone.
    const reach = Math.abs(count - shown) < n ? n - 1 : 2 * n - 1;
    lowest[k] = pooled > 0 ? 0 : Math.max(0, Math.min(count, shown - reach));
    highest[k] = Math.max(count, (pooled > 0 ? pooled : shown) + reach);
  }
  return { table: definition, layout, truth, lowest, highest, pieces: ofAtoms };
}

/** Protected persons of the pooled row a cell stands in; 0 where it is not pooled. */
function pooledIn({ pooled }: ProtectedTable, row: number, cell: number): number {
  if (!pooled) return 0;
  return pooled.rows.reduce((most, { cells }, r) => {
    return cells.includes(cell) ? Math.max(most, pooled.heads[row * pooled.rows.length + r] ?? 0) : most;
  }, 0);
}
