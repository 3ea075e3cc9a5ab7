import type { TableDefinition } from '../../model/table-definition.ts';
import { t01 } from './t01.ts';
import { t05 } from './t05.ts';

export { anchorTable } from './anchors.ts';
export { totalsTable } from './t00.ts';

/** The 24 standard tables in order. */
export const tables: readonly TableDefinition[] = [t01, t05];
