import type { AreaShape, Position } from '../src/domain/model/area.ts';

/** How districts tile the plane: how many beside one another, metres from one to the next, and corners on each side. */
export interface DistrictTiling {
  readonly columns: number;
  readonly side: number;
  readonly pointsPerEdge: number;
  /** South-west corner of the first, metres in EPSG:25832. */
  readonly from: Position;
}

/** Shapes that share wavy borders point for point, as districts digitised from one map do. */
export function madeDistricts(count: number, tiling: DistrictTiling): readonly AreaShape[] {
  const { columns, side, from } = tiling;
  return Array.from({ length: count }, (_, at): AreaShape => {
    const [west, south] = [from[0] + (at % columns) * side, from[1] + Math.floor(at / columns) * side];
    const [sw, se, ne, nw]: readonly [Position, Position, Position, Position] = [
      [west, south],
      [west + side, south],
      [west + side, south + side],
      [west, south + side],
    ];
    const edge = (a: Position, b: Position): readonly Position[] => edgeFrom(a, b, tiling);
    const back = (a: Position, b: Position): readonly Position[] => [b, ...edge(a, b).slice(1).reverse()];
    return [[[...edge(sw, se), ...edge(se, ne), ...back(nw, ne), ...back(sw, nw), sw]]];
  });
}

// The end is left out.
function edgeFrom(from: Position, to: Position, { side, pointsPerEdge }: DistrictTiling): readonly Position[] {
  const level = from[1] === to[1];
  const height = side * 20;
  return Array.from({ length: pointsPerEdge }, (_, i): Position => {
    const along = (side * i) / pointsPerEdge;
    const wave = Math.round(height * Math.sin((i / pointsPerEdge) * Math.PI * 4)) / 1000;
    return level ? [from[0] + along, from[1] + wave] : [from[0] + wave, from[1] + along];
  });
}
