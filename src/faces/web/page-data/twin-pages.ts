import type { Text } from '../../../domain/kernel/language.ts';
import type { SearchHit } from '../../../domain/model/answer.ts';
import type { ParallelAnswer, ParallelOrder } from '../../../domain/model/parallel-answer.ts';
import type { TwinAnswer, TwinBasis } from '../../../domain/model/twin-answer.ts';
import type { ChosenTwinVariable, TwinQuestion } from '../../../domain/model/twin-question.ts';
import type { DownloadLink, PageFrame } from './page-frame.ts';

/** A variable in the editor of own variables, and the address of the search without it. */
export interface TwinVariableChoice extends ChosenTwinVariable {
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
  readonly areas: readonly { readonly code: string; readonly name: string }[];
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
  /** Organisations and afdelinger that are the reader's own, where nothing is asked for yet. */
  readonly own: readonly SearchHit[];
  /** What was asked; own variables stand in `choices`. */
  readonly question: Omit<TwinQuestion, 'variable'>;
  readonly answer?: TwinAnswer;
  /** Why there is no answer, and addresses of what works. */
  readonly refusal?: {
    readonly message: Text;
    /** The unit it is about, where it is one that can be compared at all. */
    readonly unit?: string;
    readonly works: readonly { readonly name: Text; readonly href: string }[];
    /** Afdelinger of a place that is a sum, each with twins of its own. */
    readonly members?: readonly { readonly name: string; readonly href: string }[];
  };
  readonly choices?: TwinChoices;
  readonly tab: TwinTab;
  readonly tabs: readonly { readonly id: TwinTab; readonly href: string; readonly chosen: boolean }[];
  /** Accounting years that can be chosen. */
  readonly years: readonly { readonly year: number; readonly href: string; readonly chosen: boolean }[];
  /** Whether the accounts behind key figures are open, and the address where it is the other way round. */
  readonly accountLines?: { readonly open: boolean; readonly href: string };
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
