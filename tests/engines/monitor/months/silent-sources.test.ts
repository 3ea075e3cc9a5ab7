import { expect, test } from 'vitest';
import { newestDueMonth, silentSources } from '../../../../src/engines/monitor/months/silent-sources.ts';
import { monthObservation } from '../../protect/months/month-world.ts';

test('figures of a month are due on the tenth of the next', () => {
  expect(newestDueMonth('2026-11-22', 10)).toBe('2026-10');
  expect(newestDueMonth('2026-11-10', 10)).toBe('2026-10');
  expect(newestDueMonth('2026-11-09', 10)).toBe('2026-09');
  expect(newestDueMonth('2026-01-05', 10)).toBe('2025-11');
});

test('a source that has stopped is told once for all areas of its kommune; one that delivers, or is another kommune’s, is not', () => {
  const figures = [
    ...['a', 'b'].flatMap((area) => ['2026-05', '2026-06'].map((month) => monthObservation(area, month))),
    monthObservation('a', '2026-10', { datakilde: 'cpr', indikator: 'residents' }),
    monthObservation('c', '2026-10', { kommunekode: 751 }),
  ];
  expect(silentSources(figures, '2026-11-22', 10)).toEqual([
    { kommunekode: 657, datakilde: 'jobcenter', indikator: 'labour', last: '2026-06', due: '2026-10' },
  ]);
  expect(silentSources(figures, '2026-07-09', 10)).toEqual([]);
});
