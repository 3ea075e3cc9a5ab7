import type { Decimal } from '../kernel/decimal.ts';
import type { Text } from '../kernel/language.ts';

/** Rule families of the area lists (kriterier.md section 2); one criterion may have a rule in several. */
export type CriterionProfile = 'ghetto' | 'udsat' | 'parallel' | 'forebyg' | 'kombineret_a' | 'kombineret_b' | 'size';

/** The statute's words: overstiger (gt), udgør mindst (ge), mindre end (lt). */
export type CriterionOperator = 'gt' | 'ge' | 'lt';

/** What a threshold is a number of: per cent, per cent of the region's mean, times the national rate, or persons. */
export type CriterionKind = 'pct' | 'pct_of_region' | 'times_national' | 'persons';

/** One dated rule of law. A new act adds a rule; the one before only gets its last list. */
export interface CriterionRule {
  readonly profile: CriterionProfile;
  /** What the rules of one act are called together: `G2018`; `ALL` and `KU` for those that stand beside them. */
  readonly generation: string;
  /** First and last list the rule holds for, `YYYY-MM` of publication; without a last list it still holds. */
  readonly firstList: string;
  readonly lastList?: string;
  readonly op: CriterionOperator;
  readonly threshold: Decimal;
  readonly kind: CriterionKind;
  /** Years averaged: 2 for labour and convicted today. */
  readonly averageYears: number;
  /** Way of counting where it has changed; figures of two measures never share a line in a chart. */
  readonly measure?: string;
  readonly source: string;
}

/** A statutory criterion of the area lists with every rule it has had. */
export interface CriterionDefinition {
  readonly id: 'size' | 'labour' | 'origin' | 'convicted' | 'education' | 'income';
  readonly name: Text;
  readonly about: Text;
  /** Ages counted, both included; without an upper end open upwards; absent = all residents. */
  readonly ages?: { readonly from: number; readonly to?: number };
  readonly rules: readonly CriterionRule[];
}
