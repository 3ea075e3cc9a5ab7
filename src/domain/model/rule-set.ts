import type { Text } from '../kernel/language.ts';
import type { Tier } from './table-definition.ts';

/** What a unit must have at least to appear by itself in a table of the tier; all operators are ≥. */
export interface Gate {
  readonly residents: number;
  readonly households: number;
  readonly persons1664: number;
}

/** How finely a mean per head is released (diskretion.md section 5, step 1): steps in kroner, parts of a whole for the rest. */
export interface MeanPrecision {
  /** From this many heads the fine step in kroner is used, below it the coarse one. */
  readonly kronerFineFrom: number;
  readonly kronerFine: number;
  readonly kronerCoarse: number;
  /** Full-time persons per head to 1/fulltimeParts; scores, contacts, years and persons to 1/otherParts. */
  readonly fulltimeParts: number;
  readonly otherParts: number;
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
  readonly means: MeanPrecision;
  /** Smallest per cent of a mean's heads that must have their own q for a mean of a union; left out = all of them. */
  readonly ownPercent?: number;
  /** The same for a sum (full-time persons, contacts), whose borrowed parts are the next larger place's own. */
  readonly ownPercentOfSum?: number;
  /** From this many atoms on a sum is shown however much of it is borrowed. */
  readonly sumAtoms?: number;
  /** A table with fewer atoms pools each row's error with its total row's (diskretion.md 8.2). */
  readonly sigmaAtoms: number;
  /** Counts an outsider is taken to know exactly of every afdeling (R4); left out = none. */
  readonly known?: readonly (keyof Gate)[];
  /** Share at which a sensitive category pools its row. */
  readonly attributeShare: number;
}

/** What a rule set may hold at all; outside it nobody would be protected. Both ends belong to the range unless `above`. */
export interface RuleSetLimits {
  readonly n: { readonly from: number; readonly to: number };
  readonly W: { readonly from: number };
  readonly p: { readonly above: number; readonly to: number };
  readonly attributeShare: { readonly above: number; readonly to: number };
}
