import type { SheetDefinition } from '../../model/factsheet.ts';
import { kommuneSheet } from './kommune-sheet.ts';

export { moveOuts } from './move-outs.ts';

/** Every kind of sheet, sorted by id. */
export const factsheets: readonly SheetDefinition[] = [kommuneSheet];
