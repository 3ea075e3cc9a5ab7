import type { ReleasedColumn } from '../../engines/twins/released-columns.ts';

/** Columns by key of their variable. */
export type Columns = Pick<ReadonlyMap<string, Float64Array>, 'get' | 'has'>;

/**
 * Columns of values and their bands, each made when it is first asked for: whether a place has twins at all takes a few of
 * dozens.
 * @param has - Whether a variable has values at all, which is known before they are made.
 */
export function columnsWhenAsked(
  has: (key: string) => boolean,
  make: (key: string) => Partial<ReleasedColumn>,
): { readonly columns: Columns; readonly bands: Columns } {
  const made = new Map<string, Partial<ReleasedColumn>>();
  const columnOf = (key: string): Partial<ReleasedColumn> => {
    const known = made.get(key);
    if (known || !has(key)) return known ?? {};
    const column = make(key);
    made.set(key, column);
    return column;
  };
  return {
    columns: { has, get: (key) => columnOf(key).values },
    bands: { has: (key) => columnOf(key).band !== undefined, get: (key) => columnOf(key).band },
  };
}

/** Columns with others beside them, which come first. */
export function columnsWith(base: Columns, extra: ReadonlyMap<string, Float64Array>): Columns {
  return {
    has: (key) => extra.has(key) || base.has(key),
    get: (key) => extra.get(key) ?? base.get(key),
  };
}
