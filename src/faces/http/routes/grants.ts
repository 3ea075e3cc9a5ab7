import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { AppContext } from '../../../app/context/app-context.ts';
import { confirmLocal } from '../../../app/grants/confirm-local.ts';
import {
  advanceRound,
  changeSettings,
  decidePlace,
  mergePlaces,
  splitPlaces,
} from '../../../app/grants/decide-round.ts';
import { openRound, reopenRound } from '../../../app/grants/handle-round.ts';
import { openRoundFile } from '../../../app/grants/round-file.ts';
import { asDanishNumber } from '../../../domain/kernel/danish-number.ts';
import type { Reader } from '../../../domain/model/access.ts';
import type { GrantRound } from '../../../domain/model/grant-round.ts';
import { localSources } from '../../../domain/model/local-money.ts';
import { safeReturnPath } from '../request/form-body.ts';
import { settingFields, settingsIn } from '../request/grant-fields.ts';
import { languageOf } from '../request/language-of-request.ts';
import { readerOf } from '../request/reader-of-request.ts';
import { sendProtectedBytes } from '../request/send-protected.ts';
import { documentedFile } from '../schemas/documented.ts';
import type { RouteGroup } from './route-group.ts';

const text = z.string().max(4000);
const optional = z.string().max(200).optional();
const next = z.string().max(4000).optional().describe('Path a form returns to');
const params = z.object({ runde: z.string().max(40) });
const grounds = {
  begrundelse: text.default(''),
  efter: z.coerce.number().int().min(0).describe('Last entry of the log that was seen'),
  next,
};
const settings = z.object(Object.fromEntries(settingFields.map((name) => [name, optional])));
const answer = z.object({ id: z.string(), version: z.number(), stage: z.string(), entries: z.number() });
const schemaOf = (summary: string) => ({ summary, params, response: { 200: answer } });

/** Grant rounds: opened, decided about, moved on, and their case files. Every step takes a written reason. */
export const grantRoutes: RouteGroup = (api, context, onBug) => {
  for (const group of [openingRoute, changeRoutes, localRoute, stageRoutes, fileRoute]) group(api, context, onBug);
};

async function readerIn(context: AppContext, request: FastifyRequest): Promise<Reader> {
  return readerOf(request, await context.desk.open());
}

const openingRoute: RouteGroup = (api, context) => {
  api.post(
    '/grants',
    {
      schema: {
        summary: 'Åbn en tilskudsrunde / Open a grant round',
        body: z.object({
          navn: text,
          regler: optional,
          aar: optional,
          dag: optional,
          begrundelse: text.default(''),
          ingen: z.literal('1').optional().describe('None of the areas is on a list'),
          next,
          ...settings.shape,
        }),
        response: { 200: answer },
      },
    },
    async (request, reply) => {
      const { navn, regler, aar, dag, begrundelse, ingen, next: back, ...written } = request.body;
      const reader = await readerIn(context, request);
      const wish = {
        noneListed: ingen === '1',
        name: navn,
        rules: regler,
        year: aar,
        asOf: dag,
        settings: settingsIn(written, languageOf(request)),
        reason: begrundelse,
      };
      const done = openRound(context, reader, wish);
      return await answered(reply, back, done, ({ id }) => `/tilskud/${id}`);
    },
  );
};

const changeRoutes: RouteGroup = (api, context) => {
  api.post(
    '/grants/:runde/settings',
    {
      schema: {
        ...schemaOf('Ret en rundes forudsætninger / Change the settings of a round'),
        body: z.object({ ...grounds, ...settings.shape }),
      },
    },
    async (request, reply) => {
      const { begrundelse, efter, next: back, ...written } = request.body;
      const asked = { settings: settingsIn(written, languageOf(request)), reason: begrundelse, after: efter };
      return await answered(
        reply,
        back,
        changeSettings(context, await readerIn(context, request), request.params.runde, asked),
      );
    },
  );
  api.post(
    '/grants/:runde/decide',
    {
      schema: {
        ...schemaOf('Beslut om et sted / Decide about a place'),
        body: z.object({
          ...grounds,
          sted: z.string().max(200),
          felt: z.enum(['class', 'amount', 'excluded', 'payments', 'budget']),
          vaerdi: z.string().max(40).default(''),
          belaeg: z.string().max(1000).optional(),
        }),
      },
    },
    async (request, reply) => {
      const { begrundelse, efter, next: back, sted, felt, vaerdi, belaeg } = request.body;
      const value = felt === 'amount' || felt === 'budget' ? asDanishNumber(vaerdi, languageOf(request)) : vaerdi;
      const asked = { unit: sted, field: felt, value, evidence: belaeg, reason: begrundelse, after: efter };
      return await answered(
        reply,
        back,
        decidePlace(context, await readerIn(context, request), request.params.runde, asked),
      );
    },
  );
  api.post(
    '/grants/:runde/merge',
    {
      schema: {
        ...schemaOf('Læg steder sammen, eller skil dem ad / Put places together, or take them apart'),
        body: z.object({ ...grounds, navn: optional, steder: text.optional(), skil: optional }),
      },
    },
    async (request, reply) => {
      const { begrundelse, efter, next: back, navn = '', steder = '', skil } = request.body;
      const asked = { reason: begrundelse, after: efter };
      const reader = await readerIn(context, request);
      const { runde } = request.params;
      const parts = steder.split(/[\s,;]+/).filter((part) => part !== '');
      const done =
        skil === undefined
          ? mergePlaces(context, reader, runde, { ...asked, name: navn, parts })
          : splitPlaces(context, reader, runde, { ...asked, key: skil });
      // What is put together needs no preview any more.
      return await answered(reply, back, done, skil === undefined ? ({ id }) => `/tilskud/${id}` : undefined);
    },
  );
};

