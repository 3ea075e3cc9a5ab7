import { semicolonCsv } from '../../../domain/kernel/semicolon-csv.ts';
import type { FieldValues } from '../../../domain/model/area.ts';
import { fromUtm32 } from '../project.ts';
import { type AreaTable, noGeometry, notA, type ReadFeature, type ReadLayer } from './area-file.ts';

const mark = '\uFEFF';

/**
 * Reads a table of areas without geometry: first line names, separated by semicolon or comma, quotes doubled inside
 * quotes. Line numbers count the head as line 1.
 * @throws Problem KV-G20 when there is no head, or a row has more cells than it
 */
export function readCsv(text: string, file: string): ReadLayer {
  const [head, ...rows] = cellsOf(text.startsWith(mark) ? text.slice(1) : text);
  if (!head || head.cells.every((name) => name === ''))
    notA('CSV', file, { da: 'første linje har ingen navne', en: 'the first line has no names' });
  const names = head.cells.map((name) => name.trim());
  const features = rows.map(({ line, cells }): ReadFeature => {
    if (cells.length > names.length)
      notA('CSV', file, { da: `linje ${line} har for mange felter`, en: `line ${line} has too many cells` });
    const values: FieldValues = Object.fromEntries(names.map((name, i) => [name, (cells[i] ?? '').trim() || null]));
    return { row: line, values, geometry: noGeometry };
  });
  return { features };
}

/** Areas as CSV: semicolon, decimal comma, byte order mark; geometry as WKT in EPSG:25832 when asked. */
export function writeCsv(table: AreaTable, geometry: boolean): string {
  const head = [...table.columns.map((column) => column.name), ...(geometry ? ['geometri_wkt'] : [])];
  const rows = table.rows.map(({ values, shape }) => {
    const cells = table.columns.map(({ name, type }) => {
      const value = values[name] ?? '';
      return type === 'decimal' ? `${value}`.replace('.', ',') : `${value}`;
    });
    return [...cells, ...(geometry ? [wktOf(shape)] : [])];
  });
  return semicolonCsv([head, ...rows]);
}

function wktOf(shape: AreaTable['rows'][number]['shape']): string {
  if (shape.length === 0) return '';
  const ring = (points: readonly (readonly [number, number])[]) =>
    `(${points.map((point) => fromUtm32(point, '25832').join(' ')).join(', ')})`;
  return `MULTIPOLYGON (${shape.map((polygon) => `(${polygon.map(ring).join(', ')})`).join(', ')})`;
}

interface Line {
  readonly line: number;
  readonly cells: readonly string[];
}

function cellsOf(text: string): readonly Line[] {
  const firstLine = text.slice(0, text.search(/\r|\n|$/));
  const separator = firstLine.includes(';') || !firstLine.includes(',') ? ';' : ',';
  const lines: { line: number; cells: string[] }[] = [{ line: 1, cells: [''] }];
  let [inQuotes, line] = [false, 1];
  for (let i = 0; i < text.length; i++) {
    const letter = text[i] ?? '';
    const cells = lines.at(-1)?.cells ?? [];
    const add = (more: string) => {
      cells[cells.length - 1] = (cells.at(-1) ?? '') + more;
    };
    if (letter === '\n') line += 1;
    if (inQuotes) {
      if (letter !== '"') add(letter);
      else if (text[i + 1] === '"') add(text[++i] ?? '');
      else inQuotes = false;
    } else if (letter === '"') inQuotes = true;
    else if (letter === separator) cells.push('');
    else if (letter === '\n') lines.push({ line, cells: [''] });
    else if (letter !== '\r') add(letter);
  }
  return lines.filter(({ cells }) => cells.some((cell) => cell !== ''));
}
