import type { Text } from '../../../domain/kernel/language.ts';
import type { ReleaseComparison } from '../../../domain/model/release-change.ts';
import type { BuildRun, ReleaseProgress, ReleaseStep } from '../../../domain/model/release-update.ts';
import type { PageFrame } from './page-frame.ts';

/** A release in the list of those under way. */
export interface ShownUpdate {
  readonly id: string;
  readonly edition: number;
  readonly created: string;
  readonly current: boolean;
  readonly progress: ReleaseProgress;
}

/** `/udgivelse`: every release and how far it is, and builds under way; for those who take releases to the shelf. */
export interface UpdatesPage extends PageFrame {
  readonly kind: 'updates';
  readonly releases: readonly ShownUpdate[];
  readonly builds: readonly (BuildRun & { readonly silent: boolean })[];
  readonly isSigned: boolean;
}

/** `/udgivelse/<id>`: what one release changes, its steps, and the next ones as forms. */
export interface UpdatePage extends PageFrame {
  readonly kind: 'update';
  readonly update: ShownUpdate;
  readonly steps: readonly ReleaseStep[];
  readonly comparison: ReleaseComparison;
  /** Names of the afdelinger it lists, by number. */
  readonly names: Readonly<Record<string, Text>>;
  /** Keys and names of who can be chosen to see it beforehand. */
  readonly readers: readonly { readonly id: string; readonly name: { readonly da: string; readonly en: string } }[];
  /** The reader built it, so another must sign. */
  readonly isOwn: boolean;
}

/** `/udgivelser`: what was published and when, what will be, and what was withdrawn and why; for everybody. */
export interface CalendarPage extends PageFrame {
  readonly kind: 'calendar';
  readonly entries: readonly {
    readonly release: string;
    readonly edition: number;
    readonly state: 'ahead' | 'served' | 'earlier' | 'withdrawn';
    readonly at: string;
    readonly withdrawnAt?: string;
    readonly note: string;
    readonly corrects?: string;
    readonly readers?: number;
  }[];
  readonly planned: readonly { readonly id: string; readonly day: string; readonly title: string }[];
  /** The reader may take releases to the shelf. */
  readonly mayUpdate: boolean;
}
