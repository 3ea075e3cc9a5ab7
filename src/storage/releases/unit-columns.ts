import { invariant, must } from '../../domain/kernel/invariant.ts';
import type { SqlEngine } from '../../domain/model/ports.ts';
import type { LeafWriter } from './write-leaves.ts';

/** Figures of units under a name of their own; columns may differ from group to group. */
export interface UnitGroup {
  readonly name: string;
  readonly ids: readonly string[];
  readonly columns: { readonly [column: string]: Float64Array };
}

/** What a Parquet file of groups does not say about itself; `units` are the ids its column `unit` points into. */
export interface StoredGroups {
  readonly units: readonly string[];
  readonly groups: readonly { readonly name: string; readonly rows: number; readonly columns: readonly string[] }[];
}

/**
 * Writes groups one after another: a row per unit with `part` (position of the group), `unit`, and every column of any
 * group, NaN where the group has it not. Returns what must be kept beside.
 */
export async function writeUnitGroups(
  groups: readonly UnitGroup[],
  path: string,
  writer: LeafWriter,
): Promise<StoredGroups> {
  const names = [...new Set(groups.flatMap((group) => Object.keys(group.columns)))].sort();
  const units = [...new Set(groups.flatMap((group) => group.ids))].sort();
  const positions = new Map(units.map((id, at) => [id, at]));
  const stage = await writer.stage([
    { name: 'part', type: 'i32' },
    { name: 'unit', type: 'i32' },
    ...names.map((name) => ({ name: `"${name}"`, type: 'f64' as const })),
  ]);
  groups.forEach(({ ids, columns }, part) => {
    const none = new Float64Array(ids.length).fill(Number.NaN);
    const unit = Int32Array.from(ids, (id) => must(positions.get(id), id));
    stage.append(
      [new Int32Array(ids.length).fill(part), unit, ...names.map((name) => columns[name] ?? none)],
      ids.length,
    );
  });
  await stage.writeTo(path, '*');
  return {
    units,
    groups: groups.map(({ name, ids, columns }) => ({ name, rows: ids.length, columns: Object.keys(columns).sort() })),
  };
}

/** Reads groups back, by name. */
export async function readUnitGroups(
  stored: StoredGroups,
  path: string,
  sql: SqlEngine,
): Promise<ReadonlyMap<string, UnitGroup>> {
  const names = [...new Set(stored.groups.flatMap(({ columns }) => columns))].sort();
  const rows = stored.groups.reduce((sum, group) => sum + group.rows, 0);
  const all = names.map(() => new Float64Array(rows));
  const unit = new Int32Array(rows);
  let from = 0;
  const select = ['unit', ...names.map((name) => `"${name}"`)].join(', ');
  await sql.columns(`SELECT ${select} FROM read_parquet('${path.replaceAll("'", "''")}')`, (columns, count) => {
    [unit, ...all].forEach((column, c) => {
      const values = columns[c];
      for (let i = 0; i < count; i++) column[from + i] = values?.[i] ?? Number.NaN;
    });
    from += count;
  });
  invariant(from === rows, `${path} has a row per unit`);
  let start = 0;
  return new Map(
    stored.groups.map(({ name, rows: own, columns }) => {
      const [first, end] = [start, start + own];
      start = end;
      const ids = Array.from(unit.subarray(first, end), (at) => must(stored.units[at], 'unit'));
      const cut = (column: string): Float64Array => must(all[names.indexOf(column)], column).slice(first, end);
      return [name, { name, ids, columns: Object.fromEntries(columns.map((column) => [column, cut(column)])) }];
    }),
  );
}
