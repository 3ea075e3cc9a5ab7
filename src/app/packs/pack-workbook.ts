import type { Protected } from '../../domain/model/protected.ts';
import type { ExportContext } from '../../engines/export/export-format.ts';
import { packXlsx } from '../../engines/export/pack-xlsx.ts';
import type { PackContent } from './pack-content.ts';
import { criteriaRows, questionsOf } from './pack-rows.ts';
import { packWords as words } from './pack-words.ts';

/** A meeting pack as a workbook: questions, criteria, twins, and the tables as everywhere. */
export async function packWorkbook(pack: Protected<PackContent>, context: ExportContext): Promise<Uint8Array> {
  const { lang } = context;
  const { content } = pack;
  const { twins, criteria, missing } = content;
  return await packXlsx(pack, context, [
    {
      sheet: 'Spørgsmål',
      heads: [words.place, words.question, words.answer],
      rows: questionsOf(content, lang).flatMap(({ name, items }) =>
        items.map(({ question, answer }) => [name, question, answer]),
      ),
    },
    ...(criteria
      ? [
          {
            sheet: 'Kriterier',
            heads: [words.criterion, words.value, words.line, words.rule, words.state, words.period],
            rows: criteriaRows(criteria, lang),
          },
        ]
      : []),
    ...(twins
      ? [
          {
            sheet: 'Tvillinger',
            heads: [words.rank, words.key, words.name, words.distance],
            rows: twins.twins.map(({ rank, key, name, distance }) => [rank, key, name, distance]),
          },
        ]
      : []),
    ...(missing.length > 0 ? [{ sheet: 'Ikke med', heads: [words.missing], rows: missing.map((why) => [why]) }] : []),
  ]);
}
