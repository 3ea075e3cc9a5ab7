import type { AreaBox, AreaRing, AreaShape } from '../../../domain/model/area.ts';
import type { ShownOutline } from '../../web/page-data/area-pages.ts';

const side = 100;
const margin = 4;

/** A shape as a drawing in a square of 100 by 100, all of `box` in it, north up. */
export function outlineOf(shape: AreaShape, [west, south, east, north]: AreaBox): ShownOutline {
  const scale = (side - 2 * margin) / Math.max(east - west, north - south, 1);
  const [left, top] = [(side - (east - west) * scale) / 2, (side - (north - south) * scale) / 2];
  const pathOf = (ring: AreaRing): string => {
    const corners = ring.map(([x, y]) => `${tenths(left + (x - west) * scale)} ${tenths(top + (north - y) * scale)}`);
    // Corners nearer each other than can be seen are one.
    return `M${corners.filter((corner, at) => corner !== corners[at - 1]).join('L')}Z`;
  };
  return { path: shape.flatMap((polygon) => polygon.map(pathOf)).join('') };
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
