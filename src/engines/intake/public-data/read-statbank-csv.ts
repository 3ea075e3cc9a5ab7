import type { Lang } from '../../../domain/kernel/language.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import { parseDelimited } from './parse-delimited.ts';
import { cellsOf, type PublicDataset, type PublicDimension } from './public-dataset.ts';

/** How the answer was asked for: the decimal sign follows the language, `suppressed` is tableinfo's suppressedDataValue. */
export interface StatbankAnswer {
  readonly table: string;
  readonly lang: Lang;
  readonly suppressed?: string;
}

const contentColumn = 'indhold';
const timeColumn = 'tid';
const dots = /^\.{1,6}$/;

/**
 * A CSV or BULK answer of StatBank: byte-order mark tolerated, semicolon, one row per observation, any row order.
 * `..` is null with its sign; a value equal to `suppressed` "0" stays 0 with the status `0_or_suppressed`.
 * @throws Problem KV-E1 not such a file; KV-E3 a value that is no number in the language asked for.
 * @source dst.md sections 1 and 1.1
 */
export function readStatbankCsv(text: string, answer: StatbankAnswer): PublicDataset {
  const [header = [], ...rows] = parseDelimited(text.replace(/^\uFEFF/, ''), ';');
  const content = header.findIndex((name) => name.toLowerCase() === contentColumn);
  if (content < 0 || rows.some((row) => row.length !== header.length)) {
    throw new Problem('KV-E1', { file: answer.table, format: 'StatBank CSV' });
  }
  const columns = header.map((name, i) => ({ name, i })).filter(({ i }) => i !== content);
  const dimensions = columns.map(({ name, i }): PublicDimension => {
    const codes = [...new Set(rows.map((row) => row[i] ?? ''))];
    const role = name.toLowerCase() === timeColumn ? 'time' : 'other';
    return { id: name, label: name, role, categories: codes.map((code) => ({ code, label: code })) };
  });
  const values = new Array<number | null>(cellsOf(dimensions)).fill(null);
  const status = new Map<number, string>();
  const positions = dimensions.map((d) => new Map(d.categories.map((category, at) => [category.code, at])));
  for (const [r, row] of rows.entries()) {
    const at = columns.reduce(
      (sum, { i }, d) => sum * (dimensions[d]?.categories.length ?? 1) + (positions[d]?.get(row[i] ?? '') ?? 0),
      0,
    );
    const cell = readCell(row[content] ?? '', answer, r + 2);
    values[at] = cell.value;
    if (cell.status !== '') status.set(at, cell.status);
  }
  return { label: answer.table, source: 'Danmarks Statistik', updated: '', dimensions, values, status, notes: [] };
}

function readCell(text: string, answer: StatbankAnswer, line: number): { value: number | null; status: string } {
  if (text === '' || dots.test(text)) return { value: null, status: text === '' ? '..' : text };
  const pattern = answer.lang === 'da' ? /^-?\d+(,\d+)?$/ : /^-?\d+(\.\d+)?$/;
  if (!pattern.test(text)) throw new Problem('KV-E3', { table: answer.table, line, found: text.slice(0, 40) });
  const value = Number(text.replace(',', '.'));
  return { value, status: answer.suppressed === text ? `${text}_or_suppressed` : '' };
}
