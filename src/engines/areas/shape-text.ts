import type { AreaPolygon, AreaRing, AreaShape, Position } from '../../domain/model/area.ts';

const holeWord = /^(hul|hole)\b/i;
const pair = /^(-?\d+(?:[.,]\d+)?)\s*[,;]?\s+(-?\d+(?:[.,]\d+)?)[,;]?$/;
const longestFound = 60;

/**
 * A shape written for people: a corner a line, easting and northing in metres of EPSG:25832 with point or comma; an empty
 * line begins the next polygon, `hul` (or `hole`) a hole of the one above. Rings close by themselves.
 * @returns the shape, or the first line that is none of these, by its number
 */
export function readShapeText(text: string): { readonly shape: AreaShape } | { readonly line: number; found: string } {
  const polygons: AreaRing[][] = [];
  let ring: Position[] | undefined;
  const begin = (hole: boolean): void => {
    ring = [];
    const last = polygons.at(-1);
    if (hole && last) last.push(ring);
    else polygons.push([ring]);
  };
  for (const [at, raw] of text.split(/\r?\n/).entries()) {
    const line = raw.trim();
    if (line === '') ring = undefined;
    else if (holeWord.test(line)) begin(true);
    else {
      const position = positionIn(line);
      if (!position) return { line: at + 1, found: line.slice(0, longestFound) };
      if (!ring) begin(false);
      ring?.push(position);
    }
  }
  return { shape: polygons.map((rings) => rings.map(closed)) };
}

/** The shape as {@link readShapeText} reads it: whole millimetres, no closing corner. */
export function writeShapeText(shape: AreaShape): string {
  return shape.map(polygonText).join('\n\n');
}

function polygonText(polygon: AreaPolygon): string {
  const rings = polygon.map((ring) => open(ring).map((position) => position.map(metres).join(' ')));
  return rings.map((lines, at) => (at === 0 ? lines : ['hul', ...lines]).join('\n')).join('\n');
}

function metres(value: number): string {
  return `${Math.round(value * 1000) / 1000}`;
}

function positionIn(line: string): Position | undefined {
  const [, x, y] = pair.exec(line) ?? [];
  if (x === undefined || y === undefined) return undefined;
  return [Number(x.replace(',', '.')), Number(y.replace(',', '.'))];
}

function closed(ring: AreaRing): AreaRing {
  const [first] = ring;
  return first && !meets(first, ring.at(-1)) ? [...ring, first] : ring;
}

function open(ring: AreaRing): AreaRing {
  const [first] = ring;
  return first && ring.length > 1 && meets(first, ring.at(-1)) ? ring.slice(0, -1) : ring;
}

function meets(a: Position, b: Position | undefined): boolean {
  return a[0] === b?.[0] && a[1] === b[1];
}
