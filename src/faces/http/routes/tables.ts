import { z } from 'zod';
import { openExactTable } from '../../../app/exact/open-exact-table.ts';
import { listTables } from '../../../app/release/list-tables.ts';
import { comparatorSetting } from '../../../app/tables/comparator-setting.ts';
import { fileFormatIds } from '../../../app/tables/file-formats.ts';
import { fileOfTables, formatNamed } from '../../../app/tables/file-of-tables.ts';
import { openTable, openTableFile } from '../../../app/tables/open-table.ts';
import { strictTableQuestion } from '../../../app/tables/table-question.ts';
import { languageOf } from '../request/language-of-request.ts';
import { originOf } from '../request/origin-of-request.ts';
import { readerOf } from '../request/reader-of-request.ts';
import { sendExact, sendProtectedFile, sendTable } from '../request/send-protected.ts';
import { documented, documentedFigures } from '../schemas/documented.ts';
import { listedTables } from '../schemas/listed-tables.ts';
import { tableAnswer } from '../schemas/table-answer.ts';
import type { RouteGroup } from './route-group.ts';

/** Parameters of a table, as links write them; the use case says what is wrong with a value. */
export const tableQuery = z.object({
  sted: z
    .string()
    .max(16_000)
    .describe('afd:0045-08501,afd:0045-08502 · plan:5123.2019-2026 · org:0045 · kom:657 · land:000'),
  periode: z.string().max(500).optional().describe('2016-2025 · fra:2016 · seneste:10'),
  sml: z.string().max(4000).optional().describe('Comparators: kom,reg,land,org or selections; ingen = none'),
  laesning: z.string().max(20).optional().describe('nu (default) · dengang'),
  udgave: z.string().max(30).optional().describe('A pinned release; without it the newest'),
  form: z.string().max(20).optional().describe(`json (default)|${fileFormatIds}`),
  sprog: z.enum(['da', 'en']).optional(),
});

/** The standard tables, and each of them for a selection, as JSON or as a file. */
export const tableRoutes: RouteGroup = (api, context) => {
  const list = { summary: 'Standardtabeller / Standard tables', response: documented(listedTables) };
  api.get('/tables', { schema: list }, async (_request, reply) => {
    const tables = listTables(await context.desk.open());
    return reply.type('application/json; charset=utf-8').send(JSON.stringify({ tables }));
  });
  api.get(
    '/tables/:id/exact',
    {
      schema: {
        summary: 'Nøjagtige tal for den, der har ret til dem / Exact numbers for those with the right',
        params: z.object({ id: z.string().max(20) }),
        querystring: tableQuery.omit({ form: true, sml: true }).extend({
          begrundelse: z.string().max(200).optional().describe('Why they are needed; kept in the log and the ledger'),
        }),
        response: documented(tableAnswer),
      },
    },
    async (request, reply) => {
      const reader = readerOf(request, await context.desk.open());
      const question = strictTableQuestion(request.query, '');
      const { begrundelse } = request.query;
      const { answer } = await openExactTable(context, reader, request.params.id, question, begrundelse);
      return sendExact(reply, answer);
    },
  );
  api.get(
    '/tables/:id',
    {
      schema: {
        summary: 'En tabel for et sted eller en sum / A table for a place or a sum',
        params: z.object({ id: z.string().max(20) }),
        querystring: tableQuery,
        response: documentedFigures(tableAnswer),
      },
    },
    async (request, reply) => {
      const reader = readerOf(request, await context.desk.open());
      const question = strictTableQuestion(request.query, await comparatorSetting(context, reader));
      const form = request.query.form ?? 'json';
      if (form === 'json') {
        const { answer } = await openTable(context, reader, request.params.id, question);
        return sendTable(reply, reader, answer);
      }
      const format = formatNamed(context, form);
      const opened = await openTableFile(context, reader, request.params.id, question);
      const origin = originOf(request);
      const asked = { format, lang: languageOf(request), question, table: request.params.id, origin };
      return await sendProtectedFile(reply, reader, opened.answers, fileOfTables(context, opened, asked));
    },
  );
};
