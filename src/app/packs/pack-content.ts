import type { PlaceAnswer, TableAnswer } from '../../domain/model/answer.ts';
import type { MonitoredArea } from '../../domain/model/monitor.ts';
import type { TwinAnswer } from '../../domain/model/twin-answer.ts';

/** What a meeting pack holds. All of it is of one release. */
export interface PackContent {
  /** The meeting it is for, in the words of whoever took it. */
  readonly meeting?: string;
  readonly tables: readonly TableAnswer[];
  /** Places whose questions are answered, one by one. */
  readonly places: readonly PlaceAnswer[];
  readonly twins?: TwinAnswer;
  readonly criteria?: MonitoredArea;
  /** Parts that were asked for and could not be shown, with why, a sentence each. */
  readonly missing: readonly string[];
}
