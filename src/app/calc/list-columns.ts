import type { CriterionId } from '../../domain/model/area-class.ts';
import type { WantedNumber } from './own-numbers.ts';

/** A printed value of a list and the column it stands in. */
export interface ListColumn {
  readonly id: CriterionId;
  readonly column: string;
  readonly wants: WantedNumber;
}

/** In the order in which the law names them, which is that of the published lists' columns. */
export const listColumns: readonly ListColumn[] = [
  { id: 'size', column: 'residents', wants: 'persons' },
  { id: 'labour', column: 'outside_labour_pct', wants: 'share' },
  { id: 'origin', column: 'non_western_pct', wants: 'share' },
  { id: 'convicted', column: 'convicted_pct', wants: 'share' },
  { id: 'education', column: 'basic_education_pct', wants: 'share' },
  { id: 'income', column: 'income_pct', wants: 'index' },
];
