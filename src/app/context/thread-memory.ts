import { Problem } from '../../domain/kernel/problems/problem.ts';

/** Where the most memory of a thread is said, in megabytes. */
export const threadMemorySetting = 'KVARTER_THREAD_MB';

/**
 * The most memory a thread of a build or a solver may take, in megabytes; undefined = what the runtime allows. A thread
 * that needs more ends with a sentence, and the process goes on.
 * @throws Problem KV-S25 for anything but a whole number of 4 or more, under which a thread cannot start
 */
export function threadMemory(found: string | undefined = process.env[threadMemorySetting]): number | undefined {
  if (found === undefined || found === '') return undefined;
  if (!/^\d{1,7}$/.test(found) || Number(found) < 4)
    throw new Problem('KV-S25', { setting: threadMemorySetting, found });
  return Number(found);
}
