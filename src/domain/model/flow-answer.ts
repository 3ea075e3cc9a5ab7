import type { Text } from '../kernel/language.ts';
import type { HiddenTable, ShownPlace } from './answer.ts';
import type { Cell } from './cell.ts';
import type { TablePeriod } from './period.ts';

/**
 * Where movers come from or go to. `key` is the afdeling, or those shown together, as a selection in link form;
 * `almene:<kommune>` for afdelinger of a kommune that the reader may not see one by one; else a code of `FlowEnds`.
 */
export interface ShownFlowEnd {
  readonly key: string;
  readonly name: Text;
  readonly persons: Cell;
}

/** One direction of a selection's flows; ends with nobody shown are not told apart from ends with nobody. */
export interface ShownFlows {
  /** All flows between the selection and elsewhere. */
  readonly total: Cell;
  /** Most persons first. */
  readonly ends: readonly ShownFlowEnd[];
  /** Ends that the list was cut before, and the persons in them. */
  readonly more: { readonly ends: number; readonly persons: Cell };
}

/** Where a selection's movers of one year come from and go to. */
export interface FlowAnswer {
  readonly flows: string;
  readonly title: Text;
  readonly population: Text;
  readonly source: string;
  readonly release: string;
  readonly edition: number;
  readonly synthetic: boolean;
  readonly roundedTo: number;
  readonly place: ShownPlace;
  readonly period: TablePeriod;
  readonly into: ShownFlows;
  readonly outOf: ShownFlows;
  /** Moves between the chosen afdelinger; in neither list. */
  readonly between: Cell;
  readonly notes: readonly Text[];
  readonly hidden?: HiddenTable;
}
