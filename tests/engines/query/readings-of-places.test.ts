import { expect, test } from 'vitest';
import { criteria } from '../../../src/domain/definitions/criteria/index.ts';
import { mapIndicators } from '../../../src/domain/definitions/indicators/index.ts';
import { must } from '../../../src/domain/kernel/invariant.ts';
import { type FigurePlace, figuresOfPlaces } from '../../../src/engines/query/figures-of-places.ts';
import { makeSelection } from '../../../src/engines/query/parse-selection.ts';
import { beginReadings, readingsOf, readPlaces } from '../../../src/engines/query/readings-of-places.ts';
import { january, leaves, release, sexTable } from './small-world.ts';

// Four afdelinger, the first two merged into one unit; only the last has a number in the newest period.
const ids = ['0001-00001', '0001-00002', '0001-00003', '0001-00004'];
const periods = [2022, 2023, 2024, 2025].map(january);
const content = release({
  edition: 2026,
  afdelinger: ids.map((id) => ({ id, kommune: '657' })),
  definitions: [{ ...sexTable, id: 'T00' }],
  tables: [
    leaves('T00', periods, {
      [`${ids[0]}+${ids[1]}`]: [[5, 10], [5, 15], [10, 15], null],
      [`${ids[2]}`]: [[20, 10], [20, 15], [25, 15], null],
      [`${ids[3]}`]: [
        [30, 10],
        [30, 15],
        [35, 15],
        [40, 40],
      ],
    }),
  ],
});
const places = ids.map(
  (key): FigurePlace => ({
    kind: 'selection',
    selection: makeSelection([{ sign: '+', place: { kind: 'afd', key } }]),
  }),
);
const indicators = [must(mapIndicators[0], 'residents')];
const asked = { indicators, criteria, places, years: 2 };

function readBy(step: number, of: readonly FigurePlace[] = places) {
  const work = beginReadings(content, { ...asked, places: of });
  for (let from = 0; from < of.length; from += step) readPlaces(content, work, from, from + step);
  return must(readingsOf(work)[0], 'residents');
}

test.each([1, 3, 4])('the newest period any place has, however few are read at a time (%i)', (step) => {
  const { period, values, before } = readBy(step);
  expect(period?.id).toBe('2025');
  expect([...values]).toEqual([Number.NaN, Number.NaN, Number.NaN, 80]);
  expect(before.map((numbers) => [...numbers])).toEqual([
    [Number.NaN, Number.NaN, 40, 50],
    [Number.NaN, Number.NaN, 35, 45],
  ]);
});

test('numbers and margins are those of the map, and an afdeling that is shown only with another has none', () => {
  const shown = figuresOfPlaces(content, { indicator: must(indicators[0], 'residents'), criteria, places });
  const without = readBy(2, places.slice(0, 3));
  expect(without.period?.id).toBe('2024');
  for (const at of [0, 1, 2]) {
    const onMap = at * periods.length + 2;
    expect(without.values[at]).toBe(shown.values[onMap] ?? Number.NaN);
    expect(without.bands[at]).toBe(shown.bands[onMap] ?? 0);
  }
  expect(shown.status.slice(0, 8)).toBe('uuuuuuuu');
  expect(without.bands[2]).toBeGreaterThan(0);
});

test('places the reader may not see have no number, and where nobody has one there is no period', () => {
  const none: readonly FigurePlace[] = [{ kind: 'none' }, { kind: 'none' }];
  expect(readBy(1, none)).toMatchObject({ values: new Float64Array(2).fill(Number.NaN), bands: new Float64Array(2) });
  expect(readBy(1, none).period).toBeUndefined();
});
