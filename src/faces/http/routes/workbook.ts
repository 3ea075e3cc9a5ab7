import { z } from 'zod';
import { comparatorSetting } from '../../../app/comparator-setting.ts';
import { fileOfTables, formatNamed } from '../../../app/file-of-tables.ts';
import { openWorkbook } from '../../../app/open-table.ts';
import { strictTableQuestion } from '../../../app/table-question.ts';
import { languageOf } from '../language-of-request.ts';
import { readerOf } from '../reader-of-request.ts';
import { documentedFigures } from '../schemas/documented.ts';
import { tableAnswer } from '../schemas/table-answer.ts';
import { sendProtected, sendProtectedFile } from '../send-protected.ts';
import type { RouteGroup } from './index.ts';
import { tableQuery } from './tables.ts';

/** All standard tables of a selection at once: one workbook, or the same in another format. */
export const workbookRoutes: RouteGroup = (api, context) => {
  api.get(
    '/workbook',
    {
      schema: {
        summary: 'Alle standardtabeller samlet / All standard tables',
        querystring: tableQuery,
        response: documentedFigures(z.array(tableAnswer)),
      },
    },
    async (request, reply) => {
      const reader = readerOf(request, await context.desk.open());
      const question = strictTableQuestion(request.query, await comparatorSetting(context, reader));
      const form = request.query.form ?? 'xlsx';
      if (form === 'json') {
        return sendProtected(reply, reader, (await openWorkbook(context, reader, question)).answers);
      }
      const format = formatNamed(form);
      const opened = await openWorkbook(context, reader, question);
      const file = fileOfTables(context, opened, { format, lang: languageOf(request), question });
      return await sendProtectedFile(reply, reader, opened.answers, file);
    },
  );
};
