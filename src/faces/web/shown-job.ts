import type { Text } from '../../domain/kernel/language.ts';
import type { JobState } from '../../domain/model/job.ts';

/** A file made for the reader in the background. */
export interface ShownJob {
  readonly id: string;
  readonly state: JobState;
  /** Name of the file. */
  readonly file: string;
  /** Files of it made so far, of so many. */
  readonly done: number;
  readonly total: number;
  readonly startedAt: string;
  /** Why it failed. */
  readonly problem?: Text;
}
