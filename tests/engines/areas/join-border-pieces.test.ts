import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AreaRing, Position } from '../../../src/domain/model/area.ts';
import { joinBorderPieces } from '../../../src/engines/areas/join-border-pieces.ts';
import { shapeAreaM2 } from '../../../src/engines/areas/measure-shape.ts';
import { ring } from './area-world.ts';

const line = (...corners: readonly (readonly [number, number])[]): AreaRing =>
  corners.map(([x, y]): Position => [x, y]);
const backToStart = (piece: AreaRing): AreaRing => [...piece, ...piece.slice(0, 1)];

// A border of six corners around 5,000 m².
const [a, b, c, d, e, f] = [
  [0, 0],
  [100, 0],
  [100, 50],
  [50, 50],
  [50, 100],
  [0, 50],
] as const satisfies readonly Position[];
const whole = 5000 + 1250;

describe('a border in pieces', () => {
  test('open stretches are put end to end, whichever way they run and whatever order they lie in', () => {
    const pieces = [line(d, e, f), line(b, a, f), line(b, c, d)];
    const [joined = []] = joinBorderPieces([pieces]);
    expect(joined).toHaveLength(1);
    expect(Math.abs(shapeAreaM2([joined]))).toBe(whole);
  });

  test('a stretch led back to where it began is taken as a stretch where the others need it', () => {
    const pieces = [line(a, b, c, d), backToStart(line(d, e, f)), line(f, a)];
    const [joined = []] = joinBorderPieces([pieces]);
    expect(joined).toHaveLength(1);
    expect(Math.abs(shapeAreaM2([joined]))).toBe(whole);
  });

  test('two such stretches in a row, and one of two points padded to look like a ring', () => {
    const pieces = [line(a, b, c), backToStart(line(c, d, e)), line(e, f, e, e), line(f, a)];
    const [joined = []] = joinBorderPieces([pieces]);
    expect(joined).toHaveLength(1);
    expect(Math.abs(shapeAreaM2([joined]))).toBe(whole);
  });

  test('a closed ring that no end needs stays a ring: a hole', () => {
    const hole = line([10, 10], [20, 10], [20, 20], [10, 10]);
    const [joined = []] = joinBorderPieces([[line(a, b, c, d), hole, line(d, e, f, a)]]);
    expect(joined).toHaveLength(2);
    expect(joined).toContainEqual(hole);
  });

  test('closed rings, and pieces that meet nothing, are left as they are', () => {
    const closed = [[ring(0, 0, 100), ring(10, 10, 5)]];
    expect(joinBorderPieces(closed)).toBe(closed);
    const loose = [[line(a, b, c), line(e, f)]];
    expect(joinBorderPieces(loose)).toEqual(loose);
  });

  test('a stretch whose points all fell together is none', () => {
    const [joined = []] = joinBorderPieces([[line(a, b, c, d), line(d, d, d, d), line(d, e, f, a)]]);
    expect(joined).toHaveLength(1);
  });

  test('any border cut anywhere comes back as one ring around the same ground', () => {
    const cuts = fc.uniqueArray(fc.integer({ min: 0, max: 5 }), { minLength: 2, maxLength: 6 });
    const corners = [a, b, c, d, e, f];
    fc.assert(
      fc.property(cuts, fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }), (at, turned) => {
        const starts = [...at].sort((one, two) => one - two);
        const pieces = starts.map((from, i) => {
          const to = starts[i + 1] ?? (starts[0] ?? 0) + 6;
          const points = Array.from({ length: to - from + 1 }, (_, k) => corners[(from + k) % 6] as Position);
          return turned[i] ? points.reverse() : points;
        });
        const [joined = []] = joinBorderPieces([pieces]);
        expect(joined).toHaveLength(1);
        expect(Math.abs(shapeAreaM2([joined]))).toBe(whole);
      }),
    );
  });
});
