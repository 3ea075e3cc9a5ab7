import { parentPort, workerData } from 'node:worker_threads';
import { must } from '../../domain/kernel/invariant.ts';
import type { ExactEdition } from '../../domain/model/leaf.ts';
import type { EarlierEdition } from '../../engines/protect/earlier-edition.ts';
import { type PeriodSeeds, type ProtectionPlan, protectEdition } from '../../engines/protect/protect-edition.ts';
import { hmacSha256 } from './hmac-sha256.ts';

/** What a worker is started with: everything but the function that cannot be sent. */
export interface WorkerPlan {
  readonly plan: Omit<ProtectionPlan, 'hmac'>;
  readonly seeds: PeriodSeeds;
}

/** One edition to protect, and how it was protected before. */
export interface WorkerTask {
  readonly exact: ExactEdition;
  readonly earlier: EarlierEdition | undefined;
}

// A worker of protect-in-workers.ts: each message is a task, each answer the same edition protected.
const port = must(parentPort, 'the thread that started this worker');
const { plan, seeds }: WorkerPlan = workerData;
port.on('message', ({ exact, earlier }: WorkerTask) => {
  port.postMessage(protectEdition(exact, { ...plan, hmac: hmacSha256 }, seeds, earlier));
});
