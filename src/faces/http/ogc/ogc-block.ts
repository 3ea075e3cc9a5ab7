import type { FastifyInstance } from 'fastify';
import type { AppContext } from '../../../app/context/app-context.ts';

/** A building block of the geo services: the conformance classes it makes true, and its addresses. */
export interface OgcBlock {
  /** Addresses of conformance classes; each is held by tests of that name. */
  readonly conformance: readonly string[];
  readonly routes: (geo: FastifyInstance, context: AppContext) => void;
}
