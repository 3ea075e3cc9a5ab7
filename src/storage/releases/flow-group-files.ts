import { invariant, must } from '../../domain/kernel/invariant.ts';
import type { Atom } from '../../domain/model/atom.ts';
import type { FlowGroupDefinition, ProtectedFlowGroups } from '../../domain/model/flow-groups.ts';
import type { TablePeriod } from '../../domain/model/period.ts';
import type { SqlEngine } from '../../domain/model/ports.ts';
import type { LeafWriter } from './write-leaves.ts';

/** flow-groups.json: what flow-groups.parquet does not say about itself. `atoms` is a position in atoms.json. */
export interface StoredFlowGroups {
  readonly definition: FlowGroupDefinition;
  readonly atoms: number;
  readonly periods: readonly {
    readonly period: TablePeriod;
    readonly ends: readonly string[];
    readonly inner: number;
    readonly endOf: readonly number[];
    readonly rows: number;
  }[];
  readonly spread: number;
  readonly sigma: ProtectedFlowGroups['sigma'];
}

/** What stands in flow-groups.json. */
export function storedFlowGroups(
  { definition, periods, spread, sigma }: ProtectedFlowGroups,
  atoms: number,
): StoredFlowGroups {
  const stored = periods.map(({ period, ends, inner, endOf, persons }) => {
    return { period, ends, inner, endOf: [...endOf], rows: persons.length };
  });
  return { definition, atoms, periods: stored, spread, sigma };
}

/** Writes the flows of a release by group: a row (period, from_end, to_end, grp, persons) each, in the order of the arrays. */
export async function writeFlowGroups(
  { periods }: ProtectedFlowGroups,
  path: string,
  writer: LeafWriter,
): Promise<void> {
  const names = ['period', 'from_end', 'to_end', 'grp', 'persons'];
  const stage = await writer.stage(names.map((name) => ({ name, type: 'i32' as const })));
  for (const [p, { from, to, group, persons }] of periods.entries()) {
    if (persons.length === 0) continue;
    stage.append([new Int32Array(persons.length).fill(p), from, to, group, persons], persons.length);
  }
  await stage.writeTo(path, '*');
}

/** Reads them straight into typed arrays. */
export async function readFlowGroups(
  { periods, atoms: _, ...stored }: StoredFlowGroups,
  atoms: readonly Atom[],
  path: string,
  sql: SqlEngine,
): Promise<ProtectedFlowGroups> {
  const made = periods.map(({ rows, endOf, ...own }) => {
    const column = () => new Int32Array(rows);
    return { ...own, endOf: Int32Array.from(endOf), from: column(), to: column(), group: column(), persons: column() };
  });
  const next = made.map(() => 0);
  const file = path.replaceAll("'", "''");
  await sql.columns(`SELECT period, from_end, to_end, grp, persons FROM read_parquet('${file}')`, (columns, count) => {
    for (let i = 0; i < count; i++) {
      const p = columns[0]?.[i] ?? 0;
      const [own, at] = [must(made[p], 'a period of flow-groups.json'), next[p] ?? 0];
      own.from[at] = columns[1]?.[i] ?? 0;
      own.to[at] = columns[2]?.[i] ?? 0;
      own.group[at] = columns[3]?.[i] ?? 0;
      own.persons[at] = columns[4]?.[i] ?? 0;
      next[p] = at + 1;
    }
  });
  const whole = made.every(({ persons }, p) => next[p] === persons.length);
  invariant(whole, `${path} has as many rows as flow-groups.json says`);
  return { ...stored, atoms, periods: made };
}
