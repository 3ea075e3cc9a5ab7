import type { Text } from '../kernel/language.ts';

/**
 * What can happen to a release between the build and the shelf. `built` is written before its folder is there, so that
 * a release is never without its history.
 * @source brugerflade.md section 13
 */
export type ReleaseAction = 'built' | 'preview' | 'signed' | 'embargo' | 'published' | 'withdrawn';

/** One step of a release: never changed, never removed. */
export interface ReleaseStep {
  readonly number: number;
  readonly release: string;
  readonly action: ReleaseAction;
  /** When it was taken, ISO. */
  readonly at: string;
  /** Key of the person who took it. */
  readonly by: string;
  /** What the person is called. */
  readonly name: Text;
  /** Comment; public for `published` and `withdrawn`, else for those who prepare releases. */
  readonly note: string;
  /** `embargo`: the moment it is published, ISO. */
  readonly due?: string;
  /** `preview`: keys of the persons who may see it beforehand. */
  readonly readers?: readonly string[];
  /** `embargo` and `published`: the release that this one corrects. */
  readonly corrects?: string;
}

/** How far a release is. `beskyttet` = built and audited. */
export type ReleaseState = 'beskyttet' | 'forhaandsvist' | 'godkendt' | 'embargo' | 'udgivet' | 'trukket';

/** A release's history read as one. */
export interface ReleaseProgress {
  readonly state: ReleaseState;
  /** Who built it; the newest builder when it was built again. */
  readonly builtBy?: string;
  readonly signedBy: readonly string[];
  /** Who may see it beforehand. */
  readonly readers: readonly string[];
  readonly due?: string;
  readonly publishedAt?: string;
  readonly withdrawnAt?: string;
  /** Public note of the newest step that has one. */
  readonly note: string;
  readonly corrects?: string;
  /** Number of the last step; 0 when there is none. */
  readonly last: number;
}

/** How releases are taken to the shelf; see definitions/update. */
export interface UpdateRules {
  /** Persons who sign, beside whoever built it. */
  readonly signatures: number;
  /** Local hour an embargo ends at when only a day is given, HH:MM. */
  readonly usualHour: string;
}

/** A day on which data are expected, told beforehand. */
export interface PlannedDate {
  readonly id: string;
  /** ISO day. */
  readonly day: string;
  readonly title: string;
  readonly by: string;
}

/** A build under way, or the last one. */
export interface BuildRun {
  readonly id: string;
  readonly by: string;
  readonly startedAt: string;
  /** When it last said how far it is: one that has been silent for long was killed. */
  readonly heardAt: string;
  readonly stage: string;
  readonly done: number;
  readonly total: number;
  readonly outcome: 'running' | 'done' | 'failed' | 'cancelled';
  /** The release made, or the code of the problem. */
  readonly result?: string;
  readonly stopAsked: boolean;
}

/** Where steps, planned days and builds under way are kept. */
export interface UpdateStore {
  /** In the order they were taken; of every release when none is named. */
  releaseSteps(release?: string): Promise<readonly ReleaseStep[]>;
  /** Adds a step if `after` is still the release's last; undefined when somebody else was first. Answers its number. */
  addReleaseStep(step: Omit<ReleaseStep, 'number'>, after: number): Promise<number | undefined>;
  plannedDates(): Promise<readonly PlannedDate[]>;
  planDate(planned: PlannedDate): Promise<void>;
  /** Whether there was such a day. */
  unplanDate(id: string): Promise<boolean>;
  /** Builds that were begun, the newest first. */
  buildRuns(limit: number): Promise<readonly BuildRun[]>;
  beginBuild(run: Pick<BuildRun, 'id' | 'by' | 'startedAt'>): Promise<void>;
  /** Says how far a build is, and answers whether somebody has asked it to stop. */
  advanceBuild(id: string, how: Pick<BuildRun, 'stage' | 'done' | 'total' | 'heardAt'>): Promise<boolean>;
  endBuild(id: string, outcome: BuildRun['outcome'], heardAt: string, result?: string): Promise<void>;
  /** Asks a running build to stop; whether there was one. */
  stopBuild(id: string): Promise<boolean>;
}
