import { theLaw } from '../src/app/monitor/the-law.ts';
import { areaLists } from '../src/domain/definitions/area-lists/area-lists.ts';
import { dec, decOf } from '../src/domain/kernel/decimal.ts';
import { randomFrom } from '../src/domain/kernel/random.ts';
import type { CriterionId } from '../src/domain/model/area-class.ts';
import type { ZSumMethod } from '../src/domain/model/index-method.ts';
import { monitorArea } from '../src/engines/monitor/monitor-area.ts';
import type { FreshReadings } from '../src/engines/monitor/release-readings.ts';
import { scoreAreas } from '../src/engines/monitor/score-areas.ts';
import type { Benchmark, BenchRow } from './bench-row.ts';
import { monitoringPages } from './monitoring-pages.ts';

const areas = 200;
const months = 120;
const indexed = 33_000;
const wholes: Readonly<Record<CriterionId, number>> = {
  size: 1,
  labour: 768,
  origin: 1240,
  convicted: 935,
  education: 620,
  income: 280_000_000,
};

/**
 * Criteria, averages, distances and classes of 200 areas in 120 months; an index of 33,000 areas by seven variables; every
 * page of the monitoring from a prepared server.
 */
export const monitoring: Benchmark = async (setup) => [...computed(), ...(await monitoringPages(setup))];

function computed(): readonly BenchRow[] {
  const random = randomFrom('monitoring');
  const law = { ...theLaw, decimals: areaLists.decimals };
  const readings = (): readonly FreshReadings[] =>
    theLaw.criteria.map(({ id }) => {
      const year = (at: number) => {
        const part = id === 'size' ? 900 + random.integer(800) : random.integer(wholes[id]);
        return { year: `${at}`, part: decOf(part), whole: decOf(wholes[id]) };
      };
      const years = [year(2025), year(2024)];
      return { readings: { id, years }, freshness: 'fresh', period: '2025', wanted: '2025', deliveries: [] };
    });
  // Every month has figures of its own: what is kept of one must not help another.
  const given = Array.from({ length: months }, () => Array.from({ length: areas }, readings));
  const common = { list: '2026-12', national: dec('0.70'), averaging: 'mean_of_shares', basis: 'recomputed' } as const;
  const earlierLists = (count: number): readonly string[] =>
    Array.from({ length: count - 1 }, (_none, back) => `${2025 - back}-12`);
  const lists = { listed: () => 'unknown' as const, earlierLists, incomeChange: 100_000 };
  const judging = (ways: boolean) =>
    secondsOf(() => {
      for (const one of given.flat()) monitorArea(law, { ...common, ...lists, ways, readings: one });
    });
  const [alone, withWays] = [judging(false), judging(true)];
  const columns = Array.from({ length: 7 }, () => Float64Array.from({ length: indexed }, () => random.normal()));
  const method: ZSumMethod = {
    kind: 'z-sum',
    variables: columns.map((_column, at) => ({ column: `v${at}`, weight: 1, direction: 1, standardise: true })),
    restandardise: true,
    sd: 'population',
    ties: 'min',
    classes: [{ label: 'lav', below: -1 }, { label: 'middel', upTo: 1 }, { label: 'høj' }],
  };
  const scoring = secondsOf(() => scoreAreas(method, columns));
  const how = 'time of one processor';
  return [
    {
      what: '200 areas x 120 months: criteria, averages, distances, classes',
      measured: alone,
      unit: 's',
      target: 10,
      how,
    },
    { what: 'the same with the ways off a list', measured: withWays, unit: 's', target: 10, how },
    { what: 'index of 33,000 areas', measured: scoring, unit: 's', target: 1, how: `7 variables, ${how}` },
  ];
}

function secondsOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
