import type { Text } from '../kernel/language.ts';

/** Rules by which a figure is withheld; words and signs stand in definitions/statuses. */
export type DisclosureRuleId = 'hidden_gate' | 'hidden_atom' | 'hidden_cell' | 'hidden_base' | 'hidden_attribute';

/** What a combined unit holds: afdelinger, and områderester, which are residents of a boligområde outside any afdeling. */
export interface HeldUnits {
  readonly afdelinger: number;
  readonly rests: number;
}

/** What a reader of a hidden figure can do instead. Computed from protected leaves and public structure only. */
export type NextStep =
  | {
      readonly kind: 'choose-atom';
      readonly complete: readonly string[];
      readonly without: readonly string[];
      readonly holds: HeldUnits;
    }
  | { readonly kind: 'see-kommune'; readonly kommune: string }
  /** The kommune itself is hidden: a unit of its is merged across its border. */
  | { readonly kind: 'see-region'; readonly region: string }
  | { readonly kind: 'more-afdelinger' }
  | { readonly kind: 'coarser-rows' }
  | { readonly kind: 'see-counts' };

/** A verdict on a criterion; `unknown` is "kan ikke afgøres", never "ikke opfyldt". */
export type Verdict = 'met' | 'not_met' | 'unknown';

/** One figure with its status. Nobody can mistake hidden for zero, or missing for hidden. */
export type Cell =
  | { readonly kind: 'value'; readonly value: number }
  /**
   * Made from protected leaves. `band` (same unit as the value) is two standard errors of a sum or a ratio: the true
   * value nearly always lies within `value` ± `band`. With `sure` it certainly does: a single rounded leaf, or a share
   * of itself, whose band is 0.
   */
  | { readonly kind: 'rounded'; readonly value: number; readonly band: number; readonly sure?: true }
  | { readonly kind: 'hidden'; readonly rule: DisclosureRuleId; readonly nextStep: NextStep }
  | { readonly kind: 'missing'; readonly reason: 'not-delivered' | 'not-applicable' }
  | { readonly kind: 'verdict'; readonly verdict: Verdict };

/** Status of a figure on the wire and in files (diskretion.md 8.1); '' is an ordinary number. */
export type StatusCode = '' | 'r' | 'g' | 'u' | 'c' | 'b' | 'a' | 'm' | 'z' | 'p';

/** How a status is shown: sign in the cell, word for people and screen readers, the rule in a sentence. */
export interface StatusDefinition {
  readonly code: StatusCode;
  readonly id: 'ok' | 'rounded' | DisclosureRuleId | 'missing' | 'not_applicable' | 'provisional';
  readonly symbol: string;
  readonly word: Text;
  readonly rule: Text;
}
