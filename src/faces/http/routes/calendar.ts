import { z } from 'zod';
import { beginPreview } from '../../../app/update/list-updates.ts';
import { planDate, releaseCalendar, unplanDate } from '../../../app/update/release-calendar.ts';
import { safeReturnPath } from '../request/form-body.ts';
import { clearOwnCookie, setOwnCookie } from '../request/own-cookies.ts';
import { readerOf } from '../request/reader-of-request.ts';
import { documented } from '../schemas/documented.ts';
import { calendarAnswer } from '../schemas/update.ts';
import type { RouteGroup } from './route-group.ts';

const next = z.string().max(4000).optional().describe('Path a form returns to');

/** The public calendar of releases, and looking at one before it is published. */
export const calendarRoutes: RouteGroup = (api, context) => {
  const reader = async (request: Parameters<typeof readerOf>[0]) =>
    readerOf(request, await context.desk.open().catch(() => undefined));
  api.post(
    '/preview',
    {
      schema: {
        summary: 'Se en udgave på forhånd / Look at a release beforehand',
        body: z.object({ release: z.string().max(40).describe('Empty = the one everybody sees'), next }),
        response: { 204: z.undefined() },
      },
    },
    async (request, reply) => {
      const { release } = request.body;
      if (release === '') clearOwnCookie(reply, 'kvarter_forhaandsvisning');
      else {
        await beginPreview(context, await reader(request), release);
        setOwnCookie(reply, 'kvarter_forhaandsvisning', release, { sameSite: 'lax' });
      }
      if (request.body.next !== undefined) return reply.redirect(safeReturnPath(request.body.next), 303);
      return reply.code(204).send();
    },
  );
  api.get(
    '/calendar',
    { schema: { summary: 'Udgivelseskalender / Calendar of releases', response: documented(calendarAnswer) } },
    async (_request, reply) =>
      reply.type('application/json; charset=utf-8').send(JSON.stringify(await releaseCalendar(context))),
  );
  api.post(
    '/calendar',
    {
      schema: {
        summary: 'Sæt en dag i kalenderen / Put a day in the calendar',
        body: z.object({ day: z.string().max(20), title: z.string().min(1).max(200), next }),
        response: { 201: z.object({ id: z.string() }) },
      },
    },
    async (request, reply) => {
      const id = await planDate(context, await reader(request), request.body);
      if (request.body.next !== undefined) return reply.redirect(safeReturnPath(request.body.next), 303);
      return reply.code(201).send({ id });
    },
  );
  api.delete(
    '/calendar/:id',
    {
      schema: {
        summary: 'Fjern en dag / Remove a day',
        params: z.object({ id: z.string().max(40) }),
        response: { 204: z.undefined() },
      },
    },
    async (request, reply) => {
      await unplanDate(context, await reader(request), request.params.id);
      return reply.code(204).send();
    },
  );
};
