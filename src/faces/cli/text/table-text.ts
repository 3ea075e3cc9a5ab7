import { formatNumber } from '../../../domain/kernel/format-number.ts';
import type { Lang, Text } from '../../../domain/kernel/language.ts';
import type { AnswerCells, AnswerRow, Comparator, TableAnswer } from '../../../domain/model/answer.ts';
import type { Cell, StatusCode, StatusDefinition } from '../../../domain/model/cell.ts';
import { decimalsOf } from '../../../domain/model/figure-look.ts';
import { numberOf, statusOf } from '../../../domain/model/status-of.ts';
import type { MeasureDefinition } from '../../../domain/model/table-definition.ts';
import { hiddenText } from './hidden-text.ts';

/** How a table is laid out as text; `measure` picks the figure column, else the first. */
export interface TextLayout {
  readonly lang: Lang;
  /** Characters a line may have; Infinity where nobody looks at the edge of a screen. */
  readonly columns: number;
  /** Signs and rules, with the numbers of the release filled in. */
  readonly statuses: readonly StatusDefinition[];
  readonly measure?: string | undefined;
}

interface TextColumn {
  readonly head: string;
  readonly cells: readonly string[];
  readonly codes: readonly StatusCode[];
}

interface Shown {
  readonly series: readonly TextColumn[];
  readonly comparators: readonly TextColumn[];
}

const widestLabel = 44;
const narrowest = 60;
const verdictWords = {
  da: { met: 'opfyldt', not_met: 'ikke opfyldt', unknown: 'kan ikke afgøres' },
  en: { met: 'met', not_met: 'not met', unknown: 'cannot be decided' },
} as const;

/**
 * A protected table as aligned text: one measure, as many of the newest periods as the screen holds, then each
 * comparator's newest figure. What there was no room for is said, and how to see it; a table that is hidden for the
 * place says why and what can be seen instead. Every sign used is explained below.
 */
export function tableText(answer: TableAnswer, layout: TextLayout): string {
  const { lang } = layout;
  const at = Math.max(
    0,
    answer.measures.findIndex((m) => m.id === layout.measure),
  );
  const measure = answer.measures[at];
  if (!measure) return `${answer.title[lang]}\n`;
  const head = heading(answer, measure, lang);
  if (answer.hidden) return `${head}\n${hiddenText(answer, answer.hidden, layout)}`;
  const labels = answer.rows.map((row) => shortened(`${'  '.repeat(row.depth)}${row.label[lang]}`));
  const labelWidth = Math.max(...labels.map((label) => label.length), 0);
  const columnOf = (name: string, cells: AnswerCells, period: number): TextColumn =>
    column({ name, cells, period }, answer, measure, at, layout);
  const shown = fitted(
    answer.periods.map((period, p) => columnOf(period.id, answer.cells, p)),
    answer.comparators.map((c) => columnOf(c.place.name[lang].slice(0, 20), c.cells, answer.periods.length - 1)),
    Math.max(layout.columns, narrowest) - labelWidth,
  );
  const columns = [...shown.series, ...shown.comparators];
  const notes = [...leftOut(answer, shown).map((note) => note[lang]), ...footer(answer, columns, layout)];
  return `${[head, aligned(labels, labelWidth, columns), '', ...notes].join('\n')}\n`;
}

// A label that is cut says so; the whole of it stands in every file.
function shortened(label: string): string {
  return label.length <= widestLabel ? label : `${label.slice(0, widestLabel - 1).trimEnd()}…`;
}

function heading(answer: TableAnswer, measure: MeasureDefinition, lang: Lang): string {
  const synthetic = { da: ' · SYNTETISKE DATA', en: ' · SYNTHETIC DATA' }[lang];
  const edition = `${{ da: 'Udgave', en: 'Edition' }[lang]} ${answer.edition}, ${answer.release}`;
  return [
    `${answer.table} ${answer.title[lang]}`,
    `${answer.place.name[lang]} (${answer.place.key}) · ${measure.label[lang]} · ${edition}${answer.synthetic ? synthetic : ''}`,
    // What a sum leaves out must be known before its figures are read.
    ...(answer.coverage ? [answer.coverage.reason[lang]] : []),
    '',
  ].join('\n');
}

// The newest period always, then comparators in their order, then older periods, as long as there is room.
function fitted(series: readonly TextColumn[], comparators: readonly TextColumn[], room: number): Shown {
  const newest = series.slice(-1);
  const beside = thatFit(comparators, room - widthOfAll(newest));
  const older = thatFit(series.slice(0, -1).reverse(), room - widthOfAll([...newest, ...beside]));
  return { series: [...older.toReversed(), ...newest], comparators: beside };
}

function thatFit(columns: readonly TextColumn[], room: number): readonly TextColumn[] {
  const tooMany = columns.findIndex((_, i) => widthOfAll(columns.slice(0, i + 1)) > room);
  return tooMany < 0 ? columns : columns.slice(0, tooMany);
}

