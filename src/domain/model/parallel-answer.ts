import type { Text } from '../kernel/language.ts';
import type { TwinBasis } from './twin-answer.ts';
import type { ShownAccountYear, ShownComparison, ShownFigure, UnitAccounts } from './twin-economy.ts';
import type { TwinQuestion } from './twin-question.ts';

/** What rows can be ordered by; a minus before it in an address turns the order. */
export type ParallelOrder = 'navn' | 'egen' | 'median' | 'forskel' | 'kr' | 'plads';

/** What is asked of an organisation's afdelinger side by side. Its `sted` is the organisation. */
export interface ParallelQuestion extends TwinQuestion {
  /** Key figure of the accounts: R01-R16. */
  readonly figur: string;
  readonly order: ParallelOrder;
  readonly descending: boolean;
}

/** An afdeling beside its own twins. */
export interface ParallelRow {
  /** `afd:0045-08501`. */
  readonly key: string;
  readonly name: string;
  readonly kommune: { readonly code: string; readonly name: string };
  readonly own: ShownFigure;
  readonly accounts: UnitAccounts;
  /** Keys of its twins, nearest first. */
  readonly twins: readonly string[];
  readonly comparison: ShownComparison;
  /** Difference from the median × own m², kr. */
  readonly differenceKr?: number;
  /** Why it has no twins on the basis asked for. */
  readonly refusal?: Text;
}

/** All afdelinger of an organisation side by side, each beside the median of its own twins. */
export interface ParallelAnswer {
  readonly release: string;
  readonly edition: number;
  readonly released: string;
  readonly synthetic: boolean;
  readonly organisation: { readonly number: string; readonly name: string };
  readonly basis: TwinBasis;
  readonly method: { readonly id: string; readonly version: string; readonly name: Text; readonly source: string };
  /** The question in the form of an address. */
  readonly question: string;
  readonly asked: number;
  /** Twins may be of the same organisation. */
  readonly withOwn: boolean;
  readonly figure: {
    readonly id: string;
    readonly name: Text;
    readonly per: Text;
    readonly accounts: readonly string[];
  };
  readonly figures: readonly { readonly id: string; readonly name: Text }[];
  readonly year: number;
  readonly years: readonly ShownAccountYear[];
  readonly fewest: number;
  readonly filters: readonly Text[];
  readonly rows: readonly ParallelRow[];
  /** Σ difference × m² over `counted` rows, kr. Arithmetic, not a saving. */
  readonly totalKr: number;
  readonly counted: number;
  readonly notes: readonly Text[];
}
