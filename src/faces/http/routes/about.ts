import { z } from 'zod';
import { aboutNumbers } from '../../../app/tables/about-numbers.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import { aboutAnswer } from '../schemas/about-answer.ts';
import { documented } from '../schemas/documented.ts';
import { tableDefinition } from '../schemas/table-definition.ts';
import type { RouteGroup } from './route-group.ts';

/** Definitions, data dates, rules and signs: public, no figures. */
export const aboutRoutes: RouteGroup = (api, context) => {
  const about = { summary: 'Om tallene / About the numbers', response: documented(aboutAnswer) };
  api.get('/about', { schema: about }, async (_request, reply) => {
    const numbers = aboutNumbers(await context.desk.open());
    return reply.type('application/json; charset=utf-8').send(JSON.stringify(numbers));
  });
  api.get(
    '/definitions/:id',
    {
      schema: {
        summary: 'En tabels definition / One table definition',
        params: z.object({ id: z.string().max(20) }),
        response: documented(tableDefinition),
      },
    },
    async (request, reply) => {
      const { definitions } = aboutNumbers(await context.desk.open());
      const found = definitions.find((definition) => definition.id === request.params.id);
      if (!found) throw new Problem('KV-A2', { asked: request.params.id });
      return reply.type('application/json; charset=utf-8').send(JSON.stringify(found));
    },
  );
};
