import type { Text } from '../kernel/language.ts';

/** When a change is more than chance, and how much is told. */
export interface ChangeRules {
  /** A jump is more than this per cent … */
  readonly percent: number;
  /** … and more than so many times the square root of the larger count, beside what rounding can do. */
  readonly roots: number;
  /** Most changes of a kind that are listed; the rest is counted. */
  readonly listed: number;
}

/** What happened to an afdeling between two releases. `vanished` = gone without having been closed. */
export interface UnitChange {
  readonly kind: 'new' | 'closed' | 'vanished' | 'renamed' | 'emptied';
  readonly id: string;
  readonly name: string;
  /** Renamed: what it was called. */
  readonly formerly?: string;
}

/** A definition that is not as it was. */
export interface DefinitionChange {
  readonly table: string;
  readonly kind: 'new' | 'gone' | 'changed';
  readonly from?: string;
  readonly to?: string;
}

/** A figure of the same place, row and period in both releases that is not the same. */
export interface CellChange {
  readonly table: string;
  readonly period: string;
  /** Afdelinger counted together, as the release does. */
  readonly place: string;
  readonly row: Text;
  readonly before: number;
  readonly after: number;
}

/** A figure that moved more from one period to the next than chance and rounding can explain. */
export interface Jump extends CellChange {
  readonly from: string;
  /** Change in standard deviations of a count of that size. */
  readonly size: number;
}

/** A category used otherwise than in the period before, in the whole country. */
export interface CodeChange {
  readonly table: string;
  readonly axis: Text;
  readonly category: Text;
  readonly kind: 'taken-up' | 'given-up' | 'moved';
  readonly before: number;
  readonly after: number;
}

/** One table of two releases, side by side. */
export interface TableChange {
  readonly table: string;
  readonly title: Text;
  /** Periods of the newer release that the older does not have. */
  readonly newPeriods: readonly string[];
  /** Figures that stand in both, and how many of them differ. */
  readonly compared: number;
  readonly changed: number;
  /** Per cent of afdelinger that are shown together with others, in the newest period. */
  readonly mergedBefore?: number;
  readonly mergedAfter: number;
  readonly jumps: number;
}

/** A release beside the one before it: protected figures only. */
export interface ReleaseComparison {
  readonly after: string;
  /** Absent for the first release. */
  readonly before?: string;
  readonly units: readonly UnitChange[];
  readonly unitsFound: { readonly [K in UnitChange['kind']]: number };
  readonly definitions: readonly DefinitionChange[];
  /** Groups of variables whose data are from another time than before. */
  readonly dates: readonly { readonly group: string; readonly before?: string; readonly after: string }[];
  readonly tables: readonly TableChange[];
  readonly cells: readonly CellChange[];
  readonly cellsFound: number;
  readonly jumps: readonly Jump[];
  readonly jumpsFound: number;
  readonly codes: readonly CodeChange[];
}
