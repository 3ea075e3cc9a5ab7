import type { ParseArgsConfig } from 'node:util';
import type { Text } from '../../../domain/kernel/language.ts';
import type { Terminal } from './terminal.ts';

/** Options of a command, as node:util parseArgs reads them. */
export type CommandOptions = NonNullable<ParseArgsConfig['options']>;

/** What was typed after the command's name. */
export interface Invocation {
  /** Name of the command. */
  readonly command: string;
  readonly words: readonly string[];
  /** A value option given once or more; its values in order. */
  values(option: string): readonly string[];
  value(option: string): string | undefined;
  flag(option: string): boolean;
  /** Absolute path of the data folder. */
  readonly dataDir: string;
  /** Address of the PostgreSQL database that holds the state; undefined where a file of the data folder does. */
  readonly state: string | undefined;
  readonly terminal: Terminal;
}

/** One command of the command line. */
export interface Command {
  readonly name: string;
  /** Arguments as help shows them. */
  readonly usage: Text;
  readonly about: Text;
  readonly options: CommandOptions;
  /** Does it; answers the exit code. Problems are thrown and said by the caller. */
  run(invocation: Invocation): Promise<number>;
}
