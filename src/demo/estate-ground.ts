import type { AreaRing, AreaShape, Position } from '../domain/model/area.ts';

/** Ground around every address, metres. */
const PLOT = 18;

const around: readonly Position[] = [0, 1, 2, 3, 4, 5, 6, 7].map((n) => {
  const angle = (Math.PI * (2 * n + 1)) / 8;
  return [PLOT * Math.cos(angle), PLOT * Math.sin(angle)];
});

/** The ground of an estate: the smallest ground without bays around the plots of its addresses. Empty without addresses. */
export function groundOf(addresses: readonly { readonly x: number; readonly y: number }[]): AreaShape {
  const corners = addresses.flatMap(({ x, y }) =>
    around.map(([dx, dy]): Position => [toCentimetre(x + dx), toCentimetre(y + dy)]),
  );
  return corners.length === 0 ? [] : [[closed(hullOf(corners))]];
}

/** What of a convex ring lies where a·x + b·y ≤ c. Empty when nothing does. */
export function halfOf(ring: readonly Position[], [a, b, c]: readonly [number, number, number]): readonly Position[] {
  const side = ([x, y]: Position): number => a * x + b * y - c;
  return ring.flatMap((point, at): readonly Position[] => {
    const next = ring[(at + 1) % ring.length] ?? point;
    const [here, there] = [side(point), side(next)];
    const kept = here <= 0 ? [point] : [];
    if (here <= 0 === there <= 0) return kept;
    // From the same end whichever way the edge is walked, so that neighbours meet in one point.
    const [p, q, from, to] = here < there ? [point, next, here, there] : [next, point, there, here];
    const share = from / (from - to);
    return [...kept, [p[0] + (q[0] - p[0]) * share, p[1] + (q[1] - p[1]) * share]];
  });
}

/** A ring with whole centimetres, its first point again at the end. */
export function closed(ring: readonly Position[]): AreaRing {
  const rounded = ring.map(([x, y]): Position => [toCentimetre(x), toCentimetre(y)]);
  const own = rounded.filter(([x, y], i) => {
    const [lx, ly] = rounded[(i + rounded.length - 1) % rounded.length] ?? [];
    return x !== lx || y !== ly;
  });
  return [...own, ...own.slice(0, 1)];
}

function toCentimetre(metres: number): number {
  return Math.round(metres * 1e2) / 1e2;
}

/** Convex hull, counter-clockwise (Andrew's monotone chain). */
function hullOf(points: readonly Position[]): Position[] {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const chain = (order: readonly Position[]): Position[] => {
    const kept: Position[] = [];
    for (const point of order) {
      while (kept.length > 1 && !turnsLeft(kept.at(-2), kept.at(-1), point)) kept.pop();
      kept.push(point);
    }
    return kept.slice(0, -1);
  };
  return [...chain(sorted), ...chain(sorted.toReversed())];
}

function turnsLeft(a: Position | undefined, b: Position | undefined, c: Position): boolean {
  if (!a || !b) return false;
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]) > 0;
}
