import type { Lang, Text } from '../../../domain/kernel/language.ts';
import type { AnswerRow, TableAnswer } from '../../../domain/model/answer.ts';
import type { Cell } from '../../../domain/model/cell.ts';
import type { MeasureDefinition } from '../../../domain/model/table-definition.ts';
import { comparatorName, coverageWords } from '../place-words.ts';
import { sheetWords } from './sheet-words.ts';

/** What one column of a table sheet holds for a row: a fixed text, a figure or its status. */
export type TableColumn =
  | { readonly kind: 'text'; readonly header: string; readonly width: number; readonly of: (row: AnswerRow) => string }
  | {
      readonly kind: 'figure' | 'status';
      readonly header: string;
      readonly measure: MeasureDefinition;
      readonly of: (row: number) => Cell;
    };

const blank: Cell = { kind: 'missing', reason: 'not-applicable' };

function figurePair(
  header: (suffix: string) => string,
  measures: readonly MeasureDefinition[],
  of: (row: number, measure: number) => Cell,
  lang: Lang,
): TableColumn[] {
  const figures = measures.map(
    (measure, m): TableColumn => ({
      kind: 'figure',
      header: header(measureHeader(measure, lang)),
      measure,
      of: (row) => of(row, m),
    }),
  );
  const statuses = measures.map(
    (measure, m): TableColumn => ({
      kind: 'status',
      header: header(`${measureHeader(measure, lang)} ${sheetWords.status[lang]}`),
      measure,
      of: (row) => of(row, m),
    }),
  );
  return [...figures, ...statuses];
}

/** Header of a figure column with its unit, since units never stand in cells. */
function measureHeader(measure: MeasureDefinition, lang: Lang): string {
  const [label, unit] = [measure.label[lang], measure.unit[lang]];
  return unit === '' || label.toLowerCase().includes(unit.toLowerCase()) ? label : `${label} (${unit})`;
}

function textColumn(header: Text, lang: Lang, width: number, of: (row: AnswerRow) => string): TableColumn {
  return { kind: 'text', header: header[lang], width, of };
}

/**
 * The columns of a table sheet in contract order: code, text, unit key and name, comparators with the newest period,
 * then figures and statuses of each period, oldest first, so that a new period is appended last.
 */
export function tableColumns(answer: TableAnswer, lang: Lang): TableColumn[] {
  const newest = answer.periods.length - 1;
  const names = answer.comparators.map((comparator) => comparatorName(comparator, lang));
  const comparators = answer.comparators.flatMap((comparator, c): TableColumn[] => {
    const name = names[c] ?? '';
    // Afdelinger may share a name; an Excel table may not have two columns of one name.
    const prefix = names.indexOf(name) === names.lastIndexOf(name) ? name : `${name} ${comparator.place.key}`;
    const part = coverageWords(comparator.coverage, lang);
    const shown = part === '' ? name : `${name}: ${part}`;
    return [
      { kind: 'text', header: `${sheetWords.comparison[lang]} ${c + 1}`, width: 22, of: () => shown },
      ...figurePair(
        (s) => `${prefix} ${s}`,
        answer.measures,
        (r, m) => comparator.cells[r]?.[newest]?.[m] ?? blank,
        lang,
      ),
    ];
  });
  const periods = answer.periods.flatMap((period, p) =>
    figurePair(
      (s) => `${period.id} ${s}`,
      answer.measures,
      (r, m) => answer.cells[r]?.[p]?.[m] ?? blank,
      lang,
    ),
  );
  return [
    textColumn(sheetWords.code, lang, 14, (row) => row.code),
    textColumn(sheetWords.text, lang, 44, (row) => `${'  '.repeat(row.depth)}${row.label[lang]}`),
    textColumn(sheetWords.unitKey, lang, 16, () => answer.place.key),
    textColumn(sheetWords.unitName, lang, 26, () => answer.place.name[lang]),
    ...comparators,
    ...periods,
  ];
}
