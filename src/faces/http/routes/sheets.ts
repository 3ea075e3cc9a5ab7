import { z } from 'zod';
import { kommuneMap } from '../../../app/sheets/kommune-map.ts';
import { chosenKommuner, kommuneNamed } from '../../../app/sheets/kommune-named.ts';
import { openKommuneSheets } from '../../../app/sheets/kommune-sheets.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import type { ShownSheet } from '../../../domain/model/factsheet.ts';
import { sheetCsv } from '../../../engines/export/sheet-csv.ts';
import { drawBars } from '../../../engines/reports/sheets/draw-bars.ts';
import { languageOf } from '../language-of-request.ts';
import { readerOf } from '../reader-of-request.ts';
import { documentedSheet } from '../schemas/documented.ts';
import { shownSheet } from '../schemas/sheet.ts';
import { sendProtected, sendProtectedBytes } from '../send-protected.ts';
import type { RouteGroup } from './index.ts';

const query = z.object({
  form: z.enum(['json', 'pdf', 'csv', 'svg']).optional().describe('json (default) · pdf · csv · svg (a picture)'),
  billede: z.string().max(20).optional().describe('With svg: the block drawn as bars; without, the map'),
  sml: z
    .string()
    .max(200)
    .optional()
    .describe('Kommuner to compare with, at most three: 661,751; without, the nearest'),
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
      const { form = 'json', udgave, billede, sml } = request.query;
      const lang = languageOf(request);
      const sheets = await openKommuneSheets(context, reader, { object: code, udgave });
      const beside = chosenKommuner(sml);
      const sheet = sheets.sheet(code, lang, beside);
      const name = `faktaark-${code}_${sheets.release.manifest.edition}_${lang}`;
      const file = (extension: string, mediaType: string, write: () => Promise<Uint8Array>) =>
        sendProtectedBytes(reply, reader, sheet, { name, extension, mediaType }, write);
      const text = async (content: string): Promise<Uint8Array> => new TextEncoder().encode(content);
      switch (form) {
        case 'json':
          return sendProtected(reply, reader, sheet);
        case 'pdf':
          return await file('pdf', 'application/pdf', () => sheets.print(code, lang, beside));
        case 'csv':
          return await file('csv', 'text/csv; charset=utf-8', () =>
            text(sheetCsv(sheet, sheets.release.manifest.synthetic)),
          );
        case 'svg':
          return await file('svg', 'image/svg+xml; charset=utf-8', () =>
            text(billede === undefined ? kommuneMap(code, lang) : barsOf(sheet.content, billede)),
          );
      }
    },
  );
};

function barsOf({ blocks }: ShownSheet, id: string): string {
  const tables = blocks.filter((block) => block.kind === 'table').filter(({ picture }) => picture !== undefined);
  const table = tables.find((block) => block.id === id);
  if (table) return drawBars(table);
  throw new Problem('KV-A5', { parameter: 'billede', found: id, valid: tables.map((block) => block.id).join(', ') });
}
