import type { AppContext } from '../../../app/context/app-context.ts';
import type { LoginDesk } from '../../../app/login/login-desk.ts';
import { demandServable } from '../../../app/update/choose-release.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import type { Command, Invocation } from '../shell/command.ts';
import { loginFile } from '../shell/login-file.ts';
import { UsageError } from '../shell/usage-error.ts';
import { webDir } from '../shell/web-dir.ts';
import { withApp } from '../shell/with-app.ts';
import { withBackground } from '../shell/with-background.ts';
import { withMail } from '../shell/with-mail.ts';

const usualPort = 8080;
const highestPort = 65_535;

/** Serves the current release until told to stop. */
export const serve: Command = {
  name: 'serve',
  usage: { da: '[--port 8080] [--host 127.0.0.1] [--log]', en: '[--port 8080] [--host 127.0.0.1] [--log]' },
  about: {
    da: 'Viser den aktuelle udgave på denne maskine, indtil du stopper med Ctrl+C.',
    en: 'Serves the current release on this machine until you stop it with Ctrl+C.',
  },
  options: { port: { type: 'string' }, host: { type: 'string' }, log: { type: 'boolean' } },
  run: (invocation) => withApp(invocation, (context) => serveUntilStopped(context, invocation)),
};

/** Starts the server unless its release may not be served, says where it is, and waits for Ctrl+C or a stop signal; running answers are finished. */
export async function serveUntilStopped(context: AppContext, invocation: Invocation): Promise<number> {
  const { terminal } = invocation;
  await demandServable(context);
  const address = { host: invocation.value('host') ?? '127.0.0.1', port: portIn(invocation) };
  const { startServer } = await import('../../http/server/start-server.ts');
  const login = await loginOf(invocation);
  const { statementSetting } = await import('../../http/pages/no-statement-page.ts');
  const statement = process.env[statementSetting];
  const hasStatement = statement?.startsWith('https://') === true;
  if (!hasStatement) {
    const warning = { da: 'Advarsel', en: 'Warning' }[terminal.lang];
    terminal.say(`${warning}: ${new Problem('KV-A14', { setting: statementSetting }).sentence(terminal.lang)}\n`);
  }
  const server = await startServer(withBackground(await withMail(context)), address, {
    webDir,
    ...(login ? { login } : {}),
    ...(hasStatement ? { accessibilityStatement: statement } : {}),
    ...(invocation.flag('log')
      ? { onAnswer: (answer) => terminal.say(`${JSON.stringify({ at: context.clock(), ...answer })}\n`) }
      : {}),
    onBug: (id, error) => terminal.say(`${context.clock()} ${id} ${error instanceof Error ? error.stack : error}\n`),
  });
  // Listened for before the address is said: whoever reads it may stop the server at once.
  const stopped = stopSignal();
  await terminal.out(
    { da: `Kvarter kører på ${server.url}\n`, en: `Kvarter is running at ${server.url}\n` }[terminal.lang],
  );
  await stopped;
  await server.close();
  return 0;
}

// Read when serving only: other commands need no login.
async function loginOf({ dataDir }: Invocation): Promise<LoginDesk | undefined> {
  const { openLogin } = await import('../../../app/login/login-desk.ts');
  return await openLogin(loginFile(dataDir), process.env);
}

function portIn(invocation: Invocation): number {
  const text = invocation.value('port') ?? process.env.KVARTER_PORT ?? String(usualPort);
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= highestPort) return port;
  throw new UsageError(new Problem('KV-A5', { parameter: '--port', found: text, valid: `0-${highestPort}` }));
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
