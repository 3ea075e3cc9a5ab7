import { z } from 'zod';
import { openPack } from '../../../app/packs/open-pack.ts';
import { comparatorSetting } from '../../../app/tables/comparator-setting.ts';
import { strictTableQuestion } from '../../../app/tables/table-question.ts';
import { languageOf } from '../request/language-of-request.ts';
import { originOf } from '../request/origin-of-request.ts';
import { readerOf } from '../request/reader-of-request.ts';
import { sendProtectedBytes } from '../request/send-protected.ts';
import { documentedFile } from '../schemas/documented.ts';
import type { RouteGroup } from './route-group.ts';

const several = z.union([z.string().max(200), z.array(z.string().max(20)).max(40)]);

const query = z.object({
  sted: z.string().min(1).max(16_000).describe('afd:0045-08501,afd:0045-08502'),
  tabel: several.optional().describe('T01,T02 or repeated'),
  tvillinger: z.literal('1').optional(),
  kriterier: z.literal('1').optional(),
  moede: z.string().trim().max(120).optional().describe('What the front says, most often the meeting and its day'),
  ...{
    periode: z.string().max(40).optional(),
    sml: z.string().max(500).optional(),
    udgave: z.string().max(80).optional(),
  },
  form: z.enum(['pdf', 'xlsx']).optional(),
  sprog: z.enum(['da', 'en']).optional(),
});

/** The meeting pack of chosen places, tables, twins and criteria, by the reader's rights. */
export const packRoutes: RouteGroup = (api, context) => {
  api.get(
    '/pack',
    {
      schema: {
        summary: 'Mødepakke som PDF eller Excel / Meeting pack as PDF or Excel',
        querystring: query,
        response: documentedFile('application/pdf', 'A dated pack, locked to a release; form=xlsx a workbook'),
      },
    },
    async (request, reply) => {
      const reader = readerOf(request, await context.desk.open());
      const { tabel = [], tvillinger, kriterier, moede = '', form = 'pdf', ...asked } = request.query;
      const periode = asked.periode ?? 'seneste:5';
      const question = strictTableQuestion({ ...asked, periode }, await comparatorSetting(context, reader));
      const tables = [tabel]
        .flat()
        .flatMap((ids) => ids.split(','))
        .map((id) => id.trim().toUpperCase());
      const parts = { twins: tvillinger === '1', criteria: kriterier === '1' };
      const wish = { question, tables, ...parts, ...(moede === '' ? {} : { meeting: moede }) };
      const asking = { lang: languageOf(request), form, origin: originOf(request) };
      const pack = await openPack(context, reader, wish, asking);
      const mediaType =
        form === 'pdf' ? 'application/pdf' : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
      const stamp = `${pack.content.release} ${context.clock().slice(0, 10)}`;
      return await sendProtectedBytes(
        reply,
        reader,
        pack.content,
        { name: pack.name, extension: form, mediaType },
        pack.bytes,
        stamp,
      );
    },
  );
};
