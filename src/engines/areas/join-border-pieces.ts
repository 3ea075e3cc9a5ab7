import type { AreaPolygon, AreaRing, AreaShape, Position } from '../../domain/model/area.ts';

/**
 * Puts borders together again that a file holds in pieces: some old tools wrote each stretch of a border as a ring of
 * its own, long ones left open and short ones led back to where they began. Polygons whose rings are all closed, and
 * those whose pieces do not meet, are left as they are.
 * @param shape - As the file has it: pieces are known to meet by equal coordinates, so before any projection.
 */
export function joinBorderPieces(shape: AreaShape): AreaShape {
  return shape.some((polygon) => polygon.some(isOpen)) ? shape.map(joined) : shape;
}

function isOpen(ring: AreaRing): boolean {
  const [first] = ring;
  const last = ring.at(-1);
  return first !== undefined && last !== undefined && keyOf(first) !== keyOf(last);
}

function joined(polygon: AreaPolygon): AreaPolygon {
  // A stretch whose points all fell together is none.
  const pieces = polygon.map(withoutRepeats).filter((piece) => piece.length > 1);
  if (!pieces.some(isOpen)) return polygon;
  const led = ledBack(pieces);
  const isStretch = (piece: AreaRing, at: number): boolean => isOpen(piece) || led.has(at);
  const stretches = pieces.filter(isStretch).map((piece) => (isOpen(piece) ? piece : piece.slice(0, -1)));
  const rings = chained(stretches);
  return rings ? [...rings, ...pieces.filter((piece, at) => !isStretch(piece, at))] : polygon;
}

/**
 * Closed pieces that are stretches led back to where they began: those without which the ends of the open ones do not
 * meet in pairs. A piece that goes out and the same way back encloses nothing and is one anyway.
 */
function ledBack(pieces: readonly AreaRing[]): ReadonlySet<number> {
  const odd = new Set<string>();
  const turn = (line: AreaRing): void => {
    for (const end of [line[0], line.at(-1)]) if (end && !odd.delete(keyOf(end))) odd.add(keyOf(end));
  };
  const led = new Set<number>();
  const links = new Map<string, { readonly piece: number; readonly to: string }[]>();
  for (const [at, piece] of pieces.entries()) {
    const line = piece.slice(0, -1);
    if (isOpen(piece)) turn(piece);
    else if (line.length < 3) {
      led.add(at);
      turn(line);
    } else {
      const [from, to] = [keyOf(line[0] as Position), keyOf(line.at(-1) as Position)];
      links.set(from, [...(links.get(from) ?? []), { piece: at, to }]);
      links.set(to, [...(links.get(to) ?? []), { piece: at, to: from }]);
    }
  }
  for (const piece of neededLinks(odd, links)) led.add(piece);
  return led;
}

type Links = ReadonlyMap<string, readonly { readonly piece: number; readonly to: string }[]>;

// Along a tree over the linked points: a link is needed where an odd number of loose ends lies beyond it.
function neededLinks(odd: ReadonlySet<string>, links: Links): readonly number[] {
  const seen = new Set<string>();
  const needed: number[] = [];
  const looseBeyond = (point: string): boolean => {
    seen.add(point);
    let loose = odd.has(point);
    for (const { piece, to } of links.get(point) ?? []) {
      if (seen.has(to) || !looseBeyond(to)) continue;
      needed.push(piece);
      loose = !loose;
    }
    return loose;
  };
  for (const point of links.keys()) if (!seen.has(point)) looseBeyond(point);
  return needed;
}

/** Lines put end to end into closed rings; undefined where an end meets no other. */
function chained(lines: readonly AreaRing[]): readonly AreaRing[] | undefined {
  const left = new Set(lines);
  const rings: AreaRing[] = [];
  for (const first of lines) {
    if (!left.delete(first)) continue;
    let ring = first;
    while (isOpen(ring)) {
      const end = keyOf(ring.at(-1) as Position);
      const next = [...left].find((line) => [line[0], line.at(-1)].some((point) => point && keyOf(point) === end));
      if (!next) return undefined;
      left.delete(next);
      const onwards = keyOf(next[0] as Position) === end ? next : next.toReversed();
      ring = [...ring, ...onwards.slice(1)];
    }
    rings.push(ring);
  }
  return rings;
}

function withoutRepeats(ring: AreaRing): AreaRing {
  return ring.filter((point, at) => at === 0 || keyOf(point) !== keyOf(ring[at - 1] as Position));
}

function keyOf([x, y]: Position): string {
  return `${x} ${y}`;
}
