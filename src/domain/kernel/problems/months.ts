/** Figures of areas month by month: their releases, mappings and sources. */
export interface MonthProblems {
  /** A monthly release whose audit did not pass. Numbers of leaves. */
  'KV-L42': { readonly notMultiples: number; readonly keptMoved: number; readonly tooNarrow: number };
  /** A monthly release that is not there, or a file of it that has changed. */
  'KV-L43': { readonly release: string; readonly file: string };
  /** There is nothing to release. */
  'KV-L44': { readonly kommuner: readonly number[] };
  /** A saved mapping that is not there. */
  'KV-L45': { readonly name: string; readonly known: readonly string[] };
  /** A mapping that cannot be read or names what there is not. */
  'KV-L46': { readonly name: string; readonly where: string; readonly valid: readonly string[] };
  /** A mapping of columns that the file does not have. */
  'KV-L47': {
    readonly file: string;
    readonly mapping: string;
    readonly missing: readonly string[];
    readonly found: readonly string[];
  };
  /** A number that can be read in two ways. */
  'KV-L48': { readonly row: number; readonly column: string; readonly found: string };
  /** Delivered as a figure of a criterion, but counted otherwise than the law does. */
  'KV-L49': {
    readonly row: number;
    readonly indicator: string;
    readonly definition: string;
    readonly valid: readonly string[];
  };
  /** Further from the area's own figures than they have ever been from each other. */
  'KV-L50': {
    readonly row: number;
    readonly area: string;
    readonly indicator: string;
    readonly found: string;
    readonly expected: string;
  };
  /** A figure of a period that has not ended. */
  'KV-L51': { readonly row: number; readonly day: string };
}
