import { z } from 'zod';
import { copyOfSeries, listSeries } from '../../../app/series/list-series.ts';
import { answeredByHash } from '../request/send-protected.ts';
import { documentedFile } from '../schemas/documented.ts';
import { documentedSeries } from '../schemas/public-series.ts';
import type { RouteGroup } from './route-group.ts';

const mediaTypes = { csv: 'text/csv; charset=utf-8', json: 'application/json; charset=utf-8' } as const;

/** Series of public figures, which are for anybody: what there is, and the newest answer of one as its source gave it. */
export const publicSeriesRoutes: RouteGroup = (api, context) => {
  const all = {
    summary: 'Serier af tal fra offentlige kilder / Series of figures of public sources',
    response: documentedSeries,
  };
  api.get('/monitor/series', { schema: all }, async (_request, reply) => {
    const body = JSON.stringify({ series: await listSeries(context) });
    return answeredByHash(reply, body) ? reply : reply.type(mediaTypes.json).send(body);
  });
  const one = {
    summary: 'Det nyeste svar i en serie, som kilden gav det / The newest answer of a series as its source gave it',
    params: z.object({ name: z.string().max(200) }),
    response: documentedFile('text/csv', 'CSV, or the JSON of jobindsats'),
  };
  api.get('/monitor/series/:name', { schema: one }, async (request, reply) => {
    const { content, extension, title, retrieved } = await copyOfSeries(context, request.params.name);
    if (answeredByHash(reply, content)) return reply;
    const name = `${title}-${retrieved.slice(0, 10)}`.replace(/[^\w-]+/g, '-').slice(0, 80);
    return reply
      .type(mediaTypes[extension])
      .header('content-disposition', `attachment; filename="${name}.${extension}"`)
      .send(content);
  });
};
