import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { must } from '../src/domain/kernel/invariant.ts';
import { exitOf, startChild, stopTree } from './children.ts';
import { memoryOf, threadMs } from './process-memory.ts';

const kvarter = join(import.meta.dirname, '../bin/kvarter.js');
// Served as by its own first line, the image and the unit.
const [, ...flags] = must(
  /^#!\/usr\/bin\/env -S (.+)$/m.exec(readFileSync(kvarter, 'utf8'))?.[1],
  'a first line',
).split(' ');
const longestStartMs = 600_000;
const longestPreparingMs = 120_000;

/** A server in a process of its own that answers. */
export interface Served {
  readonly url: string;
  /** Seconds from the command to the line that says where it is; it says so when the release is read. */
  readonly startSeconds: number;
  /** When the command was given, by this process's own clock in milliseconds. */
  readonly begun: number;
  /** Resident memory of the server process in MB. */
  memory(): Promise<{ readonly now: number; readonly peak: number }>;
  /** Milliseconds of processor that the thread that answers has had. */
  processor(): Promise<number>;
  stop(): Promise<void>;
}

/** Runs a command that ends in serving (`serve`, `start`) on a free port and waits for its address. */
export async function serveBy(command: readonly string[], dataDir: string, web: string): Promise<Served> {
  const begun = performance.now();
  const args = [...flags, kvarter, ...command, '--data', dataDir, '--port', '0', '--lang', 'en'];
  const child = startChild(args, { KVARTER_DIST: web });
  const stop = async (): Promise<void> => {
    stopTree(child, 'SIGTERM');
    const timer = setTimeout(() => stopTree(child, 'SIGKILL'), 5_000);
    await exitOf(child);
    clearTimeout(timer);
  };
  const url = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the server did not start')), longestStartMs);
    let text = '';
    child.stdout?.setEncoding('utf8').on('data', (part: string) => {
      text += part;
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(text)?.[0];
      if (found === undefined) return;
      clearTimeout(timer);
      resolve(found);
    });
    child.once('exit', (code) => reject(new Error(`${command[0]} ended with ${code}`)));
  }).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return {
    url,
    begun,
    startSeconds: (performance.now() - begun) / 1000,
    memory: async () => (await memoryOf(child.pid ?? 0)) ?? { now: Number.NaN, peak: Number.NaN },
    processor: () => threadMs(child.pid ?? 0),
    stop,
  };
}

/** Waits until a server has made what readers ask for first, beside answering; seconds since the command. @throws when it never has */
export async function untilPrepared({ url, begun }: Served): Promise<number> {
  const until = performance.now() + longestPreparingMs;
  while (performance.now() < until) {
    const answer: unknown = await (await fetch(`${url}/api/v1/ready`)).json();
    if (typeof answer === 'object' && answer && 'prepared' in answer && answer.prepared === true)
      return (performance.now() - begun) / 1000;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('the release was not prepared');
}
