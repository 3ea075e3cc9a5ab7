import { ownFile } from '../../domain/definitions/twins/own-file.ts';
import type { Decimal } from '../../domain/kernel/decimal.ts';
import { must } from '../../domain/kernel/invariant.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { TwinScaling } from '../../domain/model/twin-method.ts';
import { nearestTwins, type Twin } from '../../engines/twins/nearest-twins.ts';
import { twinSpace } from '../../engines/twins/twin-space.ts';
import { textOf } from './own-table.ts';
import { type OwnRow, readOwnRows, valuesOf } from './read-own-rows.ts';

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
  /** @param subject - Position among `ids`. */
  twinsOf(subject: number): readonly Twin[];
  /** Rows that lack a value of a column that weighs: no twins of their own and nobody's twins. */
  readonly incomplete: readonly OwnRow[];
  /** Columns left out because every row has the same value. */
  readonly dropped: readonly string[];
}

const fewestRows = 2;

/**
 * Twins among the rows of a file. Means and deviations of a column are over every row that has a value of it; rows that
 * lack another value are left out afterwards, as everywhere in the platform. Weights are used as they stand, never made
 * to add up to 1.
 * @throws Problem KV-N1 … KV-N9, KV-S1 … KV-S15 on what cannot be read or compared.
 * @source issue 4, point 9; tvillinger.md section 3
 */
export async function twinsOfOwnFile(asked: TwinsOfOwnFile): Promise<OwnTwins> {
  const columns = asked.variables.map(({ column }) => column);
  const file = await textOf(asked.input);
  const rows = readOwnRows(file, asked.id, columns).map((row) => ({ row, values: valuesOf(file.name, row, columns) }));
  const weighed = asked.variables.flatMap(({ weight }, v) => (weight.digits > 0n ? [v] : []));
  const complete = rows.filter(({ values }) => !weighed.some((v) => Number.isNaN(values[v] ?? Number.NaN))).length;
  if (complete < fewestRows) throw new Problem('KV-N6', { file: file.name, rows: complete });
  const ids = rows.map(({ row }) => row.id);
  const columnAt = (v: number): Float64Array => Float64Array.from(rows, ({ values }) => values[v] ?? Number.NaN);
  const units = { ids, columns: new Map(columns.map((column, v) => [column, columnAt(v)])) };
  const space = twinSpace(units, methodFor(asked));
  const room = new Float64Array(ids.length);
  const count = Math.min(asked.nearest ?? ids.length, ids.length);
  const subjects = [...ids.keys()].filter((unit) => space.usable[unit] === 1);
  return {
    ids: subjects.map((unit) => ids[unit] ?? ''),
    twinsOf: (subject) => nearestTwins(space, { subject: must(subjects[subject], 'subject'), count }, room).twins,
    incomplete: rows.flatMap(({ row }, unit) => (space.usable[unit] === 1 ? [] : [row])),
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
