import type { Text } from '../kernel/language.ts';
import type { AreaClassId, CriterionId } from './area-class.ts';

/**
 * A kind of row in a file of published lists (`ghetto`, `ghetto_left`): which class it is about, and whether the area is
 * on the list or was told to be just off it.
 */
export interface ListKind {
  readonly word: string;
  /** The class, by the first list it holds for; a word may have changed its meaning. */
  readonly classes: readonly { readonly firstList: string; readonly id: AreaClassId }[];
  readonly listed: boolean;
  readonly name: Text;
}

/** A published list: `YYYY-MM`, and its day where that is confirmed. */
export interface ListDate {
  readonly list: string;
  readonly day?: string;
}

/** What is known of the lists that have been published. */
export interface AreaListDefinition {
  readonly dates: readonly ListDate[];
  /** From this year every list is of 1 December, so a year names it. */
  readonly yearly: { readonly from: number; readonly month: string };
  readonly kinds: readonly ListKind[];
  /** Decimals a value is published with: 2 for the convicted, 1 for other shares, none for persons. */
  readonly decimals: Readonly<Record<CriterionId, number>>;
}

/** What an area list record is about. */
export type ListRecordKind = 'row' | 'alias' | 'count' | 'line' | 'lineage' | 'note';

/** A row as published; values are the printed decimals. */
export interface ListedRow {
  readonly list: string;
  /** Word of the kind of row, `ghetto_left`. */
  readonly kind: string;
  readonly area: string;
  readonly kommune: string;
  readonly values: { readonly [C in CriterionId]?: string };
  readonly source: string;
}

/** Another spelling of an area. */
export interface AreaAlias {
  readonly area: string;
  readonly alias: string;
  readonly kommune: string;
  readonly note: string;
}

/** How many areas a list was said to have; fewer imported rows make it incomplete. */
export interface ListCount {
  readonly list: string;
  readonly kind: string;
  readonly count: number;
  readonly source: string;
}

/** A printed multiple of the national share of convicted, in per cent. Two sources may disagree. */
export interface PrintedLine {
  readonly list: string;
  /** 3 or 2. */
  readonly times: number;
  readonly printed: string;
  readonly source: string;
  readonly confidence: string;
}

/** What became of an area. Membership goes over only where the minister's decision says so. */
export interface AreaDescent {
  readonly from: string;
  readonly to: string;
  readonly kommune: string;
  readonly kind: 'split' | 'merge' | 'rename' | 'boundary_change';
  readonly inherits: boolean;
  /** First list it holds for. */
  readonly effective: string;
  readonly source: string;
}

/** A remark on a transcription. */
export interface ListNote {
  readonly list: string;
  readonly area: string;
  readonly field: string;
  readonly note: string;
}

/** Something an import says about lists. */
export type ListContent =
  | { readonly kind: 'row'; readonly content: ListedRow }
  | { readonly kind: 'alias'; readonly content: AreaAlias }
  | { readonly kind: 'count'; readonly content: ListCount }
  | { readonly kind: 'line'; readonly content: PrintedLine }
  | { readonly kind: 'lineage'; readonly content: AreaDescent }
  | { readonly kind: 'note'; readonly content: ListNote };

/**
 * A record as kept: `key` says what it is about, so that another content under the same key is a new version. What was
 * kept before stays readable.
 */
export type ListRecord = ListContent & {
  readonly number: number;
  readonly key: string;
  readonly file: string;
  readonly importedAt: string;
  readonly importedBy: string;
  /** When another version took its place; absent = holds. */
  readonly replacedAt?: string;
};

/** What an import of records did. */
export interface KeptRecords {
  readonly added: number;
  /** Another content under a key that was known. */
  readonly revised: number;
  /** The same again. */
  readonly same: number;
}

/** Where published lists are kept. Append only. */
export interface ListStore {
  /** Keeps records, all or none. The same content again is kept once. */
  keepListRecords(
    records: readonly (ListContent & { readonly key: string })[],
    stamp: { readonly file: string; readonly at: string; readonly by: string },
  ): Promise<KeptRecords>;
  /** Takes records that came in files whose name begins so out of what holds; they stay readable. Answers how many. */
  withdrawListRecords(fileBeginning: string, at: string): Promise<number>;
  /** Every record, replaced ones too, in the order they were kept. */
  listRecords(): Promise<readonly ListRecord[]>;
  /** Number of the newest change; tells whether a reading of the records still holds. */
  listsChanged(): Promise<number>;
}
