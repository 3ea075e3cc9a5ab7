import { Worker } from 'node:worker_threads';
import { isOutOfMemory } from '../../domain/kernel/out-of-memory.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { LpAnswer, LpChange, LpPool, LpSession } from '../../domain/model/lp.ts';
import type { SolverReply, SolverRequest } from './solver-messages.ts';

interface Waiting {
  resolve(reply: SolverReply): void;
  reject(error: Error): void;
}

/** One worker thread with HiGHS in it, started with its first session. */
interface Solver {
  readonly worker: Worker;
  readonly waiting: Map<number, Waiting>;
  /** Why it ended; what it is asked afterwards is refused with that. */
  ended: Problem | undefined;
}

/**
 * HiGHS in so many worker threads; each is started when it is first needed. A solver that dies ends every
 * question to it with KV-S13, one that runs out of memory with KV-S24.
 * @param memoryMB - The most a thread may take; left out = what the runtime allows.
 * @source highs.dev
 */
export function openHighsPool(size: number, memoryMB?: number): LpPool {
  const solvers: (Solver | undefined)[] = Array.from({ length: Math.max(1, size) });
  let sessions = 0;
  let requests = 0;
  const ask = (solver: Solver, request: WithoutId<SolverRequest>): Promise<SolverReply> => {
    const id = ++requests;
    if (solver.ended !== undefined) return Promise.reject(solver.ended);
    return new Promise<SolverReply>((resolve, reject) => {
      solver.waiting.set(id, { resolve, reject });
      solver.worker.postMessage({ ...request, id } satisfies SolverRequest);
    });
  };
  return {
    size: solvers.length,
    open: async (model, changing) => {
      const session = ++sessions;
      const at = session % solvers.length;
      const solver = solvers[at] ?? startSolver(memoryMB);
      solvers[at] = solver;
      return openSession({ kind: 'open', session, model, changing }, (request) => ask(solver, request));
    },
    close: async () => {
      await Promise.all(solvers.map((solver) => solver?.worker.terminate()));
    },
  };
}

type WithoutId<R> = R extends { readonly id: number } ? Omit<R, 'id'> : never;
type Ask = (request: WithoutId<SolverRequest>) => Promise<SolverReply>;

async function openSession(request: Extract<WithoutId<SolverRequest>, { kind: 'open' }>, ask: Ask): Promise<LpSession> {
  const { session } = request;
  done(await ask(request));
  return {
    solve: async (change: LpChange): Promise<LpAnswer> => {
      const reply = await ask({ kind: 'solve', session, change });
      if (reply.kind === 'solved') return reply.answer;
      throw refusal(reply);
    },
    change: async (change) => done(await ask({ kind: 'change', session, change })),
    close: async () => done(await ask({ kind: 'close', session })),
  };
}

function done(reply: SolverReply): void {
  if (reply.kind !== 'done') throw refusal(reply);
}

function refusal(reply: SolverReply): Problem {
  if (reply.kind === 'memory') return new Problem('KV-S24', { stage: 'HiGHS' });
  return failure(reply.kind === 'failed' ? reply.status : reply.kind);
}

function failure(status: string): Problem {
  return new Problem('KV-S13', { stage: 'HiGHS', status });
}

function startSolver(memoryMB: number | undefined): Solver {
  const resourceLimits = memoryMB === undefined ? {} : { maxOldGenerationSizeMb: memoryMB };
  const worker = new Worker(new URL('./highs-worker.ts', import.meta.url), { resourceLimits });
  const solver: Solver = { worker, waiting: new Map<number, Waiting>(), ended: undefined };
  const { waiting } = solver;
  worker.on('message', (reply: SolverReply) => {
    waiting.get(reply.id)?.resolve(reply);
    waiting.delete(reply.id);
  });
  const refuse = (why: Problem): void => {
    solver.ended ??= why;
    for (const { reject } of waiting.values()) reject(solver.ended);
    waiting.clear();
  };
  worker.on('error', (error) => {
    refuse(isOutOfMemory(error) ? new Problem('KV-S24', { stage: 'HiGHS' }) : failure(error.message));
  });
  worker.on('exit', () => refuse(failure('the solver ended')));
  return solver;
}
