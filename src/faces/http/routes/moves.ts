import { z } from 'zod';
import { scopeOf } from '../../../app/access/access-scope.ts';
import { mayExport } from '../../../app/access/may-export.ts';
import { askedMoveTable, moveFileTables } from '../../../app/moves/move-file.ts';
import { moveQuestion } from '../../../app/moves/move-question.ts';
import { openMoveFile } from '../../../app/moves/open-move-file.ts';
import { openMovesPage } from '../../../app/moves/open-moves-page.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import { tableFileFormats } from '../../../engines/export/table-files.ts';
import { languageOf } from '../request/language-of-request.ts';
import { readerOf } from '../request/reader-of-request.ts';
import { sendProtected, sendProtectedBytes } from '../request/send-protected.ts';
import { documentedMoves } from '../schemas/moves.ts';
import type { RouteGroup } from './route-group.ts';

const word = z.string().max(40).optional();

/** Moves as origin by destination. */
export const moveRoutes: RouteGroup = (api, context) => {
  api.get(
    '/moves',
    {
      schema: {
        summary: 'Flytninger fra sted til sted / Moves from place to place',
        querystring: z.object({
          sted: z.string().max(8000).optional().describe('A place or a sum; the whole country unless asked for'),
          niveau: word.describe('kom · omr · afd'),
          periode: word.describe('Years that are added up; seneste:3 unless asked for'),
          fra: z.string().max(200).optional().describe('A boligområde; the exposed ones unless asked for'),
          gruppe: word.describe('herkomst · husstand: who moves, place by place'),
          del: word.describe('A group of moves.offered: moves of that group alone'),
          udgave: word,
          tabel: word.describe(
            `The table of a CSV file, the first sheet of a workbook: ${moveFileTables.map(({ id }) => id).join(' · ')}`,
          ),
          form: z.enum(['json', 'csv', 'xlsx']).optional(),
          sprog: z.enum(['da', 'en']).optional(),
        }),
        response: documentedMoves,
      },
    },
    async (request, reply) => {
      const reader = readerOf(request, await context.desk.open());
      const { form, tabel, ...asked } = request.query;
      const question = moveQuestion(asked);
      const first = askedMoveTable(tabel, question.gruppe);
      const format = tableFileFormats.find(({ id }) => id === form);
      if (!format) {
        const { page, stamp } = await openMovesPage(context, reader, question);
        return sendProtected(reply, reader, page, stamp);
      }
      const { moves, selection, release, tables } = await openMoveFile(context, reader, question, first);
      if (!mayExport(reader, selection, scopeOf(context, release)).allowed) {
        throw new Problem('KV-A1', { what: { da: 'hente filer', en: 'take files' } });
      }
      const lang = languageOf(request);
      const { extension, mediaType } = format;
      const part = tabel ? `${tabel}_` : '';
      const name = `flytninger_${part}${question.niveau}_${question.sted.replace(/[^\w-]+/g, '-').slice(0, 60)}_${lang}`;
      const write = async () => await format.write(await tables(lang), lang);
      return await sendProtectedBytes(reply, reader, moves, { extension, mediaType, name }, write);
    },
  );
};
