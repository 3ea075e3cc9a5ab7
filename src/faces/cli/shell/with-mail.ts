import type { AppContext } from '../../../app/context/app-context.ts';
import { readLoginSettings } from '../../../app/login/login-settings.ts';
import { openMail } from '../../../app/monitor/mail/mail-settings.ts';
import { loginFile } from './login-file.ts';

/** The app with the mail that the environment sets up, if it does. @throws Problem KV-L60 on a setting that cannot be used */
export async function withMail(context: AppContext): Promise<AppContext> {
  const login = await readLoginSettings(loginFile(context.dataDir));
  const mail = openMail(process.env, login?.origin);
  return mail ? { ...context, mail } : context;
}
