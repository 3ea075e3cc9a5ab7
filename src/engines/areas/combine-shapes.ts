import {
  Clipper64,
  ClipType,
  FillRule,
  getBoundsPaths,
  type Paths64,
  type PolyPath64,
  PolyTree64,
  rectClip,
} from 'clipper2-ts';
import type { AreaPolygon, AreaRing, AreaShape, Position } from '../../domain/model/area.ts';
import { groupRings, splitAtTouches } from './group-rings.ts';
import { ringAreaM2, shapeAreaM2, shapeEdgeM } from './measure-shape.ts';

// Whole millimetres: every crossing is then exact to a millimetre and no operation can fail.
const perMetre = 1000;

/** A shape made ready for being combined several times. */
export type ReadyShape = Paths64;

/** Makes a shape ready: whole millimetres, outer rings one way and holes the other, whichever way they came. */
export function readyShape(shape: AreaShape): ReadyShape {
  // With the rule "covered by anything" only holes that run the other way stay open.
  // A ring of fewer than three points has no ground and is none to the library.
  return shape
    .flatMap((polygon) =>
      polygon.map((ring, at) => {
        const path = ring.slice(1).map(([x, y]) => ({ x: Math.round(x * perMetre), y: Math.round(y * perMetre) }));
        return ringAreaM2(ring) > 0 === (at === 0) ? path : path.reverse();
      }),
    )
    .filter((path) => path.length > 2);
}

/** All ground of some shapes: what any of them covers. */
export function unionShapes(shapes: readonly AreaShape[]): AreaShape {
  return solve(ClipType.Union, FillRule.NonZero, shapes.map(readyShape), []);
}

/** Ground two shapes share. */
export function intersectShapes(a: AreaShape, b: AreaShape): AreaShape {
  return intersectReady(readyShape(a), readyShape(b));
}

/** Ground two shapes share that have been made ready. */
export function intersectReady(a: ReadyShape, b: ReadyShape): AreaShape {
  // Neighbours share a strip at most: what lies outside the box both are in is cut away first, which is quick.
  const [one, two] = [getBoundsPaths(a), getBoundsPaths(b)];
  const [left, right] = [Math.max(one.left, two.left), Math.min(one.right, two.right)];
  const [top, bottom] = [Math.max(one.top, two.top), Math.min(one.bottom, two.bottom)];
  if (left >= right || top >= bottom) return [];
  const box = clearOf({ left, top, right, bottom }, [a, b]);
  return solve(ClipType.Intersection, FillRule.NonZero, [rectClip(box, a)], [rectClip(box, b)]);
}

/** Ground of the first shape that none of the others covers. */
export function subtractShapes(a: AreaShape, others: readonly AreaShape[]): AreaShape {
  return subtractReady(readyShape(a), others.map(readyShape));
}

/** Ground of the first shape that none of the others covers; all of them made ready. */
export function subtractReady(a: ReadyShape, others: readonly ReadyShape[]): AreaShape {
  const box = clearOf(getBoundsPaths(a), [a, ...others]);
  const near = others.map((other) => rectClip(box, other));
  return solve(ClipType.Difference, FillRule.NonZero, [a], near);
}

/**
 * The ground a faulty shape must have meant: what lies inside an odd number of its rings. A bow tie becomes two
 * triangles, a spike is cut off, a doubled edge goes.
 */
export function repairShape(shape: AreaShape): AreaShape {
  const rings = solve(ClipType.Union, FillRule.EvenOdd, [readyShape(shape)], []).flat();
  return groupRings(rings.flatMap(splitAtTouches), 'counter-clockwise');
}

type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

/**
 * A box a few millimetres larger with no point on its border: a path that turns on the very border of the box is cut
 * wrongly by the library, off by hectares.
 */
function clearOf(box: Box, shapes: readonly ReadyShape[]): Box {
  const points = shapes.flat(2);
  const [xs, ys] = [new Set(points.map(({ x }) => x)), new Set(points.map(({ y }) => y))];
  const away = (from: number, step: 1 | -1, taken: ReadonlySet<number>): number => {
    let at = from + step;
    while (taken.has(at)) at += step;
    return at;
  };
  return {
    left: away(box.left, -1, xs),
    top: away(box.top, -1, ys),
    right: away(box.right, 1, xs),
    bottom: away(box.bottom, 1, ys),
  };
}

/** A shape without the polygons that are slivers: smaller than asked, or narrower on average. */
export function withoutSlivers(shape: AreaShape, limits: { readonly m2: number; readonly widthM: number }): AreaShape {
  return shape.filter((polygon) => {
    const m2 = shapeAreaM2([polygon]);
    return m2 >= limits.m2 && (2 * m2) / shapeEdgeM([polygon]) >= limits.widthM;
  });
}

function solve(
  type: ClipType,
  fill: FillRule,
  subjects: readonly ReadyShape[],
  clips: readonly ReadyShape[],
): AreaShape {
  const clipper = new Clipper64();
  for (const subject of subjects) clipper.addSubject(subject);
  for (const clip of clips) clipper.addClip(clip);
  const tree = new PolyTree64();
  clipper.execute(type, fill, tree);
  const polygons: AreaPolygon[] = [];
  collect(tree, polygons);
  return polygons;
}

// In the tree an outer ring holds its holes, and a hole the outer rings that lie in it.
function collect(level: PolyPath64, into: AreaPolygon[]): void {
  for (let i = 0; i < level.count; i++) {
    const outer = level.child(i);
    const rings = [ringOf(outer)];
    for (let j = 0; j < outer.count; j++) {
      rings.push(ringOf(outer.child(j)));
      collect(outer.child(j), into);
    }
    into.push(rings);
  }
}

function ringOf(path: PolyPath64): AreaRing {
  const ring = (path.poly ?? []).map(({ x, y }): Position => [x / perMetre, y / perMetre]);
  return [...ring, ...ring.slice(0, 1)];
}
