import { ownFile } from '../../domain/definitions/twins/own-file.ts';
import type { Decimal } from '../../domain/kernel/decimal.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { TwinScaling } from '../../domain/model/twin-method.ts';
import { nearestTwins, type Twin } from '../../engines/twins/nearest-twins.ts';
import { twinSpace } from '../../engines/twins/twin-space.ts';
import { textOf } from './own-table.ts';
import { numbersOf, type OwnRow, readOwnRows } from './read-own-rows.ts';

/** One column that rows are compared by. */
export interface OwnVariable {
  readonly column: string;
  readonly weight: Decimal;
  readonly cap: { readonly low: Decimal; readonly high: Decimal } | undefined;
}

/** What is asked of a person's own file. */
export interface TwinsOfOwnFile {
  readonly input: string;
  readonly id: string;
  readonly variables: readonly OwnVariable[];
  readonly scaling: TwinScaling;
  /** Twins per row; left out = every other row. */
  readonly nearest: number | undefined;
}

/** The rows that could be compared, each with its twins on demand. */
export interface OwnTwins {
  readonly ids: readonly string[];
  twinsOf(subject: number): readonly Twin[];
  /** Rows left out for want of a value. */
  readonly incomplete: readonly OwnRow[];
  /** Columns left out because every row has the same value. */
  readonly dropped: readonly string[];
}

const fewestRows = 2;

/**
 * Twins among the rows of a file. A row without all values is left out of everything, means and deviations included.
 * Weights are used as they stand, never made to add up to 1.
 * @throws Problem KV-N1 … KV-N9, KV-S1 … KV-S15 on what cannot be read or compared.
 * @source issue 4, point 9
 */
export async function twinsOfOwnFile(asked: TwinsOfOwnFile): Promise<OwnTwins> {
  const columns = asked.variables.map(({ column }) => column);
  const file = await textOf(asked.input);
  const rows = readOwnRows(file, asked.id, columns).map((row) => ({ row, values: numbersOf(file.name, row, columns) }));
  const complete = rows.flatMap(({ row, values }) => (values ? [{ id: row.id, values }] : []));
  if (complete.length < fewestRows) throw new Problem('KV-N6', { file: file.name, rows: complete.length });
  const ids = complete.map(({ id }) => id);
  const units = {
    ids,
    columns: new Map(columns.map((column, v) => [column, Float64Array.from(complete, ({ values }) => values[v] ?? 0)])),
  };
  const space = twinSpace(units, methodFor(asked));
  const room = new Float64Array(ids.length);
  const count = Math.min(asked.nearest ?? ids.length, ids.length);
  return {
    ids,
    twinsOf: (subject) => nearestTwins(space, { subject, count }, room).twins,
    incomplete: rows.flatMap(({ row, values }) => (values ? [] : [row])),
    dropped: space.dropped.map(({ key }) => key),
  };
}

function methodFor({ variables, scaling }: TwinsOfOwnFile): typeof ownFile {
  const usual = { deviation: 'n-1', group: 'all', ...ownFile.chosen } as const;
  const chosen = variables.map(({ column, weight, cap }) => ({
    ...usual,
    key: column,
    scaling,
    weight,
    ...(cap ? { cap } : {}),
  }));
  return { ...ownFile, variables: chosen };
}
