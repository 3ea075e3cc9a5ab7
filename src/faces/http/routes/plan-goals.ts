import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { addLocalValue, comment, type PlanCase } from '../../../app/grants/plan-case.ts';
import { openPlanFile, planFormats } from '../../../app/grants/plan-file.ts';
import { setGoal } from '../../../app/grants/set-goal.ts';
import { asDanishNumber } from '../../../domain/kernel/danish-number.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import { safeReturnPath } from '../request/form-body.ts';
import { languageOf } from '../request/language-of-request.ts';
import { readerOf } from '../request/reader-of-request.ts';
import { askedReturn, returnFields } from '../request/return-fields.ts';
import { sendProtectedBytes } from '../request/send-protected.ts';
import { documentedFile } from '../schemas/documented.ts';
import type { RouteGroup } from './route-group.ts';

const params = z.object({ plan: z.string().max(40) });
const field = z.string().max(200);
const next = z.string().max(4000).optional().describe('Path a form returns to');
const answer = z.object({ goals: z.number(), comments: z.number() });
const schemaOf = (summary: string) => ({ summary, params, response: { 200: answer } });

/** Goals of a helhedsplan: set, values from elsewhere entered, comments of status meetings, and all of it as a file. */
export const planGoalRoutes: RouteGroup = (api, context, onBug) => {
  stepRoutes(api, context, onBug);
  fileRoute(api, context, onBug);
};

const stepRoutes: RouteGroup = (api, context) => {
  api.post(
    '/plans/:plan/goals',
    {
      schema: {
        ...schemaOf('Sæt et mål for en helhedsplan / Set a goal for a plan'),
        body: z.object({
          indikator: field,
          slags: field.optional().describe('niveau · aendring · tvillinger · landet'),
          udgangsaar: field,
          udgangspunkt: field.default('').describe("Blank: the release's own value"),
          maalaar: field,
          maal: field,
          ansvarlig: field.default(''),
          next,
        }),
      },
    },
    async (request, reply) => {
      const { indikator, slags, udgangsaar, udgangspunkt, maalaar, maal, ansvarlig, next: back } = request.body;
      const reader = readerOf(request, await context.desk.open());
      const written = {
        indicator: indikator,
        kind: slags,
        baselineYear: udgangsaar,
        baseline: asDanishNumber(udgangspunkt, languageOf(request)),
        targetYear: maalaar,
        target: asDanishNumber(maal, languageOf(request)),
        responsible: ansvarlig,
      };
      return await answered(reply, back, setGoal(context, reader, request.params.plan, written));
    },
  );
  api.post(
    '/plans/:plan/values',
    {
      schema: {
        ...schemaOf('Skriv en lokal værdi / Enter a local value'),
        body: z.object({ maal: field, aar: field, vaerdi: field, kilde: field, next }),
      },
    },
    async (request, reply) => {
      const { maal, aar, vaerdi, kilde, next: back } = request.body;
      const reader = readerOf(request, await context.desk.open());
      const written = { goal: maal, year: aar, value: asDanishNumber(vaerdi, languageOf(request)), source: kilde };
      return await answered(reply, back, addLocalValue(context, reader, request.params.plan, written));
    },
  );
  api.post(
    '/plans/:plan/comments',
    {
      schema: {
        ...schemaOf('Skriv en kommentar / Write a comment'),
        body: z.object({ maal: field.optional(), tekst: z.string().max(4000), next }),
      },
    },
    async (request, reply) => {
      const { maal, tekst, next: back } = request.body;
      const reader = readerOf(request, await context.desk.open());
      return await answered(reply, back, comment(context, reader, request.params.plan, { goal: maal, text: tekst }));
    },
  );
};

const fileRoute: RouteGroup = (api, context) => {
  api.get(
    '/plans/:plan/file',
    {
      schema: {
        summary: 'Mål, status og virkning af en helhedsplan / Goals, status and effect of a plan',
        params,
        querystring: z.object({
          form: z.string().max(10).default('json').describe('json · xlsx · pdf (PDF/UA-1)'),
          sprog: z.enum(['da', 'en']).optional(),
          ...returnFields,
        }),
        response: documentedFile('application/pdf', 'What a status meeting is handed: PDF/UA-1, Excel or JSON'),
      },
    },
    async (request, reply) => {
      const { form, sprog: _, ...written } = request.query;
      const format = planFormats.find(({ id }) => id === form);
      if (!format) {
        throw new Problem('KV-A5', {
          parameter: 'form',
          found: form,
          valid: planFormats.map(({ id }) => id).join(', '),
        });
      }
      const lang = languageOf(request);
      const reader = readerOf(request, await context.desk.open());
      const asked = askedReturn(written, lang);
      const { file, name, stamp } = await openPlanFile(context, reader, request.params.plan, asked);
      const named = { name, extension: format.id, mediaType: format.mediaType };
      return await sendProtectedBytes(reply, reader, file, named, () => format.write(context, file, lang), stamp);
    },
  );
};

async function answered(reply: FastifyReply, back: string | undefined, done: Promise<PlanCase>): Promise<FastifyReply> {
  const { goals, comments } = await done;
  if (back !== undefined) return reply.redirect(safeReturnPath(back), 303);
  return reply.send({ goals: goals.length, comments: comments.length });
}
