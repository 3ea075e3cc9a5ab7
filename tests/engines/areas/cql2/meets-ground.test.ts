import fc from 'fast-check';
import RelateOp from 'jsts/org/locationtech/jts/operation/relate/RelateOp.js';
import { expect, test } from 'vitest';
import type { AreaShape, Position } from '../../../../src/domain/model/area.ts';
import { type Ground, meetsGround } from '../../../../src/engines/areas/cql2/meets-ground.ts';
import { shapeOf } from '../../../../src/engines/areas/cql2/shape-of.ts';
import { boxOf } from '../../../../src/engines/areas/measure-shape.ts';

function groundOf(shape: AreaShape): Ground {
  const eachRing: Ground['eachRing'] = (visit) => {
    for (const ring of shape.flat()) visit(Float64Array.from(ring.flat()), 0, 2 * ring.length);
  };
  return { box: boxOf(shape), eachRing };
}

const square = (x: number, y: number, side: number): Position[] => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
  [x, y],
];
// A frame around nothing, and an island far away.
const frame: AreaShape = [[square(0, 0, 100), square(20, 20, 60)], [square(0, 300, 10)]];

test.each([
  ['in the hole', [[square(30, 30, 20)]], false],
  ['filling the hole, touching its border', [[square(20, 20, 60)]], true],
  ['in the frame', [[square(5, 5, 5)]], true],
  ['around all of it', [[square(-50, -50, 600)]], true],
  ['around the island alone', [[square(-5, 295, 20)]], true],
  ['between the parts', [[square(0, 150, 50)]], false],
  ['touching in one corner', [[square(100, 100, 50)]], true],
  ['a thousandth away from a corner', [[square(100.001, 100, 50)]], false],
  ['with a hole around the frame', [[square(-50, -50, 600), square(-10, -10, 500)]], false],
] satisfies [string, AreaShape, boolean][])('ground %s', (_name, other, meets) => {
  expect(meetsGround(frame)(groundOf(other))).toBe(meets);
  expect(meetsGround(other)(groundOf(frame))).toBe(meets);
});

test('any two stars meet exactly when the geometry library says so', () => {
  const reach = fc.integer({ min: 5, max: 100 });
  const star = fc.array(reach, { minLength: 3, maxLength: 12 });
  const away = fc.integer({ min: -180, max: 180 });
  const starAt = (reaches: readonly number[], x: number, y: number): AreaShape => {
    const corners = reaches.map((r, i): Position => {
      const turn = (2 * Math.PI * i) / reaches.length;
      return [x + Math.round(r * Math.cos(turn)), y + Math.round(r * Math.sin(turn))];
    });
    return [[[...corners, corners[0] ?? [x, y]]]];
  };
  fc.assert(
    fc.property(star, star, away, away, (own, other, x, y) => {
      const [a, b] = [starAt(own, 0, 0), starAt(other, x, y)];
      const jts = (shape: AreaShape) => shapeOf({ type: 'MultiPolygon', coordinates: shape });
      expect(meetsGround(a)(groundOf(b))).toBe(RelateOp.intersects(jts(a), jts(b)));
    }),
    { numRuns: 100 },
  );
});
