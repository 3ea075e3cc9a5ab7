import type { Server as HttpServer, IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { AppContext } from '../../../app/context/app-context.ts';
import type { ServerOptions } from '../server/server-options.ts';

/** A part of the API under /api/v1, with zod schemas. */
export type Api = FastifyInstance<HttpServer, IncomingMessage, ServerResponse, FastifyBaseLogger, ZodTypeProvider>;

/** One group of addresses: parse, call a use case, answer. `onBug` hears of what goes wrong after the answer. */
export type RouteGroup = (api: Api, context: AppContext, onBug: ServerOptions['onBug']) => void;
