import type { ProtectedFlows } from '../../domain/model/flow.ts';
import type { StoredFlows } from './release-files.ts';
import type { LeafWriter } from './write-leaves.ts';

/** Rows appended at a time; bounds the memory of writing. */
const ROWS_AT_A_TIME = 65_536;

/** Writes the flows of a release: a row per period and flow, in the order of the arrays. */
export async function writeFlows(flows: ProtectedFlows, path: string, writer: LeafWriter): Promise<void> {
  const names = ['period', 'from_end', 'to_end', 'persons'];
  const stage = await writer.stage(names.map((name) => ({ name, type: 'i32' as const })));
  const { starts, from, to, persons } = flows;
  const period = new Int32Array(persons.length);
  for (let p = 0; p < flows.periods.length; p++) period.fill(p, starts[p] ?? 0, starts[p + 1] ?? 0);
  for (let at = 0; at < persons.length; at += ROWS_AT_A_TIME) {
    const part = [period, from, to, persons].map((column) => column.subarray(at, at + ROWS_AT_A_TIME));
    stage.append(part, part[0]?.length ?? 0);
  }
  await stage.writeTo(path, '*');
}

/** What stands in flows.json beside. */
export function storedFlows(flows: ProtectedFlows, atoms: number): StoredFlows {
  const { definition, outside, periods, persons, spread, inside } = flows;
  return { definition, atoms, outside, periods, rows: persons.length, spread, inside };
}
