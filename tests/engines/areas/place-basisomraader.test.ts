import { expect, test } from 'vitest';
import { basisomraader } from '../../../src/domain/definitions/geofa/basisomraader.ts';
import { areaDefinitions } from '../../../src/domain/definitions/geofa/index.ts';
import type { AreaShape } from '../../../src/domain/model/area.ts';
import { isBasisomraade, placeBasisomraader } from '../../../src/engines/areas/place-basisomraader.ts';
import { district, square } from './area-world.ts';

const version = (objektId: string, shape: AreaShape, days: { gyldigFra?: string; gyldigTil?: string } = {}) => ({
  ...{ objektId, shape },
  ...days,
});
const placed = (area: Parameters<typeof placeBasisomraader>[0], basis: Parameters<typeof placeBasisomraader>[1]) =>
  placeBasisomraader(area, basis, areaDefinitions.tolerances);

// Three strips beside one another, 100 m wide and 100 m high.
const strips = ['a', 'b', 'c'].map((id, at) => version(id, square(100 * at, 0, 100)));

test('a basisområde goes to the side with most of its ground, and the coverage says what that is', () => {
  const area = version('area', square(0, 0, 160, 100));
  expect(placed([area], strips)('2026-05-01')).toEqual({
    members: ['a', 'b'],
    covered: 1,
    outside: expect.closeTo(0.2, 9),
  });
  const less = version('area', square(0, 0, 140, 100));
  expect(placed([less], strips)('2026-05-01')).toEqual({
    members: ['a'],
    covered: expect.closeTo(100 / 140, 9),
    outside: 0,
  });
});

test('half of the ground is not most of it: of two areas side by side none is given the same basisområde', () => {
  const west = version('west', square(0, 0, 150, 100));
  const east = version('east', square(150, 0, 150, 100));
  expect(placed([west], strips)('2026-05-01')?.members).toEqual(['a']);
  expect(placed([east], strips)('2026-05-01')?.members).toEqual(['c']);
});

test('borders count on their own days only', () => {
  const split = [
    version('old', square(0, 0, 200, 100), { gyldigTil: '2025-12-31' }),
    version('a', square(0, 0, 100), { gyldigFra: '2026-01-01' }),
    version('b', square(100, 0, 100), { gyldigFra: '2026-01-01' }),
  ];
  const on = placed([version('area', square(0, 0, 200, 100), { gyldigFra: '2025-06-01' })], split);
  expect(on('2025-05-31')).toBeUndefined();
  expect(on('2025-12-01')?.members).toEqual(['old']);
  expect(on('2026-01-01')?.members).toEqual(['a', 'b']);
});

test('basisområder that share ground would count residents twice: nothing is placed', () => {
  const over = [...strips, version('d', square(50, 0, 100))];
  expect(placed([version('area', square(0, 0, 300, 100))], over)('2026-05-01')).toBeUndefined();
});

test('basisdistrikter are basisområder; other districts and other types are not', () => {
  const is = (draft: Parameters<typeof isBasisomraade>[0]) =>
    isBasisomraade(draft, basisomraader, areaDefinitions.themes);
  expect(is(district(1, square(0, 0, 100)))).toBe(true);
  expect(is(district(1, square(0, 0, 100), { fields: { prog_distrikt_type_kode: 12 } }))).toBe(false);
  expect(is(district(1, square(0, 0, 100), { theme: 5711 }))).toBe(false);
});
