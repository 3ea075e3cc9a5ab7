import type { AreaBox } from '../../../domain/model/area.ts';
import type { LayerShapes, Plane } from './layer-shapes.ts';

/** Whether the ground of a feature and a box have a point in common; exact, borders count. */
export function meetsBox(shapes: LayerShapes, feature: number, box: AreaBox, plane: Plane): boolean {
  const own = shapes.box(feature, plane);
  if (!own || own[0] > box[2] || own[2] < box[0] || own[1] > box[3] || own[3] < box[1]) return false;
  const [west, south, east, north] = box;
  if (own[0] >= west && own[2] <= east && own[1] >= south && own[3] <= north) return true;
  let meets = false;
  let inside = false;
  shapes.eachRing(feature, plane, (xy, start, end) => {
    for (let at = start; !meets && at + 2 < end; at += 2) {
      const [ax, ay, bx, by] = [xy[at] ?? 0, xy[at + 1] ?? 0, xy[at + 2] ?? 0, xy[at + 3] ?? 0];
      if (edgeMeets(ax, ay, bx, by, box)) meets = true;
      // Counting the edges that run past the lower left corner tells whether the box lies inside the ground.
      if (ay > south !== by > south && west < ax + ((south - ay) / (by - ay)) * (bx - ax)) inside = !inside;
    }
  });
  return meets || inside;
}

/** Whether a stretch from a to b touches a box: Liang and Barsky's clipping, ended as soon as nothing is left. */
function edgeMeets(ax: number, ay: number, bx: number, by: number, [west, south, east, north]: AreaBox): boolean {
  let [from, to] = [0, 1];
  const cut = (slope: number, room: number): boolean => {
    if (slope === 0) return room >= 0;
    const at = room / slope;
    if (slope < 0) from = Math.max(from, at);
    else to = Math.min(to, at);
    return from <= to;
  };
  const [dx, dy] = [bx - ax, by - ay];
  return cut(-dx, ax - west) && cut(dx, east - ax) && cut(-dy, ay - south) && cut(dy, north - ay);
}
