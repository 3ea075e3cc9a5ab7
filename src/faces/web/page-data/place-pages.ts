import type { AccessVerdict } from '../../../domain/model/access.ts';
import type { HiddenTables, PlaceAnswer, SearchHit, ShownPlace } from '../../../domain/model/answer.ts';
import type { StatusDefinition } from '../../../domain/model/cell.ts';
import type { ShownJob } from '../../../domain/model/job.ts';
import type { Lineage, SavedSelection } from '../../../domain/model/selection.ts';
import type { DownloadLink, PageChoice, PageFrame, TableListItem, UnkeptComparators } from './page-frame.ts';

/** `/`: search, newest release, doors. */
export interface FrontPage extends PageFrame {
  readonly kind: 'front';
  readonly tables: readonly TableListItem[];
  /** Pages the reader may be led to. */
  readonly ways: readonly SearchHit[];
  /** Places the reader may open, to begin with (own organisation, plans, kommune). */
  readonly shortcuts: readonly SearchHit[];
}

/** `/soeg?q=`: hits by kind; hits hold only what the reader may see. */
export interface SearchPage extends PageFrame {
  readonly kind: 'search';
  readonly query: string;
  readonly hits: readonly SearchHit[];
  /** Hits before the list was cut. */
  readonly total: number;
  /** Names spelt nearly so, where nothing was found. */
  readonly near: readonly SearchHit[];
  /** Pages the reader may be led to, where nothing was found. */
  readonly ways: readonly SearchHit[];
}

/** `/sted/:kind/:key`: key figures and structure of one place. */
export interface PlacePage extends PageFrame {
  readonly kind: 'place';
  /** The public variant, by strict leaves and for everybody. */
  readonly open?: true;
  /** Of a public variant: keys of the parts that have one too. */
  readonly opens?: readonly string[];
  readonly place: PlaceAnswer;
  readonly tables: readonly TableListItem[];
  readonly sml: readonly PageChoice[];
  /** Comparators asked for, those that mean nothing for this place included. */
  readonly askedSml: readonly string[];
  readonly unkept?: UnkeptComparators;
  readonly laesning: Lineage;
  readonly downloads: readonly DownloadLink[];
  /** What the signs of its key figures mean, by the release's rules. */
  readonly statuses: readonly StatusDefinition[];
  /** The merged unit in which the place is shown, in link form; only where the reader may open it. */
  readonly merged?: string;
  /** A table that shows it; in another the same afdelinger may be merged otherwise. */
  readonly mergedTable?: string;
  /** It is an area with a registered border, which has a page of its own. */
  readonly border?: true;
  readonly why: AccessVerdict;
}

/** `/udvalg?sted=…`: the basket (its places in the address) and saved selections. */
export interface BasketPage extends PageFrame {
  readonly kind: 'basket';
  readonly sted: string;
  /** Each place of the basket by itself. `sign` '-' is taken away from the sum. */
  readonly places: readonly { readonly sign: '+' | '-'; readonly place: ShownPlace }[];
  /** The basket as a sum, when it holds at least one place. */
  readonly sum?: ShownPlace;
  /** Tables the sum cannot be shown in, and what can be seen instead. */
  readonly hidden: readonly HiddenTables[];
  readonly statuses: readonly StatusDefinition[];
  readonly saved: readonly SavedSelection[];
  /** Selections that colleagues inside the same right share. */
  readonly colleagues: readonly SavedSelection[];
  /** Zips the reader has begun in the last day, newest first. */
  readonly jobs: readonly ShownJob[];
  readonly tables: readonly TableListItem[];
  readonly downloads: readonly DownloadLink[];
}
