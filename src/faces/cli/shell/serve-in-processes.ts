import cluster, { type Worker } from 'node:cluster';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';

const startAgainAfterMs = 1_000;
const stopped = 0;

/** Servers that share one address, each a process with the release in its own memory. */
export interface ManyServers {
  readonly processes: number;
  /** Said once, when all of them answer. */
  readonly onListening: (address: { readonly host: string; readonly port: number }) => Promise<void>;
  /** Said when one ended that should not have; another takes its place. */
  readonly onLost: (pid: number) => void;
}

/** Whether this process is one of several that share an address. */
export function isOneOfMany(): boolean {
  return cluster.isWorker;
}

/** Whether what is said once for all is said by this process: the only one, or the first of several. */
export function speaksForAll(): boolean {
  return cluster.worker === undefined || cluster.worker.id === 1;
}

/**
 * Serves from several processes until told to stop: this one hands connections out and answers nothing itself. The others
 * start when the first listens, so that a server that cannot start says why once; its exit code is the answer.
 */
export async function serveInProcesses(many: ManyServers): Promise<number> {
  let stopping = false;
  const told = Promise.withResolvers<void>();
  const running = new Set<Worker>();
  const fork = (): Worker => {
    const worker = cluster.fork();
    running.add(worker);
    worker.once('exit', () => running.delete(worker));
    return worker;
  };
  const stop = (): void => {
    stopping = true;
    for (const worker of running) worker.process.kill('SIGTERM');
    told.resolve();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
  const replace = async (pid: number): Promise<void> => {
    many.onLost(pid);
    await wait(startAgainAfterMs);
    if (!stopping) guard(fork());
  };
  const guard = (worker: Worker): void => {
    const pid = worker.process.pid ?? 0;
    worker.once('exit', () => {
      if (!stopping) void replace(pid);
    });
  };

  const first = fork();
  const started = await listening(first);
  if (typeof started === 'number') return stopping ? stopped : started;
  const others = stopping ? [] : Array.from({ length: many.processes - 1 }, fork);
  const codes = await Promise.all(others.map(listening));
  const failed = codes.find((code) => typeof code === 'number');
  if (failed !== undefined) stop();
  if (!stopping) {
    for (const worker of [first, ...others]) guard(worker);
    await many.onListening(started);
  }
  await told.promise;
  await Promise.all([...running].map((worker) => once(worker, 'exit')));
  return failed ?? stopped;
}

// Where it listens, or its exit code when it ended before.
function listening(worker: Worker): Promise<{ readonly host: string; readonly port: number } | number> {
  return new Promise((resolve) => {
    worker.once('listening', ({ address, port }) => resolve({ host: address, port }));
    worker.once('exit', (code) => resolve(code ?? 1));
  });
}
