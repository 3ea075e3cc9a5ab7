import type { ScenarioField } from '../../../domain/definitions/monitoring/scenario-fields.ts';
import type { Text } from '../../../domain/kernel/language.ts';
import type { AccessVerdict } from '../../../domain/model/access.ts';
import type { AlertSubscription } from '../../../domain/model/alert-mail.ts';
import type { CriterionId } from '../../../domain/model/area-class.ts';
import type { AreaDossier, ScenarioQuestion } from '../../../domain/model/area-dossier.ts';
import type { AreaDuty, ListedYear } from '../../../domain/model/listed-area.ts';
import type { MonitorOverview } from '../../../domain/model/monitor.ts';
import type { ToldSeries } from '../../../domain/model/public-series.ts';
import type { ListScore, ShadowList } from '../../../domain/model/shadow-list.ts';
import type { DownloadLink, PageChoice, PageFrame } from './page-frame.ts';

/** `/overvaagning`: boligområder nearest a line, and what there is to be told of. */
/** Pages under `/overvaagning` that {@link MonitoringPage} leads to, as their addresses end. */
export const monitoringTools = ['indeks', 'definitioner', 'boligplacering', 'familieboliger', 'levering'] as const;

export interface MonitoringPage extends PageFrame {
  readonly kind: 'monitoring';
  /** Names of the kommuner of its areas, and the one whose areas are shown; absent for all. */
  readonly kommuner: readonly string[];
  readonly kommune?: string;
  readonly overview: MonitorOverview;
  /** Those the reader may open. */
  readonly tools: readonly (typeof monitoringTools)[number][];
  /** Series of public figures the installation fetches by itself. */
  readonly series: readonly ToldSeries[];
  /** Of the overview's alerts, in their order. */
  readonly marks: readonly AlertMark[];
  /** Address of the alerts as a feed. */
  readonly feed: string;
  /** Alerts by mail; absent for who cannot have them. */
  readonly mail?: ShownAlertMail;
}

/** An alert to the reader of the page. */
export interface AlertMark {
  /** Seen, and not moved by another limit since. */
  readonly quiet: boolean;
  /** What a form names it by; absent for who cannot mark it seen. */
  readonly form?: string;
}

/** A reader's alerts by mail. */
export interface ShownAlertMail {
  /** Whether the installation can send mail. */
  readonly open: boolean;
  readonly subscriptions: readonly (Pick<AlertSubscription, 'id' | 'address' | 'level'> & {
    readonly confirmed: boolean;
    readonly failed: boolean;
  })[];
  /** Why what was typed was not taken, and what was typed. */
  readonly refused?: { readonly message: Text; readonly address: string; readonly level: AlertSubscription['level'] };
}

/** `/overvaagning/mail`: what the links in mails open. */
export interface AlertMailPage extends PageFrame {
  readonly kind: 'alert-mail';
  /** Ended, or what the link belongs to. */
  readonly state: 'asked' | 'confirmed' | 'ended';
  readonly secret: string;
  readonly address?: string;
  readonly level?: AlertSubscription['level'];
}

/** An area of the published lists in a row. */
export interface ListedAreaRow {
  readonly key: string;
  readonly name: string;
  readonly kommune: string;
  readonly why?: Text;
}

/** `/overvaagning/lister`: the published lists, one of them, or two beside each other. */
export interface ListsPage extends PageFrame {
  readonly kind: 'lists';
  /** Lists by month with the areas of each class, the newest first. */
  readonly lists: readonly {
    readonly list: string;
    readonly classes: readonly {
      readonly name: Text;
      readonly word: string;
      readonly areas: number;
      readonly whole: boolean;
      readonly counted?: number;
    }[];
  }[];
  readonly classes: readonly PageChoice[];
  readonly from: readonly PageChoice[];
  readonly to: readonly PageChoice[];
  /** The two lists that are compared. */
  readonly compared?: {
    readonly from: string;
    readonly to: string;
    readonly entered: readonly ListedAreaRow[];
    readonly left: readonly ListedAreaRow[];
    readonly stayed: readonly ListedAreaRow[];
    readonly unknown: readonly ListedAreaRow[];
  };
  /** What five years of lists make of areas on the newer list, beside what was published. */
  readonly fiveYears?: {
    readonly list: string;
    readonly areas: readonly (ListedAreaRow & {
      readonly state: 'met' | 'unknown';
      readonly decisive: readonly string[];
      readonly published: boolean;
    })[];
  };
}

/** `/overvaagning/liste/:key`: what the published lists say of one area. */
export interface ListedAreaPage extends PageFrame {
  readonly kind: 'listed-area';
  readonly name: string;
  readonly kommune: string;
  readonly names: readonly string[];
  readonly years: readonly ListedYear[];
  readonly duties: readonly AreaDuty[];
  /** The boligområde of the release that has its name, where the reader may see it. */
  readonly place?: string;
}

/** `/overvaagning/:omraade`: one place against the law. */
export interface AreaMonitorPage extends PageFrame {
  readonly kind: 'area-monitor';
  readonly dossier: AreaDossier;
  /** Of the dossier's alerts, in their order. */
  readonly marks: readonly AlertMark[];
  /** Path of the page without a question. */
  readonly address: string;
  /** What the form shows, and the scenario kept beside it. */
  readonly asked: ScenarioQuestion;
  readonly kept?: ScenarioQuestion;
  /** Fields of the form, in order. */
  readonly fields: readonly ScenarioField[];
  /** What was written in the form and could not be used. */
  readonly unread: readonly { readonly id: string; readonly found: string }[];
  /** What the address asks for beside it, for links and forms to keep; absent without anything. */
  readonly sml?: string;
  /** What can stand beside it; empty where nothing is on offer. */
  readonly besideChoices: readonly PageChoice[];
  /** Address with the place's own twins beside; absent where it has none or some are there. */
  readonly twinsHref?: string;
  /** Key of the area of the published lists that it is. */
  readonly listed?: string;
  readonly downloads: readonly DownloadLink[];
  readonly why: AccessVerdict;
  /** Present for readers with the right to exact numbers of the place. */
  readonly exact?: ExactCriteria;
}

/** Whether the criteria are made of exact counts, why the reader asked, which are, and which the ledger refused. */
export type ExactCriteria =
  | { readonly shown: false }
  | {
      readonly shown: true;
      readonly reason: string;
      readonly told: readonly CriterionId[];
      readonly refused: readonly CriterionId[];
    };

/** `/overvaagning/skyggeliste`: what the next lists are expected to hold, and how earlier estimates did. */
export interface ShadowPage extends PageFrame {
  readonly kind: 'shadow-list';
  readonly shadow: ShadowList;
  readonly lists: readonly PageChoice[];
  readonly scores: readonly ListScore[];
  /** Lists there are scores of, the one that is shown chosen. */
  readonly scored: readonly PageChoice[];
  readonly downloads: readonly DownloadLink[];
}
