import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AreaShape, Position } from '../../../src/domain/model/area.ts';
import { checkShape } from '../../../src/engines/areas/check-shape.ts';
import {
  intersectShapes,
  repairShape,
  subtractShapes,
  unionShapes,
  withoutSlivers,
} from '../../../src/engines/areas/combine-shapes.ts';
import { groupRings, splitAtTouches } from '../../../src/engines/areas/group-rings.ts';
import { shapeAreaM2, shapeEdgeM } from '../../../src/engines/areas/measure-shape.ts';
import { ring, square } from './area-world.ts';

const at = (x: number, y: number): Position => [498_000 + x, 6_221_000 + y];
const polygon = (...corners: readonly (readonly [number, number])[]): AreaShape => {
  const points = corners.map(([x, y]) => at(x, y));
  return [[[...points, ...points.slice(0, 1)]]];
};
const kinds = (shape: AreaShape) => checkShape(shape).map((fault) => fault.kind);

describe('a valid MultiPolygon', () => {
  test('squares, holes, islands in holes, corners that touch and clockwise rings are valid', () => {
    expect(checkShape(square(0, 0, 100))).toEqual([]);
    expect(checkShape([[ring(0, 0, 100), ring(10, 10, 20)]])).toEqual([]);
    expect(checkShape([[ring(0, 0, 100), ring(10, 10, 40)], [ring(20, 20, 5)]])).toEqual([]);
    expect(checkShape([[ring(0, 0, 10)], [ring(10, 10, 10)]])).toEqual([]);
    expect(checkShape([[[...ring(0, 0, 10)].reverse()]])).toEqual([]);
    expect(
      checkShape([[ring(0, 0, 100), ring(0, 10, 20).map(([x, y]): Position => [x + (x === 498_000 ? 1 : 0), y])]]),
    ).toEqual([]);
  });

  test('a hole may touch its outer ring in one point, not in two', () => {
    const diamond = (x: number) => polygon([x, 50], [20, 40], [40, 50], [20, 60])[0] ?? [];
    expect(kinds([[ring(0, 0, 100), ...diamond(0)]])).toEqual([]);
    const across = polygon([0, 50], [50, 40], [100, 50], [50, 60])[0] ?? [];
    expect(kinds([[ring(0, 0, 100), ...across]])).toEqual(['split']);
  });

  test('a bow tie crosses itself, and the place of the crossing is told', () => {
    expect(checkShape(polygon([0, 0], [100, 100], [100, 0], [0, 100]))).toEqual([{ kind: 'cross', at: at(50, 50) }]);
  });

  test('a ring that comes back to a point touches itself; a spike runs over its own edge', () => {
    expect(kinds(polygon([0, 0], [100, 0], [50, 50], [100, 100], [0, 100], [50, 50]))).toEqual(['touch']);
    expect(kinds(polygon([0, 0], [100, 0], [100, 100], [150, 100], [100, 100], [0, 100]))).toContain('edge');
  });

  test('open rings, rings of two points, no rings and no numbers are told as what they are', () => {
    expect(kinds([[ring(0, 0, 10).slice(0, 4)]])).toEqual(['open']);
    expect(kinds([[[at(0, 0), at(10, 0), at(0, 0)]]])).toEqual(['short']);
    expect(kinds(polygon([0, 0], [10, 0], [20, 0]))).toEqual(['short']);
    expect(kinds([])).toEqual(['empty']);
    expect(kinds([[]])).toEqual(['empty']);
    expect(kinds([[[...ring(0, 0, 10).slice(0, 3), [Number.NaN, 0], at(0, 0)]]])).toEqual(['number']);
  });

  test('holes outside, holes in holes, polygons over each other and shared edges are faults', () => {
    expect(kinds([[ring(0, 0, 10), ring(20, 20, 5)]])).toEqual(['hole']);
    expect(kinds([[ring(0, 0, 100), ring(10, 10, 50), ring(20, 20, 5)]])).toEqual(['hole']);
    expect(kinds([[ring(0, 0, 100)], [ring(10, 10, 5)]])).toEqual(['nest']);
    expect(kinds([[ring(0, 0, 10)], [ring(10, 0, 10)]])).toEqual(['edge']);
  });

  test('a point told twice in a row is no fault', () => {
    const doubled = ring(0, 0, 10).flatMap((point) => [point, point]);
    expect(checkShape([[doubled]])).toEqual([]);
  });

  test('whatever way the rings run, a shape stays valid or faulty', () => {
    const shapes = [square(0, 0, 9), [[ring(0, 0, 9), ring(20, 2, 3)]], polygon([0, 0], [9, 9], [9, 0], [0, 9])];
    for (const shape of shapes) {
      const turned = shape.map((rings) => rings.map((r) => [...r].reverse()));
      expect(kinds(turned)).toEqual(kinds(shape));
    }
  });
});

