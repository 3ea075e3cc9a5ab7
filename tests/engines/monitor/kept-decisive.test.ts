import fc from 'fast-check';
import { expect, test } from 'vitest';
import { areaClasses } from '../../../src/domain/definitions/area-classes/index.ts';
import { criteria } from '../../../src/domain/definitions/criteria/index.ts';
import { dec, decOf } from '../../../src/domain/kernel/decimal.ts';
import type { CriterionId } from '../../../src/domain/model/area-class.ts';
import { type AreaReadings, type MonitorLaw, monitorArea } from '../../../src/engines/monitor/monitor-area.ts';

const ids: readonly CriterionId[] = ['size', 'labour', 'origin', 'convicted', 'education', 'income'];
const decimals = { size: 0, labour: 1, origin: 1, convicted: 2, education: 1, income: 1 } as MonitorLaw['decimals'];
const freshLaw = (): MonitorLaw => ({ criteria: [...criteria], classes: areaClasses, decimals });
const kept = freshLaw();

/** An area on a list where only some criteria are known, each with one share a year. */
const areas = fc.record({
  list: fc.constantFrom('2014-12', '2017-12', '2018-12', '2020-12', '2021-12', '2024-12'),
  shares: fc.array(fc.option(fc.integer({ min: 0, max: 100 })), { minLength: ids.length, maxLength: ids.length }),
});

function readingsOf(list: string, shares: readonly (number | null)[]): AreaReadings {
  const year = String(Number(list.slice(0, 4)) - 1);
  const readings = ids.flatMap((id, at) => {
    const share = shares[at];
    if (share === null || share === undefined) return [];
    const years = [{ year, part: decOf(share * 10), whole: decOf(id === 'size' ? 1 : 1000) }];
    return [{ readings: { id, years }, freshness: 'fresh', period: year, wanted: year, deliveries: [] } as const];
  });
  const basis = { averaging: 'mean_of_shares', basis: 'recomputed', ways: false, incomeChange: 100_000 } as const;
  return { list, readings, national: dec('0.70'), ...basis, listed: () => 'unknown', earlierLists: () => [] };
}

test('what decides is the same whether areas before it had the same verdicts or not', () => {
  const answers = new Set<string>();
  fc.assert(
    fc.property(areas, ({ list, shares }) => {
      const of = readingsOf(list, shares);
      const { decisive } = monitorArea(kept, of);
      expect(decisive).toEqual(monitorArea(freshLaw(), of).decisive);
      answers.add(decisive.join());
    }),
    { numRuns: 300, seed: 2018 },
  );
  expect(answers.size).toBeGreaterThan(5);
});
