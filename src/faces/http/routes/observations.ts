import { z } from 'zod';
import { listObservations, observeAreas } from '../../../app/areas/observe-areas.ts';
import { observationsOfCsv } from '../../../app/areas/read-observation-file.ts';
import { sentenceOf } from '../../../domain/kernel/problems/problem.ts';
import { languageOf } from '../request/language-of-request.ts';
import { readerOf } from '../request/reader-of-request.ts';
import { documented } from '../schemas/documented.ts';
import { keptObservations, observation } from '../schemas/observation.ts';
import type { RouteGroup } from './route-group.ts';

const mostRows = 100_000;
const cell = z.union([z.string().max(600), z.number(), z.null()]);

/** Figures of areas as a kommune delivers them, and back to the same kommune. Exact, so that nobody keeps them on the way. */
export const observationRoutes: RouteGroup = (api, context) => {
  api.get(
    '/observations',
    {
      schema: {
        summary: 'Tal for egne områder, som de er leveret / Figures of own areas as delivered',
        querystring: z.object({
          omraade: z.string().max(40).optional().describe('objekt_id'),
          indikator: z.string().max(40).optional(),
          kendt: z.string().max(30).optional().describe('As known on this day'),
          aendrede: z.literal('ja').optional().describe('Revised ones too'),
        }),
        response: documented(z.object({ observations: z.array(observation) }).meta({ id: 'Observations' })),
      },
    },
    async (request, reply) => {
      const reader = readerOf(request, await context.desk.open());
      const { omraade, indikator, kendt, aendrede } = request.query;
      const observations = await listObservations(context, reader, {
        ...(omraade === undefined ? {} : { objektId: omraade.toLowerCase() }),
        ...(indikator === undefined ? {} : { indikator }),
        ...(kendt === undefined ? {} : { known: kendt }),
        ...(aendrede === undefined ? {} : { history: true as const }),
      });
      return reply.header('cache-control', 'no-store').send({ observations });
    },
  );
  api.post(
    '/observations',
    {
      schema: {
        summary: 'Levér tal for egne områder / Deliver figures of own areas',
        querystring: z.object({ udelad: z.literal('ja').optional().describe('Leave rows with errors out') }),
        body: z.union([
          z.string().max(20_000_000).describe('text/csv'),
          z.object({ rows: z.array(z.record(z.string().max(60), cell)).max(mostRows) }),
        ]),
        response: { 200: keptObservations, 422: keptObservations },
      },
    },
    async (request, reply) => {
      const reader = readerOf(request, await context.desk.open());
      const { body } = request;
      const read =
        typeof body === 'string'
          ? observationsOfCsv(body, 'CSV')
          : { rows: body.rows.map((values, at) => ({ row: at + 1, values })) };
      const skipRejected = request.query.udelad === 'ja';
      const { findings, ...done } = await observeAreas(context, reader, { file: 'API', ...read, skipRejected });
      const lang = languageOf(request);
      const told = findings.map(({ row, problem: { code, data } }) => ({
        ...{ row, code: `${code}` },
        message: sentenceOf(code, data, lang),
      }));
      return reply
        .code(done.written ? 200 : 422)
        .header('cache-control', 'no-store')
        .send({ ...done, findings: told });
    },
  );
};
