import { invariant } from '../../domain/kernel/invariant.ts';
import type { Atom } from '../../domain/model/atom.ts';
import type { ProtectedFlows } from '../../domain/model/flow.ts';
import type { SqlEngine } from '../../domain/model/ports.ts';
import type { StoredFlows } from './release-files.ts';

/** Reads the flows of a release from their Parquet file straight into typed arrays, 12 bytes a flow. */
export async function readFlows(
  { rows, atoms: _, ...stored }: StoredFlows,
  atoms: readonly Atom[],
  path: string,
  sql: SqlEngine,
): Promise<ProtectedFlows> {
  const [from, to, persons] = [new Int32Array(rows), new Int32Array(rows), new Int32Array(rows)];
  const starts = new Int32Array(stored.periods.length + 1);
  let at = 0;
  const file = path.replaceAll("'", "''");
  await sql.columns(`SELECT period, from_end, to_end, persons FROM read_parquet('${file}')`, (columns, count) => {
    for (let i = 0; i < count; i++, at++) {
      starts[(columns[0]?.[i] ?? 0) + 1] = at + 1;
      from[at] = columns[1]?.[i] ?? 0;
      to[at] = columns[2]?.[i] ?? 0;
      persons[at] = columns[3]?.[i] ?? 0;
    }
  });
  invariant(at === rows, `${path} has as many rows as flows.json says`);
  // A period without flows ends where the one before it did.
  for (let p = 1; p < starts.length; p++) starts[p] = Math.max(starts[p] ?? 0, starts[p - 1] ?? 0);
  return { ...stored, atoms, starts, from, to, persons };
}
