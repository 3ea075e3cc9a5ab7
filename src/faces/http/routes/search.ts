import { z } from 'zod';
import { searchPlaces, suggestPlaces } from '../../../app/search-places.ts';
import { languageOf } from '../language-of-request.ts';
import { readerOf } from '../reader-of-request.ts';
import type { RouteGroup } from './index.ts';

const text = z.object({ da: z.string(), en: z.string() });
const hit = z.object({
  kind: z.enum(['afd', 'plan', 'org', 'omr', 'kom', 'reg', 'land', 'tabel', 'begreb']),
  key: z.string(),
  name: z.string(),
  detail: text,
});
const found = z.object({ hits: z.array(hit), total: z.number() });
const question = z.object({ q: z.string().max(200).describe('Words, a name, a number or a code') });

const results = 200;

/** The one search field: results and suggestions, of what the reader may see only. */
export const searchRoutes: RouteGroup = (api, context) => {
  api.get(
    '/search',
    { schema: { summary: 'Søg / Search', querystring: question, response: { 200: found } } },
    async (request) => {
      const reader = readerOf(request, await context.desk.open());
      const { hits, total } = await searchPlaces(context, reader, request.query.q, results, languageOf(request));
      return { hits: [...hits], total };
    },
  );
  api.get(
    '/suggest',
    {
      schema: {
        summary: 'Forslag mens man skriver / Suggestions while typing',
        querystring: question,
        response: { 200: found },
      },
    },
    async (request) => {
      const reader = readerOf(request, await context.desk.open());
      const { hits, total } = await suggestPlaces(context, reader, request.query.q, languageOf(request));
      return { hits: [...hits], total };
    },
  );
};
