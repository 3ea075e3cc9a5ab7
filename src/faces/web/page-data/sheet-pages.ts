import type { ShownSheet } from '../../../domain/model/factsheet.ts';
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
  /** What could not be found of what was asked for. */
  readonly refusal?: string;
  readonly downloads: readonly DownloadLink[];
}
