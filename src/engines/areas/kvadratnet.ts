import type { AreaShape, Position } from '../../domain/model/area.ts';

/** Sizes of grid cells by the name they have in an id; `unit` is the number the corner is counted in. */
const sizes = [
  { name: '100m', metres: 1e2, unit: 1e2, digits: [5, 4] },
  { name: '250m', metres: 250, unit: 10, digits: [6, 5] },
  { name: '1km', metres: 1e3, unit: 1e3, digits: [4, 3] },
  { name: '10km', metres: 1e4, unit: 1e4, digits: [3, 2] },
  { name: '50km', metres: 5e4, unit: 1e4, digits: [3, 2] },
  { name: '100km', metres: 1e5, unit: 1e5, digits: [2, 1] },
] as const;

/** A size of kvadratnet cell as its ids are written. */
export type CellSize = (typeof sizes)[number]['name'];

/**
 * The id of the kvadratnet cell a point lies in: northing first, lower left corner, UTM zone 32 all over the country.
 * @param position - Easting and northing, metres in EPSG:25832.
 * @source Danmarks Statistik, Det danske kvadratnet; geofa.md section 8
 */
export function cellIdOf(position: Position, size: CellSize): string {
  const { metres, unit } = sizeNamed(size);
  const corner = (metre: number) => (Math.floor(metre / metres) * metres) / unit;
  return `${size}_${corner(position[1])}_${corner(position[0])}`;
}

/**
 * The square of a kvadratnet cell.
 * @returns undefined when the text is no id of a cell, or its corner is none of that size.
 */
export function cellShape(id: string): AreaShape | undefined {
  const [name = '', north = '', east = '', ...rest] = id.split('_');
  const size = sizes.find((s) => s.name === name);
  if (!size || rest.length > 0) return undefined;
  const [northDigits, eastDigits] = size.digits;
  if (!wholeOf(north, northDigits) || !wholeOf(east, eastDigits)) return undefined;
  const y = Number(north) * size.unit;
  const x = Number(east) * size.unit;
  if (y % size.metres !== 0 || x % size.metres !== 0) return undefined;
  const [right, top] = [x + size.metres, y + size.metres];
  return [
    [
      [
        [x, y],
        [right, y],
        [right, top],
        [x, top],
        [x, y],
      ],
    ],
  ];
}

function sizeNamed(name: CellSize): (typeof sizes)[number] {
  return sizes.find((size) => size.name === name) ?? sizes[0];
}

function wholeOf(text: string, digits: number): boolean {
  return text.length === digits && /^\d+$/.test(text);
}