/** What was not shown and how to see it: a reader must not take a part of the table for the whole. */
function leftOut({ periods, comparators }: TableAnswer, shown: Shown): readonly Text[] {
  const older = periods.slice(0, periods.length - shown.series.length).map((period) => period.id);
  const span = [...new Set([older[0], older.at(-1)])].join(' - ');
  const dropped = comparators.slice(shown.comparators.length);
  const newest = periods.at(-1)?.id ?? '';
  const more = {
    da: 'Se alt i et bredere vindue eller med --format csv.',
    en: 'See all in a wider window or with --format csv.',
  };
  const olderNote: Text = {
    da: `Ikke vist: ${older.length} ældre ${older.length === 1 ? 'periode' : 'perioder'} (${span}). ${more.da}`,
    en: `Not shown: ${older.length} older ${older.length === 1 ? 'period' : 'periods'} (${span}). ${more.en}`,
  };
  const droppedNote: Text = {
    da: `Ikke vist: sammenligning med ${namesOf(dropped, 'da')}. ${more.da}`,
    en: `Not shown: comparison with ${namesOf(dropped, 'en')}. ${more.en}`,
  };
  const newestOnly: Text = {
    da: `Sammenligninger er vist for ${newest}; tidligere perioder fås med --format csv.`,
    en: `Comparisons are shown for ${newest}; earlier periods come with --format csv.`,
  };
  return [
    ...(older.length > 0 ? [olderNote] : []),
    ...(dropped.length > 0 ? [droppedNote] : []),
    ...(shown.comparators.length > 0 && periods.length > 1 ? [newestOnly] : []),
  ];
}

function namesOf(comparators: readonly Comparator[], lang: Lang): string {
  return comparators.map((one) => one.place.name[lang]).join(', ');
}

function footer(
  answer: TableAnswer,
  columns: readonly TextColumn[],
  { lang, statuses }: TextLayout,
): readonly string[] {
  const used = new Set(columns.flatMap((one) => one.codes));
  const signs = statuses.filter((s) => s.symbol !== '' && used.has(s.code)).map((s) => `${s.symbol} ${s.word[lang]}`);
  const rounded = {
    da: `Alle antal er afrundet til et multiplum af ${answer.roundedTo}.`,
    en: `All counts are rounded to a multiple of ${answer.roundedTo}.`,
  }[lang];
  const notes = answer.notes.map((note) => note[lang]).filter((note) => note !== answer.coverage?.reason[lang]);
  return [rounded, ...new Set(signs), ...notes];
}

function column(
  of: { readonly name: string; readonly cells: AnswerCells; readonly period: number },
  answer: TableAnswer,
  measure: MeasureDefinition,
  measureAt: number,
  layout: TextLayout,
): TextColumn {
  const cells = answer.rows.map((_, r) => (isHeading(answer, r) ? undefined : of.cells[r]?.[of.period]?.[measureAt]));
  return {
    head: of.name,
    cells: answer.rows.map((row, r) => cellText(cells[r], row, measure, layout)),
    codes: cells.flatMap((cell) => (cell ? [statusOf(cell)] : [])),
  };
}

// A row of words only ("Femårsgrupper"): it introduces others, and no measure applies to it anywhere.
function isHeading({ rows, cells, comparators }: TableAnswer, row: number): boolean {
  const introduces = (rows[row + 1]?.depth ?? 0) > (rows[row]?.depth ?? 0);
  const own = [cells, ...comparators.map((one) => one.cells)].flatMap((one) => one[row]?.flat() ?? []);
  return introduces && own.every((cell) => cell.kind === 'missing' && cell.reason === 'not-applicable');
}

function cellText(
  cell: Cell | undefined,
  row: AnswerRow,
  measure: MeasureDefinition,
  { lang, statuses }: TextLayout,
): string {
  if (cell === undefined) return '';
  if (cell.kind === 'verdict') return verdictWords[lang][cell.verdict];
  const value = numberOf(cell);
  if (value !== undefined) return formatNumber(value, decimalsOf(row, measure), lang);
  const code = statusOf(cell);
  return statuses.find((status) => status.code === code)?.symbol ?? '';
}

function widthOf(shown: TextColumn): number {
  return Math.max(shown.head.length, ...shown.cells.map((text) => text.length));
}

function widthOfAll(columns: readonly TextColumn[]): number {
  return columns.reduce((sum, one) => sum + widthOf(one) + 2, 0);
}

function aligned(labels: readonly string[], labelWidth: number, columns: readonly TextColumn[]): string {
  const line = (label: string, textOf: (shown: TextColumn) => string): string =>
    `${label.padEnd(labelWidth)}${columns.map((c) => `  ${textOf(c).padStart(widthOf(c))}`).join('')}`.trimEnd();
  return [line('', (c) => c.head), ...labels.map((label, r) => line(label, (c) => c.cells[r] ?? ''))].join('\n');
}
