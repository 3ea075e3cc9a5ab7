import Flatbush from 'flatbush';
import type { AreaDraft, AreaFinding, Position } from '../../domain/model/area.ts';
import type { AreaDefinitions, AreaTheme } from '../../domain/model/area-theme.ts';
import { nameOfArea } from './name-of-area.ts';

/**
 * Corners of boundaries that lie near a parcel border or road centre line without following it (G11). At most one
 * finding an area: the corner that is farthest off.
 * @param lines - Reference lines in EPSG:25832.
 */
export function checkSnapping(
  areas: readonly AreaDraft[],
  theme: AreaTheme,
  { tolerances }: AreaDefinitions,
  lines: readonly (readonly Position[])[],
): readonly AreaFinding[] {
  const stretches = lines.flatMap((line) => line.slice(1).map((b, i) => [line[i] ?? b, b] as const));
  if (stretches.length === 0) return [];
  const index = new Flatbush(stretches.length);
  for (const [a, b] of stretches) {
    index.add(Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1]));
  }
  index.finish();
  const { snapM, widthM } = tolerances;
  const offBy = ([x, y]: Position): number => {
    const near = index.search(x - snapM, y - snapM, x + snapM, y + snapM);
    return Math.min(Infinity, ...near.map((at) => distanceTo([x, y], stretches[at])));
  };
  return areas.flatMap((area, at): readonly AreaFinding[] => {
    const corners = area.shape.flat(2).map((corner) => ({ corner, distance: offBy(corner) }));
    const loose = corners.filter(({ distance }) => distance > widthM && distance < snapM);
    const worst = loose.reduce<(typeof loose)[number] | undefined>(
      (best, next) => (best && best.distance >= next.distance ? best : next),
      undefined,
    );
    if (!worst) return [];
    const { corner, distance } = worst;
    const data = { area: nameOfArea(area, theme, at), distance, x: corner[0], y: corner[1] };
    return [{ severity: 'warning', problem: { code: 'G11-SNAP', data }, areas: [at], at: corner }];
  });
}

function distanceTo(point: Position, stretch: readonly [Position, Position] | undefined): number {
  if (!stretch) return Infinity;
  const [a, b] = stretch;
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const length2 = dx * dx + dy * dy;
  const along = length2 === 0 ? 0 : ((point[0] - a[0]) * dx + (point[1] - a[1]) * dy) / length2;
  const t = Math.max(0, Math.min(1, along));
  return Math.hypot(point[0] - a[0] - t * dx, point[1] - a[1] - t * dy);
}
