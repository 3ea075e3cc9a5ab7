import { type MovedState, moveState } from '../../storage/state/move-state.ts';
import type { PostgresPlace } from '../../storage/state/state-place.ts';
import { localInstallation } from '../access/readers.ts';
import { logUse } from '../context/log-use.ts';
import { openApp, systemClock } from './open-app.ts';
import { stateFileOf } from './state-setting.ts';

/**
 * Moves the state of a data folder into an empty PostgreSQL database; told in the log there. Done again
 * after it was interrupted, it ends what was begun.
 * @throws Problem KV-V5, KV-V8, KV-V9, KV-V10 as moveState
 */
export async function moveStateTo(dataDir: string, place: PostgresPlace): Promise<MovedState> {
  const moved = await moveState(stateFileOf(dataDir), place);
  const context = await openApp(dataDir, systemClock, place);
  try {
    await logUse(context, localInstallation, { action: 'backup', object: 'move state' }, { allowed: true });
    return moved;
  } finally {
    await context.state.close();
  }
}
