import type { Migration } from 'kysely/migration';
import { m001FirstTables } from './m001-first-tables.ts';

/** Every change of the state database, in order. The name is what the database remembers as done. */
export const migrations: Readonly<Record<string, Migration>> = {
  '001-first-tables': m001FirstTables,
};
