import type { Text } from '../kernel/language.ts';

/**
 * An entry in the log of a case (a grant round, a plan's goals): who did what, when and why. Entries are only added;
 * each holds the hash of the one before, so that a changed or missing one shows.
 * @source prioritering.md section 10
 */
export interface CaseEntry {
  /** What the case is: `runde:2026-1`, `plan:5123.2019-2026`. */
  readonly case: string;
  /** 1, 2, 3 … without a gap. */
  readonly number: number;
  readonly at: string;
  /** Key of the user, and the name then. */
  readonly by: string;
  readonly name: Text;
  readonly role: string;
  readonly action: string;
  /** What was done, as JSON. */
  readonly content: string;
  readonly reason: string;
  /** Hash of the entry before; empty for the first. */
  readonly previous: string;
  readonly hash: string;
}

/** Where logs of cases are kept. Append only. */
export interface CaseStore {
  /** Cases whose name begins so, in the order they were begun. */
  cases(prefix: string): Promise<readonly string[]>;
  /** Every entry of a case, in order. */
  caseEntries(of: string): Promise<readonly CaseEntry[]>;
  /** Adds an entry; false when its number is taken: somebody else was first. */
  addCaseEntry(entry: CaseEntry): Promise<boolean>;
}
