import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename } from 'node:path';

// Of /proc/<pid>/stat, behind the name in brackets: when the process was started.
const startField = 19;
// No job on deliveries takes as long.
const longestJobHours = 24;
const hour = 3_600_000;

/**
 * A name for a folder of this process: its number, when it was started, the machine, and a random part. The number alone
 * would name another process once it is used again, as it is at once in a container.
 */
export function ownerName(): string {
  return `${process.pid}-${startOf(process.pid) ?? ''}-${machine()}-${randomBytes(8).toString('hex')}`;
}

/**
 * Whether a folder or file with such a name was left by a process that is no more. Of another machine on the same data folder
 * nothing can be known: what it made is left over when it is older than any job.
 * @param name - The owner's name, where the path has more than it.
 */
export async function isLeftover(folder: string, name: string = basename(folder)): Promise<boolean> {
  const [, , host, random] = name.split('-');
  if (random === undefined || host === machine()) return !isAlive(name);
  const found = await stat(folder).catch(() => undefined);
  return found !== undefined && Date.now() - found.mtimeMs > longestJobHours * hour;
}

function machine(): string {
  return createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
}

function isAlive(name: string): boolean {
  const [number = '', started = ''] = name.split('-');
  const pid = Number(number);
  if (!Number.isInteger(pid) || pid <= 0 || !isRunning(pid)) return false;
  const now = startOf(pid);
  return now === undefined || !/^\d+$/.test(started) || started === now;
}

function startOf(pid: number): string | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return text.slice(text.lastIndexOf(')') + 2).split(' ')[startField];
  } catch {
    return undefined;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
