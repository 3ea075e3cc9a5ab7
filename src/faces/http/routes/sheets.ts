import { z } from 'zod';
import { chosenKommuner, kommuneNamed } from '../../../app/sheets/kommune-named.ts';
import { openPublishedSheet } from '../../../app/sheets/published-sheet.ts';
import { editionName } from '../../../app/sheets/sheet-editions.ts';
import { sheetPicture } from '../../../app/sheets/sheet-picture.ts';
import type { ShownSheet } from '../../../domain/model/factsheet.ts';
import { sheetCsv } from '../../../engines/export/sheet-csv.ts';
import { sheetXlsx } from '../../../engines/export/sheet-xlsx.ts';
import { languageOf } from '../request/language-of-request.ts';
import { originOf } from '../request/origin-of-request.ts';
import { readerOf } from '../request/reader-of-request.ts';
import { sendProtected, sendProtectedBytes } from '../request/send-protected.ts';
import { documentedSheet } from '../schemas/documented.ts';
import { shownSheet } from '../schemas/sheet.ts';
import type { RouteGroup } from './route-group.ts';

const query = z.object({
  form: z
    .enum(['json', 'pdf', 'xlsx', 'csv', 'svg', 'png'])
    .optional()
    .describe('json (default) · pdf · xlsx · csv · svg or png (a picture)'),
  billede: z.string().max(20).optional().describe('With svg or png: a table drawn as bars, or a box; without, the map'),
  sml: z
    .string()
    .max(200)
    .optional()
    .describe('Kommuner to compare with, at most three: 661,751; without, the nearest'),
  udgave: z.string().max(80).optional().describe('An earlier edition: 2025, 2026.1; without, the newest public one'),
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
      const { form = 'json', udgave, billede, sml } = request.query;
      const lang = languageOf(request);
      const { sheets, edition, asked } = await openPublishedSheet(context, reader, code, udgave);
      const wanted = asked(lang, chosenKommuner(sml));
      const sheet = sheets.sheet(code, lang, wanted);
      const name = `faktaark-${code}_${editionName(edition)}_${lang}`;
      const stamp = `${edition.id} ${edition.hash}`;
      const file = (extension: string, mediaType: string, write: () => Promise<Uint8Array>) =>
        sendProtectedBytes(reply, reader, sheet, { name, extension, mediaType }, write, stamp);
      const text = async (content: string): Promise<Uint8Array> => new TextEncoder().encode(content);
      switch (form) {
        case 'json':
          return sendProtected(reply, reader, sheet, stamp);
        case 'pdf':
          return await file('pdf', 'application/pdf', () => sheets.print(code, lang, wanted));
        case 'xlsx':
          return await file('xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', () =>
            sheetXlsx(sheet, {
              ...{ lang, edition: editionName(edition), release: sheets.release.manifest.id },
              synthetic: sheets.release.manifest.synthetic,
              link: `${originOf(request)}/faktaark?kommune=${code}&udgave=${editionName(edition)}`,
            }),
          );
        case 'csv':
          return await file('csv', 'text/csv; charset=utf-8', () =>
            text(sheetCsv(sheet, sheets.release.manifest.synthetic)),
          );
        case 'svg':
        case 'png': {
          // A picture of a box is made to stand on pages of others, who get nothing else with it.
          reply.header('cross-origin-resource-policy', 'cross-origin');
          const { synthetic } = sheets.release.manifest;
          const draw = (shown: ShownSheet) => sheetPicture(shown, billede, { lang, synthetic });
          if (form === 'png') return await file('png', 'image/png', () => context.pictures.png(sheet, draw));
          return await file('svg', 'image/svg+xml; charset=utf-8', () => text(draw(sheet.content).svg));
        }
      }
    },
  );
};
