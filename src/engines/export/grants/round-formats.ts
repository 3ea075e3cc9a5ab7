import { writeXlsx } from 'hucre/xlsx';
import type { Lang, Text } from '../../../domain/kernel/language.ts';
import type { RoundCaseFile } from '../../../domain/model/grant-round.ts';
import type { PdfPrinter } from '../../../domain/model/ports.ts';
import type { Protected } from '../../../domain/model/protected.ts';
import { partSheet } from '../twins/part-sheets.ts';
import { roundDocument } from './round-document.ts';
import { roundRecord } from './round-record.ts';
import { criteriaTable, frontTable, localTable, logTable, paymentTable, placesTable } from './round-tables.ts';

/** One way to write the case file of a round. The same round is the same bytes. */
export interface RoundFormat {
  readonly id: 'json' | 'xlsx' | 'pdf';
  readonly mediaType: string;
  readonly name: Text;
  readonly write: (file: Protected<RoundCaseFile>, lang: Lang) => Promise<Uint8Array>;
}

/** Formats of a case file. PDF is PDF/A-3a with the JSON attached. */
export function roundFormats(pdf: PdfPrinter): readonly RoundFormat[] {
  return [
    {
      id: 'pdf',
      mediaType: 'application/pdf',
      name: { da: 'PDF/A med data', en: 'PDF/A with data' },
      write: async (file, lang) => await pdf.print(file, (content) => roundDocument(content, lang)),
    },
    {
      id: 'xlsx',
      mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      name: { da: 'Excel', en: 'Excel' },
      write: async ({ content }, lang) =>
        await writeXlsx({
          sheets: [frontTable, placesTable, paymentTable, localTable, criteriaTable, logTable].map((table) =>
            partSheet(table(content, lang), lang),
          ),
          properties: { title: content.round.id, creator: 'Kvarter', created: new Date(0), modified: new Date(0) },
        }),
    },
    {
      id: 'json',
      mediaType: 'application/json; charset=utf-8',
      name: { da: 'JSON', en: 'JSON' },
      write: async ({ content }) => new TextEncoder().encode(roundRecord(content)),
    },
  ];
}
