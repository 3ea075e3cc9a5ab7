import type { AppContext } from '../../../app/context/app-context.ts';
import type { LoginDesk } from '../../../app/login/login-desk.ts';
import { demandServable } from '../../../app/update/choose-release.ts';
import type { Text } from '../../../domain/kernel/language.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import type { Command, Invocation } from '../shell/command.ts';
import { loginFile } from '../shell/login-file.ts';
import { isOneOfMany, serveInProcesses, speaksForAll } from '../shell/serve-in-processes.ts';
import { spareMemory } from '../shell/spare-memory.ts';
import { UsageError } from '../shell/usage-error.ts';
import { webDir } from '../shell/web-dir.ts';
import { withApp } from '../shell/with-app.ts';
import { withBackground } from '../shell/with-background.ts';
import { withMail } from '../shell/with-mail.ts';

const usualPort = 8080;
const highestPort = 65_535;
const mostProcesses = 64;

const options = (file: string): string =>
  `[--port 8080] [--host 127.0.0.1] [--processes 1] [--log] [--tls-cert <${file}> --tls-key <${file}> | --plain]`;

/** Serves the current release until told to stop. */
export const serve: Command = {
  name: 'serve',
  usage: { da: options('fil'), en: options('file') },
  about: {
    da: 'Viser den aktuelle udgave på denne maskine, indtil du stopper med Ctrl+C.',
    en: 'Serves the current release on this machine until you stop it with Ctrl+C.',
  },
  options: {
    ...{ port: { type: 'string' }, host: { type: 'string' }, processes: { type: 'string' }, log: { type: 'boolean' } },
    ...{ 'tls-cert': { type: 'string' }, 'tls-key': { type: 'string' }, plain: { type: 'boolean' } },
  },
  run: async (invocation) => {
    const processes = numberIn(invocation, 'processes', { usual: '1', lowest: 1, highest: mostProcesses });
    if (processes === 1 || isOneOfMany()) {
      return await withApp(invocation, (context) => serveUntilStopped(context, invocation));
    }
    const { terminal } = invocation;
    const scheme = tlsIn(invocation) ? 'https' : 'http';
    return await serveInProcesses({
      processes,
      onListening: ({ host, port }) => sayAddress(invocation, `${scheme}://${host}:${port}`),
      onLost: (pid) => terminal.say(lost(pid)[terminal.lang]),
    });
  },
};

const lost = (pid: number): Text => ({
  da: `Serverproces ${pid} er endt uventet; en ny tager over.\n`,
  en: `Server process ${pid} ended unexpectedly; another takes over.\n`,
});

/** Starts the server unless its release may not be served, says where it is, and waits for Ctrl+C or a stop signal; running answers are finished. */
export async function serveUntilStopped(context: AppContext, invocation: Invocation): Promise<number> {
  const { terminal } = invocation;
  spareMemory();
  await demandServable(context);
  const tls = tlsIn(invocation);
  const plain = invocation.flag('plain');
  const address = { host: invocation.value('host') ?? '127.0.0.1', port: portIn(invocation), plain };
  const { startServer } = await import('../../http/server/start-server.ts');
  const login = await loginOf(invocation);
  const { statementSetting } = await import('../../http/pages/no-statement-page.ts');
  const statement = process.env[statementSetting];
  const hasStatement = statement?.startsWith('https://') === true;
  if (!hasStatement && speaksForAll()) {
    const warning = { da: 'Advarsel', en: 'Warning' }[terminal.lang];
    terminal.say(`${warning}: ${new Problem('KV-A14', { setting: statementSetting }).sentence(terminal.lang)}\n`);
  }
  const ofProcess = isOneOfMany() ? { process: process.pid } : {};
  const server = await startServer(withBackground(await withMail(context)), address, {
    webDir,
    ...(login ? { login } : {}),
    ...(tls ? { tls } : {}),
    ...(hasStatement ? { accessibilityStatement: statement } : {}),
    ...(invocation.flag('log')
      ? {
          onAnswer: (answer) => terminal.say(`${JSON.stringify({ at: context.clock(), ...ofProcess, ...answer })}\n`),
        }
      : {}),
    onBug: (id, error) => terminal.say(`${context.clock()} ${id} ${error instanceof Error ? error.stack : error}\n`),
  });
  // Listened for before the address is said: whoever reads it may stop the server at once.
  const stopped = stopSignal();
  if (!isOneOfMany()) await sayAddress(invocation, server.url);
  await stopped;
  await server.close();
  return 0;
}

async function sayAddress({ terminal }: Invocation, url: string): Promise<void> {
  await terminal.out({ da: `Kvarter kører på ${url}\n`, en: `Kvarter is running at ${url}\n` }[terminal.lang]);
}

// Read when serving only: other commands need no login.
async function loginOf({ dataDir }: Invocation): Promise<LoginDesk | undefined> {
  const { openLogin } = await import('../../../app/login/login-desk.ts');
  return await openLogin(loginFile(dataDir), process.env);
}

function portIn(invocation: Invocation): number {
  const usual = process.env.KVARTER_PORT ?? String(usualPort);
  return numberIn(invocation, 'port', { usual, lowest: 0, highest: highestPort });
}

// A whole number given after an option, or the usual one. @throws UsageError KV-A5
function numberIn(
  invocation: Invocation,
  option: string,
  { usual, lowest, highest }: { readonly usual: string; readonly lowest: number; readonly highest: number },
): number {
  const text = invocation.value(option) ?? usual;
  const number = Number(text);
  if (Number.isInteger(number) && number >= lowest && number <= highest && text.trim() !== '') return number;
  throw new UsageError(new Problem('KV-A5', { parameter: `--${option}`, found: text, valid: `${lowest}-${highest}` }));
}

function tlsIn(invocation: Invocation): { readonly certFile: string; readonly keyFile: string } | undefined {
  const [certFile, keyFile] = [invocation.value('tls-cert'), invocation.value('tls-key')];
  if (certFile === undefined && keyFile === undefined) return undefined;
  if (certFile !== undefined && keyFile !== undefined) return { certFile, keyFile };
  throw new UsageError(new Problem('KV-A27', { fault: 'half' }));
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
