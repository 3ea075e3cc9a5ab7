import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';

// Of /proc/<pid>/stat, behind the name in brackets: when the process was started.
const startField = 19;

/**
 * A name for a folder of this process: its number, when it was started, and a random part. The number alone would name
 * another process once it is used again, as it is at once in a container.
 */
export function ownerName(): string {
  return `${process.pid}-${startOf(process.pid) ?? ''}-${randomBytes(8).toString('hex')}`;
}

/** Whether the process that made a name is still at work. */
export function isOwnerAlive(name: string): boolean {
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
