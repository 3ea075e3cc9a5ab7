import type { Text } from '../kernel/language.ts';
import type { Tier } from './table-definition.ts';

/** What a unit must have at least to appear by itself in a table of the tier; all operators are ≥. */
export interface Gate {
  readonly residents: number;
  readonly households: number;
  readonly persons1664: number;
}

/** The disclosure rules of a release (diskretion.md section 9); stored with it, hashed into it. */
export interface RuleSet {
  readonly id: string;
  readonly version: string;
  readonly name: Text;
  readonly source: string;
  /** Threshold and rounding base of counts. */
  readonly n: number;
  /** Whole numbers that must stay feasible for a protected cell. */
  readonly W: number;
  readonly gates: { readonly [T in Tier]: Gate };
  /** Smallest protected base of a per cent. */
  readonly shareBase: number;
  /** Fewest heads of a mean, and the p of the p % rule. */
  readonly meanHeads: number;
  readonly p: number;
  /** Share at which a sensitive category pools its row. */
  readonly attributeShare: number;
}
