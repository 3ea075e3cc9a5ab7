import Flatbush from 'flatbush';
import type { AreaBox, AreaShape, Position } from '../../../domain/model/area.ts';
import type { RingVisitor } from '../cql2/meets-ground.ts';
import { counterClockwise } from '../files/geojson.ts';
import { type CrsName, fromUtm32 } from '../project.ts';

/** Two planes shapes are compared in: metres of EPSG:25832, or degrees with longitude first. */
export type Plane = 'metres' | 'degrees';

/**
 * The shapes of many features in a few arrays, with the box of each and an index of the boxes.
 */
export class LayerShapes {
  readonly #polygons: Uint32Array;
  readonly #rings: Uint32Array;
  readonly #points: Uint32Array;
  readonly #xy: Readonly<Record<Plane, Float64Array>>;
  readonly #boxes: Readonly<Record<Plane, Float64Array>>;
  readonly #index = new Map<Plane, Flatbush | undefined>();
  readonly #placed: Uint32Array;
  /** Features without ground. */
  readonly nowhere: readonly number[];
  readonly count: number;

  constructor(shapes: Growing) {
    this.#polygons = Uint32Array.from(shapes.polygons);
    this.#rings = Uint32Array.from(shapes.rings);
    this.#points = Uint32Array.from(shapes.points);
    this.#xy = { metres: Float64Array.from(shapes.metres), degrees: Float64Array.from(shapes.degrees) };
    this.count = shapes.polygons.length - 1;
    const at = Array.from({ length: this.count }, (_, i) => i);
    this.nowhere = at.filter((i) => this.isNowhere(i));
    this.#placed = Uint32Array.from(at.filter((i) => !this.isNowhere(i)));
    this.#boxes = { metres: this.#allBoxes('metres'), degrees: this.#allBoxes('degrees') };
  }

  /** Whether a feature has no ground. */
  isNowhere(feature: number): boolean {
    return this.#polygons[feature] === this.#polygons[feature + 1];
  }

