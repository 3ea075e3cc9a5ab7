import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { addLocalValue, comment, type PlanCase } from '../../../app/grants/plan-case.ts';
import { setGoal } from '../../../app/grants/set-goal.ts';
import { asDanishNumber } from '../../../domain/kernel/danish-number.ts';
import { safeReturnPath } from '../request/form-body.ts';
import { languageOf } from '../request/language-of-request.ts';
import { readerOf } from '../request/reader-of-request.ts';
import type { RouteGroup } from './index.ts';

const params = z.object({ plan: z.string().max(40) });
const field = z.string().max(200);
const next = z.string().max(4000).optional().describe('Path a form returns to');
const answer = z.object({ goals: z.number(), comments: z.number() });
const schemaOf = (summary: string) => ({ summary, params, response: { 200: answer } });

/** Goals of a helhedsplan: set, values from elsewhere entered, comments of status meetings. */
export const planGoalRoutes: RouteGroup = (api, context) => {
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

async function answered(reply: FastifyReply, back: string | undefined, done: Promise<PlanCase>): Promise<FastifyReply> {
  const { goals, comments } = await done;
  if (back !== undefined) return reply.redirect(safeReturnPath(back), 303);
  return reply.send({ goals: goals.length, comments: comments.length });
}
