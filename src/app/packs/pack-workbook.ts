import type { Protected } from '../../domain/model/protected.ts';
import type { ExportContext } from '../../engines/export/export-format.ts';
import { packXlsx } from '../../engines/export/pack-xlsx.ts';
import { numberColumn, type PartTable, wordsColumn } from '../../engines/export/twins/part-table.ts';
import type { PackContent } from './pack-content.ts';
import { criteriaCells, questionsOf } from './pack-rows.ts';
import { packWords as words } from './pack-words.ts';

/** A meeting pack as a workbook: questions, criteria, twins, and the tables as everywhere. */
export async function packWorkbook(pack: Protected<PackContent>, context: ExportContext): Promise<Uint8Array> {
  const { content } = pack;
  const made = [questionSheet, criteriaSheet, twinSheet, missingSheet];
  const parts = made.flatMap((make) => make(content, context) ?? []);
  const { da, en } = words.title;
  const title =
    content.meeting === undefined ? words.title : { da: `${da}: ${content.meeting}`, en: `${en}: ${content.meeting}` };
  return await packXlsx(pack, context, { title, parts });
}

function questionSheet(content: PackContent, { lang }: ExportContext): PartTable {
  return {
    sheet: 'Spørgsmål',
    columns: [
      wordsColumn('sted', words.place, 40),
      wordsColumn('spoergsmaal', words.question, 50),
      wordsColumn('svar', words.answer, 100),
    ],
    rows: questionsOf(content, lang).flatMap(({ name, items }) =>
      items.map(({ question, answer }) => [name, question, answer]),
    ),
  };
}

function criteriaSheet({ criteria }: PackContent, { lang }: ExportContext): PartTable | undefined {
  if (!criteria) return undefined;
  return {
    sheet: 'Kriterier',
    columns: [
      wordsColumn('kriterium', words.criterion, 50),
      numberColumn('vaerdi', words.value, 2),
      wordsColumn('over_under', words.side, 16),
      numberColumn('graense', words.line, 2),
      wordsColumn('regel', words.rule, 20),
      wordsColumn('vurdering', words.state, 20),
      wordsColumn('tal_fra', words.period, 20),
    ],
    rows: criteriaCells(criteria, lang),
  };
}

function twinSheet({ twins }: PackContent): PartTable | undefined {
  if (!twins) return undefined;
  return {
    sheet: 'Tvillinger',
    columns: [
      numberColumn('nr', words.rank, 0),
      wordsColumn('noegle', words.key, 20),
      wordsColumn('navn', words.name, 60),
      numberColumn('afstand', words.distance, 3),
    ],
    rows: twins.twins.map(({ rank, key, name, distance }) => [rank, key, name, Math.round(distance * 1e6) / 1e6]),
  };
}

function missingSheet({ missing }: PackContent): PartTable | undefined {
  if (missing.length === 0) return undefined;
  return {
    sheet: 'Ikke med',
    columns: [wordsColumn('ikke_med', words.missing, 100)],
    rows: missing.map((why) => [why]),
  };
}
