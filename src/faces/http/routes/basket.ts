import { z } from 'zod';
import { basketFromCsv, basketToCsv } from '../../../app/tables/basket-file.ts';
import { documentedFile } from '../schemas/documented.ts';
import type { RouteGroup } from './route-group.ts';

/** The basket as a CSV list of afdelinger, out and in. What it names is checked when it is opened. */
export const basketRoutes: RouteGroup = (api) => {
  api.get(
    '/basket.csv',
    {
      schema: {
        summary: 'Udvalget som CSV / The basket as CSV',
        querystring: z.object({ sted: z.string().min(1).max(16_000) }),
        response: documentedFile('text/csv', 'org_nr;afd_nr'),
      },
    },
    async (request, reply) =>
      reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', 'attachment; filename="udvalg.csv"')
        .send(basketToCsv(request.query.sted)),
  );
  api.post(
    '/basket',
    {
      schema: {
        summary: 'Læs et udvalg fra CSV / Read a basket from CSV',
        body: z.string().max(100_000),
        response: { 200: z.object({ sted: z.string() }) },
      },
    },
    async (request) => ({ sted: basketFromCsv(request.body) }),
  );
};
