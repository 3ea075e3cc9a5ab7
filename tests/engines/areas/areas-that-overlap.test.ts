import { expect, test } from 'vitest';
import { areaDefinitions } from '../../../src/domain/definitions/geofa/index.ts';
import type { AreaShape } from '../../../src/domain/model/area.ts';
import { areasThatOverlap } from '../../../src/engines/areas/areas-that-overlap.ts';
import { square } from './area-world.ts';

const border = (objektId: string, shape: AreaShape) => ({ objektId, shape });
const omraade = (id: string, ...afdelinger: readonly string[]) => ({
  id,
  members: afdelinger.map((afdeling) => ({ afdeling, from: '2020-01-01' })),
});
const found = (
  borders: Parameters<typeof areasThatOverlap>[0],
  omraader: Parameters<typeof areasThatOverlap>[1] = [],
) => areasThatOverlap(borders, omraader, areaDefinitions.tolerances);

test('an area inside another, one across its border, and neighbours that only touch', () => {
  const borders = [
    border('outer', square(0, 0, 400)),
    border('inner', square(100, 100, 50)),
    border('across', square(350, 0, 100)),
    border('beside', square(0, 400, 400)),
  ];
  expect(found(borders)).toEqual([
    { areas: ['across', 'outer'], inside: ['across'] },
    { areas: ['inner', 'outer'], inside: ['inner'] },
  ]);
});

test('an earlier border counts, versions of one area do not meet themselves, and a pair is told once', () => {
  const borders = [
    border('a', square(0, 0, 100)),
    border('a', square(0, 0, 120)),
    border('b', square(110, 0, 100)),
    border('b', square(90, 0, 100)),
  ];
  expect(found(borders)).toEqual([{ areas: ['a', 'b'], inside: [] }]);
});

test('delivered areas without a border meet in an afdeling', () => {
  const omraader = [omraade('o2', 'x', 'y'), omraade('o1', 'y', 'z'), omraade('o3', 'w')];
  expect(found([], omraader)).toEqual([{ areas: ['o1', 'o2'], inside: ['o1', 'o2'] }]);
});

test('less than half of the ground is not inside; by an earlier border, or by homes, it may be', () => {
  const across = [border('a', square(0, 0, 100)), border('b', square(51, 0, 100))];
  expect(found(across)).toEqual([{ areas: ['a', 'b'], inside: [] }]);
  const both = { areas: ['a', 'b'], inside: ['a', 'b'] };
  expect(found([...across, border('b', square(49, 0, 100))])).toEqual([both]);
  expect(found(across, [omraade('a', 'x', 'y'), omraade('b', 'x', 'y', 'z', 'u')])).toEqual([both]);
  expect(found(across, [omraade('a', 'x', 'y', 'z'), omraade('b', 'x', 'u', 'v')])).toEqual([
    { areas: ['a', 'b'], inside: [] },
  ]);
});
