import { z } from 'zod';
import { comparatorSetting } from '../../../app/tables/comparator-setting.ts';
import { openPlace } from '../../../app/tables/open-place.ts';
import { strictTableQuestion } from '../../../app/tables/table-question.ts';
import { readerOf } from '../request/reader-of-request.ts';
import { sendProtected } from '../request/send-protected.ts';
import { documented } from '../schemas/documented.ts';
import { placeAnswer } from '../schemas/place-answer.ts';
import { placeKind } from '../schemas/table-answer.ts';
import type { RouteGroup } from './route-group.ts';

/** A place with key figures, parents and children. */
export const placeRoutes: RouteGroup = (api, context) => {
  api.get(
    '/places/:kind/:key',
    {
      schema: {
        summary: 'Et sted / A place',
        params: z.object({
          kind: placeKind,
          key: z.string().max(100),
        }),
        querystring: z.object({
          sml: z.string().max(4000).optional(),
          laesning: z.enum(['nu', 'dengang']).optional(),
          udgave: z.string().max(30).optional(),
        }),
        response: documented(placeAnswer),
      },
    },
    async (request, reply) => {
      const reader = readerOf(request, await context.desk.open());
      const question = strictTableQuestion(request.query, await comparatorSetting(context, reader));
      const { answer } = await openPlace(context, reader, request.params, question);
      return sendProtected(reply, reader, answer);
    },
  );
};
