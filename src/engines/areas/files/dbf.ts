import type { FieldValue, FieldValues } from '../../../domain/model/area.ts';
import { type AreaTable, type FileColumn, notA } from './area-file.ts';
import type { ShapeLoss } from './shape-loss.ts';

const headBytes = 32;
const fieldBytes = 32;
const endOfHead = 0x0d;
const endOfFile = 0x1a;
const longestText = 254;
const utf8 = new TextEncoder();

/**
 * Rows of a dBase table. A blank number is empty; texts are read in the encoding of the .cpg file, else as UTF-8 where
 * they are it, else as Windows-1252.
 * @throws Problem KV-G20 when the table is broken
 */
export function readDbf(bytes: Uint8Array, cpg: string | undefined, file: string): readonly FieldValues[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const broken = () => notA('Shape', file, { da: '.dbf er ikke hel', en: 'the .dbf is not whole' });
  if (bytes.length <= headBytes) return broken();
  const rows = view.getUint32(4, true);
  const start = view.getUint16(8, true);
  const size = view.getUint16(10, true);
  if (start + rows * size > bytes.length) return broken();
  const decode = decoderFor(cpg);
  const fields: { name: string; type: string; from: number; length: number }[] = [];
  let from = 1;
  for (let at = headBytes; at + fieldBytes <= start && bytes[at] !== endOfHead; at += fieldBytes) {
    const name = decode(bytes.subarray(at, at + 11)).split('\0')[0] ?? '';
    const length = bytes[at + 16] ?? 0;
    fields.push({ name, type: String.fromCharCode(bytes[at + 11] ?? 0), from, length });
    from += length;
  }
  return Array.from({ length: rows }, (_, row) => {
    const record = bytes.subarray(start + row * size, start + (row + 1) * size);
    const entries = fields.map(({ name, type, from: first, length }): [string, FieldValue] => [
      name,
      readValue(decode(record.subarray(first, first + length)), type),
    ]);
    return Object.fromEntries(entries);
  });
}

function readValue(text: string, type: string): FieldValue {
  const trimmed = text.replaceAll('\0', ' ').trim();
  if (trimmed === '' || /^\*+$/.test(trimmed)) return null;
  if (type === 'N' || type === 'F') return Number(trimmed);
  if (type === 'D' && /^\d{8}$/.test(trimmed)) return trimmed.replace(/^(....)(..)(..)$/, '$1-$2-$3');
  return trimmed;
}

function decoderFor(cpg: string | undefined): (bytes: Uint8Array) => string {
  const label = cpg?.trim().toLowerCase();
  const windows = new TextDecoder('windows-1252');
  if (label !== undefined && /^(iso|8859|ansi|1252|windows|cp1252)/.test(label))
    return (bytes) => windows.decode(bytes);
  const strict = new TextDecoder('utf-8', { fatal: true });
  return (bytes) => {
    try {
      return strict.decode(bytes);
    } catch {
      return windows.decode(bytes);
    }
  };
}

/** Areas as a dBase table in UTF-8 with the short names, and what it could not hold. */
export function writeDbf(table: AreaTable): { readonly bytes: Uint8Array; readonly losses: readonly ShapeLoss[] } {
  const columns = table.columns.map((column) => ({ ...column, ...cellOf(column) }));
  const size = columns.reduce((sum, { width }) => sum + width, 1);
  const start = headBytes + columns.length * fieldBytes + 1;
  const bytes = new Uint8Array(start + table.rows.length * size + 1).fill(0x20, start);
  const losses: ShapeLoss[] = [];
  writeHead(bytes, columns, { rows: table.rows.length, start, size });
  table.rows.forEach(({ values }, row) => {
    let at = start + row * size + 1;
    for (const { name, shortName, type, width } of columns) {
      const value = values[name] ?? null;
      const number = type === 'int' || type === 'decimal';
      if (value === null && number) losses.push({ row: row + 1, field: shortName, loss: 'null' });
      const { text, cut } = fitted(value === null ? '' : `${value}`, width);
      if (cut) losses.push({ row: row + 1, field: shortName, loss: 'cut' });
      bytes.set(text, number ? at + width - text.length : at);
      at += width;
    }
  });
  bytes[bytes.length - 1] = endOfFile;
  return { bytes, losses };
}

interface Cell {
  readonly letter: string;
  readonly width: number;
  readonly decimals: number;
}

function cellOf({ type, length }: FileColumn): Cell {
  const cells: { readonly [T in FileColumn['type']]: Cell } = {
    int: { letter: 'N', width: 11, decimals: 0 },
    decimal: { letter: 'N', width: 20, decimals: 4 },
    text: { letter: 'C', width: Math.min(longestText, length ?? longestText), decimals: 0 },
    uuid: { letter: 'C', width: 36, decimals: 0 },
    date: { letter: 'C', width: 10, decimals: 0 },
    timestamp: { letter: 'C', width: 25, decimals: 0 },
  };
  return cells[type];
}

function writeHead(
  bytes: Uint8Array,
  columns: readonly (FileColumn & Cell)[],
  { rows, start, size }: { readonly rows: number; readonly start: number; readonly size: number },
): void {
  const view = new DataView(bytes.buffer);
  // Version 3, and a day that is always the same: the same areas make the same bytes.
  bytes.set([3, 126, 1, 1]);
  view.setUint32(4, rows, true);
  view.setUint16(8, start, true);
  view.setUint16(10, size, true);
  columns.forEach(({ shortName, letter, width, decimals }, i) => {
    const at = headBytes + i * fieldBytes;
    bytes.set(utf8.encode(shortName), at);
    bytes[at + 11] = letter.charCodeAt(0);
    bytes[at + 16] = width;
    bytes[at + 17] = decimals;
  });
  bytes[start - 1] = endOfHead;
}

// A text is cut between letters, never inside one.
function fitted(text: string, width: number): { readonly text: Uint8Array; readonly cut: boolean } {
  const whole = utf8.encode(text);
  if (whole.length <= width) return { text: whole, cut: false };
  let kept = '';
  for (const letter of text) {
    if (utf8.encode(kept + letter).length > width) break;
    kept += letter;
  }
  return { text: utf8.encode(kept), cut: true };
}
