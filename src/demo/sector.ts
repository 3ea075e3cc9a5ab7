/** Kind of dwelling: 0 familie (F), 1 ungdom (U), 2 ældre (A); the delivered letters stand in `boligtyper`. */
export type DwellingType = 0 | 1 | 2;

/** The afdeling a site belongs to for a while (index in `afdelingIds`). Periods include both ends. */
export interface SiteCode {
  readonly afdeling: number;
  readonly from: string;
  readonly to?: string;
}

/** A physical estate. It keeps its dwellings; its afdeling number changes when it is merged, split or transferred. */
export interface Site {
  readonly index: number;
  readonly kommune: number;
  readonly name: string;
  readonly households: number;
  /** Disadvantage of the estate, about standard normal; drives origin, education, work and crime of residents. */
  readonly strain: number;
  readonly builtYear: number;
  /** Share of the dwellings in blocks; the rest is low-rise. */
  readonly etage: number;
  readonly x: number;
  readonly y: number;
  readonly openYear: number;
  readonly closeYear: number;
  readonly stocks: number[];
  organisation: number;
  codes: SiteCode[];
  /** Added to the numbers of the site's byggeafsnit, so that they differ inside a merged afdeling. */
  stageBase: number;
  /** Index of the boligområde the site lies in, or -1. A site without codes is an områderest: homes sold off. */
  area: number;
}

/** The dwellings of one type on one site. */
export interface Stock {
  readonly index: number;
  readonly site: number;
  readonly type: DwellingType;
  readonly dwellings: number;
  /** Number of the byggeafsnit inside the afdeling. */
  readonly stage: number;
  /** Number of the first dwelling; a stock's dwellings are numbered one after another. */
  readonly firstDwelling: number;
}

/** One row of `afdelinger`: a number and name with a validity. A renamed afdeling has two rows with one id. */
export interface AfdelingRow {
  readonly id: string;
  readonly organisation: number;
  readonly name: string;
  readonly kommune: number;
  readonly from: string;
  readonly to?: string;
}

export interface OrganisationRow {
  readonly nr: string;
  readonly cvr: string;
  readonly name: string;
  readonly art: 'almen' | 'selvejende_ungdom' | 'selvejende_aeldre';
  readonly kommune: number;
}

export interface EventRow {
  readonly id: string;
  readonly art: 'oprettet' | 'nedlagt' | 'sammenlagt' | 'delt' | 'overdraget' | 'navn';
  readonly date: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly reason: string;
}

export interface PlanRow {
  readonly number: string;
  readonly name: string;
  readonly period: '2015-2018' | '2019-2026';
  readonly from: string;
  readonly to: string;
  readonly kommune: number;
  readonly status: string;
  readonly budget: number;
  readonly grant: number;
  readonly members: readonly {
    readonly afdeling: string;
    readonly from: string;
    readonly to?: string;
    readonly role: string;
  }[];
}

export interface AreaRow {
  readonly id: string;
  readonly name: string;
  readonly kommune: number;
  readonly members: readonly { readonly afdeling: string; readonly from: string; readonly to?: string }[];
  readonly sites: readonly number[];
}

/** A kommune of the demo with its place in the region list and its share of the sector. */
export interface DemoKommune {
  readonly code: string;
  readonly name: string;
  readonly region: number;
  readonly x: number;
  readonly y: number;
  readonly households: number;
}

/** Everything of the synthetic Denmark but its people. */
export interface Sector {
  readonly kommuner: readonly DemoKommune[];
  readonly organisationer: readonly OrganisationRow[];
  readonly sites: readonly Site[];
  readonly stocks: readonly Stock[];
  readonly afdelinger: readonly AfdelingRow[];
  /** Ids by the number used in {@link SiteCode} and person rows. */
  readonly afdelingIds: readonly string[];
  readonly events: readonly EventRow[];
  readonly plans: readonly PlanRow[];
  readonly areas: readonly AreaRow[];
  readonly dwellings: number;
}
