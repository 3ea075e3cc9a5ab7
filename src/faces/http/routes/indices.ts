import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { AppContext } from '../../../app/context/app-context.ts';
import { indexTable } from '../../../app/indices/index-file.ts';
import { indexQuestion } from '../../../app/indices/index-question.ts';
import { deleteMethod, saveMethod } from '../../../app/indices/keep-methods.ts';
import { openIndex } from '../../../app/indices/open-index.ts';
import { mapIndicatorsOf } from '../../../app/maps/open-map.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import { tableFileFormats } from '../../../engines/export/table-files.ts';
import { languageOf } from '../request/language-of-request.ts';
import { readerOf } from '../request/reader-of-request.ts';
import { sendProtected, sendProtectedBytes } from '../request/send-protected.ts';
import { documentedIndex, savedMethod } from '../schemas/area-index.ts';
import type { RouteGroup } from './route-group.ts';

const page = '/overvaagning/indeks';
const word = z.string().max(40).optional();

/** Indices of areas, and methods that persons save. */
export const indexRoutes: RouteGroup = (api, context) => {
  api.get(
    '/index',
    {
      schema: {
        summary: 'Områder i rækkefølge efter flere nøgletal / Areas in order by several key figures',
        querystring: z.looseObject({
          enhed: word.describe('omr (default) · kom · afd'),
          kommune: word.describe('Code of the one kommune shown'),
          metode: word.describe('status (default) · fire · rang · id of a saved method · egen'),
          slags: word.describe('Of egen: z-sum (default) · rank-exponential; with w_<figure>= and r_<figure>=1|-1'),
          aar: word.describe('Years that the development is over; 2 unless asked for'),
          form: z.enum(['json', 'csv', 'xlsx']).optional(),
          sprog: z.enum(['da', 'en']).optional(),
        }),
        response: documentedIndex,
      },
    },
    async (request, reply) => {
      const reader = readerOf(request, await context.desk.open());
      const asked = textsOf(request.query);
      const question = await indexQuestion(context, asked, await knownFigures(context));
      const { index, mayTake, stamp } = await openIndex(context, reader, question);
      const format = tableFileFormats.find(({ id }) => id === request.query.form);
      if (!format) return sendProtected(reply, reader, index, stamp);
      if (!mayTake) {
        throw new Problem('KV-A1', { what: { da: 'hente filer', en: 'take files' } });
      }
      const lang = languageOf(request);
      const { extension, mediaType } = format;
      const file = { extension, mediaType, name: `indeks_${question.enhed}_${question.method.id}_${lang}` };
      const write = async () => await format.write([indexTable(index.content, lang)], lang);
      return await sendProtectedBytes(reply, reader, index, file, write, stamp);
    },
  );
  methodRoutes(api, context);
};

function methodRoutes(api: Parameters<RouteGroup>[0], context: AppContext): void {
  api.post(
    '/index-methods',
    {
      schema: {
        summary: 'Gem en indeksmetode / Save a method of an index',
        body: z.object({
          name: z.string().max(200),
          query: z.string().max(4000).describe('The method as the query of GET /index'),
          shared: z.literal('1').optional(),
        }),
        response: { 201: savedMethod },
      },
    },
    async (request, reply) => {
      const reader = readerOf(request, await context.desk.open());
      const { name, query, shared } = request.body;
      const asked = Object.fromEntries(new URLSearchParams(query));
      const { method, enhed, kommune } = await indexQuestion(context, asked, await knownFigures(context));
      const saved = await saveMethod(context, reader, { name, shared: shared === '1', method });
      if (isForm(request)) {
        return reply.redirect(`${page}?${new URLSearchParams({ enhed, kommune, metode: saved.id })}`, 303);
      }
      return reply.code(201).send({ id: saved.id, name: saved.name, method: saved.method, shared: saved.shared });
    },
  );
  api.post(
    '/index-methods/:id',
    {
      schema: {
        summary: 'Slet en indeksmetode / Delete a method of an index',
        params: z.object({ id: z.string().max(40) }),
        body: z.object({ slet: z.literal('1') }),
        response: { 204: z.undefined() },
      },
    },
    async (request, reply) => {
      const reader = readerOf(request, await context.desk.open());
      await deleteMethod(context, reader, request.params.id);
      if (isForm(request)) return reply.redirect(page, 303);
      return reply.code(204).send();
    },
  );
}

// A form goes on to a page; a program gets the answer.
function isForm({ headers }: Pick<FastifyRequest, 'headers'>): boolean {
  return headers['content-type']?.includes('form') === true;
}

async function knownFigures(context: AppContext): Promise<readonly string[]> {
  const release = await context.desk.open();
  return mapIndicatorsOf(release).map(({ id }) => id);
}

function textsOf(query: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(query).map(([name, value]) => [name, `${value ?? ''}`]));
}