const localRoute: RouteGroup = (api, context) => {
  api.post(
    '/grants/:runde/local',
    {
      schema: {
        ...schemaOf('Bekræft lokal medfinansiering / Confirm local co-financing'),
        body: z.object({
          ...grounds,
          sted: z.string().max(200),
          kilde: z.string().max(40).describe(localSources.join(' · ')),
          slags: z.enum(['money', 'hours']),
          kroner: optional.describe('Kroner a year; blank takes it back'),
          timer: optional.describe('Hours a year; blank takes them back'),
          sats: optional.describe('Kroner an hour'),
          underskrift: optional.describe('Who signed for the hours'),
        }),
      },
    },
    async (request, reply) => {
      const { begrundelse, efter, next: back, sted, kilde, slags, kroner, timer, sats, underskrift } = request.body;
      const lang = languageOf(request);
      const wish = {
        ...{ unit: sted, source: kilde, kind: slags, reason: begrundelse, after: efter, signedBy: underskrift },
        kroner: asDanishNumber(kroner, lang),
        hours: asDanishNumber(timer, lang),
        rate: asDanishNumber(sats, lang),
      };
      const done = confirmLocal(context, await readerIn(context, request), request.params.runde, wish);
      return await answered(reply, back, done);
    },
  );
};

const stageRoutes: RouteGroup = (api, context) => {
  api.post(
    '/grants/:runde/advance',
    { schema: { ...schemaOf('Send en runde videre / Move a round on'), body: z.object(grounds) } },
    async (request, reply) => {
      const { begrundelse, efter, next: back } = request.body;
      const asked = { reason: begrundelse, after: efter };
      return await answered(
        reply,
        back,
        advanceRound(context, await readerIn(context, request), request.params.runde, asked),
      );
    },
  );
  api.post(
    '/grants/:runde/reopen',
    {
      schema: {
        ...schemaOf('Genåbn en runde som ny version / Reopen a round as a new version'),
        body: z.object({ ...grounds, dag: optional }),
      },
    },
    async (request, reply) => {
      const { begrundelse, efter, next: back, dag } = request.body;
      const asked = { reason: begrundelse, after: efter, asOf: dag };
      return await answered(
        reply,
        back,
        reopenRound(context, await readerIn(context, request), request.params.runde, asked),
      );
    },
  );
};

const fileRoute: RouteGroup = (api, context) => {
  api.get(
    '/grants/:runde/file',
    {
      schema: {
        summary: 'En rundes sagsakt / The case file of a round',
        params,
        querystring: z.object({
          form: z.string().max(10).default('json').describe('json · xlsx · pdf (PDF/A-3a with the JSON inside)'),
          version: z.coerce.number().int().min(1).optional(),
          sted: z.string().max(200).optional().describe('omr:… · afd:…: the letter about one place, as PDF'),
          sprog: z.enum(['da', 'en']).optional(),
        }),
        response: documentedFile('application/pdf', 'The case file: PDF/A-3a, Excel or JSON'),
      },
    },
    async (request, reply) => {
      const { form, version, sted: place } = request.query;
      const reader = await readerIn(context, request);
      const file = await openRoundFile(context, reader, request.params.runde, { form, version, place });
      const { mediaType, id } = file.format;
      const named = { name: file.name, extension: id, mediaType };
      const stamp = `${file.file.release} ${file.file.content.round.log.length}`;
      return await sendProtectedBytes(reply, reader, file.file, named, () => file.write(languageOf(request)), stamp);
    },
  );
};

// The page that comes back says what was kept.
function saidKept(path: string): string {
  const [address = '', part] = path.split('#');
  const told = /[?&]gemt=1(&|$)/.test(address) ? address : `${address}${address.includes('?') ? '&' : '?'}gemt=1`;
  return part === undefined ? told : `${told}#${part}`;
}

// A form goes on to its page; a program gets the answer. What was refused is answered for all forms in one place.
async function answered(
  reply: FastifyReply,
  back: string | undefined,
  done: Promise<GrantRound>,
  onward?: (round: GrantRound) => string,
): Promise<FastifyReply> {
  const round = await done;
  const { id, version, stage, log } = round;
  if (back !== undefined) return reply.redirect(saidKept(onward?.(round) ?? safeReturnPath(back)), 303);
  return reply.send({ id, version, stage, entries: log.length });
}
