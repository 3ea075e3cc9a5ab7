import { Worker } from 'node:worker_threads';
import type { ExactEdition } from '../../domain/model/leaf.ts';
import type { EarlierEdition } from '../../engines/protect/earlier-edition.ts';
import type { PeriodSeeds, ProtectedEdition, ProtectionPlan } from '../../engines/protect/protect-edition.ts';
import type { WorkerPlan, WorkerTask } from './protect-worker.ts';

/** How many threads, and who hears of it. */
export interface WorkerJob {
  readonly workers: number;
  /** How an edition was protected in an earlier release. */
  readonly earlierOf: (edition: number) => Promise<EarlierEdition | undefined>;
  /** Called with each edition as it is protected, and how many are done; the next one waits for it. */
  readonly onDone: (exact: ExactEdition, edition: ProtectedEdition, done: number) => Promise<void>;
  readonly signal?: AbortSignal;
}

/**
 * Protects editions in threads, one edition at a time each; editions have nothing in common but the plan, so the result
 * is that of one thread, in the order given. True leaves are let go as they are handed over.
 * @throws the signal's reason when cancelled, and what a thread threw; no thread is left running.
 */
export async function protectInWorkers(
  editions: readonly ExactEdition[],
  { hmac: _, ...plan }: ProtectionPlan,
  seeds: PeriodSeeds,
  job: WorkerJob,
): Promise<readonly ProtectedEdition[]> {
  const waiting = [...editions.entries()];
  const done: ProtectedEdition[] = [];
  let finished = 0;
  const workerData: WorkerPlan = { plan, seeds };
  const workers = Array.from(
    { length: Math.min(job.workers, editions.length) },
    () => new Worker(new URL('./protect-worker.ts', import.meta.url), { workerData }),
  );
  try {
    await Promise.all(
      workers.map(async (worker) => {
        for (let next = waiting.shift(); next; next = waiting.shift()) {
          job.signal?.throwIfAborted();
          const [position, exact] = next;
          const edition = await protectedBy(worker, { exact, earlier: await job.earlierOf(exact.edition) }, job.signal);
          done[position] = edition;
          finished += 1;
          await job.onDone(exact, edition, finished);
        }
      }),
    );
    return done;
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

function protectedBy(worker: Worker, task: WorkerTask, signal: AbortSignal | undefined): Promise<ProtectedEdition> {
  const { promise, resolve, reject } = Promise.withResolvers<ProtectedEdition>();
  const cancel = () => reject(signal?.reason);
  const ended = (code: number) => reject(new Error(`a thread ended with ${code}`));
  worker.on('message', resolve).on('error', reject).on('exit', ended);
  signal?.addEventListener('abort', cancel);
  worker.postMessage(task);
  return promise.finally(() => {
    worker.off('message', resolve).off('error', reject).off('exit', ended);
    signal?.removeEventListener('abort', cancel);
  });
}
