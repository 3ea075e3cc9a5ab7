import type { Clock, ReleaseStore, SqlEngine, StateStore, Vault } from '../domain/model/ports.ts';
import type { ReleaseDesk } from './release-desk.ts';

/** What every use case works with. Made once per process by `openApp`; tests hand in their own clock and stores. */
export interface AppContext {
  /** Absolute path of the data folder (vault, releases, state). */
  readonly dataDir: string;
  readonly clock: Clock;
  readonly vault: Vault;
  readonly releases: ReleaseStore;
  readonly state: StateStore;
  readonly desk: ReleaseDesk;
  /** A fresh SQL engine for one job; the job closes it. */
  readonly openSql: () => Promise<SqlEngine>;
}
