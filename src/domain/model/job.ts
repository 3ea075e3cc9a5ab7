import type { Text } from '../kernel/language.ts';

/** Where a job is: it runs until it is done, stopped by its owner, or stopped by a problem. */
export type JobState = 'running' | 'done' | 'cancelled' | 'failed';

/** Something long made for a reader in the background. Only its owner sees it; a day after it began it is forgotten. */
export interface Job {
  readonly id: string;
  /** Id of the reader it is made for. */
  readonly owner: string;
  /** What is made: a zip with a file for each afdeling. */
  readonly kind: 'zip';
  /** Name of the file, with extension. */
  readonly file: string;
  /** The question it answers with format and language, as JSON: the right to it is asked again when the file is fetched. */
  readonly asked: string;
  readonly state: JobState;
  /** Files made, of so many. */
  readonly done: number;
  readonly total: number;
  /** ISO times. */
  readonly startedAt: string;
  readonly endedAt?: string;
  /** Why it failed, ready to show. */
  readonly problem?: Text;
}

/** A job as its owner is shown it. */
export type ShownJob = Pick<Job, 'id' | 'state' | 'file' | 'done' | 'total' | 'startedAt' | 'problem'>;

/** How a job ended. */
export interface JobEnd {
  readonly state: Exclude<JobState, 'running'>;
  readonly endedAt: string;
  readonly problem?: Text;
}

/** Jobs as they are kept, so that a page reloaded or another server finds them. */
export interface JobStore {
  /** Keeps a job; false, and nothing kept, while another of its owner's runs and this one would too. */
  addJob(job: Job): Promise<boolean>;
  /** A job of this owner; undefined for one that is another's or not there. */
  job(owner: string, id: string): Promise<Job | undefined>;
  /** The owner's jobs, newest first. */
  jobs(owner: string): Promise<readonly Job[]>;
  /** Tells at a time how far a running job is; false when it no longer runs, and whoever works on it stops. */
  advanceJob(id: string, done: number, at: string): Promise<boolean>;
  /** Ends a running job; false when it had ended already. */
  endJob(id: string, end: JobEnd): Promise<boolean>;
  /** Jobs of anyone begun before a time. */
  staleJobs(before: string): Promise<readonly Job[]>;
  /** Jobs of anyone that run, but have told nothing since a time: whoever worked on them was stopped. */
  silentJobs(before: string): Promise<readonly Job[]>;
  deleteJob(id: string): Promise<void>;
}
