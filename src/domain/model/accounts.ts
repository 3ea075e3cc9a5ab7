import type { Text } from '../kernel/language.ts';
import type { ChartOfAccounts } from './chart-of-accounts.ts';
import type { EfficiencyRule, PeerStep } from './efficiency.ts';
import type { UnitColumns } from './stock.ts';

/** A key figure as accounts of the chart added up. @source tvillinger.md section 7 */
export interface KeyFigureDefinition {
  /** R01-R16 of afdelinger, O01-O03 of organisations. */
  readonly id: string;
  readonly name: Text;
  readonly level: 'afd' | 'org';
  readonly accounts: readonly string[];
  /** What it is divided by: kr. per m² of dwellings, or per lejemålsenhed. */
  readonly per: 'dwellingM2' | 'lejemaalsenhed';
}

/** When accounts are used. @source tvillinger.md sections 7 and 10 */
export interface AccountRules {
  readonly version: string;
  readonly source: string;
  /** Only accounts of exactly so many months are compared. */
  readonly months: number;
  /** A year is in force when reported accounts cover so many per cent of all dwellings, or more. */
  readonly coveragePercent: number;
  /** A sum account and its parts may differ by so many kr. before an account that is not told is unknown rather than 0. */
  readonly sumToleranceKr: number;
  /** Fewest twins with accounts for a comparison to be shown. */
  readonly fewestTwins: number;
  /** Accounting years kept in a release. */
  readonly years: number;
}

/**
 * The accounts of the units that reported any for a year. `fromDay` and `toDay` are days since 1 January 1970 of the
 * accounting period, both included; `months` the whole months it covers; `compared` 1 where it is exactly as long as
 * accounts must be to be compared. `figures` are kr. by key figure; NaN where the accounts do not tell.
 */
export interface AccountRows extends UnitColumns<'fromDay' | 'toDay' | 'months' | 'compared'> {
  readonly figures: { readonly [figure: string]: Float64Array };
  /**
   * kr. by account of the year's chart, every account of it; NaN where the accounts do not tell it. Absent of a release
   * that was made without the accounts behind its key figures.
   */
  readonly lines?: { readonly [account: string]: Float64Array };
}

/** What came of our own computation for a unit: a figure, or why there is none. */
export type EfficiencyOutcome =
  | 'computed'
  | 'too-few-peers'
  | 'extreme'
  | 'other-months'
  | 'no-dwellings'
  | 'accounts-unclear';

/**
 * Our own computation of efficiency, for every afdeling that reported accounts. `outcome` is a position in
 * `outcomes` of the release, `efficiency` per cent, `peer` a position in `ids`, `item` and `step` positions in the rule, and
 * `peers` how many the unit was compared with, or the most there were where they are too few. NaN where there is none: a unit that nobody is cheaper than has 100 and
 * no peer. `negative` is 1 where an item was left out because it is negative.
 */
export interface OwnEfficiency
  extends UnitColumns<'outcome' | 'efficiency' | 'peer' | 'item' | 'step' | 'peers' | 'negative'> {
  /** Costs per dwelling by item of the rule, kr. */
  readonly items: { readonly [item: string]: Float64Array };
}

/** Means of an organisation's afdelinger, weighted by dwellings and simple, and how many afdelinger have a figure. */
export type EfficiencyMeans = UnitColumns<
  'official' | 'officialSimple' | 'officialCount' | 'own' | 'ownSimple' | 'ownCount'
>;

/** Efficiency on the accounts of a year. The official figures are as delivered and never overwritten. */
export interface EfficiencyYear {
  /** `efficiency` and `potential` in per cent; `day` it was computed, in days since 1 January 1970. */
  readonly official: UnitColumns<'efficiency' | 'potential' | 'day'>;
  readonly own: OwnEfficiency;
  readonly organisationer: EfficiencyMeans;
}

/** The accounts of one accounting year. */
export interface AccountYear {
  readonly year: number;
  readonly afdelinger: AccountRows;
  readonly organisationer: AccountRows;
  readonly efficiency: EfficiencyYear;
  /** Dwellings of afdelinger open at the year's end, and of those among them that reported. */
  readonly dwellings: number;
  readonly reported: number;
}

/** What a reader must know of the rule that efficiency was computed by. */
export type UsedEfficiencyRule = Pick<EfficiencyRule, 'id' | 'version' | 'source' | 'items' | 'minimumPeers'> & {
  readonly steps: readonly Pick<PeerStep, 'id' | 'name'>[];
};

/** The accounts of a release, years rising. Money of organisations: nothing in it is about a person. */
export interface ReleaseAccounts {
  readonly rules: AccountRules;
  readonly efficiencyRule: UsedEfficiencyRule;
  readonly keyFigures: readonly KeyFigureDefinition[];
  /** The charts that the accounts in `lines` are of; absent where there are no lines. */
  readonly charts?: readonly ChartOfAccounts[];
  /** What the codes in `own.outcome` mean, by position. */
  readonly outcomes: readonly EfficiencyOutcome[];
  /** The newest year with enough accounts, which comparisons are about; absent when none has. */
  readonly inForce?: number;
  readonly years: readonly AccountYear[];
}
