import type { Server as NodeServer } from 'node:http';
import { setImmediate } from 'node:timers/promises';

// So long work beside the server goes on before it looks whether somebody has come.
const sliceMs = 4;
// So long it waits for readers at most: under an unbroken stream of them it goes on more slowly, but it ends.
const longestMs = 25;

/**
 * The pause of work beside a server, taken between two pieces of it: what has arrived is taken in, and the work waits until
 * nobody is being answered, 25 ms at most. Without readers it costs nothing worth mentioning.
 */
export function readersFirst(server: Pick<NodeServer, 'on'>): () => Promise<void> {
  let under = 0;
  let free: (() => void) | undefined;
  server.on('request', (_request, answer) => {
    under += 1;
    answer.once('close', () => {
      under -= 1;
      if (under === 0) free?.();
    });
  });
  let begun = performance.now();
  return async () => {
    if (performance.now() - begun < sliceMs) return;
    await setImmediate();
    if (under > 0) await freeOrLate((resolve) => (free = resolve));
    begun = performance.now();
  };
}

function freeOrLate(whenFree: (resolve: () => void) => void): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(resolve, longestMs);
    whenFree(() => {
      clearTimeout(late);
      resolve();
    });
  });
}
