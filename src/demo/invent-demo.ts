import { Worker } from 'node:worker_threads';
import type { Progress } from '../domain/model/progress.ts';
import type { DemoNews, DemoOrder } from './demo-thread.ts';
import { demandScale } from './make-demo.ts';

/**
 * Makes a synthetic Denmark in a thread of its own, as makeDemo does, and hands over each delivery folder when it is
 * complete: this thread can take one in while the next is invented.
 * @throws Problem KV-D1 for an unknown scale; the signal's reason when aborted.
 */
export async function inventDemo(
  order: DemoOrder,
  options: {
    readonly progress: Progress;
    readonly onDelivery: (folder: string) => void;
    readonly signal: AbortSignal;
  },
): Promise<void> {
  demandScale(order.scale);
  const worker = new Worker(new URL('./demo-thread.ts', import.meta.url), { workerData: order });
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const ended = new Promise<void>((end) => worker.once('exit', () => end()));
  const cancel = (): void => {
    worker.postMessage('stop');
    reject(options.signal.reason);
  };
  worker.on('message', (news: DemoNews) => {
    if (news.kind === 'delivery') options.onDelivery(news.folder);
    else if (news.kind === 'progress') options.progress('demo', news.done, news.total);
    else resolve();
  });
  worker.on('error', reject).on('exit', (code) => reject(new Error(`the demo's thread ended with ${code}`)));
  options.signal.addEventListener('abort', cancel);
  await promise.finally(async () => {
    options.signal.removeEventListener('abort', cancel);
    await ended;
  });
}
