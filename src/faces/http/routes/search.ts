import { z } from 'zod';
import { searchPlaces, suggestPlaces } from '../../../app/release/search-places.ts';
import { languageOf } from '../request/language-of-request.ts';
import { readerOf } from '../request/reader-of-request.ts';
import { searchHits } from '../schemas/search-hits.ts';
import type { RouteGroup } from './route-group.ts';

const question = z.object({ q: z.string().max(200).describe('Words, a name, a number or a code') });

const results = 200;

/** The one search field: results and suggestions, of what the reader may see only. */
export const searchRoutes: RouteGroup = (api, context) => {
  api.get(
    '/search',
    { schema: { summary: 'Søg / Search', querystring: question, response: { 200: searchHits } } },
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
        response: { 200: searchHits },
      },
    },
    async (request) => {
      const reader = readerOf(request, await context.desk.open());
      const { hits, total } = await suggestPlaces(context, reader, request.query.q, languageOf(request));
      return { hits: [...hits], total };
    },
  );
};
