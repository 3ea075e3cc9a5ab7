import { z } from 'zod';
import { compareWithLast } from '../../../app/update/compare-with-last.ts';
import { stopBuild } from '../../../app/update/follow-build.ts';
import { listUpdates } from '../../../app/update/list-updates.ts';
import { takeStep, type WishedStep } from '../../../app/update/take-step.ts';
import { safeReturnPath } from '../request/form-body.ts';
import { readerOf } from '../request/reader-of-request.ts';
import { sendProtected } from '../request/send-protected.ts';
import { documented } from '../schemas/documented.ts';
import { comparisonAnswer, progressAnswer, updatesAnswer } from '../schemas/update.ts';
import type { RouteGroup } from './route-group.ts';

const named = z.object({ id: z.string().max(40) });
const next = z.string().max(4000).optional().describe('Path a form returns to');
const wish = z.object({
  action: z.enum(['preview', 'signed', 'embargo', 'published', 'withdrawn']),
  note: z.string().max(2000).default(''),
  readers: z.string().max(2000).optional().describe('preview: keys of users with commas between'),
  until: z.string().max(40).optional().describe('embargo: a day or a day and an hour in Danish time'),
  corrects: z.string().max(40).optional().describe('embargo, published: the release this one corrects'),
  next,
});

/** Releases on their way to the shelf: how far they are, what they change, and the steps. */
export const updateRoutes: RouteGroup = (api, context) => {
  const reader = async (request: Parameters<typeof readerOf>[0]) =>
    readerOf(request, await context.desk.open().catch(() => undefined));
  api.get(
    '/updates',
    { schema: { summary: 'Udgaver på vej / Releases under way', response: documented(updatesAnswer) } },
    async (request, reply) => {
      const { releases, ...rest } = await listUpdates(context, await reader(request));
      const heads = releases.map(({ manifest: { id, edition, created, synthetic }, ...so }) => ({
        ...{ manifest: { id, edition, created, synthetic }, ...so },
      }));
      reply.header('cache-control', 'no-store').type('application/json; charset=utf-8');
      return reply.send(JSON.stringify({ releases: heads, ...rest }));
    },
  );
  api.get(
    '/updates/:id/comparison',
    {
      schema: {
        summary: 'Udgaven ved siden af den forrige / The release beside the one before',
        params: named,
        querystring: z.object({ med: z.string().max(40).optional() }),
        response: documented(comparisonAnswer),
      },
    },
    async (request, reply) => {
      const who = await reader(request);
      return sendProtected(reply, who, await compareWithLast(context, who, request.params.id, request.query.med));
    },
  );
  api.post(
    '/updates/:id/steps',
    {
      schema: {
        summary: 'Tag et skridt med udgaven / Take a step with the release',
        params: named,
        body: wish,
        response: { 200: progressAnswer },
      },
    },
    async (request, reply) => {
      const progress = await takeStep(context, await reader(request), request.params.id, stepOf(request.body));
      if (request.body.next !== undefined) return reply.redirect(safeReturnPath(request.body.next), 303);
      return reply
        .header('cache-control', 'no-store')
        .send({ ...progress, signedBy: [...progress.signedBy], readers: [...progress.readers] });
    },
  );
  api.post(
    '/updates/stop',
    {
      schema: {
        summary: 'Afbryd dannelsen / Cancel the build',
        body: z.object({ next }),
        response: { 204: z.undefined() },
      },
    },
    async (request, reply) => {
      await stopBuild(context, await reader(request));
      if (request.body.next !== undefined) return reply.redirect(safeReturnPath(request.body.next), 303);
      return reply.code(204).send();
    },
  );
};

function stepOf({ action, note, readers = '', until = '', corrects }: z.infer<typeof wish>): WishedStep {
  const mends = corrects === undefined || corrects === '' ? {} : { corrects };
  switch (action) {
    case 'preview':
      return {
        action,
        note,
        readers: readers
          .split(',')
          .map((key) => key.trim())
          .filter((key) => key !== ''),
      };
    case 'embargo':
      return { action, note, until, ...mends };
    case 'published':
      return { action, note, ...mends };
    case 'signed':
    case 'withdrawn':
      return { action, note };
  }
}
