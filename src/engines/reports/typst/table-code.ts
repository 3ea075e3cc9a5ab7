import { invariant } from '../../../domain/kernel/invariant.ts';
import type { BodyRow, HeadCell, Line, TableBlock, TableColumnLook } from '../../../domain/model/document.ts';
import { lineCode } from './line-code.ts';
import { printable } from './printable.ts';
import { cellInset, stepEm, tableText } from './style.ts';
import { widestEm } from './text-width.ts';
import { array, type Code, call, measure, textCode, word } from './typst-code.ts';

const pointsAMm = 72 / 25.4;

/** How a table is set: its text, and the room across. */
export interface SetWith {
  /** Set closer. */
  readonly close: boolean;
  readonly roomMm: number;
}

/** A table with its caption before it and its signs after it. @throws InvariantError when cells and columns do not match */
export function tableCode(block: TableBlock, set: SetWith): Code[] {
  const { columns } = block;
  for (const [r, row] of block.head.entries()) checkWidth(spanOf(row), columns.length, `head row ${r}`);
  for (const [r, row] of block.rows.entries()) checkWidth(row.cells.length, columns.length, `row ${r}`);
  const heads = block.head.map((row, r) => headCode(row, r, block));
  const table = call(
    'kv-table',
    {
      columns: array(columns.map(widthCode)),
      align: array(columns.map(({ align }) => word(align))),
      heads: array(heads),
      lines: array(linesOf(block, set)),
    },
    block.rows.flatMap((row) => rowCode(row)),
  );
  const caption = block.caption === undefined ? undefined : textCode(block.caption);
  const figure = call('kv-figure', { caption, kind: { code: 'table' } }, [table]);
  if (block.signs === undefined || block.signs.length === 0) return [figure];
  return [
    figure,
    call(
      'kv-signs',
      {},
      block.signs.map(({ sign, meaning }) => textCode(`${sign}  ${meaning}`)),
    ),
  ];
}

// Rows that surely take one line are given their height: the printer lays a row of unknown height out twice.
function linesOf({ columns, rows }: TableBlock, { close, roomMm }: SetWith): readonly Code[] {
  const size = close ? tableText.close : tableText.usual;
  const fixed = columns.reduce((sum, { width = 0 }) => sum + width, 0);
  const fills = columns.reduce((sum, { fill = 0 }) => sum + fill, 0);
  const ems = columns.map(({ fill, width }) => {
    const mm = fill === undefined ? width : ((roomMm - fixed) * fill) / fills;
    return mm === undefined ? 0 : (mm * pointsAMm - 2 * cellInset) / size;
  });
  // How wide a column is that is as wide as its content, is known to the printer alone; and so are then all the others.
  const isKnown = columns.every(({ fill, width }) => fill !== undefined || width !== undefined);
  return rows.map(({ cells, depth = 0 }) => {
    const fits = (cell: Line, at: number): boolean => emOf(cell) + (at === 0 ? depth * stepEm : 0) <= (ems[at] ?? 0);
    return word(isKnown && cells.every(fits) ? 1 : 0);
  });
}

// A footnote stands at the foot of its page, which a row has to give room.
function emOf(line: Line): number {
  if (typeof line === 'string') return widestEm(printable(line));
  return line.reduce((sum, { text, note }) => sum + (note === undefined ? widestEm(printable(text)) : Infinity), 0);
}

function widthCode({ fill, width }: TableColumnLook): Code {
  if (fill !== undefined) return measure(fill, 'fr');
  return width === undefined ? word('auto') : measure(width, 'mm');
}

function checkWidth(found: number, expected: number, what: string): void {
  invariant(found === expected, `${what} of a table has ${found} cells over ${expected} columns`);
}

function spanOf(row: readonly HeadCell[]): number {
  return row.reduce((sum, { span = 1 }) => sum + span, 0);
}

// Heads of the last row stand over one column each and as its figures do; those above stand in the middle of theirs.
function headCode(row: readonly HeadCell[], level: number, { head, columns }: TableBlock): Code {
  const last = level === head.length - 1;
  let at = 0;
  const cells = row.map(({ text, span = 1 }) => {
    const column: TableColumnLook | undefined = columns[at];
    at += span;
    if (!last) return text === '' ? call('kv-blank', {}) : call('kv-group', { span: word(span) }, [textCode(text)]);
    return call('kv-head', { align: word(column?.align ?? 'left') }, [textCode(text)]);
  });
  return call('table.header', { level: word(level + 1) }, cells);
}

function rowCode({ cells, depth = 0, total }: BodyRow): Code[] {
  return cells.map((cell: Line, c) => {
    const step = depth > 0 && c === 0 ? word(depth) : undefined;
    const content = lineCode(cell);
    return step || total
      ? call('kv-cell', { depth: step, total: total ? word('true') : undefined }, [content])
      : content;
  });
}
