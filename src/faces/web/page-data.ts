import type { Lang, Text } from '../../domain/kernel/language.ts';
import type { AccessVerdict } from '../../domain/model/access.ts';
import type { PlaceAnswer, SearchHit, ShownPlace, TableAnswer } from '../../domain/model/answer.ts';
import type { StatusDefinition } from '../../domain/model/cell.ts';
import type { ReleaseCertificate } from '../../domain/model/certificate.ts';
import type { ShownJob } from '../../domain/model/job.ts';
import type { ParallelAnswer, ParallelOrder } from '../../domain/model/parallel-answer.ts';
import type { SeriesBreak, TablePeriod } from '../../domain/model/period.ts';
import type { PlaceKind } from '../../domain/model/place.ts';
import type { ShownPublication } from '../../domain/model/publication.ts';
import type { DataDate, RoundingSummary } from '../../domain/model/release.ts';
import type { RuleSet } from '../../domain/model/rule-set.ts';
import type { Lineage, SavedSelection } from '../../domain/model/selection.ts';
import type { MeasureId, Tier } from '../../domain/model/table-definition.ts';
import type { TwinAnswer, TwinBasis } from '../../domain/model/twin-answer.ts';
import type { TwinScaling } from '../../domain/model/twin-method.ts';
import type { TwinQuestion } from '../../domain/model/twin-question.ts';

/** The release that is shown, as the bar under the header says it. */
export interface ShownRelease {
  readonly id: string;
  readonly edition: number;
  /** ISO time the release was built. */
  readonly created: string;
  readonly synthetic: boolean;
  /** Base every count is rounded to. */
  readonly roundedTo: number;
}

/** The reader as the header shows them; `role` is undefined for the public. */
export interface ShownReader {
  readonly id: string;
  readonly name: Text;
  readonly role?: Text;
  /** What the rights are limited to, in words ("Herning Kommune"). */
  readonly scope?: Text;
  /** May take files of own places; the public may of comparison levels only. */
  readonly mayExport: boolean;
}

/** What every page has: language, address, reader, release and notes about parameters that were ignored or corrected. */
export interface PageFrame {
  readonly lang: Lang;
  /** Path and query as asked for; the page's permanent link. */
  readonly url: string;
  /** Document title without the product's name. */
  readonly title: Text;
  readonly reader: ShownReader;
  readonly release?: ShownRelease;
  readonly notes: readonly Text[];
  readonly version: string;
}

/** A table in menus and lists. */
export interface TableListItem {
  readonly id: string;
  readonly title: Text;
  readonly theme: Text;
  readonly population: Text;
  readonly tier: Tier;
}

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

/** A way to download what is shown; `href` is an address of the API. */
export interface DownloadLink {
  readonly format: string;
  readonly label: Text;
  readonly href: string;
}

/** A choice in a form. `value` goes in the address. */
export interface PageChoice {
  readonly value: string;
  readonly label: Text;
  readonly chosen: boolean;
}

/** `/`: search, newest release, doors. */
export interface FrontPage extends PageFrame {
  readonly kind: 'front';
  readonly tables: readonly TableListItem[];
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
}

