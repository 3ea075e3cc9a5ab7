import { Problem } from '../../../domain/kernel/problems/problem.ts';

/** One category of a dimension: code as delivered, label for people. */
export interface PublicCategory {
  readonly code: string;
  readonly label: string;
}

export interface PublicDimension {
  readonly id: string;
  readonly label: string;
  readonly role: 'time' | 'geo' | 'metric' | 'other';
  readonly categories: readonly PublicCategory[];
}

/**
 * A published table as read from StatBank, JSON-stat or PX: values row-major, last dimension fastest.
 * A missing or withheld value is null with its sign in `status`; it is never 0.
 */
export interface PublicDataset {
  readonly label: string;
  readonly source: string;
  /** As the file says it; empty when it does not. */
  readonly updated: string;
  readonly dimensions: readonly PublicDimension[];
  readonly values: readonly (number | null)[];
  /** Sign or status code by position. */
  readonly status: ReadonlyMap<number, string>;
  readonly notes: readonly string[];
}

/** Number of cells the dimensions span. */
export function cellsOf(dimensions: readonly { readonly categories: readonly unknown[] }[]): number {
  return dimensions.reduce((product, dimension) => product * dimension.categories.length, 1);
}

/**
 * The value at the given codes, one per dimension that has more than one category.
 * @throws Problem KV-E2 when a code is not in its dimension or a needed one is left out.
 */
export function valueAt(dataset: PublicDataset, codes: Readonly<Record<string, string>>): number | null {
  let position = 0;
  for (const dimension of dataset.dimensions) {
    const wanted = codes[dimension.id];
    const only = dimension.categories.length === 1 ? 0 : -1;
    const index = wanted === undefined ? only : dimension.categories.findIndex((category) => category.code === wanted);
    if (index < 0) {
      const valid = dimension.categories.slice(0, 8).map((category) => category.code);
      throw new Problem('KV-E2', { dimension: dimension.id, found: wanted ?? '', valid });
    }
    position = position * dimension.categories.length + index;
  }
  return dataset.values[position] ?? null;
}
