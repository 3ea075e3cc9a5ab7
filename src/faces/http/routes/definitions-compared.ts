import { z } from 'zod';
import { scopeOf } from '../../../app/access/access-scope.ts';
import { mayExport } from '../../../app/access/may-export.ts';
import { compareDefinitions } from '../../../app/definitions/compare-definitions.ts';
import { wordsTable } from '../../../app/definitions/words-file.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import type { ComparedWords } from '../../../domain/model/compared-definition.ts';
import { tableFileFormats } from '../../../engines/export/table-files.ts';
import { parseSelection } from '../../../engines/query/parse-selection.ts';
import { languageOf } from '../request/language-of-request.ts';
import { readerOf } from '../request/reader-of-request.ts';
import { sendProtected, sendProtectedBytes } from '../request/send-protected.ts';
import { cell } from '../schemas/cell.ts';
import { documentedTables } from '../schemas/documented.ts';
import { schemaOf } from '../schemas/schema-of.ts';
import { coverage, hiddenTable, measureId, shownPlace } from '../schemas/table-answer.ts';
import { text } from '../schemas/text.ts';
import type { RouteGroup } from './route-group.ts';

const rule = z.object({
  id: z.string(),
  name: text,
  rule: text,
  source: z.string(),
  table: z.string(),
  row: z.string(),
  measure: measureId,
  oneYear: z.literal(true).exactOptional(),
  why: text.exactOptional().describe('Absent at the rule that the others are set against'),
});

const comparedWords = schemaOf<ComparedWords>()(
  z.object({
    place: shownPlace,
    coverage: coverage.exactOptional(),
    hidden: hiddenTable.exactOptional(),
    words: z.array(
      z.object({
        id: z.string(),
        name: text,
        without: text.exactOptional(),
        rules: z.array(z.object({ rule, period: text, cell, decimals: z.number(), unit: text })),
      }),
    ),
  }),
);

/** The same word under different rules. */
export const comparedRoutes: RouteGroup = (api, context) => {
  api.get(
    '/definitions-compared',
    {
      schema: {
        summary: 'Samme ord, forskellige regler / The same word, different rules',
        querystring: z.object({
          sted: z.string().max(8000).optional().describe('The whole country unless asked for'),
          form: z.enum(['json', 'csv', 'xlsx']).optional(),
          sprog: z.enum(['da', 'en']).optional(),
        }),
        response: documentedTables(comparedWords.meta({ id: 'ComparedWords' })),
      },
    },
    async (request, reply) => {
      const reader = readerOf(request, await context.desk.open());
      const { sted = 'land:000', form } = request.query;
      const { words, release } = await compareDefinitions(context, reader, sted);
      const format = tableFileFormats.find(({ id }) => id === form);
      if (!format) return sendProtected(reply, reader, words);
      if (!mayExport(reader, parseSelection(sted), scopeOf(context, release)).allowed) {
        throw new Problem('KV-A1', { what: { da: 'hente filer', en: 'take files' } });
      }
      const lang = languageOf(request);
      const { extension, mediaType } = format;
      const name = `definitioner_${sted.replace(/[^\w-]+/g, '-').slice(0, 60)}_${lang}`;
      const write = async () => await format.write([wordsTable(words.content, lang)], lang);
      return await sendProtectedBytes(reply, reader, words, { extension, mediaType, name }, write);
    },
  );
};
