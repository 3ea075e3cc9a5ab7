import { parquetWriteBuffer } from 'hyparquet-writer';
import { numberOf, statusOf } from '../../domain/model/status-of.ts';
import type { ExportFormat } from './export-format.ts';
import { figureRows } from './figure-rows.ts';
import { verdictWord } from './verdict-word.ts';

/** Parquet with one row per figure and the same columns as the CSV; numbers are doubles, hidden ones null. */
export const parquetFormat: ExportFormat = {
  id: 'parquet',
  extension: 'parquet',
  mediaType: 'application/vnd.apache.parquet',
  name: { da: 'Parquet', en: 'Parquet' },
  write: async (answers, context) => {
    const { lang } = context;
    const rows = answers.content.flatMap((answer) => [...figureRows(answer, lang)].map((row) => ({ row, answer })));
    const text = (name: string, data: string[]) => ({ name, data, type: 'STRING' as const });
    const buffer = parquetWriteBuffer({
      columnData: [
        text(
          'tabel',
          rows.map(({ row }) => row.table),
        ),
        text(
          'enhed',
          rows.map(({ row }) => row.place.key),
        ),
        text(
          'periode',
          rows.map(({ row }) => row.period),
        ),
        text(
          'raekke',
          rows.map(({ row }) => row.row),
        ),
        text(
          'maal',
          rows.map(({ row }) => row.measure),
        ),
        { name: 'vaerdi', data: rows.map(({ row }) => numberOf(row.cell) ?? null), type: 'DOUBLE', nullable: true },
        text(
          'status',
          rows.map(({ row }) => statusOf(row.cell)),
        ),
        text(
          'enhed_navn',
          rows.map(({ row }) => row.place.name[lang]),
        ),
        text(
          'variant',
          rows.map(({ row }) => row.variant),
        ),
        text(
          'raekke_tekst',
          rows.map(({ row }) => row.rowLabel),
        ),
        text(
          'afgoerelse',
          rows.map(({ row }) => (row.cell.kind === 'verdict' ? verdictWord(row.cell.verdict, lang) : '')),
        ),
        text(
          'udgave',
          rows.map(({ answer }) => `${answer.edition} ${answer.release}`),
        ),
        { name: 'syntetiske_data', data: rows.map(({ answer }) => answer.synthetic), type: 'BOOLEAN' },
        text(
          'daekning',
          rows.map(({ row }) => row.coverage),
        ),
      ],
    });
    return new Uint8Array(buffer);
  },
};
