import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) stopTree(child, 'SIGKILL');
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

/** What a measured job answered. */
export interface JobResult {
  readonly seconds: number;
  /** Highest resident memory of the process in MB. */
  readonly peakMB: number;
  /** Seconds of parts of the job, and counts, by name. */
  readonly marks: Readonly<Record<string, number>>;
}

const longestJobMs = 3_600_000;

/** Starts a process that dies with this one. Standard error goes through; standard output is read by the caller. */
export function startChild(args: readonly string[], env: Readonly<Record<string, string>> = {}): ChildProcess {
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...env },
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

/** Stops a child and what it started itself: each child leads a group of its own. */
export function stopTree(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    child.kill(signal);
  }
}

/** Runs one job of measured-job.ts in a process of its own, so that its memory is its own. @throws when it fails */
export async function runJob(
  job: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<JobResult> {
  const child = startChild([join(import.meta.dirname, 'measured-job.ts'), job, ...args], env);
  const timer = setTimeout(() => stopTree(child, 'SIGKILL'), longestJobMs);
  let text = '';
  child.stdout?.setEncoding('utf8').on('data', (part: string) => {
    text += part;
  });
  const code = await exitOf(child);
  clearTimeout(timer);
  const last = text.trimEnd().split('\n').at(-1) ?? '';
  if (code !== 0) throw new Error(`${job} ended with ${code}`);
  return JSON.parse(last) as JobResult;
}

/** Waits until a child is gone; its exit code. */
export function exitOf(child: ChildProcess): Promise<number> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode ?? 1);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
