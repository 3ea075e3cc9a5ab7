import { z } from 'zod';
import { extractOfPerson, extractOfUnit } from '../../../app/log/extract-log.ts';
import { logCsv } from '../../../app/log/log-csv.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import { readerOf } from '../request/reader-of-request.ts';
import { documentedFile } from '../schemas/documented.ts';
import type { RouteGroup } from './route-group.ts';

const byteOrderMark = '\uFEFF';

/** An extract of the log as CSV: of a person (anybody's own is theirs), or of who looked at an afdeling. */
export const logRoutes: RouteGroup = (api, context) => {
  const schema = {
    summary: 'Udtræk af loggen / An extract of the log',
    querystring: z.object({
      person: z.string().min(1).max(200).optional().describe('Id of a person'),
      afdeling: z
        .string()
        .regex(/^\d{4}-\d{5}$/)
        .optional()
        .describe('0045-08501'),
    }),
    response: documentedFile('text/csv', 'A line of the log a row, oldest first, with its hash'),
  };
  api.get('/log', { schema }, async (request, reply) => {
    const reader = readerOf(request, await context.desk.open().catch(() => undefined));
    const { person, afdeling } = request.query;
    if ((person === undefined) === (afdeling === undefined)) {
      throw new Problem('KV-A5', { parameter: 'person', found: '', valid: 'person=… / afdeling=…' });
    }
    const lines =
      afdeling === undefined
        ? await extractOfPerson(context, reader, person ?? '')
        : await extractOfUnit(context, reader, afdeling);
    return reply
      .type('text/csv; charset=utf-8')
      .header('cache-control', 'no-store')
      .header('content-disposition', 'attachment; filename="log.csv"')
      .send(byteOrderMark + logCsv(lines));
  });
};
