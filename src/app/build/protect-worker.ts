import { parentPort, workerData } from 'node:worker_threads';
import { must } from '../../domain/kernel/invariant.ts';
import { hmacSha256 } from '../context/hmac-sha256.ts';
import { doTask, type ProtectionTask, type ProtectionWork } from './protection-task.ts';

/** What a worker is started with: everything but the function that cannot be sent. */
export type WorkerWork = Omit<ProtectionWork, 'plan'> & { readonly plan: Omit<ProtectionWork['plan'], 'hmac'> };

// A worker of open-protectors.ts: each message is a task, each answer what came of it.
const port = must(parentPort, 'the thread that started this worker');
const work: WorkerWork = workerData;
port.on('message', (task: ProtectionTask) => {
  port.postMessage(doTask(task, { ...work, plan: { ...work.plan, hmac: hmacSha256 } }));
});
