/** Criteria, lists and indices of areas; also on a person's own files (`kvarter calc`). */
export interface MonitorProblems {
  /** No rules were in force for a list of that day. */
  'KV-L1': {
    readonly list: string;
    /** When there were rules, first and last month (`YYYY-MM`); without a last month there still are. */
    readonly spans: readonly { readonly first: string; readonly last?: string }[];
  };
  /** A field that should hold a number of its kind. */
  'KV-L2': {
    readonly file: string;
    readonly line: number;
    readonly row: string;
    readonly column: string;
    readonly found: string;
    readonly wants: 'persons' | 'share' | 'index' | 'number' | 'rank' | 'count';
    readonly danish: boolean;
  };
  /** A method file that cannot be used. */
  'KV-L3': { readonly file: string; readonly where: string; readonly why: string };
  /** Too few complete rows for a mean and a deviation. */
  'KV-L4': { readonly file: string; readonly rows: number };
  /** Every complete row has the same value. */
  'KV-L5': { readonly file: string; readonly column: string };
  /** A group without anybody in it. */
  'KV-L6': { readonly file: string; readonly column: string };
  /** It is not told which list a row is of: its year had several, or none. */
  'KV-L10': {
    readonly file: string;
    readonly line: number;
    readonly year: string;
    readonly lists: readonly string[];
  };
  /** A word for a kind of list or lineage that there is not. Line 0 = not from a file. */
  'KV-L11': {
    readonly file: string;
    readonly line: number;
    readonly found: string;
    readonly valid: readonly string[];
  };
  /** A list that was not taken in. */
  'KV-L13': { readonly list: string; readonly known: readonly string[] };
  /** An area that no list and no release knows. */
  'KV-L14': { readonly area: string; readonly near: readonly string[] };
  /** A word that is none of those that can stand there. */
  'KV-L40': {
    readonly file: string;
    readonly line: number;
    readonly column: string;
    readonly found: string;
    readonly valid: readonly string[];
  };
  /** An area without residents, of which no share can be taken. */
  'KV-L41': { readonly file: string; readonly line: number; readonly area: string };
}

/** Whether a number of a Danish file has a point that neither parts thousands nor is a Danish decimal sign: `2.70`. */
export function isAmbiguous({ danish, found }: MonitorProblems['KV-L2']): boolean {
  return danish && /^-?\d+\.\d+$/.test(found) && !/^-?\d{1,3}\.\d{3}$/.test(found);
}
