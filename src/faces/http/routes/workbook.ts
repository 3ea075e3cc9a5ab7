import { z } from 'zod';
import { comparatorSetting } from '../../../app/tables/comparator-setting.ts';
import { fileOfTables, formatNamed } from '../../../app/tables/file-of-tables.ts';
import { openWorkbook } from '../../../app/tables/open-table.ts';
import { strictTableQuestion } from '../../../app/tables/table-question.ts';
import { openWorkbookPerAfdeling } from '../../../app/tables/workbook-per-afdeling.ts';
import { zipOfTables } from '../../../app/tables/zip-of-tables.ts';
import { languageOf } from '../request/language-of-request.ts';
import { originOf } from '../request/origin-of-request.ts';
import { readerOf } from '../request/reader-of-request.ts';
import { answeredByTag, sendProtected, sendProtectedFile, sendProtectedZip } from '../request/send-protected.ts';
import { documentedFigures } from '../schemas/documented.ts';
import { tableAnswer } from '../schemas/table-answer.ts';
import type { RouteGroup } from './route-group.ts';
import { tableQuery } from './tables.ts';

/** All standard tables of a selection at once: one file of the sum, or a zip with one for each afdeling. */
export const workbookRoutes: RouteGroup = (api, context) => {
  api.get(
    '/workbook',
    {
      schema: {
        summary: 'Alle standardtabeller samlet / All standard tables',
        querystring: tableQuery.extend({
          hver: z.literal('1').optional().describe('1 = one zip with a file for each afdeling of the selection'),
        }),
        response: documentedFigures(z.array(tableAnswer), { 'application/zip': 'hver=1' }),
      },
    },
    async (request, reply) => {
      const reader = readerOf(request, await context.desk.open());
      const question = strictTableQuestion(request.query, await comparatorSetting(context, reader));
      const form = request.query.form ?? 'xlsx';
      if (form === 'json' && request.query.hver === undefined) {
        return sendProtected(reply, reader, (await openWorkbook(context, reader, question)).answers);
      }
      const format = formatNamed(context, form);
      const asked = { format, lang: languageOf(request), question, origin: originOf(request) };
      if (request.query.hver === '1') {
        const each = await openWorkbookPerAfdeling(context, reader, question);
        if (answeredByTag(reply, reader, each.release.manifest.id)) return reply;
        return sendProtectedZip(reply, zipOfTables(context, each, asked));
      }
      const opened = await openWorkbook(context, reader, question);
      const file = fileOfTables(context, opened, asked);
      return await sendProtectedFile(reply, reader, opened.answers, file);
    },
  );
};
