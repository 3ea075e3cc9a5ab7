import { z } from 'zod';
import { searchPlaces } from '../../../app/search-places.ts';
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

const suggestions = 8;
const results = 200;

/** The one search field: results and suggestions, of what the reader may see only. */
export const searchRoutes: RouteGroup = (api, context) => {
  const routes = [
    { path: '/search', most: results, summary: 'Søg / Search' },
    { path: '/suggest', most: suggestions, summary: 'Forslag mens man skriver / Suggestions while typing' },
  ];
  for (const { path, most, summary } of routes) {
    api.get(path, { schema: { summary, querystring: question, response: { 200: found } } }, async (request) => {
      const reader = readerOf(request, await context.desk.open());
      const { hits, total } = await searchPlaces(context, reader, request.query.q, most);
      return { hits: [...hits], total };
    });
  }
};
