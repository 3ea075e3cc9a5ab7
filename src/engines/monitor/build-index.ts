import type { Random } from '../../domain/kernel/random.ts';
import type { AreaIndexMethod, RankSpan } from '../../domain/model/area-index.ts';
import type { IndexMethod } from '../../domain/model/index-method.ts';
import { quantileOf } from './chance.ts';
import { ranksOf } from './ranks.ts';
import { type AllTheSame, type ScoredAreas, scoreAreas } from './score-areas.ts';

/** Values of complete areas by variable, with half-widths of two deviations. */
export interface IndexColumns {
  readonly values: readonly Float64Array[];
  readonly bands: readonly Float64Array[];
}

/**
 * Scores areas by a method of a release: z-sums standardise values and sum; rank methods rank each variable first.
 * @param constant - Of the exponential transformation of ranks.
 * @source prioritering.md section 2; monitorering.md section 11
 */
export function scoreByMethod(
  method: Pick<AreaIndexMethod, 'kind' | 'variables' | 'sd' | 'classes'>,
  values: readonly Float64Array[],
  constant: number,
): ScoredAreas | AllTheSame {
  return scoreAreas(shapeOf(method, constant), method.kind === 'z-sum' ? values : rankedColumns(method, values));
}

// Of a draw nothing but the order is wanted: classes are left out, and a sum is in the same order wherever it lies and however
// it is scaled. Undefined where a variable is alike everywhere.
function ranksOfDraw(
  method: AreaIndexMethod,
  values: readonly Float64Array[],
  constant: number,
): readonly number[] | undefined {
  if (method.kind === 'z-sum') return ranksOfSum(method, values);
  const found = scoreAreas(shapeOf({ ...method, classes: [] }, constant), rankedColumns(method, values));
  return 'column' in found ? undefined : found.ranks;
}

function ranksOfSum({ variables }: AreaIndexMethod, values: readonly Float64Array[]): readonly number[] | undefined {
  const sums = new Float64Array(values[0]?.length ?? 0);
  for (const [v, { weight, direction }] of variables.entries()) {
    const column = values[v] as Float64Array;
    const deviation = deviationOf(column);
    if (deviation === 0) return undefined;
    const factor = (weight * direction) / deviation;
    for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] as number) + factor * (column[i] as number);
  }
  return ranksOf(sums, 'min');
}

// One pass from the first value: a draw needs no more digits than that leaves, and it is made hundreds of times.
function deviationOf(column: Float64Array): number {
  const from = column[0] as number;
  let [sum, squares] = [0, 0];
  for (let i = 0; i < column.length; i++) {
    const off = (column[i] as number) - from;
    sum += off;
    squares += off * off;
  }
  return Math.sqrt(Math.max(0, squares - (sum * sum) / column.length) / column.length);
}

function shapeOf(
  { kind, variables, sd, classes }: Pick<AreaIndexMethod, 'kind' | 'variables' | 'sd' | 'classes'>,
  constant: number,
): IndexMethod {
  if (kind === 'rank-exponential') {
    const domains = variables.map(({ id, weight }) => ({ column: id, weight }));
    return { kind, domains, constant, ties: 'min', classes };
  }
  const standardised = variables.map(({ id, weight, direction }) => ({
    ...{ column: id, weight, direction },
    standardise: true,
  }));
  return { kind, variables: standardised, restandardise: true, sd, ties: 'min', classes };
}

function rankedColumns(
  { variables }: Pick<AreaIndexMethod, 'variables'>,
  values: readonly Float64Array[],
): readonly Float64Array[] {
  return values.map((column, v) => {
    const direction = variables[v]?.direction ?? 1;
    return Float64Array.from(
      ranksOf(
        column.map((value) => direction * value),
        'average',
      ),
    );
  });
}

/**
 * The ranks each area has in most draws when every value is drawn within its margin: what the margins leave of an order.
 * @param share - Share of draws that a span holds.
 */
export function ranksByMargin(
  method: AreaIndexMethod,
  { values, bands }: IndexColumns,
  settings: { readonly constant: number; readonly draws: number; readonly share: number },
  random: Random,
): readonly RankSpan[] {
  const areas = values[0]?.length ?? 0;
  const drawn = Array.from({ length: areas }, () => new Float64Array(settings.draws));
  const moved = values.map((column) => new Float64Array(column.length));
  for (let draw = 0; draw < settings.draws; draw++) {
    for (const [v, into] of moved.entries()) moveWithin(into, values[v] as Float64Array, bands[v], random);
    const ranks = ranksOfDraw(method, moved, settings.constant);
    if (!ranks) return drawn.map(() => [1, areas]);
    for (let area = 0; area < areas; area++) (drawn[area] as Float64Array)[draw] = ranks[area] as number;
  }
  const tail = (1 - settings.share) / 2;
  return drawn.map((ranks): RankSpan => {
    const sorted = ranks.sort();
    return [Math.round(quantileOf(sorted, tail)), Math.round(quantileOf(sorted, 1 - tail))];
  });
}

// A loop of its own: it is gone through for every value of every draw.
function moveWithin(
  into: Float64Array,
  values: Float64Array,
  bands: Float64Array | undefined,
  { normal }: Random,
): void {
  for (let area = 0; area < into.length; area++) {
    into[area] = (values[area] as number) + ((bands?.[area] ?? 0) / 2) * normal();
  }
}

/** The ranks of each area when each weight by itself is another part of what it is; the method's own among them. */
export function ranksByWeight(
  method: AreaIndexMethod,
  values: readonly Float64Array[],
  settings: { readonly constant: number; readonly weights: readonly number[] },
): readonly RankSpan[] {
  const tried = method.variables.flatMap((_one, v) =>
    settings.weights.map((part) => ({
      ...method,
      variables: method.variables.map((one, at) => (at === v ? { ...one, weight: one.weight * part } : one)),
    })),
  );
  const spans = Array.from({ length: values[0]?.length ?? 0 }, () => [Number.POSITIVE_INFINITY, 0] as [number, number]);
  for (const one of [method, ...tried]) {
    const found = scoreByMethod(one, values, settings.constant);
    if ('column' in found) continue;
    for (const [area, span] of spans.entries()) {
      const rank = found.ranks[area] as number;
      span[0] = Math.min(span[0], rank);
      span[1] = Math.max(span[1], rank);
    }
  }
  return spans;
}
