import type { TableAnswer } from '../../../domain/model/answer.ts';
import { numberOf } from '../../../domain/model/status-of.ts';
import type { TableQuestion } from '../page-data/table-pages.ts';

// Under this number of persons (or households) the band is wide beside the figures.
const fewResidents = 200;

/**
 * Whether margins of error stand beside the figures: as the address says, else shown where the newest total of the
 * place is small. @source brugerflade.md 6
 */
export function bandsShown(question: TableQuestion, answer: TableAnswer): boolean {
  if (question.usikkerhed !== undefined) return question.usikkerhed === 'vis';
  const total = answer.rows.findIndex((row) => row.total);
  const count = answer.measures.findIndex((measure) => measure.id === 'n');
  const newest = answer.cells[total]?.at(-1)?.[count];
  const residents = newest && numberOf(newest);
  return residents !== undefined && residents < fewResidents;
}
