import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AreaShape } from '../../../src/domain/model/area.ts';
import { shapeOfText } from '../../../src/engines/areas/shape-of-text.ts';
import { writeShapeText } from '../../../src/engines/areas/shape-text.ts';
import { square } from './area-world.ts';

const withHole: AreaShape = [
  [
    [
      [0, 0],
      [90, 0],
      [90, 90],
      [0, 90],
      [0, 0],
    ],
    [
      [30, 30],
      [30, 60],
      [60, 60],
      [30, 30],
    ],
  ],
];

describe('a border as lines of corners', () => {
  test('is read with point or comma, in several polygons, with a hole, and closes by itself', () => {
    expect(shapeOfText('0 0\n90,0 0\n90 90\n0; 90\nhul\n30 30\n30 60\n60 60\n')).toEqual(withHole);
    expect(shapeOfText(writeShapeText([...withHole, ...square(200, 0, 50)]))).toEqual([
      ...withHole,
      ...square(200, 0, 50),
    ]);
  });
  test('of any polygons is read back as it was', () => {
    const corner = fc.tuple(fc.integer({ min: -9e6, max: 9e6 }), fc.integer({ min: -9e6, max: 9e6 }));
    const ring = fc.uniqueArray(corner, { minLength: 3, maxLength: 6, selector: String }).map((corners) => {
      const metres = corners.map(([x, y]) => [x / 1000, y / 1000] as const);
      return [...metres, metres[0] ?? ([0, 0] as const)];
    });
    const shapes = fc.array(fc.array(ring, { minLength: 1, maxLength: 3 }), { maxLength: 3 });
    fc.assert(
      fc.property(shapes, (shape) => {
        expect(shapeOfText(writeShapeText(shape))).toEqual(shape);
      }),
    );
  });
  test('well-known text is read too', () => {
    expect(shapeOfText('MULTIPOLYGON(((0 0,90 0,90 90,0 90,0 0),(30 30,30 60,60 60,30 30)))')).toEqual(withHole);
    expect(shapeOfText('polygon Z ((0 0 5,1 0 5,1 1 5,0 0 5))')).toHaveLength(1);
  });
  test.each([
    ['0 0\n90 0\nder 90', 3, 'der 90'],
    ['0 0\n1 2 3', 2, '1 2 3'],
    ['POINT(1 2)', 1, 'POINT(1 2)'],
    ['POLYGON((0 0,1 0', 1, 'POLYGON((0 0,1 0'],
  ])('%j is told by its line', (text, line, found) => {
    expect(() => shapeOfText(text)).toThrow(expect.objectContaining({ code: 'KV-G46', data: { line, found } }));
  });
});
