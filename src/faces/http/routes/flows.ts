import { z } from 'zod';
import { listFlows } from '../../../app/tables/list-flows.ts';
import { strictTableQuestion } from '../../../app/tables/table-question.ts';
import { readerOf } from '../request/reader-of-request.ts';
import { sendProtected } from '../request/send-protected.ts';
import { documented } from '../schemas/documented.ts';
import { flowAnswer } from '../schemas/flow-answer.ts';
import type { RouteGroup } from './route-group.ts';

const usualEnds = 10;
const mostEnds = 1000;

/** Where movers come from and go to. */
export const flowRoutes: RouteGroup = (api, context) => {
  api.get(
    '/flows',
    {
      schema: {
        summary: 'Tilflytternes og fraflytternes steder / Where movers come from and go to',
        querystring: z.object({
          sted: z.string().max(8000),
          periode: z.string().max(100).optional().describe('A year; the newest of several is shown'),
          laesning: z.enum(['nu', 'dengang']).optional(),
          udgave: z.string().max(30).optional(),
          antal: z.coerce.number().int().min(1).max(mostEnds).optional().describe('Ends in each list'),
        }),
        response: documented(flowAnswer),
      },
    },
    async (request, reply) => {
      const reader = readerOf(request, await context.desk.open());
      const { antal = usualEnds, ...asked } = request.query;
      const { answer } = await listFlows(context, reader, strictTableQuestion(asked, ''), antal);
      return sendProtected(reply, reader, answer);
    },
  );
};
