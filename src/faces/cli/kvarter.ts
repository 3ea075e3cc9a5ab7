import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { getHeapStatistics } from 'node:v8';
import { secretsInFiles } from '../../app/start/secret-settings.ts';
import { stateSetting } from '../../app/start/state-setting.ts';
import { diskProblem } from '../../app/trouble/disk-problem.ts';
import { memoryProblem } from '../../app/trouble/memory-problem.ts';
import type { Lang } from '../../domain/kernel/language.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import { commands } from './commands/index.ts';
import type { Command, CommandOptions, Invocation } from './shell/command.ts';
import { languageFrom, processTerminal, type Terminal } from './shell/terminal.ts';
import { UsageError } from './shell/usage-error.ts';
import { helpText } from './text/help-text.ts';

const everywhere: CommandOptions = {
  lang: { type: 'string' },
  data: { type: 'string' },
  state: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
};

/** Runs one command and sets the exit code: 0 done, 1 a problem, 2 not understood. */
export async function runCommandLine(args: readonly string[]): Promise<void> {
  const lang = languageFrom(optionIn(args, '--lang'), process.env);
  const terminal = processTerminal(lang);
  try {
    // Secrets that stand in files are settings like the others from here on.
    Object.assign(process.env, await secretsInFiles(process.env));
    process.exitCode = await runCommand(args, terminal);
  } catch (error) {
    process.exitCode = sayWhatWentWrong(error, terminal);
  }
}

/**
 * Says that a command ended because the machine had not memory enough: called by the process that started the one that
 * ended, which could say nothing any more. `killed` = the machine ended it, not the runtime; `job` = command and job.
 */
export function sayOutOfMemory(args: readonly string[], job: readonly string[], killed: boolean): void {
  const { lang, say } = processTerminal(languageFrom(optionIn(args, '--lang'), process.env));
  const stage = ['kvarter', ...job].join(' ');
  const isBuild = job.at(-1) === 'build' || job.at(-1) === '--build';
  const megabytes = Math.round(getHeapStatistics().heap_size_limit / 2 ** 20);
  const problem = new Problem(isBuild ? 'KV-U33' : 'KV-S24', { stage, ...(killed ? { killed } : { megabytes }) });
  say(`${problem.code}: ${problem.sentence(lang)}\n`);
}

async function runCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const leading = optionsBefore(args);
  const [name = 'help', ...after] = args.slice(leading);
  const rest = [...args.slice(0, leading), ...after];
  if (name === 'help' || name === '--help' || name === '-h') {
    const all = await Promise.all(Object.values(commands).map((load) => load()));
    await terminal.out(helpText(all, after[0], terminal.lang));
    return 0;
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load) throw new UsageError(new Problem('KV-A10', { command: name, valid: Object.keys(commands) }));
  const command = await load();
  const invocation = invocationOf(command, rest, terminal);
  if (!invocation.flag('help')) return await command.run(invocation);
  await terminal.out(helpText([command], name, terminal.lang));
  return 0;
}

// How many words before the command belong to options of all commands: kvarter --lang en tables.
function optionsBefore(args: readonly string[]): number {
  let at = 0;
  while (/^--(lang|data|state)(=|$)/.test(args[at] ?? '')) at += args[at]?.includes('=') ? 1 : 2;
  return Math.min(at, args.length);
}

function invocationOf(command: Command, rest: readonly string[], terminal: Terminal): Invocation {
  const { values, positionals } = parse(command, rest);
  const given = (option: string): readonly string[] => {
    const value = values[option];
    if (value === undefined) return [];
    return (Array.isArray(value) ? value : [value]).map(String);
  };
  return {
    command: command.name,
    words: positionals,
    values: given,
    value: (option) => given(option).at(-1),
    flag: (option) => values[option] === true,
    dataDir: resolve(given('data').at(-1) ?? process.env.KVARTER_DATA ?? 'data'),
    state: given('state').at(-1) ?? process.env[stateSetting],
    terminal,
  };
}

function parse(command: Command, rest: readonly string[]): ReturnType<typeof parseArgs> {
  try {
    return parseArgs({ args: [...rest], options: { ...everywhere, ...command.options }, allowPositionals: true });
  } catch (error) {
    const option = /'(?:-\w, )?(-[^' ]+)/.exec(error instanceof Error ? error.message : '')?.[1] ?? rest.join(' ');
    const called = `kvarter ${command.name}`;
    const name = option.replace(/^--(no-)?/, '').split('=')[0] ?? '';
    if (Object.hasOwn({ ...command.options, ...everywhere }, name)) {
      throw new UsageError(new Problem('KV-A19', { command: called, option }));
    }
    const valid = Object.keys({ ...command.options, ...everywhere }).map((known) => `--${known}`);
    throw new UsageError(new Problem('KV-A18', { command: called, option, valid }));
  }
}

function sayWhatWentWrong(error: unknown, terminal: Terminal): number {
  if (error instanceof UsageError) {
    const { code } = error.problem;
    // A command not understood needs no code to be looked up; a file that cannot be used may.
    terminal.say(`${code.startsWith('KV-S') ? `${code}: ` : ''}${error.problem.sentence(terminal.lang)}\n`);
    return 2;
  }
  const known = diskProblem(error) ?? memoryProblem(error, 'kvarter');
  if (known) return sayWhatWentWrong(known, terminal);
  if (error instanceof Problem) {
    terminal.say(`${error.code}: ${error.sentence(terminal.lang)}\n`);
    return 1;
  }
  terminal.say(`${bugSentence(terminal.lang)} ${error instanceof Error ? error.message : String(error)}\n`);
  if (process.env.KVARTER_DEBUG && error instanceof Error) terminal.say(`${error.stack}\n`);
  return 1;
}

function bugSentence(lang: Lang): string {
  return lang === 'da'
    ? 'Kvarter fejlede. Kør igen med KVARTER_DEBUG=1 for at se hvor:'
    : 'Kvarter failed. Run again with KVARTER_DEBUG=1 to see where:';
}

function optionIn(args: readonly string[], option: string): string | undefined {
  const joined = args.find((arg) => arg.startsWith(`${option}=`));
  if (joined !== undefined) return joined.slice(option.length + 1);
  const at = args.indexOf(option);
  return at < 0 ? undefined : args[at + 1];
}
