import type { Axis, BlockDefinition, Condition, FactView } from '../../../domain/model/table-definition.ts';

/** Whole numbers from … to, both included. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/**
 * Whom a block counts, taken apart so that two blocks can be compared: whole-number ranges and lists of values per
 * column, and every other test as text. Tests that cannot be taken apart are only ever equal to themselves.
 */
export interface Population {
  readonly view: FactView;
  readonly ranges: ReadonlyMap<string, Range>;
  readonly values: ReadonlyMap<string, readonly string[]>;
  readonly rest: readonly string[];
}

/** Highest value of each column that axes divide by ranges: what a range without an end ends at. */
export function highestOf(blocks: readonly BlockDefinition[]): ReadonlyMap<string, number> {
  const highest = new Map<string, number>();
  for (const axis of blocks.flatMap((block) => block.axes)) {
    const division = divisionOf(axis);
    if (division?.kind !== 'ranges') continue;
    for (const { to } of division.parts) {
      if (Number.isFinite(to)) highest.set(division.column, Math.max(to, highest.get(division.column) ?? to));
    }
  }
  return highest;
}

/** The people of a block, its axes aside. */
export function populationOf(block: BlockDefinition, highest: ReadonlyMap<string, number>): Population {
  const ranges = new Map<string, Range>();
  const values = new Map<string, readonly string[]>();
  const rest: string[] = [];
  const visit = (condition: Condition): void => {
    if (condition.kind === 'all') {
      condition.of.forEach(visit);
      return;
    }
    const range = rangeOf(condition);
    const list = valuesOf(condition);
    if (range && !ranges.has(range.column)) {
      const end = highest.get(range.column) ?? range.range.to;
      ranges.set(range.column, { from: range.range.from, to: Math.min(range.range.to, end) });
    } else if (list && !values.has(list.column)) values.set(list.column, list.values);
    else rest.push(JSON.stringify(inOrder(condition)));
  };
  if (block.where) visit(block.where);
  return { view: block.view, ranges, values, rest: [...new Set(rest)].sort() };
}

/** A test with its fields in one order: read back from a release they stand in another than in the definitions. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, own]) => [key, inOrder(own)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The column an axis divides by and each category's part of it, where every category is a range, or every one a list. */
export type Divided =
  | { readonly kind: 'ranges'; readonly column: string; readonly parts: readonly Range[] }
  | { readonly kind: 'values'; readonly column: string; readonly parts: readonly (readonly string[])[] };

/** How an axis divides, if it divides one column by ranges or by lists. */
export function divisionOf(axis: Axis): Divided | undefined {
  const conditions = axis.categories.flatMap((category) => (category.when ? [category.when] : []));
  const ranges = conditions.flatMap((condition) => rangeOf(condition) ?? []);
  const lists = conditions.flatMap((condition) => valuesOf(condition) ?? []);
  const [range] = ranges;
  const [list] = lists;
  const size = axis.categories.length;
  if (range && ranges.length === size && ranges.every(({ column }) => column === range.column)) {
    return { kind: 'ranges', column: range.column, parts: ranges.map((part) => part.range) };
  }
  if (list && lists.length === size && lists.every(({ column }) => column === list.column)) {
    return { kind: 'values', column: list.column, parts: lists.map((part) => part.values) };
  }
  return undefined;
}

function rangeOf(condition: Condition): { readonly column: string; readonly range: Range } | undefined {
  if (condition.kind !== 'between' || condition.lowerOut || condition.upperOut) return undefined;
  const from = Number(condition.from ?? 0);
  const to = condition.to === undefined ? Number.POSITIVE_INFINITY : Number(condition.to);
  return Number.isInteger(from) && (Number.isInteger(to) || condition.to === undefined)
    ? { column: condition.column, range: { from, to } }
    : undefined;
}

function valuesOf(condition: Condition): { readonly column: string; readonly values: readonly string[] } | undefined {
  if (condition.kind === 'equals') return { column: condition.column, values: [String(condition.value)] };
  if (condition.kind === 'in') return { column: condition.column, values: condition.values.map(String).sort() };
  return undefined;
}
