import { z } from 'zod';
import { findTheme } from '../../../app/areas/area-definitions.ts';
import { showAreas, showEstates } from '../../../app/areas/show-areas.ts';
import { readerOf } from '../request/reader-of-request.ts';
import { documented } from '../schemas/documented.ts';
import { estatePoint, shownArea } from '../schemas/shown-area.ts';
import { text } from '../schemas/text.ts';
import type { RouteGroup } from './route-group.ts';

const day = z.string().max(10).optional().describe('ISO date; without it 1 January of the newest edition');

/** Areas with a border as the reader may see them, with their afdelinger, and afdelinger as points. */
export const areaRoutes: RouteGroup = (api, context) => {
  api.get(
    '/areas',
    {
      schema: {
        summary: 'Områder med afdelinger og dækning / Areas with afdelinger and coverage',
        querystring: z.object({
          tema: z.string().max(40).optional(),
          kommune: z.coerce.number().int().min(1).max(999).optional(),
          omraade: z.string().max(40).optional().describe('objekt_id'),
          dag: day,
          grund: z.literal('ja').optional().describe('With coordinates'),
        }),
        response: documented(
          z
            .object({ areas: z.array(shownArea), filter: z.string(), meaning: text, day: z.string() })
            .meta({ id: 'ShownAreas' }),
        ),
      },
    },
    async (request, reply) => {
      const reader = readerOf(request, await context.desk.open());
      const { tema, kommune, omraade, dag, grund } = request.query;
      const shown = await showAreas(context, reader, {
        ...(tema === undefined ? {} : { theme: findTheme(tema).code }),
        ...(kommune === undefined ? {} : { kommunekode: kommune }),
        ...(omraade === undefined ? {} : { objektId: omraade.toLowerCase() }),
        ...(dag === undefined ? {} : { day: dag }),
      });
      const areas = grund ? shown.areas : shown.areas.map(({ shape: _, ...rest }) => rest);
      return reply.header('cache-control', 'private, no-cache').send({ ...shown, areas });
    },
  );
  api.get(
    '/areas/estates',
    {
      schema: {
        summary: 'Afdelinger som punkter / Afdelinger as points',
        querystring: z.object({ dag: day }),
        response: documented(z.object({ estates: z.array(estatePoint) }).meta({ id: 'EstatePoints' })),
      },
    },
    async (request, reply) => {
      const reader = readerOf(request, await context.desk.open());
      const estates = await showEstates(context, reader, request.query.dag);
      return reply.header('cache-control', 'private, no-cache').send({ estates });
    },
  );
};
