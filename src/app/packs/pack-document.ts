import { formatDate } from '../../domain/kernel/format-date.ts';
import { formatNumber } from '../../domain/kernel/format-number.ts';
import type { Text } from '../../domain/kernel/language.ts';
import type { Document, DocumentBlock } from '../../domain/model/document.ts';
import type { ExportContext } from '../../engines/export/export-format.ts';
import { tablesDocument } from '../../engines/export/paper/tables-document.ts';
import { questionBlocks } from '../../engines/reports/sheets/place-sheet-document.ts';
import type { PackContent } from './pack-content.ts';
import { criteriaRows, questionsOf } from './pack-rows.ts';
import { packWords as words } from './pack-words.ts';

/**
 * A meeting pack on paper: questions and answers first, then criteria, twins and tables, with contents.
 * @param printedFor - Who it was printed for, told in the foot of every page; nobody where it may be passed on.
 */
export function packDocument(pack: PackContent, context: ExportContext, printedFor?: Text): Document {
  const { lang } = context;
  const paper = tablesDocument(pack.tables, context);
  return {
    ...paper,
    title: pack.meeting ?? words.title[lang],
    ...(printedFor ? { edition: `${paper.edition} · ${words.printedFor[lang]} ${printedFor[lang]}` } : {}),
    subtitle: [pack.meeting && words.title[lang], paper.subtitle, formatDate(context.madeAt, lang)]
      .filter(Boolean)
      .join(' · '),
    contents: true,
    blocks: [
      { kind: 'paragraph', text: `${words.locked[lang]} ${words.caution[lang]}` },
      ...questions(pack, context),
      ...missing(pack, context),
      ...criteria(pack, context),
      ...twins(pack, context),
      ...tables(pack, paper.blocks, context),
    ],
  };
}

function questions(pack: PackContent, { lang }: ExportContext): readonly DocumentBlock[] {
  const answered = questionsOf(pack, lang);
  if (answered.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: words.questions[lang] },
    ...answered.flatMap(({ name, items }): DocumentBlock[] => [
      { kind: 'heading', level: 2, text: name },
      ...questionBlocks(items),
    ]),
  ];
}

function missing({ missing: parts }: PackContent, { lang }: ExportContext): readonly DocumentBlock[] {
  if (parts.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: words.missing[lang] },
    { kind: 'list', items: parts },
  ];
}

function criteria({ criteria: area }: PackContent, { lang }: ExportContext): readonly DocumentBlock[] {
  if (!area) return [];
  const heads = [words.criterion, words.value, words.line, words.rule, words.state, words.period];
  return [
    { kind: 'page-break' },
    { kind: 'heading', level: 1, text: words.criteria[lang] },
    {
      kind: 'table',
      columns: [
        { align: 'left', fill: 3 },
        { align: 'right', fill: 1 },
        { align: 'left', fill: 1 },
        { align: 'left', fill: 1 },
        { align: 'left', fill: 1 },
        { align: 'left', fill: 1 },
      ],
      head: [heads.map((head) => ({ text: head[lang] }))],
      rows: criteriaRows(area, lang).map((cells) => ({ cells })),
    },
    { kind: 'paragraph', tone: 'small', text: words.caution[lang] },
  ];
}

function twins({ twins: answer }: PackContent, { lang }: ExportContext): readonly DocumentBlock[] {
  if (!answer) return [];
  return [
    { kind: 'page-break' },
    { kind: 'heading', level: 1, text: words.twins[lang] },
    { kind: 'paragraph', text: answer.method.name[lang] },
    {
      kind: 'table',
      columns: [
        { align: 'right', width: 12 },
        { align: 'left', fill: 3 },
        { align: 'left', width: 30 },
        { align: 'right', width: 24 },
      ],
      head: [[words.rank, words.name, words.key, words.distance].map((head) => ({ text: head[lang] }))],
      rows: answer.twins.map(({ rank, name, key, distance }) => ({
        cells: [String(rank), name, key.slice(4), formatNumber(distance, 3, lang)],
      })),
    },
    { kind: 'list', ordered: true, items: answer.twins.map(({ name, sentence }) => `${name}: ${sentence[lang]}`) },
  ];
}

// One table has no heading of its own in a document of one.
function tables(
  { tables: answers }: PackContent,
  blocks: readonly DocumentBlock[],
  { lang }: ExportContext,
): readonly DocumentBlock[] {
  const [first, ...more] = answers;
  if (first === undefined || more.length > 0) return blocks;
  return [
    { kind: 'page-break' },
    { kind: 'heading', level: 1, text: `${first.table} ${first.title[lang]}` },
    ...blocks,
  ];
}
