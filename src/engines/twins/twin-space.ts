import { decToNumber, decToText } from '../../domain/kernel/decimal.ts';
import { must } from '../../domain/kernel/invariant.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import { type Spread, spreadOf } from '../../domain/kernel/spread-of.ts';
import type { TwinMethod, TwinMethodVariable } from '../../domain/model/twin-method.ts';

/** Units with their raw values, one column a variable. NaN where a unit has no value or it is hidden. */
export interface TwinUnits {
  /** Unique keys; ties between equal distances go to the lower. */
  readonly ids: readonly string[];
  readonly columns: Pick<ReadonlyMap<string, Float64Array>, 'get'>;
}

/** A variable as the method uses it over this population. */
export interface TwinVariable {
  readonly key: string;
  readonly spread: Spread;
  /** After normalising, where the method does so. */
  readonly weight: number;
  /** Position among the method's groups. */
  readonly group: number;
  readonly method: TwinMethodVariable;
}

/** Units placed where distances can be measured. Made once per release and method; searches only read it. */
export interface TwinSpace {
  readonly method: TwinMethod;
  readonly ids: readonly string[];
  /** Position of each unit in the order of keys. */
  readonly keyOrder: Int32Array;
  readonly variables: readonly TwinVariable[];
  /** Variables left out because everybody has the same value ("alle har samme værdi"). */
  readonly dropped: readonly { readonly key: string; readonly spread: Spread }[];
  /** Raw values after the cap, and scaled values: unit × variable, a unit's values together. */
  readonly raw: Float64Array;
  readonly scaled: Float64Array;
  /** 1 where a unit has every variable and so may be subject and candidate. */
  readonly usable: Uint8Array;
  /** Sum of the weights of each group. */
  readonly groupWeights: Float64Array;
}

/**
 * Caps, scales and weighs the units of a population. The population of a variable is every unit with a value of it,
 * also units that lack another variable and are no candidates themselves.
 * @throws Problem KV-N1 when all weights are 0, KV-N2 when no variable tells the units apart.
 * @source tvillinger.md section 3, steps 1-4
 */
export function twinSpace(units: TwinUnits, method: TwinMethod): TwinSpace {
  const weighed = method.variables.filter(({ weight }) => weight.digits > 0n);
  if (weighed.length === 0) throw new Problem('KV-N1', {});
  const measured = weighed.map((variable) => {
    return { variable, ...measuredColumn(must(units.columns.get(variable.key), `column ${variable.key}`), variable) };
  });
  // Compared by range: a standard deviation of equal decimals need not come out as 0.
  const kept = measured.filter(({ spread }) => spread.max > spread.min);
  const dropped = measured.filter(({ spread }) => !(spread.max > spread.min));
  if (kept.length === 0) throw new Problem('KV-N2', { variables: dropped.map(({ variable }) => variable.key) });
  const total = method.normaliseWeights ? kept.reduce((sum, { variable }) => sum + decToNumber(variable.weight), 0) : 1;
  const groups = [...new Set(kept.map(({ variable }) => variable.group))];
  const variables = kept.map(({ variable, spread }) => ({
    key: variable.key,
    spread,
    weight: decToNumber(variable.weight) / total,
    group: groups.indexOf(variable.group),
    method: variable,
  }));
  const count = units.ids.length;
  const raw = new Float64Array(count * kept.length);
  kept.forEach(({ column }, v) => {
    for (let unit = 0; unit < count; unit++) raw[unit * kept.length + v] = column[unit] ?? Number.NaN;
  });
  const scaled = scaledValues(raw, variables);
  return {
    method,
    ids: units.ids,
    keyOrder: orderOfKeys(units.ids),
    variables,
    dropped: dropped.map(({ variable, spread }) => ({ key: variable.key, spread })),
    raw,
    scaled,
    usable: usableUnits(scaled, kept.length, count),
    groupWeights: weightsOfGroups(variables, groups.length),
  };
}

/** Raw values by unit and variable, scaled with the spreads already frozen. */
function scaledValues(raw: Float64Array, variables: readonly TwinVariable[]): Float64Array {
  const scaled = new Float64Array(raw.length);
  variables.forEach(({ spread, method }, v) => {
    const { from, unit } = scaleStep(spread, method.scaling);
    for (let at = v; at < raw.length; at += variables.length) scaled[at] = ((raw[at] as number) - from) / unit;
  });
  return scaled;
}

/** The method's weights added up by group. */
export function weightsOfGroups(variables: readonly { group: number; weight: number }[], groups: number): Float64Array {
  const sums = new Float64Array(groups);
  for (const { group, weight } of variables) sums[group] = (sums[group] ?? 0) + weight;
  return sums;
}

/** Where a scale begins and how long its unit is, in raw values: scaled = (raw − from) / unit. */
export interface ScaleStep {
  readonly from: number;
  readonly unit: number;
}

/** The scale of a variable over its frozen population. */
export function scaleStep(spread: Spread, scaling: TwinMethodVariable['scaling']): ScaleStep {
  switch (scaling) {
    case 'z':
      return { from: spread.mean, unit: spread.deviation };
    case 'minmax':
      return { from: spread.min, unit: spread.max - spread.min };
    case 'none':
      return { from: 0, unit: 1 };
  }
}

interface MeasuredColumn {
  readonly column: Float64Array;
  readonly spread: Spread;
}

const measuredColumns = new WeakMap<Float64Array, Map<string, MeasuredColumn>>();
const keptCaps = 8;

/** A column within its cap and its spread, kept with the column: other weights ask for the same. */
function measuredColumn(values: Float64Array, { cap, deviation }: TwinMethodVariable): MeasuredColumn {
  const kept = measuredColumns.get(values) ?? new Map<string, MeasuredColumn>();
  measuredColumns.set(values, kept);
  const key = `${deviation} ${cap ? `${decToText(cap.low)} ${decToText(cap.high)}` : ''}`;
  const known = kept.get(key);
  if (known) return known;
  const column = capped(values, cap);
  const measured = { column, spread: spreadOf(column, deviation) };
  if (kept.size < keptCaps) kept.set(key, measured);
  return measured;
}

/** Values with the ends of the cap in place of what lies outside it. */
function capped(column: Float64Array, cap: TwinMethodVariable['cap']): Float64Array {
  if (!cap) return column;
  const low = decToNumber(cap.low);
  const high = decToNumber(cap.high);
  return column.map((value) => Math.min(high, Math.max(low, value)));
}

function usableUnits(scaled: Float64Array, width: number, count: number): Uint8Array {
  const usable = new Uint8Array(count).fill(1);
  for (let at = 0; at < scaled.length; at++) if (Number.isNaN(scaled[at])) usable[Math.floor(at / width)] = 0;
  return usable;
}

const keyOrders = new WeakMap<readonly string[], Int32Array>();

function orderOfKeys(ids: readonly string[]): Int32Array {
  const known = keyOrders.get(ids);
  if (known) return known;
  const order = new Int32Array(ids.length);
  const byKey = ids.map((id, unit) => ({ id, unit })).sort((a, b) => (a.id < b.id ? -1 : 1));
  byKey.forEach(({ unit }, position) => {
    order[unit] = position;
  });
  keyOrders.set(ids, order);
  return order;
}
