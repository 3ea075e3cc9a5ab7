import { statuses } from '../../domain/definitions/statuses/index.ts';
import { formatNumber } from '../../domain/kernel/format-number.ts';
import type { Lang } from '../../domain/kernel/language.ts';
import type { AnswerCells, AnswerRow, TableAnswer } from '../../domain/model/answer.ts';
import type { Cell } from '../../domain/model/cell.ts';
import { decimalsOf } from '../../domain/model/figure-look.ts';
import { numberOf, statusOf } from '../../domain/model/status-of.ts';
import type { MeasureDefinition } from '../../domain/model/table-definition.ts';

/** How a table is laid out as text; `measure` picks the figure column, else the first. */
export interface TextLayout {
  readonly lang: Lang;
  readonly columns: number;
  readonly measure?: string | undefined;
}

interface TextColumn {
  readonly head: string;
  readonly cells: readonly string[];
}

const widestLabel = 44;
const verdictWords = {
  da: { met: 'opfyldt', not_met: 'ikke opfyldt', unknown: 'kan ikke afgøres' },
  en: { met: 'met', not_met: 'not met', unknown: 'cannot be decided' },
} as const;

/**
 * A protected table as aligned text: one measure, as many of the newest periods as the screen holds, then each
 * comparator's newest figure. Hidden and missing figures have their signs; every sign used is explained below.
 */
export function tableText(answer: TableAnswer, layout: TextLayout): string {
  const { lang } = layout;
  const at = Math.max(
    0,
    answer.measures.findIndex((m) => m.id === layout.measure),
  );
  const measure = answer.measures[at];
  if (!measure) return `${answer.title[lang]}\n`;
  const labels = answer.rows.map((row) => `${'  '.repeat(row.depth)}${row.label[lang]}`.slice(0, widestLabel));
  const labelWidth = Math.max(...labels.map((label) => label.length), 0);
  const newest = answer.periods.length - 1;
  const comparators = answer.comparators.map((c) =>
    column(c.place.name[lang].slice(0, 20), answer.rows, c.cells, newest, at, measure, lang),
  );
  const room = Math.max(layout.columns, 60) - labelWidth - comparators.reduce((sum, c) => sum + widthOf(c) + 2, 0);
  const series = newestThatFit(
    answer.periods.map((period, p) => column(period.id, answer.rows, answer.cells, p, at, measure, lang)),
    room,
  );
  const body = aligned(labels, labelWidth, [...series, ...comparators]);
  return [heading(answer, measure, lang), body, footer(answer, lang)].join('\n');
}

function heading(answer: TableAnswer, measure: MeasureDefinition, lang: Lang): string {
  const synthetic = { da: ' · SYNTETISKE DATA', en: ' · SYNTHETIC DATA' }[lang];
  const edition = `${{ da: 'Udgave', en: 'Edition' }[lang]} ${answer.edition}, ${answer.release}`;
  return [
    `${answer.table} ${answer.title[lang]}`,
    `${answer.place.name[lang]} (${answer.place.key}) · ${measure.label[lang]} · ${edition}${answer.synthetic ? synthetic : ''}`,
    '',
  ].join('\n');
}

function footer(answer: TableAnswer, lang: Lang): string {
  const used = new Set(answer.cells.flat(2).map(statusOf));
  const signs = statuses.filter((s) => s.symbol !== '' && used.has(s.code)).map((s) => `${s.symbol} ${s.word[lang]}`);
  const rounded = {
    da: `Alle antal er afrundet til et multiplum af ${answer.roundedTo}.`,
    en: `All counts are rounded to a multiple of ${answer.roundedTo}.`,
  }[lang];
  return `${['', rounded, ...new Set(signs), ...answer.notes.map((note) => note[lang])].join('\n')}\n`;
}

function column(
  head: string,
  rows: readonly AnswerRow[],
  cells: AnswerCells,
  period: number,
  measureAt: number,
  measure: MeasureDefinition,
  lang: Lang,
): TextColumn {
  return {
    head,
    cells: rows.map((row, r) => cellText(cells[r]?.[period]?.[measureAt], decimalsOf(row, measure), lang)),
  };
}

function cellText(cell: Cell | undefined, decimals: number, lang: Lang): string {
  if (cell === undefined) return '';
  if (cell.kind === 'verdict') return verdictWords[lang][cell.verdict];
  const value = numberOf(cell);
  if (value !== undefined) return formatNumber(value, decimals, lang);
  const code = statusOf(cell);
  return statuses.find((status) => status.code === code)?.symbol ?? '';
}

function widthOf(shown: TextColumn): number {
  return Math.max(shown.head.length, ...shown.cells.map((text) => text.length));
}

function newestThatFit(columns: readonly TextColumn[], room: number): readonly TextColumn[] {
  const kept: TextColumn[] = [];
  let left = room;
  for (const shown of [...columns].reverse()) {
    left -= widthOf(shown) + 2;
    if (left < 0 && kept.length > 0) break;
    kept.unshift(shown);
  }
  return kept;
}

function aligned(labels: readonly string[], labelWidth: number, columns: readonly TextColumn[]): string {
  const line = (label: string, textOf: (shown: TextColumn) => string): string =>
    `${label.padEnd(labelWidth)}${columns.map((c) => `  ${textOf(c).padStart(widthOf(c))}`).join('')}`.trimEnd();
  return [line('', (c) => c.head), ...labels.map((label, r) => line(label, (c) => c.cells[r] ?? ''))].join('\n');
}
