import type { Text } from '../../../domain/kernel/language.ts';
import type { ShownSheet } from '../../../domain/model/factsheet.ts';
import type { ShownChange } from '../../../domain/model/sheet-comparison.ts';
import type { SheetEvent, SheetStanding } from '../../../domain/model/sheet-edition.ts';
import type { DownloadLink, PageChoice, PageFrame } from './page-frame.ts';

/** `/faktaark`: kommuner to choose from; with `kommune` its fact sheet, or why there is none. */
export interface SheetPage extends PageFrame {
  readonly kind: 'sheet';
  readonly kommuner: readonly PageChoice[];
  readonly sheet?: ShownSheet;
  /** Where the kommune lies: a picture with its words. */
  readonly map?: { readonly href: string; readonly alt: string };
  /** Where the bars of a table are: the block's id is added. */
  readonly pictures?: string;
  /** Kommuner chosen to compare with; none = the nearest. */
  readonly chosen?: readonly string[];
  /** The edition that is shown, and others that are or were public. */
  readonly edition?: { readonly name: string; readonly publicFrom?: string; readonly others: readonly string[] };
  /** Why it was corrected, and when. */
  readonly remark?: string;
  /** The reader may write in it or approve it. */
  readonly mayEdit: boolean;
  /** What could not be found of what was asked for. */
  readonly refusal?: string;
  readonly downloads: readonly DownloadLink[];
}

/** `/faktaark/redaktion`: sheets on their way to the public; with `kommune` one of them. */
export interface SheetDeskPage extends PageFrame {
  readonly kind: 'sheet-desk';
  /** Today, ISO: the earliest day to publish on. */
  readonly today: string;
  readonly rows: readonly {
    readonly code: string;
    readonly name: string;
    readonly edition?: string;
    readonly standing?: SheetStanding;
    readonly publicFrom?: string;
    readonly isBehind: boolean;
  }[];
  /** How many the reader may approve now. */
  readonly waiting: number;
  readonly own?: {
    readonly kommune: string;
    readonly name: string;
    readonly edition?: { readonly id: string; readonly name: string; readonly reason: string };
    readonly standing?: SheetStanding;
    readonly publicFrom?: string;
    readonly mayWrite: boolean;
    readonly mayApprove: boolean;
    readonly whyNotApprove?: Text;
    readonly sheet: ShownSheet;
    readonly changes: readonly ShownChange[];
    /** The edition the changes are since; the year before without. */
    readonly since?: string;
    readonly texts: readonly {
      readonly block: string;
      readonly kind: string;
      readonly usual: Text;
      readonly text: Text;
      readonly isOwn: boolean;
    }[];
    readonly events: readonly {
      readonly at: string;
      readonly byName: Text;
      readonly action: SheetEvent['action'];
      readonly note: string;
    }[];
  };
}
