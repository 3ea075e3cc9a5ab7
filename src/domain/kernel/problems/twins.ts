import type { Text } from '../language.ts';

/** Twins, efficiency and key figures of accounts; also on a person's own files (`kvarter calc`). */
export interface TwinProblems {
  /** No variable has a weight above 0. */
  'KV-N1': Readonly<Record<string, never>>;
  /** Every variable that weighs has the same value for everybody; columns of a file, or variables by name. */
  'KV-N2': { readonly variables: readonly (string | Text)[] };
  /** A file whose fields are parted by semicolons. */
  'KV-N3': { readonly file: string };
  /** A field that should hold a number. */
  'KV-N4': { readonly file: string; readonly line: number; readonly column: string; readonly found: string };
  /** An id that is empty or stands on an earlier line too. */
  'KV-N5': { readonly file: string; readonly line: number; readonly id: string; readonly first?: number };
  /** Too few complete rows to compare. */
  'KV-N6': { readonly file: string; readonly rows: number };
  /** Two lists that must be of the same length. */
  'KV-N7': { readonly parameter: string; readonly found: number; readonly other: string; readonly expected: number };
  /** A column named twice. */
  'KV-N8': { readonly parameter: string; readonly column: string };
  /** Quotation marks that do not pair. */
  'KV-N9': { readonly file: string; readonly line: number };
  /** Unknown, or not the kind of place that has twins. */
  'KV-N10': { readonly asked: string };
  /** Closed before the release's day. */
  'KV-N11': {
    readonly unit: string;
    readonly day: string;
    /** What the homes belong to now, with its name where it is known. */
    readonly successors: readonly Successor[];
  };
  /** Not a whole number within the limits. */
  'KV-N12': { readonly found: string; readonly from: number; readonly to: number };
  /** An afdeling without a year of first use. */
  'KV-N13': { readonly unit: string };
  /**
   * Too few persons aged 16-64 in an afdeling, or in an organisation in all, for socio-economic figures. `years` where it
   * is earlier ones than the newest; `works` left out where nothing is to be tried, since it has been.
   */
  'KV-N14': {
    readonly unit: string;
    readonly fewest: number;
    readonly years?: readonly number[];
    readonly works?: readonly Text[];
  };
  /** A unit without a value of some variables; `works` as above. */
  'KV-N15': { readonly unit: string; readonly variables: readonly Text[]; readonly works?: readonly Text[] };
  /** Own variables that cannot be read. */
  'KV-N16': { readonly found: string; readonly valid: string };
  /** More own variables than a search takes. */
  'KV-N17': { readonly found: number; readonly most: number };
  /** A release that was made without what the basis needs. */
  'KV-N18': { readonly basis: Text; readonly works: readonly Text[] };
  /** Twins as comparison group of which the reader may not see all. `example` finds twins nearer home. */
  'KV-N19': { readonly unit: string; readonly seen: number; readonly of: number; readonly example: string };
  /** A row of a resident table as a variable, asked by somebody who may not see the unit's residents. */
  'KV-N21': { readonly unit: string };
  /** A variable without values in the year asked for. */
  'KV-N22': { readonly variable: Text; readonly level: 'afdeling' | 'organisation'; readonly years: readonly number[] };
  /** A saved profile that is not there, or not the reader's to change. */
  'KV-N23': { readonly id: string };
  /** A profile that is a definition: its name is taken and it cannot be changed. */
  'KV-N24': { readonly name: Text };
  /** Filters that leave no candidate. */
  'KV-N20': { readonly unit: string; readonly filters: readonly Text[] };
  /** A release without accounts of any year. */
  'KV-N30': { readonly edition: number };
}

/** What the homes of a closed afdeling or organisation belong to now. */
export interface Successor {
  readonly id: string;
  readonly name?: string;
}

/** A successor as it is told: its name where it is known, and its number. */
export const successorName = ({ id, name }: Successor): string => (name === undefined ? id : `${name} (${id})`);
