import type { AppContext } from '../../app/app-context.ts';
import { openApp } from '../../app/open-app.ts';
import type { Invocation } from './command.ts';

/** Opens the app on the invocation's data folder for one job, and closes it whatever happens. */
export async function withApp(invocation: Invocation, job: (context: AppContext) => Promise<number>): Promise<number> {
  const context = await openApp(invocation.dataDir);
  try {
    return await job(context);
  } finally {
    await context.state.close();
  }
}
