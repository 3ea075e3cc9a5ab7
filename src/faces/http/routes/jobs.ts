import { z } from 'zod';
import { fileOfJob, ownJob, ownJobs, startZip, stopJob } from '../../../app/jobs/zip-jobs.ts';
import { comparatorSetting } from '../../../app/tables/comparator-setting.ts';
import { formatNamed } from '../../../app/tables/file-of-tables.ts';
import { strictTableQuestion } from '../../../app/tables/table-question.ts';
import { safeReturnPath } from '../request/form-body.ts';
import { languageOf } from '../request/language-of-request.ts';
import { originOf } from '../request/origin-of-request.ts';
import { readerOf } from '../request/reader-of-request.ts';
import { sendKeptZip } from '../request/send-protected.ts';
import { documentedFile } from '../schemas/documented.ts';
import { showJob, shownJob } from '../schemas/job.ts';
import type { RouteGroup } from './route-group.ts';
import { tableQuery } from './tables.ts';

const wish = tableQuery.extend({ next: z.string().max(16_000).optional().describe('Path a form returns to') });
const named = z.object({ id: z.string().max(40) });

/** Zips of many workbooks, made in the background: begun, followed, stopped and fetched by their owner. */
export const jobRoutes: RouteGroup = (api, context, onBug) => {
  api.post(
    '/jobs',
    {
      schema: {
        summary: 'Dan en zip med en fil for hver afdeling / Make a zip with a file for each afdeling',
        body: wish,
        response: { 202: shownJob },
      },
    },
    async (request, reply) => {
      const reader = readerOf(request, await context.desk.open());
      const question = strictTableQuestion(request.body, await comparatorSetting(context, reader));
      const format = formatNamed(context, request.body.form ?? 'xlsx');
      const asked = { question, format, lang: languageOf(request), origin: originOf(request) };
      const { job } = await startZip(context, reader, asked, onBug);
      if (request.body.next !== undefined) return reply.redirect(safeReturnPath(request.body.next), 303);
      return reply.code(202).send(showJob(job));
    },
  );
  api.get(
    '/jobs',
    { schema: { summary: 'Mine filer i gang / My jobs', response: { 200: z.object({ jobs: z.array(shownJob) }) } } },
    async (request, reply) => {
      const jobs = await ownJobs(context, readerOf(request, await context.desk.open()));
      return reply.header('cache-control', 'no-store').send({ jobs: jobs.map(showJob) });
    },
  );
  api.get(
    '/jobs/:id',
    { schema: { summary: 'Hvor langt er den? / How far is it?', params: named, response: { 200: shownJob } } },
    async (request, reply) => {
      const job = await ownJob(context, readerOf(request, await context.desk.open()), request.params.id);
      return reply.header('cache-control', 'no-store').send(showJob(job));
    },
  );
  api.delete(
    '/jobs/:id',
    { schema: { summary: 'Afbryd eller glem / Cancel or forget', params: named, response: { 204: z.undefined() } } },
    async (request, reply) => {
      await stopJob(context, readerOf(request, await context.desk.open()), request.params.id);
      return reply.code(204).send();
    },
  );
  api.get(
    '/jobs/:id/file',
    {
      schema: {
        summary: 'Hent filen / Fetch the file',
        params: named,
        response: documentedFile('application/zip', 'A file for each afdeling'),
      },
    },
    async (request, reply) => {
      const reader = readerOf(request, await context.desk.open());
      return sendKeptZip(reply, await fileOfJob(context, reader, request.params.id));
    },
  );
};
