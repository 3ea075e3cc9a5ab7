import { z } from 'zod';
import { kommuneMap } from '../../../app/sheets/kommune-map.ts';
import { chosenKommuner, kommuneNamed } from '../../../app/sheets/kommune-named.ts';
import { openPublishedSheet } from '../../../app/sheets/published-sheet.ts';
import { editionName } from '../../../app/sheets/sheet-editions.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import type { ShownSheet } from '../../../domain/model/factsheet.ts';
import { sheetCsv } from '../../../engines/export/sheet-csv.ts';
import { sheetXlsx } from '../../../engines/export/sheet-xlsx.ts';
import { drawBars } from '../../../engines/reports/sheets/draw-bars.ts';
import { type BoxPicture, drawBox } from '../../../engines/reports/sheets/draw-box.ts';
import { languageOf } from '../request/language-of-request.ts';
import { originOf } from '../request/origin-of-request.ts';
import { readerOf } from '../request/reader-of-request.ts';
import { sendProtected, sendProtectedBytes } from '../request/send-protected.ts';
import { documentedSheet } from '../schemas/documented.ts';
import { shownSheet } from '../schemas/sheet.ts';
import type { RouteGroup } from './index.ts';

const query = z.object({
  form: z
    .enum(['json', 'pdf', 'xlsx', 'csv', 'svg'])
    .optional()
    .describe('json (default) · pdf · xlsx · csv · svg (a picture)'),
  billede: z.string().max(20).optional().describe('With svg: a table drawn as bars, or a box; without, the map'),
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
          // A picture of a box is made to stand on pages of others, who get nothing else with it.
          reply.header('cross-origin-resource-policy', 'cross-origin');
          return await file('svg', 'image/svg+xml; charset=utf-8', () =>
            text(
              billede === undefined
                ? kommuneMap(code, lang)
                : pictureOf(sheet.content, billede, { lang, synthetic: sheets.release.manifest.synthetic }),
            ),
          );
      }
    },
  );
};

function pictureOf(
  { blocks, title, footnotes }: ShownSheet,
  id: string,
  of: Pick<BoxPicture, 'lang' | 'synthetic'>,
): string {
  const drawn = blocks.filter(
    (block) => block.kind === 'box' || (block.kind === 'table' && block.picture !== undefined),
  );
  const block = drawn.find((one) => one.id === id);
  if (block?.kind === 'table') return drawBars(block);
  if (block?.kind === 'box') {
    const source = block.mark === undefined ? undefined : footnotes[block.mark - 1];
    return drawBox({ text: block.text, from: title, ...of, ...(source === undefined ? {} : { source }) });
  }
  throw new Problem('KV-A5', { parameter: 'billede', found: id, valid: drawn.map((one) => one.id).join(', ') });
}
