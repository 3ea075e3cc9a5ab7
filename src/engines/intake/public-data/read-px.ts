import { Problem } from '../../../domain/kernel/problems/problem.ts';
import { cellsOf, type PublicDataset, type PublicDimension } from './public-dataset.ts';
import { type PxStatement, type PxText, pxStatements } from './px-keywords.ts';
import { pxTimeList } from './px-time-list.ts';

/**
 * A PX file already decoded to text (see `pxEncoding`). Values row-major: STUB variables, then HEADING.
 * "-" is nil: 0 with the status "-"; dots are null with the dots as status. KEYS rows left out are 0.
 * @throws Problem KV-E1 not PX; PX-CELLS another number of cells than the variables span.
 * @source github.com/PxTools/PxFileFormat; dst.md section 4
 */
export function readPx(text: string, file: string): PublicDataset {
  const px = pxStatements(text.replace(/^\uFEFF/, ''), file);
  const first = (keyword: string): PxStatement | undefined =>
    px.statements.find((s) => s.keyword === keyword && s.lang === '');
  const ids = [...(first('STUB')?.values ?? []), ...(first('HEADING')?.values ?? [])];
  const dimensions = ids.map((id) => readDimension(id, px.statements));
  const cells = cellsOf(dimensions);
  const { values, status } = first('KEYS') ? keyedData(px, dimensions, file) : plainData(px.data);
  if (values.length !== cells) throw new Problem('PX-CELLS', { file, expected: cells, found: values.length });
  const notes = px.statements.filter((s) => /^(NOTEX?|VALUENOTEX?)$/.test(s.keyword) && s.lang === '');
  return {
    label: first('TITLE')?.values.join('') ?? first('CONTENTS')?.values.join('') ?? '',
    source: first('SOURCE')?.values.join('') ?? '',
    updated: first('LAST-UPDATED')?.values.join('') ?? '',
    dimensions,
    values,
    status,
    notes: notes.map((note) => note.values.join('').replaceAll('#', '\n')),
  };
}

/** Name of the encoding of a PX file's bytes, for a text decoder: what CHARSET and CODEPAGE say; a byte-order mark wins. */
export function pxEncoding(bytes: Uint8Array): 'utf-8' | 'windows-1252' | 'ibm850' {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  if (/CODEPAGE\s*=\s*"utf-?8"/i.test(head)) return 'utf-8';
  return /CHARSET\s*=\s*"ANSI"/i.test(head) ? 'windows-1252' : 'ibm850';
}

function readDimension(id: string, statements: readonly PxStatement[]): PublicDimension {
  const of = (keyword: string) =>
    statements.find((s) => s.keyword === keyword && s.lang === '' && s.keys[0] === id)?.values;
  const time = pxTimeList(of('TIMEVAL') ?? []);
  const labels = of('VALUES') ?? time ?? [];
  const codes = of('CODES') ?? time ?? labels;
  const categories = codes.map((code, i) => ({ code, label: labels[i] ?? code }));
  return { id, label: id, role: time ? 'time' : 'other', categories };
}

interface PxCells {
  readonly values: (number | null)[];
  readonly status: Map<number, string>;
}

function cell(token: string): { value: number | null; status: string } {
  const sign = token.replaceAll('"', '');
  if (sign === '-') return { value: 0, status: '-' };
  if (/^\.+$/.test(sign)) return { value: null, status: sign };
  return { value: Number(token), status: '' };
}

function plainData(data: string): PxCells {
  const values: (number | null)[] = [];
  const status = new Map<number, string>();
  for (const [token] of data.matchAll(/"[^"]*"|[^\s,;"]+/g)) {
    const read = cell(token);
    if (read.status !== '') status.set(values.length, read.status);
    values.push(read.value);
  }
  return { values, status };
}

/** Rows that start with the quoted codes (or values) of the stub; rows that are all 0 are left out of the file. */
function keyedData(px: PxText, dimensions: readonly PublicDimension[], file: string): PxCells {
  const keys = px.statements.filter((s) => s.keyword === 'KEYS');
  const stub = dimensions.slice(0, keys.length);
  const rowLength = cellsOf(dimensions.slice(keys.length));
  const values = new Array<number | null>(cellsOf(dimensions)).fill(0);
  const status = new Map<number, string>();
  const tokens = [...px.data.matchAll(/"[^"]*"|[^\s,;"]+/g)].map(([token]) => token);
  for (let at = 0; at < tokens.length; at += stub.length + rowLength) {
    let row = 0;
    for (const [d, dimension] of stub.entries()) {
      const key = (tokens[at + d] ?? '').replaceAll('"', '');
      const index = dimension.categories.findIndex((category) => category.code === key || category.label === key);
      if (index < 0) throw new Problem('PX-CELLS', { file, expected: values.length, found: at });
      row = row * dimension.categories.length + index;
    }
    for (let c = 0; c < rowLength; c += 1) {
      const read = cell(tokens[at + stub.length + c] ?? '');
      values[row * rowLength + c] = read.value;
      if (read.status !== '') status.set(row * rowLength + c, read.status);
    }
  }
  return { values, status };
}
