import { z } from 'zod';
import { compareDefinitions } from '../../../app/definitions/compare-definitions.ts';
import type { ComparedWords } from '../../../domain/model/compared-definition.ts';
import { readerOf } from '../request/reader-of-request.ts';
import { sendProtected } from '../request/send-protected.ts';
import { cell } from '../schemas/cell.ts';
import { documented } from '../schemas/documented.ts';
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
        querystring: z.object({ sted: z.string().max(8000).optional().describe('The whole country unless asked for') }),
        response: documented(comparedWords.meta({ id: 'ComparedWords' })),
      },
    },
    async (request, reply) => {
      const reader = readerOf(request, await context.desk.open());
      const { words } = await compareDefinitions(context, reader, request.query.sted ?? 'land:000');
      return sendProtected(reply, reader, words);
    },
  );
};
