import type { Decimal } from '../kernel/decimal.ts';
import type { Text } from '../kernel/language.ts';
import type { AreaClassId, CriterionId } from './area-class.ts';
import type { MoveSplit } from './moves.ts';
import type { Formula } from './table-definition.ts';

/** Where a criterion's counts are found, what they must be about, and how long an older one may be carried forward. */
export interface CriterionSource {
  readonly id: CriterionId;
  /** What is counted, and those it is a share of; income has the mean and its heads instead. */
  readonly part: Formula;
  readonly whole: Formula;
  /** Decimals of the part. */
  readonly decimals: number;
  /** Data date group of the release. */
  readonly group: string;
  /** Years before the list's that its newest figure is about, and what it is then called. */
  readonly yearsBack: number;
  readonly about: Text;
  /** Months an older figure may be carried forward in an estimate; absent = not at all. */
  readonly carryMonths?: number;
}

/** Monthly counts that can stand for a criterion until its own figures are there. */
export interface MonthSource {
  readonly id: CriterionId;
  readonly indicator: string;
  /** Ways of counting that are the law's, and those that only come near. */
  readonly definitions: readonly string[];
  readonly proxies: readonly string[];
  /** A number on a day, or a mean of the year's months. */
  readonly kind: 'stock' | 'year-to-date';
}

/** A duty or a rule that follows from a class. Guidance with its source, never a decision. */
export interface AreaConsequence {
  readonly id: string;
  readonly classes: readonly AreaClassId[];
  readonly firstList: string;
  readonly text: Text;
  readonly source: string;
  /** Months after the list's day by which it is due. */
  readonly dueMonths?: number;
  /** What it stays in force for after the class is left. */
  readonly outlives?: { readonly until?: string; readonly yearsOff?: number; readonly text: Text };
}

/** Everything the monitoring decides by that is no rule of law. Each number is a product decision unless sourced. */
export interface MonitorSettings {
  /** A class this near is told of. */
  readonly nearPersons: number;
  /** Ends of the bands of distance inside that, rising: an alert that was seen is told again in another band. */
  readonly distanceBands: readonly number[];
  readonly tiltPersons: number;
  /** Kroner by which one person's income is taken to change. */
  readonly incomeChange: number;
  /** People in a dwelling of a scenario. */
  readonly personsPerDwelling: Decimal;
  /** Months after 1 January at which residents are told to be few, and how few. */
  readonly fewResidents: { readonly warn: number; readonly line: number };
  /** Day of the next month by which the figures of a month are due. */
  readonly monthDueDay: number;
  readonly alerts: {
    /** Normal deviates of a warning and an alarm, and the exact tails used where fewer are expected than `smallest`. */
    readonly z: { readonly warning: number; readonly alarm: number };
    readonly tails: { readonly warning: number; readonly alarm: number };
    readonly smallest: number;
    /** False discovery rate of a run over many areas. */
    readonly falseDiscovery: number;
    /** How far outside the funnel of its kommune an area must be to be told of, and for which criteria. */
    readonly funnel: { readonly level: 'warning' | 'alarm'; readonly criteria: readonly CriterionId[] };
  };
  readonly forecast: {
    /** Changes whose mean carries on, and how much of it is left a year later. */
    readonly changes: number;
    readonly damping: Decimal;
    readonly draws: number;
    readonly fewestPersons: number;
    /** Years whose residuals make the pool. */
    readonly poolYears: number;
    /** Parts by which the mean error may exceed that of carrying the last value on, before the latter is used. */
    readonly worseThanNaive: number;
  };
}

/** How the shadow list is made and scored. Days are `MM-DD`. */
export interface ShadowSettings {
  readonly freezeDays: readonly string[];
  /** How many days after one of them its estimates may still be frozen. */
  readonly freezeGraceDays: number;
  readonly draws: number;
  readonly drawsAfterwards: number;
  readonly editionThere: string;
  /** A class with at least this chance counts as predicted. */
  readonly likely: number;
}

/** The rule of the share of almene family dwellings with its day. */
export interface FamilyDwellingRule {
  readonly goal: Decimal;
  readonly m2PerDwelling: number;
  readonly before: string;
  readonly source: string;
}

/** What moves are told by, none of it law. */
export interface MoveSettings {
  /** Years that are added up where none are asked for, as a rule of links. */
  readonly years: string;
  /** A destination stands out from so many persons and so many times the expected. */
  readonly shift: { readonly persons: number; readonly quotient: number };
  /** Smallest place that an index of dissimilarity counts, and how many draws tell what chance gives. */
  readonly unevenResidents: number;
  readonly unevenDraws: number;
  /** Classes whose areas are exposed. */
  readonly exposed: readonly AreaClassId[];
}

/** A trait of movers: which block of which tables, and the categories that are put together. */
export interface MoverTraitDefinition {
  readonly name: Text;
  /** The choice it belongs to where places are told one by one. */
  readonly split: MoveSplit;
  readonly tables: readonly [into: string, outOf: string];
  readonly block: string;
  readonly axis: string;
  /** `beside` narrows another axis of the block too. */
  readonly groups: readonly {
    readonly name: Text;
    readonly codes: readonly string[];
    /** Another axis of the block that narrows it; `kind` is what of it, `group` the name without it. */
    readonly beside?: {
      readonly axis: string;
      readonly codes: readonly string[];
      readonly kind: Text;
      readonly group: Text;
    };
  }[];
}
