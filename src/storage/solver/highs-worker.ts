import { parentPort } from 'node:worker_threads';
import highs, { type Model } from 'highs';
import { isOutOfMemory } from '../../domain/kernel/out-of-memory.ts';
import type { LpAnswer, LpChange, LpModel } from '../../domain/model/lp.ts';
import type { SolverReply, SolverRequest } from './solver-messages.ts';

/** A model in the solver and what it goes back to after a solve. */
interface Held {
  readonly model: Model;
  readonly base: LpModel;
}

// The package's types describe its CommonJS build; imported, the default export is the loader itself.
const loadHighs = highs as unknown as typeof highs.default;
const loading = loadHighs();
const sessions = new Map<number, Held>();

parentPort?.on('message', (request: SolverRequest) => {
  void answer(request).then((reply) => parentPort?.postMessage(reply));
});

async function answer(request: SolverRequest): Promise<SolverReply> {
  try {
    const runtime = await loading;
    const held = sessions.get(request.session);
    switch (request.kind) {
      case 'open':
        sessions.set(request.session, { model: opened(runtime.createModel(), request), base: request.model });
        return { id: request.id, kind: 'done' };
      case 'close':
        held?.model.dispose();
        sessions.delete(request.session);
        return { id: request.id, kind: 'done' };
      case 'change':
        if (held) changed(held, request.change);
        return { id: request.id, kind: 'done' };
      case 'solve':
        if (!held) return { id: request.id, kind: 'failed', status: 'no model' };
        return { id: request.id, kind: 'solved', answer: solved(held, request.change) };
    }
  } catch (error) {
    if (isOutOfMemory(error) || isUnexplainedAbort(error)) return { id: request.id, kind: 'memory' };
    return { id: request.id, kind: 'failed', status: error instanceof Error ? error.message : String(error) };
  }
}

/** HiGHS is compiled so that an allocation that fails ends it without a word; every other abort says why. */
function isUnexplainedAbort(error: unknown): boolean {
  return error instanceof WebAssembly.RuntimeError && error.message.startsWith('Aborted()');
}

/** HiGHS' codes of the simplex methods. */
const methods = { bounds: 1, costs: 4 } as const;

/** After new costs the last point still holds, so the primal method goes on from it; after new bounds the dual one. */
function opened(model: Model, { model: base, changing }: Extract<SolverRequest, { kind: 'open' }>): Model {
  model.options.set({ output_flag: false, presolve: 'off', simplex_strategy: methods[changing] });
  // Proven cheapest, not nearly: plans in whole numbers are compared exactly.
  if (base.whole) model.options.set({ mip_rel_gap: 0, mip_abs_gap: 0.5 });
  const count = base.columnLower.length;
  model.passModel({
    numCols: count,
    numRows: base.rowLower.length,
    colCost: base.costs,
    colLower: base.columnLower,
    colUpper: base.columnUpper,
    rowLower: base.rowLower,
    rowUpper: base.rowUpper,
    matrix: {
      format: 'csr',
      numRows: base.rowLower.length,
      numCols: base.columnLower.length,
      starts: base.rowStarts,
      indices: base.rowColumns,
      values: base.rowValues,
    },
    ...(base.whole && { integrality: new Int32Array(count).fill(whole) }),
  });
  return model;
}

/** HiGHS' code of a column in whole numbers. */
const whole = 1;

/** HiGHS' codes of how a solve ended. */
const ended = { optimal: 7, infeasible: 8, unbounded: 10 } as const;

/** Puts the change in, solves from the last basis, and takes the change back. */
function solved(held: Held, change: LpChange): LpAnswer {
  const { model, base } = held;
  put(model, base, change);
  const { modelStatus } = model.run();
  const answer = answerOf(model, modelStatus);
  for (const column of change.columns) {
    if (change.costs) model.changeColCost(column, base.costs[column] ?? 0);
    if (change.lower || change.upper) {
      model.changeColBounds(column, base.columnLower[column] ?? 0, base.columnUpper[column] ?? 0);
    }
  }
  return answer;
}

function put(model: Model, base: LpModel, { columns, costs, lower, upper }: LpChange): void {
  columns.forEach((column, k) => {
    if (costs) model.changeColCost(column, costs[k] ?? 0);
    if (!lower && !upper) return;
    const [from, to] = [base.columnLower[column] ?? 0, base.columnUpper[column] ?? 0];
    model.changeColBounds(column, lower?.[k] ?? from, upper?.[k] ?? to);
  });
}

/** Changes the model and what it goes back to. */
function changed({ model, base }: Held, change: LpChange): void {
  put(model, base, change);
  change.columns.forEach((column, k) => {
    base.costs[column] = change.costs?.[k] ?? base.costs[column] ?? 0;
    base.columnLower[column] = change.lower?.[k] ?? base.columnLower[column] ?? 0;
    base.columnUpper[column] = change.upper?.[k] ?? base.columnUpper[column] ?? 0;
  });
}

function answerOf(model: Model, status: number): LpAnswer {
  if (status === ended.infeasible) return { kind: 'infeasible' };
  if (status === ended.unbounded) return { kind: 'unbounded' };
  if (status !== ended.optimal) throw new Error(`HiGHS model status ${status}`);
  return { kind: 'optimal', x: model.getSolution().colValue };
}
