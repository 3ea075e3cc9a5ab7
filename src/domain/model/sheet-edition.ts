import type { Text } from '../kernel/language.ts';

/** Where an edition of a sheet stands. Published is an approved one whose time has come. @source faktaark.md section 8 */
export type SheetState = 'kladde' | 'til-godkendelse' | 'godkendt' | 'trukket';

/** Where an edition stands on a day: approved ones wait, are public, or were replaced by a later one. */
export type SheetStanding = Exclude<SheetState, 'godkendt'> | 'venter' | 'offentliggjort' | 'erstattet';

/** Texts of blocks put in place of the definition's own, by block; a list's items are lines. */
export type SheetTexts = Readonly<Record<string, Text>>;

/** One edition of the sheet of one place: which release and texts it is made of, and how far it has come. Never a figure. */
export interface SheetEdition {
  /** `kommune-657-2026`, a correction `kommune-657-2026.1`. */
  readonly id: string;
  readonly kind: string;
  /** Kommune code. */
  readonly place: string;
  readonly year: number;
  /** 0, and one more for every correction of a published edition of the year. */
  readonly correction: number;
  readonly release: string;
  readonly state: SheetState;
  readonly texts: SheetTexts;
  /** SHA-256 of the sheet in both languages as it was approved. */
  readonly hash?: string;
  /** Versions of the definitions of its figures when it was approved. */
  readonly versions: Readonly<Record<string, string>>;
  /** Everybody who wrote in it: none of them may approve it. */
  readonly writers: readonly string[];
  /** When it is or was public from, ISO time. */
  readonly publicFrom?: string;
  /** Why it was corrected, sent back or withdrawn, as the last of these was said. */
  readonly reason: string;
  readonly changedAt: string;
}

/** What was done with an edition, by whom, and to which content. */
export interface SheetEvent {
  readonly edition: string;
  readonly at: string;
  readonly by: string;
  readonly byName: Text;
  readonly action: 'begyndt' | 'tekster' | 'indsendt' | 'sendt-tilbage' | 'godkendt' | 'trukket';
  readonly hash?: string;
  readonly note: string;
}

/** Where editions of sheets are kept. */
export interface SheetStore {
  /** Editions of a kind, of one place where asked, by year and correction. */
  sheetEditions(kind: string, place?: string): Promise<readonly SheetEdition[]>;
  /** Begins editions, all or none. */
  beginSheets(editions: readonly SheetEdition[], events: readonly SheetEvent[]): Promise<void>;
  /** Changes an edition that still stands in `from` and was last changed at `since`; false where somebody was first. */
  changeSheet(
    edition: SheetEdition,
    from: { readonly state: SheetState; readonly since: string },
    event: SheetEvent,
  ): Promise<boolean>;
  /** What was done with an edition, oldest first. */
  sheetEvents(edition: string): Promise<readonly SheetEvent[]>;
}
