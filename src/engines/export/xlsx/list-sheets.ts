import type { Cell, CellValue, WriteSheet } from 'hucre/xlsx';
import type { Lang, Text } from '../../../domain/kernel/language.ts';
import { safeText } from '../../../domain/kernel/safe-text.ts';
import type { HiddenTable, TableAnswer } from '../../../domain/model/answer.ts';
import type { StatusDefinition } from '../../../domain/model/cell.ts';
import { sheetWords } from './sheet-words.ts';

function listSheet(
  name: string,
  header: readonly Text[],
  lang: Lang,
  rows: CellValue[][],
  widths: number[],
): WriteSheet {
  const bold = new Map<string, Partial<Cell>>(header.map((_, c) => [`0,${c}`, { style: { font: { bold: true } } }]));
  return {
    name,
    rows: [header.map((h) => h[lang]), ...rows],
    columns: widths.map((width) => ({ width })),
    cells: bold,
    freezePane: { rows: 1 },
  };
}

/** `Indhold`: every table with a link to its sheet. */
export function contentsSheet(answers: readonly TableAnswer[], lang: Lang): WriteSheet {
  const rows = answers.map((a) => [a.table, a.title[lang], a.theme[lang]]);
  const sheet = listSheet('Indhold', [sheetWords.sheet, sheetWords.table, sheetWords.group], lang, rows, [10, 70, 30]);
  const cells = new Map(sheet.cells);
  for (const [i, answer] of answers.entries()) {
    cells.set(`${i + 1},0`, { hyperlink: { target: '', location: `'${answer.table}'!A1`, display: answer.table } });
  }
  return { ...sheet, cells };
}

function whyHidden({ missing, reason }: HiddenTable, lang: Lang): string {
  const whole = `${sheetWords.hiddenWhole[lang]}.`;
  if (reason !== undefined) return `${whole} ${reason[lang]}`;
  return missing.length > 0 ? `${whole} ${sheetWords.missing[lang]}: ${missing.join(', ')}` : whole;
}

function notesOf(answer: TableAnswer, lang: Lang): CellValue[][] {
  const hidden = answer.hidden ? [[answer.table, whyHidden(answer.hidden, lang)]] : [];
  const breaks = answer.breaks.map((b) => [answer.table, `${sheetWords.breaks[lang]} ${b.from}: ${b.text[lang]}`]);
  return [...hidden, ...answer.notes.map((note) => [answer.table, safeText(note[lang])]), ...breaks];
}

/** `Noter`: the notes and series breaks of every table, one a row. */
export function notesSheet(answers: readonly TableAnswer[], lang: Lang): WriteSheet {
  const rows = answers.flatMap((answer) => notesOf(answer, lang));
  return listSheet('Noter', [sheetWords.table, sheetWords.note], lang, rows, [10, 120]);
}

/** `Datagrundlag`: source, reference and the actual period of each table and edition. */
export function dataDatesSheet(answers: readonly TableAnswer[], lang: Lang): WriteSheet {
  const header = [
    sheetWords.table,
    sheetWords.source,
    sheetWords.reference,
    sheetWords.edition,
    sheetWords.period,
    sheetWords.supplier,
    sheetWords.delivery,
  ];
  const rows = answers.flatMap((a) =>
    a.dataDates.map((d) => [
      a.table,
      a.register[lang],
      a.referenceText[lang],
      d.edition,
      d.period,
      safeText(d.supplier),
      d.delivery,
    ]),
  );
  return listSheet('Datagrundlag', header, lang, rows, [8, 40, 34, 10, 14, 34, 40]);
}

/** `Symboler`: every sign and status code with its word and rule. */
export function symbolsSheet(statuses: readonly StatusDefinition[], lang: Lang): WriteSheet {
  const header = [sheetWords.status, sheetWords.symbol, sheetWords.word, sheetWords.rule];
  const rows = statuses.map((s) => [s.code, s.symbol, s.word[lang], s.rule[lang]]);
  return listSheet('Symboler', header, lang, rows, [10, 10, 34, 100]);
}
