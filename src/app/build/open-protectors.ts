import { Worker } from 'node:worker_threads';
import { threadMemory } from '../context/thread-memory.ts';
import type { WorkerWork } from './protect-worker.ts';
import { doTask, type ProtectionTask, type ProtectionWork, type TaskResult } from './protection-task.ts';
import { threadFailure } from './thread-failure.ts';

/** Those who protect and audit editions, side by side. */
export interface Protectors {
  /**
   * Does tasks, each by whoever is free; answers in the order of the tasks. A task is made when its turn comes.
   * @throws the signal's reason when cancelled, Problem KV-U33 when a thread has not memory enough, and what it threw.
   */
  run(
    tasks: readonly (() => Promise<ProtectionTask>)[],
    onDone: (result: TaskResult, position: number) => Promise<void>,
  ): Promise<readonly TaskResult[]>;
  /** Ends every thread. */
  close(): Promise<void>;
}

/**
 * One protector in this thread, or several in threads of their own (which hash with the runtime's HMAC, whatever is
 * handed in). Editions have nothing in common but the plan, so the result is the same.
 */
export function openProtectors(count: number, work: ProtectionWork, signal?: AbortSignal): Protectors {
  const { hmac: _, ...plan } = work.plan;
  const workerData: WorkerWork = { ...work, plan };
  const limit = count < 2 ? undefined : threadMemory();
  const resourceLimits = limit === undefined ? {} : { maxOldGenerationSizeMb: limit };
  const workers =
    count < 2
      ? []
      : Array.from(
          { length: count },
          () => new Worker(new URL('./protect-worker.ts', import.meta.url), { workerData, resourceLimits }),
        );
  const here = async (task: ProtectionTask): Promise<TaskResult> => {
    await breathe();
    return doTask(task, work);
  };
  const hands =
    workers.length > 0 ? workers.map((worker) => (task: ProtectionTask) => doneBy(worker, task, signal)) : [here];
  return {
    run: async (tasks, onDone) => {
      const waiting = [...tasks.entries()];
      const results: TaskResult[] = [];
      await Promise.all(
        hands.map(async (hand) => {
          for (let next = waiting.shift(); next; next = waiting.shift()) {
            signal?.throwIfAborted();
            const [position, make] = next;
            const result = await hand(await make());
            results[position] = result;
            await onDone(result, position);
          }
        }),
      );
      return results;
    },
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

function doneBy(worker: Worker, task: ProtectionTask, signal: AbortSignal | undefined): Promise<TaskResult> {
  const { promise, resolve, reject } = Promise.withResolvers<TaskResult>();
  const cancel = () => reject(signal?.reason);
  const ended = (code: number) => reject(new Error(`a thread ended with ${code}`));
  const failed = (error: unknown) => reject(threadFailure(error, 'protect'));
  worker.on('message', resolve).on('error', failed).on('exit', ended);
  signal?.addEventListener('abort', cancel);
  worker.postMessage(task);
  return promise.finally(() => {
    worker.off('message', resolve).off('error', failed).off('exit', ended);
    signal?.removeEventListener('abort', cancel);
  });
}

/** Lets progress be drawn and a cancellation be heard between two editions. */
function breathe(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
