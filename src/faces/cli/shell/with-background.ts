import type { AppContext } from '../../../app/context/app-context.ts';
import { backgroundIn } from '../../../app/maps/background-settings.ts';

/** The app with the background map that the environment sets up, if it does. @throws Problem KV-G44 on a setting that cannot be used */
export function withBackground(context: AppContext): AppContext {
  const background = backgroundIn(process.env);
  return background ? { ...context, background } : context;
}
