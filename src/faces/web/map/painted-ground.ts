import Layer from 'ol/layer/Layer.js';
import type { FrameState } from 'ol/Map.js';
import Source from 'ol/source/Source.js';
import type { AreaShape } from '../../../domain/model/area.ts';
import type { MapRegion } from '../../../domain/model/area-map.ts';
import { mapInk } from '../../../engines/reports/choropleth/tone-colours.ts';
import { openFrameCanvas } from './frame-canvas.ts';

/** How the ground of a region is painted; undefined leaves it out. */
export interface GroundPaint {
  readonly fill: string | CanvasPattern;
  readonly chosen: boolean;
}

/** The ground of regions as a layer, and which of them is at a place. */
export interface PaintedGround {
  readonly layer: Layer;
  /** Paints anew, with other looks of the same ground. */
  readonly repaint: () => void;
  /** The region with ground at a place that is painted, −1 where there is none. */
  readonly at: (x: number, y: number) => number;
}

interface Ground {
  readonly at: number;
  readonly path: Path2D;
  readonly shape: AreaShape;
  readonly box: readonly [west: number, south: number, east: number, north: number];
}

const edgeWidth = 0.8;
const chosenWidth = 3;

/**
 * Regions painted from paths that are made once: another period only fills the same paths with other colours, where a layer of
 * features would be read and built again. Paths run from a corner of the ground, so that their numbers stay exact.
 */
export function paintedGround(
  regions: readonly MapRegion[],
  paintOf: (at: number) => GroundPaint | undefined,
): PaintedGround {
  const grounds = regions.flatMap(({ shape }, at) => (shape ? [{ at, shape, box: boxOf(shape) }] : []));
  const [originX, originY] = [
    Math.min(...grounds.map(({ box }) => box[0])),
    Math.max(...grounds.map(({ box }) => box[3])),
  ];
  const painted = grounds.map((ground): Ground => ({ ...ground, path: pathOf(ground.shape, originX, originY) }));
  const canvas = document.createElement('canvas');
  // In an element of its own: a bare canvas would be drawn on by the layers above, in the scale of the ground.
  const holder = document.createElement('div');
  holder.className = 'map__ground';
  holder.append(canvas);
  const layer = new Layer({
    source: new Source({}),
    render: (frame) => {
      if (frame) paint(canvas, frame, painted, [originX, originY], paintOf);
      canvas.style.opacity = `${layer.getOpacity()}`;
      return holder;
    },
  });
  return {
    layer,
    repaint: () => layer.changed(),
    at: (x, y) => painted.findLast((ground) => paintOf(ground.at) !== undefined && holds(ground, x, y))?.at ?? -1,
  };
}

function paint(
  canvas: HTMLCanvasElement,
  frame: FrameState,
  grounds: readonly Ground[],
  [originX, originY]: readonly [number, number],
  paintOf: (at: number) => GroundPaint | undefined,
): void {
  const open = openFrameCanvas(canvas, frame);
  if (!open) return;
  const { pen, resolution, west, north, east, south } = open;
  const scale = frame.pixelRatio / resolution;
  pen.setTransform(scale, 0, 0, scale, (originX - west) * scale, (north - originY) * scale);
  pen.lineJoin = 'round';
  const seen = grounds.filter(({ box }) => box[0] <= east && box[2] >= west && box[1] <= north && box[3] >= south);
  const chosen: Ground[] = [];
  pen.strokeStyle = mapInk.edge;
  pen.lineWidth = edgeWidth * resolution;
  for (const ground of seen) {
    const look = paintOf(ground.at);
    if (!look) continue;
    if (typeof look.fill !== 'string') look.fill.setTransform(new DOMMatrix().scale(resolution));
    pen.fillStyle = look.fill;
    pen.fill(ground.path, 'evenodd');
    pen.stroke(ground.path);
    if (look.chosen) chosen.push(ground);
  }
  pen.strokeStyle = mapInk.chosen;
  pen.lineWidth = chosenWidth * resolution;
  for (const { path } of chosen) pen.stroke(path);
}

function pathOf(shape: AreaShape, originX: number, originY: number): Path2D {
  const path = new Path2D();
  for (const ring of shape.flat()) {
    ring.forEach(([x, y], at) => {
      if (at === 0) path.moveTo(x - originX, originY - y);
      else path.lineTo(x - originX, originY - y);
    });
    path.closePath();
  }
  return path;
}

function boxOf(shape: AreaShape): Ground['box'] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [outer = []] of shape) {
    for (const [x, y] of outer) {
      [west, south, east, north] = [Math.min(west, x), Math.min(south, y), Math.max(east, x), Math.max(north, y)];
    }
  }
  return [west, south, east, north];
}

// A place is inside where a line from it crosses the edges of all rings an odd number of times.
function holds({ shape, box }: Ground, x: number, y: number): boolean {
  if (x < box[0] || x > box[2] || y < box[1] || y > box[3]) return false;
  let inside = false;
  for (const ring of shape.flat()) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [ax = 0, ay = 0] = ring[i] ?? [];
      const [bx = 0, by = 0] = ring[j] ?? [];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    }
  }
  return inside;
}
