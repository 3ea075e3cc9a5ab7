import type { Text } from '../kernel/language.ts';
import type { Coverage, HiddenTable, ShownPlace } from './answer.ts';
import type { Cell } from './cell.ts';
import type { MeasureId } from './table-definition.ts';

/** One rule by which a word is counted: where its figure stands, what it says, and why it differs from the first. */
export interface ComparedRule {
  readonly id: string;
  readonly name: Text;
  /** Who is counted, of whom, over which years, against what. */
  readonly rule: Text;
  readonly source: string;
  readonly table: string;
  readonly row: string;
  readonly measure: MeasureId;
  /** Of a mean of two years, the newest alone. */
  readonly oneYear?: true;
  /** Why its number is not that of the first rule; absent at the first. */
  readonly why?: Text;
}

/** A word that several rules use. */
export interface ComparedWord {
  readonly id: string;
  readonly name: Text;
  readonly rules: readonly ComparedRule[];
  /** Rules there are no figures of in a release, and why. */
  readonly without?: Text;
}

/** The words with the number that each rule gives for one place, in its newest period. */
export interface ComparedWords {
  readonly place: ShownPlace;
  readonly coverage?: Coverage;
  readonly hidden?: HiddenTable;
  readonly words: readonly {
    readonly id: string;
    readonly name: Text;
    readonly without?: Text;
    readonly rules: readonly {
      readonly rule: ComparedRule;
      readonly period: Text;
      readonly cell: Cell;
      readonly decimals: number;
      readonly unit: Text;
    }[];
  }[];
}
