import { z } from 'zod';
import { kommuneNamed } from '../../../app/sheets/kommune-named.ts';
import { openKommuneSheets } from '../../../app/sheets/kommune-sheets.ts';
import { sheetCsv } from '../../../engines/export/sheet-csv.ts';
import { languageOf } from '../language-of-request.ts';
import { readerOf } from '../reader-of-request.ts';
import { documentedSheet } from '../schemas/documented.ts';
import { shownSheet } from '../schemas/sheet.ts';
import { sendProtected, sendProtectedBytes } from '../send-protected.ts';
import type { RouteGroup } from './index.ts';

const query = z.object({
  form: z.enum(['json', 'pdf', 'csv', 'svg']).optional().describe('json (default) · pdf · csv · svg (the map)'),
  udgave: z.string().max(80).optional(),
  sprog: z.enum(['da', 'en']).optional(),
});

/** Fact sheets of kommuner, for anybody. */
export const sheetRoutes: RouteGroup = (api, context) => {
  api.get(
    '/sheets/:kommune',
    {
      schema: {
        summary: 'Faktaark for en kommune / Fact sheet of a kommune',
        params: z.object({ kommune: z.string().max(60) }),
        querystring: query,
        response: documentedSheet(shownSheet),
      },
    },
    async (request, reply) => {
      const reader = readerOf(request, await context.desk.open());
      const code = kommuneNamed(request.params.kommune);
      const { form = 'json', udgave } = request.query;
      const lang = languageOf(request);
      const sheets = await openKommuneSheets(context, reader, { object: code, udgave });
      const sheet = sheets.sheet(code, lang);
      const name = `faktaark-${code}_${sheets.release.manifest.edition}_${lang}`;
      const file = (extension: string, mediaType: string, write: () => Promise<Uint8Array>) =>
        sendProtectedBytes(reply, reader, sheet, { name, extension, mediaType }, write);
      const text = async (content: string): Promise<Uint8Array> => new TextEncoder().encode(content);
      switch (form) {
        case 'json':
          return sendProtected(reply, reader, sheet);
        case 'pdf':
          return await file('pdf', 'application/pdf', () => sheets.print(code, lang));
        case 'csv':
          return await file('csv', 'text/csv; charset=utf-8', () =>
            text(sheetCsv(sheet, sheets.release.manifest.synthetic)),
          );
        case 'svg':
          return await file('svg', 'image/svg+xml; charset=utf-8', () => text(sheets.map(code, lang)));
      }
    },
  );
};
