import type { Lang } from '../../../domain/kernel/language.ts';
import type { TableAnswer } from '../../../domain/model/answer.ts';
import type { Cell, StatusDefinition } from '../../../domain/model/cell.ts';
import type { Document, DocumentBlock, SignMeaning, TableBlock } from '../../../domain/model/document.ts';
import { unitOf } from '../../../domain/model/figure-look.ts';
import { statusOf } from '../../../domain/model/status-of.ts';
import { type ColumnGroup, groupWidth, onTables, periodGroups, placeGroups, textWidth } from './column-groups.ts';
import { paperWords } from './paper-words.ts';

/** Width of the text on A4, in millimetres, for figures and row names together. */
const textRoom: { readonly [O in Document['orientation']]: number } = { portrait: 180, landscape: 267 };
const narrowestNames = 44;
const widestNames = 78;
const indentMm = 2.4;

interface Printed {
  readonly answer: TableAnswer;
  readonly statuses: readonly StatusDefinition[];
  readonly lang: Lang;
}

/** Whether all periods of the table stand beside one another on an upright page. */
export function fitsUpright(printed: Printed): boolean {
  const width = periodGroups(printed).reduce((sum, group) => sum + groupWidth(group), namesWidth(printed));
  return width <= textRoom.portrait;
}

/**
 * A table's figures as tables on paper: its periods, split where the page is too narrow, then the newest period of the
 * place beside those it is compared with. Row names are repeated in each.
 */
export function figureTables(printed: Printed, orientation: Document['orientation']): readonly DocumentBlock[] {
  const { answer, lang } = printed;
  const room = textRoom[orientation] - namesWidth(printed);
  const series = onTables(periodGroups(printed), room);
  const compared = answer.comparators.length > 0 ? onTables(placeGroups(printed), room) : [];
  const newest = answer.periods.at(-1)?.label[lang] ?? '';
  return [
    ...series.map((groups) => table(printed, groups, captionOf(groups))),
    ...compared.map((groups, i) => {
      const part = compared.length > 1 ? ` (${i + 1} ${paperWords.partOf[lang]} ${compared.length})` : '';
      return table(printed, groups, `${paperWords.comparison[lang]}, ${newest}${part}`);
    }),
  ];
}

function captionOf(groups: readonly ColumnGroup[]): string {
  const [first, last] = [groups[0]?.head ?? '', groups.at(-1)?.head ?? ''];
  return first === last ? first : `${first} – ${last}`;
}

function table(printed: Printed, groups: readonly ColumnGroup[], caption: string): TableBlock {
  const { answer, lang } = printed;
  const { measures } = answer;
  const [only] = measures;
  const measureHead = (m: number): string => measures[m]?.label[lang] ?? '';
  const oneMeasure = measures.length === 1 && only !== undefined;
  const head = oneMeasure
    ? [[{ text: only.label[lang] }, ...groups.map((group) => ({ text: group.head }))]]
    : [
        [{ text: '' }, ...groups.map((group) => ({ text: group.head, span: measures.length }))],
        [{ text: '' }, ...groups.flatMap(() => measures.map((_, m) => ({ text: measureHead(m) })))],
      ];
  return {
    kind: 'table',
    caption,
    columns: [
      { align: 'left', width: namesWidth(printed) },
      ...groups.flatMap(({ widths }) => widths.map((width) => ({ align: 'right' as const, width }))),
    ],
    head,
    rows: answer.rows.map((row, r) => ({
      cells: [rowName(printed, r), ...groups.flatMap((group) => group.cells[r] ?? [])],
      depth: row.depth,
      ...(row.total ? { total: true as const } : {}),
    })),
    signs: signsIn(printed),
  };
}

/** A row's name, with its unit where that is not the measures' own (a mean age among counts). */
function rowName({ answer, lang }: Printed, r: number): string {
  const row = answer.rows[r];
  const [measure] = answer.measures;
  if (!row || !measure) return '';
  const unit = unitOf(row, measure)[lang];
  const own = row.unit !== undefined && unit !== measure.unit[lang] && unit !== '';
  return own ? `${row.label[lang]} (${unit})` : row.label[lang];
}

function namesWidth(printed: Printed): number {
  const longest = printed.answer.rows.map((row, r) => textWidth(rowName(printed, r)) + row.depth * indentMm);
  return Math.min(widestNames, Math.max(narrowestNames, ...longest));
}

/** Every figure of the answer. */
export function everyCell({ cells, comparators }: TableAnswer): readonly Cell[] {
  return [cells, ...comparators.map((comparator) => comparator.cells)].flat(3);
}

function signsIn({ answer, statuses, lang }: Printed): readonly SignMeaning[] {
  const used = new Set(everyCell(answer).map(statusOf));
  return statuses
    .filter((status) => status.symbol !== '' && used.has(status.code))
    .map((status) => ({ sign: status.symbol, meaning: status.word[lang] }));
}
