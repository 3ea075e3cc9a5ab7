import { Problem } from '../../../domain/kernel/problems/problem.ts';
import { parseDelimited } from './parse-delimited.ts';

/** An answer of jobindsats as a table. Cells are numbers, texts, or null where the source has none. */
export interface JobindsatsTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

// Something that is counted, and its count.
const fewestColumns = 2;
const noFigure = /^(|-|\.|\.\.|null)$/;
const danishNumber = /^-?(\d{1,3}(\.\d{3})+|\d+)(,\d+)?$/;
const areaColumn = /^(område|area|kommune)/i;

/**
 * An answer as version 2 (`[{"Variables":[{"Label"}],"Data":[[…]]}]`) and version 3 (`{"columns":[…],"rows":[[…]]}`) give it, or CSV
 * with semicolons. A label that comes again gets `#2`. Numbers may be written in Danish; empty, `-`, `.`, `..` and null are no
 * figure, never 0. "Herning Kommune" is Herning.
 * @throws Problem KV-M35 when it is none of these, or a row has another number of cells
 * @source dst.md section 2
 */
export function readJobindsats(text: string, table: string): JobindsatsTable {
  const plain = text.replace(/^\uFEFF/, '').trim();
  const [labels, rows] = /^[[{]/.test(plain) ? partsOfJson(plain, table) : partsOfCsv(plain);
  // A page of a proxy or of maintenance has lines too, but no columns.
  if (labels.length < fewestColumns || plain.startsWith('<')) {
    throw new Problem('KV-M35', { table, where: plain.startsWith('<') ? 'HTML' : 'columns' });
  }
  const columns = distinct(labels);
  const wrong = rows.findIndex((row) => row.length !== columns.length);
  if (wrong >= 0) throw new Problem('KV-M35', { table, where: `${wrong + 1}` });
  const areas = new Set(columns.flatMap((column, at) => (areaColumn.test(column) ? [at] : [])));
  return { columns, rows: rows.map((row) => row.map((cell, at) => cellOf(cell, areas.has(at)))) };
}

function partsOfCsv(text: string): readonly [readonly string[], readonly (readonly unknown[])[]] {
  const [head = [], ...rows] = parseDelimited(text, ';');
  return [head, rows];
}

function partsOfJson(text: string, table: string): readonly [readonly string[], readonly (readonly unknown[])[]] {
  const told = parsed(text, table);
  const whole: unknown = Array.isArray(told) ? told[0] : told;
  const labels = listIn(whole, 'columns') ?? listIn(whole, 'Variables');
  const rows = listIn(whole, 'rows') ?? listIn(whole, 'Data');
  if (!labels || !rows) throw new Problem('KV-M35', { table, where: 'columns, rows / Variables, Data' });
  return [
    labels.map((label) => (typeof label === 'string' ? label : labelIn(label))),
    rows.map((row) => (Array.isArray(row) ? row : [])),
  ];
}

function parsed(text: string, table: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem('KV-M35', { table, where: 'JSON' });
  }
}

function memberOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return new Map<string, unknown>(Object.entries(value)).get(name);
}

function listIn(value: unknown, name: string): readonly unknown[] | undefined {
  const found = memberOf(value, name);
  return Array.isArray(found) ? found : undefined;
}

function labelIn(value: unknown): string {
  const found = memberOf(value, 'Label') ?? memberOf(value, 'label') ?? memberOf(value, 'name');
  return typeof found === 'string' ? found : '';
}

function distinct(labels: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return labels.map((label) => {
    const name = label.trim();
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} #${count}`;
  });
}

function cellOf(cell: unknown, isArea: boolean): string | number | null {
  if (typeof cell === 'number') return cell;
  const text = `${cell ?? ''}`.trim();
  if (noFigure.test(text)) return null;
  if (isArea) return text.replace(/ Kommune$/i, '');
  return danishNumber.test(text) ? Number(text.replaceAll('.', '').replace(',', '.')) : text;
}
