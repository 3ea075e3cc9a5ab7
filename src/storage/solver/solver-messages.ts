import type { LpAnswer, LpChange, LpModel } from '../../domain/model/lp.ts';

/** What the pool asks of a worker. */
export type SolverRequest = { readonly id: number; readonly session: number } & (
  | { readonly kind: 'open'; readonly model: LpModel; readonly changing: 'costs' | 'bounds' }
  | { readonly kind: 'solve' | 'change'; readonly change: LpChange }
  | { readonly kind: 'close' }
);

/** What a worker answers to the request of that id. */
export type SolverReply = { readonly id: number } & (
  | { readonly kind: 'done' }
  | { readonly kind: 'solved'; readonly answer: LpAnswer }
  | { readonly kind: 'failed'; readonly status: string }
  | { readonly kind: 'memory' }
);