  /** The box around a feature; undefined where it has no ground. */
  box(feature: number, plane: Plane): AreaBox | undefined {
    if (this.isNowhere(feature)) return undefined;
    return boxAt(this.#boxes[plane], feature);
  }

  /** The box around all features; undefined when none has ground. */
  extent(plane: Plane): AreaBox | undefined {
    const index = this.#indexOf(plane);
    return index && [index.minX, index.minY, index.maxX, index.maxY];
  }

  /** Features whose box touches a box, rising. */
  touching(box: AreaBox, plane: Plane): Uint32Array {
    const found = Uint32Array.from(this.#indexOf(plane)?.search(...box) ?? []);
    for (let at = 0; at < found.length; at++) found[at] = this.#placed[found[at] ?? 0] ?? 0;
    return found.sort();
  }

  /** Calls with every ring of a feature; outer rings run counter-clockwise, holes clockwise. */
  eachRing(feature: number, plane: Plane, visit: RingVisitor): void {
    const [first, last] = [this.#polygons[feature] ?? 0, this.#polygons[feature + 1] ?? 0];
    for (let ring = this.#rings[first] ?? 0; ring < (this.#rings[last] ?? 0); ring++) {
      visit(this.#xy[plane], 2 * (this.#points[ring] ?? 0), 2 * (this.#points[ring + 1] ?? 0));
    }
  }

  /** The shape of a feature in a plane, as coordinates. */
  shape(feature: number, plane: Plane): AreaShape {
    return this.#mapped(feature, this.#xy[plane], (x, y): Position => [x, y]);
  }

  /** The shape in a coordinate system, in the order of its axes. */
  shapeIn(feature: number, crs: CrsName): AreaShape {
    if (crs === '25832') return this.shape(feature, 'metres');
    if (crs === 'CRS84') return this.shape(feature, 'degrees');
    if (crs === '3857') return this.#mapped(feature, this.#xy.metres, (x, y) => fromUtm32([x, y], crs));
    return this.#mapped(feature, this.#xy.degrees, (x, y): Position => [y, x]);
  }

  /** The geometry as GeoJSON text, `null` without ground. */
  geojson(feature: number, crs: CrsName): string {
    const shape = this.shapeIn(feature, crs);
    return shape.length === 0 ? 'null' : `{"type":"MultiPolygon","coordinates":${JSON.stringify(shape)}}`;
  }

  #mapped(feature: number, xy: Float64Array, position: (x: number, y: number) => Position): AreaShape {
    const shape: Position[][][] = [];
    for (let polygon = this.#polygons[feature] ?? 0; polygon < (this.#polygons[feature + 1] ?? 0); polygon++) {
      const rings: Position[][] = [];
      for (let ring = this.#rings[polygon] ?? 0; ring < (this.#rings[polygon + 1] ?? 0); ring++) {
        const points: Position[] = [];
        for (let at = this.#points[ring] ?? 0; at < (this.#points[ring + 1] ?? 0); at++) {
          points.push(position(xy[2 * at] ?? 0, xy[2 * at + 1] ?? 0));
        }
        rings.push(points);
      }
      shape.push(rings);
    }
    return shape;
  }

  #allBoxes(plane: Plane): Float64Array {
    const boxes = new Float64Array(4 * this.count);
    for (let feature = 0; feature < this.count; feature++) {
      let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
      this.eachRing(feature, plane, (xy, start, end) => {
        for (let at = start; at < end; at += 2) {
          const [x, y] = [xy[at] ?? 0, xy[at + 1] ?? 0];
          if (x < west) west = x;
          if (x > east) east = x;
          if (y < south) south = y;
          if (y > north) north = y;
        }
      });
      boxes.set([west, south, east, north], 4 * feature);
    }
    return boxes;
  }

  #indexOf(plane: Plane): Flatbush | undefined {
    if (this.#index.has(plane)) return this.#index.get(plane);
    const index = this.#placed.length === 0 ? undefined : new Flatbush(this.#placed.length);
    if (index) {
      for (const feature of this.#placed) index.add(...boxAt(this.#boxes[plane], feature));
      index.finish();
    }
    this.#index.set(plane, index);
    return index;
  }
}

function boxAt(boxes: Float64Array, feature: number): AreaBox {
  const at = 4 * feature;
  return [boxes[at] ?? 0, boxes[at + 1] ?? 0, boxes[at + 2] ?? 0, boxes[at + 3] ?? 0];
}

/** What {@link GrowingShapes} gathers: where polygons, rings and points of each begin, and the points in both planes. */
interface Growing {
  readonly polygons: readonly number[];
  readonly rings: readonly number[];
  readonly points: readonly number[];
  readonly metres: readonly number[];
  readonly degrees: readonly number[];
}

/** Gathers shapes one after another. */
export class GrowingShapes {
  readonly #polygons = [0];
  readonly #rings = [0];
  readonly #points = [0];
  readonly #metres: number[] = [];
  readonly #degrees: number[] = [];

  /** Adds the shape of the next feature, metres in EPSG:25832. */
  add(shape: AreaShape): void {
    for (const polygon of counterClockwise(shape)) {
      for (const ring of polygon) {
        for (const point of ring) {
          this.#metres.push(...fromUtm32(point, '25832'));
          this.#degrees.push(...fromUtm32(point, 'CRS84'));
        }
        this.#points.push(this.#metres.length / 2);
      }
      this.#rings.push(this.#points.length - 1);
    }
    this.#polygons.push(this.#rings.length - 1);
  }

  /** The shapes gathered. */
  finish(): LayerShapes {
    return new LayerShapes({
      polygons: this.#polygons,
      rings: this.#rings,
      points: this.#points,
      metres: this.#metres,
      degrees: this.#degrees,
    });
  }
}
