import type { ReferenceValue } from '../../domain/model/release.ts';

/** References of a release, found by key, area and period. */
export interface ReferenceIndex {
  /** Sum of the keys over the periods; undefined where one of them is not told. */
  sum(keys: readonly string[], area: string, periods: readonly string[]): number | undefined;
  /** The newest year told of a key up to a year. */
  newestPeriod(key: string, area: string, upTo: number): string | undefined;
  /** Sources of a key in the periods, each once. */
  sourceOf(key: string, area: string, periods: readonly string[]): string;
}

/** An index over references; made once for all sheets of a release. */
export function indexReferences(references: readonly ReferenceValue[]): ReferenceIndex {
  const byKey = new Map<string, Map<string, ReferenceValue>>();
  for (const value of references) {
    const at = `${value.key} ${value.area}`;
    const periods = byKey.get(at) ?? new Map<string, ReferenceValue>();
    byKey.set(at, periods.set(value.period, value));
  }
  const find = (key: string, area: string, period: string): ReferenceValue | undefined =>
    byKey.get(`${key} ${area}`)?.get(period);
  return {
    sum: (keys, area, periods) => {
      let sum = 0;
      for (const key of keys) {
        for (const period of periods) {
          const value = find(key, area, period)?.value;
          if (value === undefined) return undefined;
          sum += value;
        }
      }
      return sum;
    },
    newestPeriod: (key, area, upTo) =>
      [...(byKey.get(`${key} ${area}`)?.keys() ?? [])]
        .filter((period) => Number(period) <= upTo)
        .sort()
        .at(-1),
    sourceOf: (key, area, periods) =>
      [...new Set(periods.flatMap((period) => find(key, area, period)?.source ?? []))].join('; '),
  };
}
