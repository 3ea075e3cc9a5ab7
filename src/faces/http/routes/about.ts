import { z } from 'zod';
import { aboutNumbers } from '../../../app/about-numbers.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import type { RouteGroup } from './index.ts';

/** Definitions, data dates, rules and signs: public, no figures. */
export const aboutRoutes: RouteGroup = (api, context) => {
  api.get('/about', { schema: { summary: 'Om tallene / About the numbers' } }, async (_request, reply) => {
    const about = aboutNumbers(await context.desk.open());
    return reply.type('application/json; charset=utf-8').send(JSON.stringify(about));
  });
  api.get(
    '/definitions/:id',
    {
      schema: { summary: 'En tabels definition / One table definition', params: z.object({ id: z.string().max(20) }) },
    },
    async (request, reply) => {
      const { definitions } = aboutNumbers(await context.desk.open());
      const found = definitions.find((definition) => definition.id === request.params.id);
      if (!found) throw new Problem('KV-A2', { asked: request.params.id });
      return reply.type('application/json; charset=utf-8').send(JSON.stringify(found));
    },
  );
};
