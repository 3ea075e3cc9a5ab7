import { Problem } from '../../../domain/kernel/problems/problem.ts';
import { cellsOf, type PublicDataset, type PublicDimension } from './public-dataset.ts';

type Json = { readonly [key: string]: unknown };

/** `tolerant` mends a wrong `size` when the categories themselves span exactly the values given. */
export interface JsonStatOptions {
  readonly tolerant?: boolean;
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const textsOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((v) => typeof v === 'string');

/**
 * Every dataset of a JSON-stat text, 1.x (bundle of datasets) or 2.0 (dataset or collection with embedded datasets).
 * @throws Problem JS-NOT no dataset, JS-SIZE sizes and values disagree, JS-INDEX category without position, JS-VALUE.
 * @source json-stat.org/format; dst.md section 3
 */
export function readJsonStat(text: string, options: JsonStatOptions = {}): PublicDataset[] {
  const datasets = datasetsOf(parse(text));
  if (datasets.length === 0) throw new Problem('JS-NOT', {});
  return datasets.map((dataset) => readDataset(dataset, options));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new Problem('JS-NOT', {});
  }
}

function datasetsOf(json: unknown): Json[] {
  if (!isObject(json)) return [];
  if (json.class === 'collection' && isObject(json.link)) {
    const items = json.link.item;
    return Array.isArray(items) ? items.filter((item) => isObject(item) && 'value' in item) : [];
  }
  if ('value' in json && isObject(json.dimension)) return [json];
  return Object.values(json).filter(
    (value): value is Json => isObject(value) && 'value' in value && isObject(value.dimension),
  );
}

function readDataset(json: Json, options: JsonStatOptions): PublicDataset {
  const dimension = json.dimension as Json;
  const ids = textsOf(json.id ?? dimension.id);
  const sizes = ((json.size ?? dimension.size) as number[] | undefined) ?? [];
  const roles = (json.role ?? dimension.role) as Readonly<Record<string, readonly string[]>> | undefined;
  const dimensions = ids.map((id) => readDimension(id, dimension[id], roleOf(id, roles ?? {})));
  const cells = cellsOf(dimensions);
  const sizesAgree = sizes.length === ids.length && sizes.every((size, i) => size === dimensions[i]?.categories.length);
  if (!sizesAgree && !(options.tolerant && countOf(json.value) === cells)) {
    throw new Problem('JS-SIZE', { expected: cells, found: sizes.reduce((a, b) => a * b, 1) });
  }
  return {
    label: String(json.label ?? ''),
    source: String(json.source ?? ''),
    updated: String(json.updated ?? ''),
    dimensions,
    values: readValues(json.value, cells),
    status: readStatus(json.status, cells),
    notes: textsOf(json.note),
  };
}

function roleOf(id: string, roles: Readonly<Record<string, readonly string[]>>): PublicDimension['role'] {
  const role = (['time', 'geo', 'metric'] as const).find((name) => roles[name]?.includes(id));
  return role ?? 'other';
}

function readDimension(id: string, json: unknown, role: PublicDimension['role']): PublicDimension {
  const category = isObject(json) && isObject(json.category) ? json.category : {};
  const labels = isObject(category.label) ? category.label : {};
  const label = isObject(json) && typeof json.label === 'string' ? json.label : id;
  const categories = codesOf(id, category.index, labels).map((code) => ({
    code,
    label: String(labels[code] ?? code),
  }));
  return { id, label, role, categories };
}

/** Codes in order: an array, an object of positions, or absent when there is one category (then the label's key). */
function codesOf(dimension: string, index: unknown, labels: Json): string[] {
  if (Array.isArray(index)) return index.map(String);
  if (!isObject(index)) {
    const only = Object.keys(labels);
    if (only.length !== 1) throw new Problem('JS-INDEX', { dimension });
    return only;
  }
  const codes: string[] = [];
  for (const [code, position] of Object.entries(index)) codes[Number(position)] = code;
  if (codes.length !== Object.keys(index).length || codes.includes(undefined as unknown as string)) {
    throw new Problem('JS-INDEX', { dimension });
  }
  return codes;
}

function countOf(value: unknown): number {
  if (Array.isArray(value)) return value.length;
  return isObject(value) ? Object.keys(value).length : 0;
}

function readValues(value: unknown, cells: number): (number | null)[] {
  const numberOrNull = (v: unknown, at: number): number | null => {
    if (v === null || v === undefined) return null;
    if (typeof v !== 'number') throw new Problem('JS-VALUE', { position: at, found: String(v).slice(0, 40) });
    return v;
  };
  if (Array.isArray(value)) {
    if (value.length !== cells) throw new Problem('JS-SIZE', { expected: cells, found: value.length });
    return value.map(numberOrNull);
  }
  const values = new Array<number | null>(cells).fill(null);
  for (const [key, v] of Object.entries(isObject(value) ? value : {})) {
    const at = Number(key);
    if (!(at < cells)) throw new Problem('JS-SIZE', { expected: cells, found: at + 1 });
    values[at] = numberOrNull(v, at);
  }
  return values;
}

function readStatus(status: unknown, cells: number): Map<number, string> {
  if (isObject(status)) return new Map(Object.entries(status).map(([key, code]) => [Number(key), String(code)]));
  const list = textsOf(status);
  const one = list.length === 1 ? list[0] : undefined;
  if (one !== undefined) return new Map(Array.from({ length: cells }, (_, i) => [i, one]));
  return new Map(
    Array.isArray(status) ? status.flatMap((s, i) => (typeof s === 'string' ? [[i, s] as const] : [])) : [],
  );
}
