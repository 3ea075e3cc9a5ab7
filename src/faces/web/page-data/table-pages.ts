import type { AccessVerdict } from '../../../domain/model/access.ts';
import type { SearchHit, TableAnswer } from '../../../domain/model/answer.ts';
import type { StatusDefinition } from '../../../domain/model/cell.ts';
import type { TablePeriod } from '../../../domain/model/period.ts';
import type { Lineage } from '../../../domain/model/selection.ts';
import type { MeasureId } from '../../../domain/model/table-definition.ts';
import type { DownloadLink, PageChoice, PageFrame, TableListItem, UnkeptComparators } from './page-frame.ts';

/** Faces of a figure card; `form` of a link. */
export type CardFace = 'tabel' | 'diagram';

/** The normalised question of a table page: what the address says after defaults were filled in. */
export interface TableQuestion {
  readonly table: string;
  /** Selection in link form: `afd:0045-08501,afd:0045-08502`. */
  readonly sted: string;
  /** Period rule as written: `2016-2025`, `fra:2016`, `seneste:10`. */
  readonly periode: string;
  /** Comparison levels in order: `kom`, `reg`, `land`, or a place in link form. */
  readonly sml: readonly string[];
  readonly laesning: Lineage;
  readonly form: CardFace;
  /** Margins of error beside the figures; absent = shown for a small place only. */
  readonly usikkerhed?: 'vis' | 'skjul';
  /** A pinned release; absent = newest. */
  readonly udgave?: string;
  /** Measure and rows the reader has narrowed to; absent = the table's own. */
  readonly maal?: MeasureId;
  readonly raekker?: readonly string[];
  /** The public variant of the page; its links stay in it. */
  readonly offentlig?: true;
}

/** `/tabel/:id?sted=…`: one table. Without `answer` no place is chosen yet and `question.sted` is ''. */
export interface TablePage extends PageFrame {
  readonly kind: 'table';
  readonly table: TableListItem;
  readonly question: TableQuestion;
  readonly answer?: TableAnswer;
  readonly tables: readonly TableListItem[];
  /** Comparators on offer for this selection. */
  readonly sml: readonly PageChoice[];
  readonly unkept?: UnkeptComparators;
  /** Every period the table has, oldest first. */
  readonly allPeriods: readonly TablePeriod[];
  readonly statuses: readonly StatusDefinition[];
  readonly downloads: readonly DownloadLink[];
  /** An example the reader may open, for the empty state. */
  readonly example?: SearchHit;
  readonly why?: AccessVerdict;
  /** Exact numbers, for a reader with the right to them here; absent = no right. */
  readonly exact?: ExactNumbers;
}

/** Whether a table page shows exact numbers, why the reader asked, and how many the ledger told and refused. */
export type ExactNumbers =
  | { readonly shown: false }
  | { readonly shown: true; readonly reason: string; readonly told: number; readonly refused: number };
