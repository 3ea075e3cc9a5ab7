import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellIdOf, cellShape } from '../../../src/engines/areas/kvadratnet.ts';
import { crsFromName, fromUtm32, shapeFromUtm32, shapeToUtm32, toUtm32 } from '../../../src/engines/areas/project.ts';

import { square } from './area-world.ts';

// geo-api.md section 3
const vectors: readonly (readonly [string, number, number, number, number])[] = [
  ['the equator', 9, 0, 500000, 0],
  ['Herning', 8.9738, 56.1393, 498371.846, 6221583.785],
  ['København', 12.5683, 55.6761, 724351.929, 6175804.022],
  ['Aarhus', 10.2039, 56.1629, 574766.393, 6224862.648],
  ['Bornholm', 14.9137, 55.1036, 877083.383, 6122304.47],
];

describe('coordinate systems', () => {
  test.each(vectors)('%s to the millimetre, both ways', (_, lon, lat, east, north) => {
    const [x, y] = toUtm32([lon, lat], 'CRS84');
    expect(Math.abs(x - east)).toBeLessThanOrEqual(0.001);
    expect(Math.abs(y - north)).toBeLessThanOrEqual(0.001);
    expect(toUtm32([lat, lon], '4326')).toEqual([x, y]);
    expect(fromUtm32([x, y], 'CRS84')).toEqual([lon, lat]);
    expect(fromUtm32([x, y], '4258')).toEqual([lat, lon]);
  });

  test('web maps and back keep the millimetre', () => {
    const herning = [498371.846, 6221583.785] as const;
    const [x, y] = toUtm32(fromUtm32(herning, '3857'), '3857');
    expect(Math.hypot(x - herning[0], y - herning[1])).toBeLessThan(0.003);
    expect(toUtm32([1.23456, 2], '25832')).toEqual([1.235, 2]);
    expect(fromUtm32([1.23456, 2], '25832')).toEqual([1.235, 2]);
  });

  test('a whole shape goes to degrees and comes back to the millimetre', () => {
    const shape = square(0, 0, 1000);
    const back = shapeToUtm32(shapeFromUtm32(shape, '4326'), '4326').flat(2);
    const off = back.map(([x, y], i) => Math.hypot(x - (shape.flat(2)[i]?.[0] ?? 0), y - (shape.flat(2)[i]?.[1] ?? 0)));
    expect(Math.max(...off)).toBeLessThan(0.01);
  });

  test('names of coordinate systems say the order of the numbers', () => {
    expect(crsFromName('EPSG:25832')).toBe('25832');
    expect(crsFromName('urn:ogc:def:crs:EPSG::25832')).toBe('25832');
    expect(crsFromName('http://www.opengis.net/def/crs/EPSG/0/4326')).toBe('4326');
    expect(crsFromName('http://www.opengis.net/gml/srs/epsg.xml#25832')).toBe('25832');
    expect(crsFromName('urn:ogc:def:crs:OGC:1.3:CRS84')).toBe('CRS84');
    expect(crsFromName('EPSG:4326')).toBe('CRS84');
    expect(crsFromName('EPSG:2197')).toBeUndefined();
  });
});

describe('kvadratnet', () => {
  test('cells are named by their lower left corner, northing first', () => {
    const herning = [498371.846, 6221583.785] as const;
    const names = (['100m', '250m', '1km', '10km', '50km', '100km'] as const).map((size) => cellIdOf(herning, size));
    expect(names).toEqual([
      ...['100m_62215_4983', '250m_622150_49825', '1km_6221_498'],
      ...['10km_622_49', '50km_620_45', '100km_62_4'],
    ]);
    const bornholm = [877083.383, 6122304.47] as const;
    expect((['100m', '1km', '100km'] as const).map((size) => cellIdOf(bornholm, size))).toEqual([
      ...['100m_61223_8770', '1km_6122_877', '100km_61_8'],
    ]);
  });

  test('a cell holds the points that give its name', () => {
    const sizes = fc.constantFrom('100m', '250m', '1km', '10km', '50km', '100km') as fc.Arbitrary<'100m' | '250m'>;
    const east = fc.double({ min: 420_000, max: 899_999, noNaN: true });
    const north = fc.double({ min: 6_040_000, max: 6_409_999, noNaN: true });
    fc.assert(
      fc.property(sizes, east, north, (size, x, y) => {
        const corners = cellShape(cellIdOf([x, y], size))?.[0]?.[0] ?? [];
        expect(corners[0]?.[0]).toBeLessThanOrEqual(x);
        expect(corners[2]?.[0]).toBeGreaterThan(x);
        expect(corners[0]?.[1]).toBeLessThanOrEqual(y);
        expect(corners[2]?.[1]).toBeGreaterThan(y);
      }),
    );
  });

  test('what is no cell has no square', () => {
    const wrong = ['100m_6221_4983', '200m_62215_4983', '250m_622151_49825', '1km_6221_498_1', '1km_62x1_498', ''];
    expect(wrong.map(cellShape)).toEqual(wrong.map(() => undefined));
  });
});
