import { readFile } from 'node:fs/promises';

/**
 * Resident memory of a process in MB: now and at its highest. Read from the system, because the highest figure that
 * `resourceUsage` gives a child starts at its parent's. Undefined where the system has no such file.
 */
export async function memoryOf(
  pid: number | 'self',
): Promise<{ readonly now: number; readonly peak: number } | undefined> {
  const text = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const mb = (name: string): number => Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(text)?.[1] ?? Number.NaN) / 1024;
  return { now: mb('VmRSS'), peak: mb('VmHWM') };
}

/** Milliseconds of processor that the first thread of a process has had; NaN where the system does not tell. */
export async function threadMs(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/schedstat`, 'utf8').catch(() => '');
  return Number(text.split(' ')[0] || Number.NaN) / 1e6;
}
