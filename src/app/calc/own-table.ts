import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { originByAge } from '../../domain/definitions/cross-tables/index.ts';
import { ruleSetLimits } from '../../domain/definitions/gates/limits.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import { textOfBytes } from '../../domain/kernel/text-of-bytes.ts';
import type { CrossTable } from '../../engines/protect/suppression/cross-table.ts';
import { readCrossTable } from '../../engines/protect/suppression/read-cross-table.ts';
import type { NamedText } from '../../engines/protect/suppression/read-rows.ts';

/** Paths of a person's own table, and how its units are grouped. */
export interface OwnTable {
  readonly leaves: string;
  readonly units: string;
  readonly groupings: readonly string[];
}

/** Reads a person's own leaves and units as one table with all margins. @throws Problem on what cannot be read */
export async function readOwnTable({ leaves, units, groupings }: OwnTable): Promise<CrossTable> {
  return readCrossTable(originByAge, { leaves: await textOf(leaves), units: await textOf(units), groupings });
}

/** A file as text under its own name. @throws Problem KV-S15 when it cannot be read */
export async function textOf(path: string): Promise<NamedText> {
  try {
    return { name: basename(path), text: textOfBytes(await readFile(path)) };
  } catch {
    throw new Problem('KV-S15', { path });
  }
}

/** The largest small count as written, within what any rule set may hold. @throws Problem KV-S10 */
export function maxFrom(found: string): number {
  return wholeNumber('--max', found, ruleSetLimits.n.from - 1, ruleSetLimits.n.to - 1);
}

/** A whole number of an option, both ends included. @throws Problem KV-S10 */
export function wholeNumber(parameter: string, found: string, from: number, to: number): number {
  const value = Number(found);
  if (!/^\d{1,4}$/.test(found) || value < from || value > to) {
    throw new Problem('KV-S10', { parameter, found, from, to });
  }
  return value;
}
