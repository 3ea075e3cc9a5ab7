import { expect, test } from 'vitest';
import type { AreaShape } from '../../../src/domain/model/area.ts';
import { changedBorder, changedDefinitions } from '../../../src/engines/monitor/changed-ground.ts';

const square = (size: number): AreaShape => [
  [
    [
      [0, 0],
      [size, 0],
      [size, size],
      [0, 0],
    ],
  ],
];
const version = (gyldigFra: string, size: number) => ({ gyldigFra, shape: square(size) });

test('a border is told from the day it holds until the list after next, and only when it runs otherwise', () => {
  const versions = [version('2010-01-01', 1), version('2026-03-01', 2)];
  const told = [{ code: 'A8', of: 'border', from: '2026-03-01' }];
  expect(changedBorder(versions, '2025-12', '2026-11-23')).toEqual(told);
  expect(changedBorder(versions, '2025-12', '2026-03-01')).toEqual(told);
  expect(changedBorder(versions, '2025-12', '2026-02-28')).toEqual([]);
  expect(changedBorder(versions, '2026-12', '2027-01-01')).toEqual([]);
  // Within the month of the list before it was too late for that list.
  expect(changedBorder([version('2010-01-01', 1), version('2025-12-05', 2)], '2025-12', '2026-11-23')).toHaveLength(1);
  expect(changedBorder([version('2010-01-01', 1), version('2026-03-01', 1)], '2025-12', '2026-11-23')).toEqual([]);
  expect(changedBorder([version('2026-03-01', 1)], '2025-12', '2026-11-23')).toEqual([]);
  expect(changedBorder([], '2025-12', '2026-11-23')).toEqual([]);
});

const month = (periodeFra: string, definitionId: string, indikator = 'uden_job') => ({
  ...{ indikator, definitionId, periodeFra: `${periodeFra}-01` },
});

test('another way of counting is told from its first month, not where both are counted side by side', () => {
  const figures = [month('2026-01', 'old'), month('2026-02', 'old'), month('2026-03', 'new'), month('2026-04', 'new')];
  const told = [{ code: 'A8', of: 'months', indikator: 'uden_job', from: '2026-03', before: 'old', now: 'new' }];
  expect(changedDefinitions(figures, '2025-12')).toEqual(told);
  expect(changedDefinitions(figures.toReversed(), '2025-12')).toEqual(told);
  expect(changedDefinitions(figures, '2026-12')).toEqual([]);
  expect(changedDefinitions([...figures, month('2026-03', 'old')], '2025-12')).toEqual([]);
  expect(changedDefinitions([month('2026-01', 'old'), month('2026-02', 'new', 'sigtet')], '2025-12')).toEqual([]);
  expect(changedDefinitions([], '2025-12')).toEqual([]);
});
