import type { YearValue } from '../../domain/model/grant-effect.ts';
import type { GoalKindId, GroupValue } from '../../domain/model/plan-goal.ts';

/** Values through the years that a kind of goal is counted from. */
export interface GoalGround {
  /** Mean of the twins by year. */
  readonly twins: readonly { readonly year: number; readonly value: number }[];
  /** All almene afdelinger of the country. */
  readonly country: readonly YearValue[];
  readonly baselineYear: number;
}

const percent = 100;

/**
 * Values as a kind of goal counts them: themselves, as a change since the baseline year, as a distance from the twins, or
 * in per cent of the country. A year without what it is held against is left out.
 * @source prioritering.md section 7
 */
export function goalSeries(kind: GoalKindId, own: readonly YearValue[], ground: GoalGround): readonly YearValue[] {
  switch (kind) {
    case 'niveau':
      return own;
    case 'aendring':
      return changeSince(own, ground.baselineYear);
    case 'tvillinger':
      return own.flatMap(({ year, value, band }) => {
        const mean = ground.twins.find((one) => one.year === year)?.value;
        return mean === undefined ? [] : [{ year, value: value - mean, ...(band === undefined ? {} : { band }) }];
      });
    case 'landet':
      return own.flatMap(({ year, value, band }) => {
        const whole = ground.country.find((one) => one.year === year)?.value;
        if (whole === undefined || whole <= 0) return [];
        const share = (percent * value) / whole;
        return [{ year, value: share, ...(band === undefined ? {} : { band: (percent * band) / whole }) }];
      });
  }
}

// Two released values are rounded apart from one another: their margins add as independent ones do.
function changeSince(own: readonly YearValue[], baselineYear: number): readonly YearValue[] {
  const base = own.find(({ year }) => year === baselineYear);
  if (!base) return [];
  return own
    .filter(({ year }) => year >= baselineYear)
    .map(({ year, value, band = 0 }) => {
      const margin = year === baselineYear ? 0 : Math.hypot(band, base.band ?? 0);
      return { year, value: value - base.value, ...(margin > 0 ? { band: margin } : {}) };
    });
}

/**
 * A comparison group year by year: mean, and the values that eight of ten of it lie between. Years with too few are left
 * out.
 */
export function groupByYear(
  series: readonly (readonly YearValue[])[],
  years: readonly number[],
  fewest: number,
): readonly GroupValue[] {
  return years.flatMap((year) => {
    const values = series.flatMap((one) => one.filter((own) => own.year === year).map(({ value }) => value));
    if (values.length < fewest) return [];
    const rising = Float64Array.from(values).sort();
    const value = values.reduce((sum, one) => sum + one, 0) / values.length;
    return [{ year, value, low: quantile(rising, tail), high: quantile(rising, 1 - tail) }];
  });
}

const tail = 0.1;

function quantile(rising: Float64Array, share: number): number {
  const at = share * (rising.length - 1);
  const [low, high] = [rising[Math.floor(at)] ?? 0, rising[Math.ceil(at)] ?? 0];
  return low + (high - low) * (at - Math.floor(at));
}
