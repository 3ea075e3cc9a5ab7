import type { SearchHit, ShownPlace } from '../../../domain/model/answer.ts';
import type { PageFrame, TableListItem } from './page-frame.ts';

/** `/moedepakke`: what a meeting pack may hold. */
export interface PackPage extends PageFrame {
  readonly kind: 'pack';
  /** Places in link form, '' where none is chosen yet. */
  readonly sted: string;
  /** The places by themselves. */
  readonly places: readonly ShownPlace[];
  /** Printed only: the reader may not take a file of the places. */
  readonly mayNotTake?: true;
  /** What was written to find one more, and the places it found; the reader's own to begin with. */
  readonly find: string;
  readonly hits: readonly SearchHit[];
  readonly tables: readonly (TableListItem & { readonly chosen: boolean })[];
  /** Twins are on offer: of one afdeling or organisation, or as long as no place is chosen. */
  readonly twins: boolean;
  /** Whether whoever led here wants the criteria of the law in it. */
  readonly criteria: boolean;
}