describe('areas of shapes', () => {
  test('a hole is taken from its polygon; the edge is the length of all rings', () => {
    const shape: AreaShape = [[ring(0, 0, 100), ring(10, 10, 20)]];
    expect(shapeAreaM2(shape)).toBe(9600);
    expect(shapeEdgeM(shape)).toBe(480);
  });

  test('union, overlap and difference of two squares', () => {
    const [a, b] = [square(0, 0, 100), square(60, 0, 100)];
    expect(shapeAreaM2(unionShapes([a, b]))).toBeCloseTo(16_000, 6);
    expect(shapeAreaM2(intersectShapes(a, b))).toBeCloseTo(4000, 6);
    expect(shapeAreaM2(subtractShapes(a, [b]))).toBeCloseTo(6000, 6);
    expect(intersectShapes(a, square(500, 0, 10))).toEqual([]);
    expect(unionShapes([])).toEqual([]);
  });

  test('parcels beside each other become one polygon, whichever way their rings run', () => {
    const turned = square(100, 0, 100).map((rings) => rings.map((r) => [...r].reverse()));
    expect(unionShapes([square(0, 0, 100), turned])).toHaveLength(1);
  });

  test('a hole stays a hole, and an island in it an island', () => {
    const pond: AreaShape = [[ring(0, 0, 100), ring(10, 10, 50)], [ring(20, 20, 10)]];
    const same = unionShapes([pond]);
    expect(same.map((rings) => rings.length).sort()).toEqual([1, 2]);
    expect(shapeAreaM2(same)).toBeCloseTo(7600, 6);
    expect(checkShape(same)).toEqual([]);
  });

  test('slivers go: too small, or too narrow on average', () => {
    const shape: AreaShape = [[ring(0, 0, 0.5)], [ring(10, 0, 1000, 0.005)], [ring(2000, 0, 2)]];
    expect(withoutSlivers(shape, { m2: 1, widthM: 0.01 })).toEqual([[ring(2000, 0, 2)]]);
  });

  test('a bow tie is repaired to two valid triangles', () => {
    const mended = repairShape(polygon([0, 0], [100, 100], [100, 0], [0, 100]));
    expect(checkShape(mended)).toEqual([]);
    expect(shapeAreaM2(mended)).toBeCloseTo(5000, 3);
  });

  test('rings that touch themselves are cut there: in a corner, on an edge, and around a hole', () => {
    const corner = polygon([0, 0], [100, 0], [50, 50], [100, 100], [0, 100], [50, 50]);
    const onEdge = polygon([0, 0], [100, 0], [100, 100], [50, 0], [0, 100]);
    const hole = polygon([0, 0], [100, 0], [100, 100], [0, 100], [0, 0], [20, 20], [20, 40], [40, 40], [0, 0], [0, 0]);
    const mended = [corner, onEdge, hole].map(repairShape);
    expect(mended.map(checkShape)).toEqual([[], [], []]);
    expect(mended.map(shapeAreaM2)).toEqual([5000, 5000, expect.closeTo(9800, 3)]);
  });

  test('a ring is cut at every touch, each piece keeping its way; rings are grouped by the way they run', () => {
    const [eight = []] = polygon([0, 0], [50, 50], [100, 0], [100, 100], [50, 50], [0, 100])[0] ?? [];
    const pieces = splitAtTouches(eight);
    expect(pieces.map((piece) => Math.abs(shapeAreaM2([[piece]])))).toEqual([2500, 2500]);
    const [outer, inner] = [ring(0, 0, 100), [...ring(10, 10, 20)].reverse()];
    expect(groupRings([inner, outer], 'counter-clockwise')).toEqual([[outer, inner]]);
    expect(groupRings([[...ring(500, 0, 5)].reverse()], 'counter-clockwise')).toHaveLength(1);
  });

  test('overlap and difference add up to the whole, wherever two rectangles lie', () => {
    const side = fc.integer({ min: 1, max: 3000 }).map((cm) => cm / 100);
    const place = fc.integer({ min: 0, max: 3000 }).map((cm) => cm / 100);
    fc.assert(
      fc.property(place, place, side, side, place, place, side, side, (ax, ay, aw, ah, bx, by, bw, bh) => {
        const [a, b] = [square(ax, ay, aw, ah), square(bx, by, bw, bh)];
        const both = shapeAreaM2(intersectShapes(a, b));
        expect(both + shapeAreaM2(subtractShapes(a, [b]))).toBeCloseTo(shapeAreaM2(a), 3);
        expect(shapeAreaM2(a) + shapeAreaM2(b) - both).toBeCloseTo(shapeAreaM2(unionShapes([a, b])), 3);
      }),
    );
  });

  test('stars whose corners fall on each other share just what is left of both together', () => {
    // A coarse grid, so that corners of one lie on the border of the box around the other.
    const reach = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 12, maxLength: 12 });
    const star = (radii: readonly number[], x: number): AreaShape =>
      polygon(
        ...radii.map((radius, i): readonly [number, number] => {
          const angle = (2 * Math.PI * i) / radii.length;
          return [x + Math.round(radius * 10 * Math.cos(angle)), Math.round(radius * 10 * Math.sin(angle))];
        }),
      );
    const turn = (shape: AreaShape): AreaShape => shape.map((rings) => rings.map((one) => [...one].reverse()));
    fc.assert(
      fc.property(reach, reach, fc.integer({ min: 0, max: 9 }), fc.boolean(), (one, two, right, turned) => {
        const [a, b] = [star(one, 0), star(two, right * 10)];
        const both = shapeAreaM2(intersectShapes(turned ? turn(a) : a, b));
        expect(Math.abs(shapeAreaM2(a) + shapeAreaM2(b) - shapeAreaM2(unionShapes([a, b])) - both)).toBeLessThan(0.5);
        expect(Math.abs(shapeAreaM2(a) - shapeAreaM2(subtractShapes(a, [b])) - both)).toBeLessThan(0.5);
      }),
      { numRuns: 300 },
    );
  });
});
