import type { AppContext } from '../../../app/context/app-context.ts';
import { openApp, systemClock } from '../../../app/start/open-app.ts';
import { statePlace } from '../../../app/start/state-setting.ts';
import type { Invocation } from './command.ts';

/** Opens the app on the invocation's data folder for one job, and closes it whatever happens. */
export async function withApp(invocation: Invocation, job: (context: AppContext) => Promise<number>): Promise<number> {
  const { dataDir, state } = invocation;
  const context = await openApp(dataDir, systemClock, await statePlace(dataDir, state, process.env));
  try {
    return await job(context);
  } finally {
    await context.state.close();
  }
}
