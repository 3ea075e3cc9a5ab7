import { fitsTwoBytes } from '../../domain/kernel/in-two-bytes.ts';
import { invariant } from '../../domain/kernel/invariant.ts';
import type { Atom } from '../../domain/model/atom.ts';
import type { LeafCounts, ProtectedTable } from '../../domain/model/leaf.ts';
import type { SqlEngine } from '../../domain/model/ports.ts';
import type { StoredTable } from './release-files.ts';

/** Reads one table's leaves from its Parquet file straight into the typed arrays of the cube. */
export async function readLeaves(
  stored: Omit<StoredTable, 'atoms'>,
  atoms: readonly Atom[],
  path: string,
  sql: SqlEngine,
): Promise<ProtectedTable> {
  const rows = atoms.length * stored.periods.length;
  const cells = Int32Array.from(stored.sumCells ?? []);
  // Heads are most of a release: two bytes each, until one is found that needs more.
  const heads: Target<LeafCounts> = {
    names: Array.from({ length: stored.cellCount }, (_, cell) => `c${cell}`),
    values: new Int16Array(rows * stored.cellCount),
  };
  const alive = new Uint8Array(rows);
  const value = new Float64Array(rows * cells.length);
  const own = new Uint8Array(rows * cells.length);
  const pooledRows = stored.pooledRows ?? [];
  const pooled = new Int32Array(rows * pooledRows.length);
  const ownMargins = new Uint8Array(stored.ownMargins ? rows : 0);
  const targets: readonly Target[] = [
    { names: ['alive'], values: alive },
    heads,
    { names: Array.from(cells, (cell) => `s${cell}`), values: value },
    { names: Array.from(cells, (cell) => `o${cell}`), values: own },
    { names: pooledRows.map((_, row) => `p${row}`), values: pooled },
    { names: stored.ownMargins ? ['own_margins'] : [], values: ownMargins },
  ];
  const places = targets.flatMap((target) => target.names.map((_, position) => ({ target, position })));
  let from = 0;
  await sql.columns(selectOf(targets, path), (columns, count) => {
    columns.forEach((column, c) => {
      const place = places[c];
      if (!place) return;
      const isNarrow = place.target === heads && heads.values instanceof Int16Array;
      if (isNarrow && !fitsTwoBytes(column)) heads.values = Int32Array.from(heads.values);
      spread(column, count, place.target, place.position, from);
    });
    from += count;
  });
  invariant(from === rows, `${path} has a row per atom and period`);
  const { table, periods, cellCount, sigma } = stored;
  return {
    ...{ table, atoms, periods, cellCount, heads: heads.values, alive, sigma },
    ...(stored.sumCells ? { sums: { cells, value, own } } : {}),
    ...(stored.pooledRows ? { pooled: { rows: stored.pooledRows, heads: pooled } } : {}),
    ...(stored.ownMargins ? { ownMargins } : {}),
    ...(stored.parts ? { parts: stored.parts } : {}),
  };
}

/** Columns that are read into one array, a row's numbers beside each other. */
interface Target<A = LeafCounts | Float64Array | Uint8Array> {
  readonly names: readonly string[];
  values: A;
}

function selectOf(targets: readonly Target[], path: string): string {
  const names = targets.flatMap((target) => target.names);
  return `SELECT ${names.join(', ')} FROM read_parquet('${path.replaceAll("'", "''")}')`;
}

function spread(
  column: ArrayLike<number>,
  count: number,
  { names, values }: Target,
  position: number,
  from: number,
): void {
  const width = names.length;
  let to = from * width + position;
  for (let i = 0; i < count; i++, to += width) values[to] = column[i] ?? 0;
}
