import { z } from 'zod';
import { findParallel } from '../../../app/twins/find-parallel.ts';
import { findTwins } from '../../../app/twins/find-twins.ts';
import { requireProfile } from '../../../app/twins/keep-profiles.ts';
import { parallelFileName, parallelFormatNamed } from '../../../app/twins/parallel-file.ts';
import { strictParallelQuestion } from '../../../app/twins/parallel-question.ts';
import { searchTwinPlaces } from '../../../app/twins/search-twin-places.ts';
import { twinFileName, twinFormatNamed } from '../../../app/twins/twin-file.ts';
import { strictTwinQuestion } from '../../../app/twins/twin-question.ts';
import { languageOf } from '../request/language-of-request.ts';
import { originOf } from '../request/origin-of-request.ts';
import { readerOf } from '../request/reader-of-request.ts';
import { sendProtected, sendProtectedBytes } from '../request/send-protected.ts';
import { documentedParallel, documentedTwins } from '../schemas/documented.ts';
import { parallelAnswer } from '../schemas/parallel-answer.ts';
import { searchHits } from '../schemas/search-hits.ts';
import { twinAnswer } from '../schemas/twin-answer.ts';
import type { RouteGroup } from './route-group.ts';

const word = z.string().max(40).optional();

const twinQuery = z.object({
  sted: z.string().max(60).describe('afd:0045-08501 · org:0045'),
  basis: word.describe('stamdata · socio · kombineret · egne (size · socio-economic · combined · own)'),
  antal: word.describe('1-20; 5 unless asked for'),
  variable: z
    .string()
    .max(600)
    .optional()
    .describe('Own variables: key:weight:scaling:low-high, as le:0.5,ind:1:minmax:0.25-1; scaling z · minmax · none'),
  profil: word.describe('A saved profile, p_0123456789ab, in place of basis and variable'),
  region: z.string().max(60).optional().describe('Codes, 081,082'),
  kommune: z.string().max(400).optional().describe('Codes, 657,661'),
  omraade: z.string().max(400).optional().describe('Boligområder by id, omr:<id>,omr:<id>'),
  byggeart: word.describe('etage · taet-lav'),
  boligtype: word.describe('familie · ungdom · aeldre'),
  egen: word.describe('med · uden: own organisation among the twins'),
  le_fra: word.describe('Lejemålsenheder at least'),
  le_til: word,
  aar_fra: word.describe('Year of first use, from'),
  aar_til: word,
  regnskab: word.describe('ja: only units with accounts'),
  effektivitet: word.describe('ja: only units with an efficiency figure'),
  regnskabsaar: word.describe('Accounting year of what stands beside; without it the year in force'),
  udgave: z.string().max(30).optional().describe('A pinned release; without it the newest'),
  form: z
    .string()
    .max(20)
    .optional()
    .describe(
      'json (default) · xlsx · pdf · csv · csv-noegletal · csv-konti · csv-regnskab · csv-konti-enheder · csv-effektivitet · csv-bygninger · svg (map)',
    ),
  sprog: z.enum(['da', 'en']).optional(),
});

const parallelQuery = twinQuery.extend({
  sted: z.string().max(60).describe('org:0045'),
  egen: word.describe('uden (default) · med: twins of the own organisation too'),
  figur: word.describe('Key figure of the accounts, R01-R16; R08 unless asked for'),
  sorter: word.describe('navn · egen · median · forskel · kr · plads; a minus before turns it; -kr unless asked for'),
  form: z.string().max(20).optional().describe('json (default) · xlsx · pdf · csv'),
});

const mostHits = 50;

/** Twins of an afdeling or organisation, public and equal for all; and the search for those that have twins. */
export const twinRoutes: RouteGroup = (api, context) => {
  api.get(
    '/twins',
    {
      schema: {
        summary: 'Tvillinger til en afdeling eller boligorganisation / Twins of an afdeling or organisation',
        querystring: twinQuery,
        response: documentedTwins(twinAnswer),
      },
    },
    async (request, reply) => {
      const reader = readerOf(request, await context.desk.open());
      const { form = 'json', sprog: _sprog, ...asked } = request.query;
      const format = form === 'json' ? undefined : twinFormatNamed(context, form);
      const { answer } = await findTwins(context, reader, strictTwinQuestion(await requireProfile(context, asked)));
      if (!format) return sendProtected(reply, reader, answer);
      const lang = languageOf(request);
      const { mediaType, extension } = format;
      const file = { mediaType, extension, name: twinFileName(answer.content, format, lang) };
      const made = { lang, madeAt: context.clock(), origin: originOf(request) };
      return await sendProtectedBytes(reply, reader, answer, file, () => format.write(answer, made));
    },
  );
  api.get(
    '/twins/parallel',
    {
      schema: {
        summary:
          'Alle afdelinger i en organisation ved siden af deres tvillinger / All afdelinger of an organisation beside their twins',
        querystring: parallelQuery,
        response: documentedParallel(parallelAnswer),
      },
    },
    async (request, reply) => {
      const reader = readerOf(request, await context.desk.open());
      const { form = 'json', sprog: _sprog, ...asked } = request.query;
      const format = form === 'json' ? undefined : parallelFormatNamed(context, form);
      const { answer } = await findParallel(context, reader, strictParallelQuestion(asked));
      if (!format) return sendProtected(reply, reader, answer);
      const lang = languageOf(request);
      const name = parallelFileName(answer.content, lang);
      const { mediaType, extension } = format;
      const made = { lang, madeAt: context.clock(), origin: originOf(request) };
      return await sendProtectedBytes(reply, reader, answer, { mediaType, extension, name }, () =>
        format.write(answer, made),
      );
    },
  );
  api.get(
    '/twins/places',
    {
      schema: {
        summary: 'Søg enheder, der har tvillinger / Search units that have twins',
        querystring: z.object({ q: z.string().max(200).describe('A name or a number') }),
        response: { 200: searchHits },
      },
    },
    async (request) => {
      const { hits, total } = await searchTwinPlaces(context, request.query.q, mostHits, languageOf(request));
      return { hits: [...hits], total };
    },
  );
};
