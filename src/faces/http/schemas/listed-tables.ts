import { z } from 'zod';
import type { ListedTable } from '../../../app/release/list-tables.ts';
import { schemaOf } from './schema-of.ts';
import { tier } from './table-answer.ts';
import { text } from './text.ts';

const listedTable = schemaOf<ListedTable>()(
  z.object({ id: z.string(), title: text, theme: text, population: text, tier }).meta({ id: 'ListedTable' }),
);

/** The standard tables of a release in their order. */
export const listedTables = z.object({ tables: z.array(listedTable) });