/** `/sted/:kind/:key`: key figures and structure of one place. */
export interface PlacePage extends PageFrame {
  readonly kind: 'place';
  /** The public variant, by strict leaves and for everybody. */
  readonly open?: true;
  readonly place: PlaceAnswer;
  readonly tables: readonly TableListItem[];
  readonly sml: readonly PageChoice[];
  readonly laesning: Lineage;
  readonly downloads: readonly DownloadLink[];
  /** The merged unit in which the place is shown, in link form; only where the reader may open it. */
  readonly merged?: string;
  /** A table that shows it; in another the same afdelinger may be merged otherwise. */
  readonly mergedTable?: string;
  readonly why: AccessVerdict;
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

/** `/udvalg?sted=…`: the basket (its places in the address) and saved selections. */
export interface BasketPage extends PageFrame {
  readonly kind: 'basket';
  readonly sted: string;
  /** Each place of the basket by itself. `sign` '-' is taken away from the sum. */
  readonly places: readonly { readonly sign: '+' | '-'; readonly place: ShownPlace }[];
  /** The basket as a sum, when it holds at least one place. */
  readonly sum?: ShownPlace;
  readonly saved: readonly SavedSelection[];
  /** Selections that colleagues inside the same right share. */
  readonly colleagues: readonly SavedSelection[];
  /** Zips the reader has begun in the last day, newest first. */
  readonly jobs: readonly ShownJob[];
  readonly tables: readonly TableListItem[];
  readonly downloads: readonly DownloadLink[];
}

/** One definition as "om tallene" shows it, made from definitions/. */
export interface ShownDefinition {
  readonly id: string;
  readonly version: string;
  readonly title: Text;
  readonly theme: Text;
  readonly population: Text;
  readonly base: Text;
  readonly source: string;
  readonly register: Text;
  readonly reference: Text;
  readonly tier: Tier;
  readonly notes: readonly Text[];
  readonly measures: readonly { readonly id: MeasureId; readonly label: Text; readonly unit: Text }[];
  readonly rows: readonly { readonly code: string; readonly label: Text; readonly depth: number }[];
}

/** `/om-tallene`: definitions, data dates, protection, statuses; `#T02` leads to one table. */
export interface AboutPage extends PageFrame {
  readonly kind: 'about';
  readonly definitions: readonly ShownDefinition[];
  readonly dataDates: readonly DataDate[];
  readonly breaks: readonly SeriesBreak[];
  readonly rules?: RuleSet;
  readonly statuses: readonly StatusDefinition[];
}

/** A table's typical error: σ of its least certain row. */
export interface ShownBand {
  readonly table: string;
  readonly title: Text;
  readonly sigma: number;
}

/** `/beskyttelse`: how residents are protected, in plain words. */
export interface ProtectionPage extends PageFrame {
  readonly kind: 'protection';
  readonly rules: RuleSet;
  readonly strict?: RuleSet;
  readonly statuses: readonly StatusDefinition[];
}

/** `/beskyttelse/teknisk`: the same as rules, certificate, errors and margins. */
export interface TechnicalPage extends PageFrame {
  readonly kind: 'protection-technical';
  readonly rules: RuleSet;
  readonly strict?: RuleSet;
  readonly rounding?: RoundingSummary;
  readonly certificate?: ReleaseCertificate;
  readonly bands: readonly ShownBand[];
}

/** `/offentliggjort`: tables with exact counts and hidden cells, newest first. */
export interface PublicationsPage extends PageFrame {
  readonly kind: 'publications';
  readonly publications: readonly ShownPublication[];
}

/** A demo persona to choose from; `id` is posted as `persona`. */
export interface PersonaChoice {
  readonly id: string;
  readonly name: Text;
  readonly about: Text;
  readonly chosen: boolean;
}

/** `/log-ind`: choose a demo persona (POST /api/v1/session as a form with `persona` and `next`). */
export interface LoginPage extends PageFrame {
  readonly kind: 'login';
  readonly personas: readonly PersonaChoice[];
  /** Path to return to. */
  readonly next: string;
}

/** A variable in the editor of own variables, each setting as it is written, and the address of the search without it. */
export interface TwinVariableChoice {
  readonly key: string;
  readonly name: Text;
  readonly about: Text;
  readonly unit: Text;
  readonly weight: string;
  readonly scaling: TwinScaling;
  /** `0.25-1`, of a share in per cent; '' = the variable's own, `-` = none. */
  readonly cap: string;
  /** '' = the newest. */
  readonly year: string;
  readonly years: readonly number[];
  readonly without: string;
}

/** What a twin page's forms offer. */
export interface TwinChoices {
  readonly bases: readonly {
    readonly value: TwinBasis;
    readonly name: Text;
    readonly href: string;
    readonly chosen: boolean;
  }[];
  readonly chosen: readonly TwinVariableChoice[];
  /** Variables that can be added, in groups. */
  readonly offers: readonly {
    readonly name: Text;
    readonly variables: readonly { readonly key: string; readonly name: Text }[];
  }[];
  readonly regions: readonly { readonly code: string; readonly name: string }[];
  readonly kommuner: readonly { readonly code: string; readonly name: string }[];
  /** What filters there are figures for. */
  readonly has: { readonly stock: boolean; readonly year: boolean; readonly accounts: boolean };
  readonly nearest: { readonly from: number; readonly to: number };
}

/** What of a twin answer is shown; `fane` of a link. */
export type TwinTab = 'tvillinger' | 'regnskab' | 'effektivitet' | 'bygninger';

/**
 * `/tvillinger`: without `sted` the search field and its hits; with it the twins, or why there are none and what works.
 */
export interface TwinPage extends PageFrame {
  readonly kind: 'twins';
  readonly query: string;
  readonly hits: readonly SearchHit[];
  /** What was asked; own variables stand in `choices`. */
  readonly question: Omit<TwinQuestion, 'variable'>;
  readonly answer?: TwinAnswer;
  /** Why there is no answer, and addresses of what works. */
  readonly refusal?: {
    readonly message: Text;
    readonly works: readonly { readonly name: Text; readonly href: string }[];
  };
  readonly choices?: TwinChoices;
  readonly tab: TwinTab;
  readonly tabs: readonly { readonly id: TwinTab; readonly href: string; readonly chosen: boolean }[];
  /** Accounting years that can be chosen. */
  readonly years: readonly { readonly year: number; readonly href: string; readonly chosen: boolean }[];
  /** All afdelinger of the organisation side by side. */
  readonly parallel?: string;
  /** The same search with more twins; absent where it has as many already. */
  readonly moreTwins?: { readonly count: number; readonly href: string };
  readonly downloads: readonly DownloadLink[];
  /** Addresses of the same search that stay with this release, and that follow new ones. */
  readonly links?: { readonly pinned: string; readonly rolling: string };
  /**
   * The twins as a comparator of the resident tables, for readers with rights: as `sml` writes it, of how many twins the
   * reader may see, and where to find twins in the same kommune.
   */
  readonly compare?: { readonly sml?: string; readonly seen: number; readonly of: number; readonly near: string };
  /** What own variables change, against the widest basis of the seed. */
  readonly changes?: {
    readonly basis: Text;
    readonly kept: number;
    readonly came: readonly { readonly key: string; readonly name: string }[];
    readonly left: readonly { readonly key: string; readonly name: string }[];
  };
  /** The reader's saved profiles, and the variables shown as an address writes them; '' = none to save. */
  readonly profiles?: {
    readonly own: readonly { readonly id: string; readonly name: string; readonly href: string }[];
    readonly variable: string;
  };
  /** The map of the answer without its language; `unplaced` units have no known place. Absent when nothing can be drawn. */
  readonly map?: { readonly href: string; readonly description: Text; readonly unplaced: number };
}

/** `/tvillinger/parallelt`: an organisation's afdelinger side by side; without one, the search. */
export interface ParallelPage extends PageFrame {
  readonly kind: 'parallel';
  readonly answer?: ParallelAnswer;
  readonly refusal?: Text;
  readonly bases: readonly { readonly name: Text; readonly href: string; readonly chosen: boolean }[];
  readonly years: TwinPage['years'];
  readonly sorts: readonly {
    readonly order: ParallelOrder;
    readonly href: string;
    readonly sorted?: 'ascending' | 'descending';
  }[];
  readonly downloads: readonly DownloadLink[];
  readonly link?: string;
}

/** 404 for what does not exist and for what the reader may not see: the same page. `asked` is what was asked for. */
export interface NotAvailablePage extends PageFrame {
  readonly kind: 'not-available';
  /** Address of the public variant of what was asked for, whether or not there is one. */
  readonly openVariant?: string;
  readonly asked: string;
  readonly message: Text;
  readonly placeKind?: PlaceKind;
}

/** Words only, a paragraph each: something the installation has to say. */
export interface NoticePage extends PageFrame {
  readonly kind: 'notice';
  readonly paragraphs: readonly Text[];
}

/** Something went wrong, or was asked wrongly: `code` of the catalogue, `id` to give to support. */
export interface ErrorPage extends PageFrame {
  readonly kind: 'error';
  readonly code: string;
  readonly message: Text;
  readonly id: string;
}

/**
 * Everything the web client needs for one page: the server renders it, the document embeds it, and the same address
 * asked with `Accept: application/json` answers it.
 */
export type PageData =
  | FrontPage
  | SearchPage
  | PlacePage
  | TablePage
  | BasketPage
  | AboutPage
  | ProtectionPage
  | TechnicalPage
  | PublicationsPage
  | LoginPage
  | TwinPage
  | ParallelPage
  | NotAvailablePage
  | NoticePage
  | ErrorPage;
