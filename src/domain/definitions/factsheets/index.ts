import type { SheetDefinition } from '../../model/factsheet.ts';
import { kommuneSheet } from './kommune-sheet.ts';

export { boardQuestions } from './board-questions.ts';
export { earlierSheets } from './earlier-sheets.ts';
export { moveOuts } from './move-outs.ts';
export { placeSheets } from './place-sheets.ts';

/** Every kind of sheet, sorted by id. */
export const factsheets: readonly SheetDefinition[] = [kommuneSheet];
