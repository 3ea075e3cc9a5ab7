import { parentPort, workerData } from 'node:worker_threads';
import { must } from '../domain/kernel/invariant.ts';
import { makeDemo } from './make-demo.ts';

/** What the thread is started with. */
export interface DemoOrder {
  readonly scale: string;
  readonly out: string;
}

/** What the thread tells while it works; the last is `made`. */
export type DemoNews =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'delivery'; readonly folder: string }
  | { readonly kind: 'made' };

// A thread of invent-demo.ts.
const port = must(parentPort, 'the thread that started this one');
const { scale, out }: DemoOrder = workerData;
const tell = (news: DemoNews): void => port.postMessage(news);
// The thread is asked to stop and ends by itself: DuckDB does not survive a thread ended in the middle of its work.
let isStopped = false;
port.once('message', () => {
  isStopped = true;
});
await makeDemo({
  scale,
  out,
  progress: (_stage, done, total) => {
    if (isStopped) throw new Error('stopped');
    tell({ kind: 'progress', done, total });
  },
  onDelivery: (folder) => tell({ kind: 'delivery', folder }),
});
tell({ kind: 'made' });
port.close();
