import fc from 'fast-check';
import RelateOp from 'jsts/org/locationtech/jts/operation/relate/RelateOp.js';
import { expect, test } from 'vitest';
import type { AreaBox, AreaShape, Position } from '../../../../src/domain/model/area.ts';
import { shapeOf } from '../../../../src/engines/areas/cql2/shape-of.ts';
import { GrowingShapes, type LayerShapes } from '../../../../src/engines/areas/features/layer-shapes.ts';
import { meetsBox } from '../../../../src/engines/areas/features/meets-box.ts';

function layerOf(...shapes: readonly AreaShape[]): LayerShapes {
  const growing = new GrowingShapes();
  for (const shape of shapes) growing.add(shape);
  return growing.finish();
}

const at = (x: number, y: number): Position => [500_000 + x, 6_200_000 + y];
const ring = (...points: readonly (readonly [number, number])[]): Position[] =>
  [...points, points[0] ?? [0, 0]].map(([x, y]) => at(x, y));
const box = (west: number, south: number, east: number, north: number): AreaBox => [
  ...at(west, south),
  ...at(east, north),
];

// A frame around nothing, and an island far away: its box covers much it does not.
const frame: AreaShape = [
  [ring([0, 0], [100, 0], [100, 100], [0, 100]), ring([20, 20], [80, 20], [80, 80], [20, 80])],
  [ring([0, 300], [10, 300], [10, 310], [0, 310])],
];

test.each([
  ['inside the hole', box(30, 30, 70, 70), false],
  ['inside the ground', box(5, 5, 10, 10), true],
  ['around everything', box(-10, -10, 500, 500), true],
  ['between its parts', box(0, 150, 100, 200), false],
  ['across a border', box(-5, 40, 5, 60), true],
  ['touching a border from outside', box(-5, 40, 0, 60), true],
  ['touching a border from the hole', box(20, 40, 30, 60), true],
  ['a millimetre outside', box(100.001, 0, 110, 100), false],
])('a box %s', (_name, asked, meets) => {
  expect(meetsBox(layerOf(frame), 0, asked, 'metres')).toBe(meets);
});

test('any star and any box meet exactly when the geometry library says so', () => {
  const reach = fc.integer({ min: 5, max: 100 });
  const place = fc.integer({ min: -120, max: 120 });
  const star = fc.array(reach, { minLength: 3, maxLength: 12 });
  fc.assert(
    fc.property(star, place, place, fc.nat(80), fc.nat(80), (reaches, x, y, width, height) => {
      const corner = (r: number, i: number): [number, number] => {
        const turn = (2 * Math.PI * i) / reaches.length;
        return [Math.round(r * Math.cos(turn)), Math.round(r * Math.sin(turn))];
      };
      const shape: AreaShape = [[ring(...reaches.map(corner))]];
      const asked = box(x, y, x + width + 1, y + height + 1);
      const [west, south, east, north] = asked;
      const rectangle = [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ];
      const expected = RelateOp.intersects(
        shapeOf({ type: 'MultiPolygon', coordinates: shape }),
        shapeOf({ type: 'Polygon', coordinates: [rectangle] }),
      );
      expect(meetsBox(layerOf(shape), 0, asked, 'metres')).toBe(expected);
    }),
    { numRuns: 300 },
  );
});

test('the index finds what touches a box, and what lies nowhere stands beside', () => {
  const shapes = layerOf(frame, [], [[ring([1000, 0], [1010, 0], [1010, 10], [1000, 10])]]);
  expect(shapes.nowhere).toEqual([1]);
  expect([...shapes.touching(box(990, -10, 1005, 5), 'metres')]).toEqual([2]);
  expect([...shapes.touching(box(-1, -1, 2000, 2000), 'metres')]).toEqual([0, 2]);
});
