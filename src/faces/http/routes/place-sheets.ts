import { z } from 'zod';
import { openPlaceSheet } from '../../../app/sheets/place-sheets.ts';
import { languageOf } from '../request/language-of-request.ts';
import { readerOf } from '../request/reader-of-request.ts';
import { sendProtected, sendProtectedBytes } from '../request/send-protected.ts';
import { documentedSheet } from '../schemas/documented.ts';
import { shownPlaceSheet } from '../schemas/sheet.ts';
import type { RouteGroup } from './route-group.ts';

/** Sheets of organisations, plans, afdelinger and areas, for those with a right to them. */
export const placeSheetRoutes: RouteGroup = (api, context) => {
  api.get(
    '/place-sheets/:kind/:key',
    {
      schema: {
        summary: 'Ark for et sted til et møde / Sheet of a place for a meeting',
        params: z.object({ kind: z.enum(['afd', 'org', 'plan', 'omr']), key: z.string().max(80) }),
        querystring: z.object({
          ...{ form: z.enum(['json', 'pdf']).optional(), udgave: z.string().max(80).optional() },
          sml: z
            .string()
            .max(600)
            .optional()
            .describe('tvillinger · tvillinger:0045-08501:kombineret:5 (twins beside)'),
          sprog: z.enum(['da', 'en']).optional(),
        }),
        response: documentedSheet(shownPlaceSheet),
      },
    },
    async (request, reply) => {
      const reader = readerOf(request, await context.desk.open());
      const { form = 'json', udgave, sml } = request.query;
      const lang = languageOf(request);
      const { sheet, print } = await openPlaceSheet(context, reader, request.params, { lang, udgave, sml });
      if (form === 'json') return sendProtected(reply, reader, sheet);
      const name = `ark-${request.params.kind}-${request.params.key.toLowerCase().replace(/[^a-z0-9-]+/g, '-')}_${sheet.content.edition}_${lang}`;
      return await sendProtectedBytes(
        reply,
        reader,
        sheet,
        { name, extension: 'pdf', mediaType: 'application/pdf' },
        print,
      );
    },
  );
};
