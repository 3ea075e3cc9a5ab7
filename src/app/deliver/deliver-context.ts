import type { Clock, Sha256, SqlEngine, Vault } from '../../domain/model/ports.ts';
import type { Progress } from '../../domain/model/progress.ts';

/** What the delivery use cases need. `openSql` gets the folder the engine may spill to: always inside the quarantine. */
export interface DeliverContext {
  readonly vault: Vault;
  readonly openSql: (temp: string) => Promise<SqlEngine>;
  readonly clock: Clock;
  readonly sha256: Sha256;
  readonly progress?: Progress;
}
