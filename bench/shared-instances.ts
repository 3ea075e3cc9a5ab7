import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { originByAge } from '../src/domain/definitions/cross-tables/index.ts';
import { readPattern } from '../src/engines/protect/audit/read-pattern.ts';
import type { CrossTable } from '../src/engines/protect/suppression/cross-table.ts';
import { readCrossTable } from '../src/engines/protect/suppression/read-cross-table.ts';
import { type InstanceFiles, largeInstance } from './large-instance.ts';

const folder = join(process.env.KVARTER_SHARED_DATA ?? join(import.meta.dirname, '../../shared/data'), 'sdc');

/** Whether the shared instances of disclosure control are there. */
export const haveInstances = existsSync(folder);

/** Groupings of the plain and of the linked instances. */
export const groupings = { plain: ['mun'], linked: ['mun', 'org', 'plan'] } as const;

/** A shared instance as a table with every margin; `L` is made of M. */
export async function sharedInstance(name: string, by: keyof typeof groupings): Promise<CrossTable> {
  const files = name === 'L' ? largeInstance(await filesOf('M'), 'large') : await filesOf(name);
  return readCrossTable(originByAge, { ...files, groupings: groupings[by] });
}

async function filesOf(name: string): Promise<InstanceFiles> {
  const file = async (kind: string) => ({
    name: kind,
    text: await readFile(join(folder, `${name}_${kind}.csv`), 'utf8'),
  });
  return { leaves: await file('leaves'), units: await file('units') };
}

/** A pattern another program chose for a shared instance. */
export async function sharedPattern(table: CrossTable, name: string): Promise<Uint8Array> {
  return readPattern(table, { name, text: await readFile(join(folder, `${name}.csv`), 'utf8') });
}
