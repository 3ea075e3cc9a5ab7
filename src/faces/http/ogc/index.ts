import type { FastifyInstance } from 'fastify';
import type { AppContext } from '../../../app/context/app-context.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import { problemOfError } from '../request/error-body.ts';
import type { ServerOptions } from '../server/server-options.ts';
import { apiBlock } from './api.ts';
import { collectionsBlock } from './collections.ts';
import { conformanceBlock } from './conformance.ts';
import { itemsBlock } from './items.ts';
import { landingBlock } from './landing.ts';
import type { OgcBlock } from './ogc-block.ts';
import { sendOgcProblem } from './ogc-error.ts';
import { queryablesBlock } from './queryables.ts';
import { wfsService } from './wfs.ts';

/** Every building block of the geo services. A new one is a file and a line here. */
const parts: readonly OgcBlock[] = [landingBlock, apiBlock, collectionsBlock, itemsBlock, queryablesBlock];
const blocks: readonly OgcBlock[] = [...parts, conformanceBlock(parts)];

/** The geo services under /geo: OGC API Features and WFS. Errors are OGC's exceptions. */
export async function geoServices(
  geo: FastifyInstance,
  context: AppContext,
  { onBug }: Pick<ServerOptions, 'onBug'>,
): Promise<void> {
  geo.addHook('onRoute', (route) => {
    route.schema = { ...route.schema, hide: true };
  });
  geo.setErrorHandler((error, request, reply) => {
    const problem = problemOfError(error, request);
    if (problem.code === 'KV-A7') onBug(request.id, error);
    return sendOgcProblem(reply, request, problem);
  });
  for (const block of blocks) block.routes(geo, context);
  await geo.register(async (wfs) => wfsService(wfs, context, { onBug }));
  geo.get('/*', (request, reply) => {
    sendOgcProblem(reply, request, new Problem('KV-A6', { path: request.url.slice(0, 200) }));
  });
}
