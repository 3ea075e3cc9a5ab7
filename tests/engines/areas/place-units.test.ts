import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areaDefinitions } from '../../../src/domain/definitions/geofa/index.ts';
import type { AreaDraft, AreaVersion } from '../../../src/domain/model/area.ts';
import { type PlacedUnit, placeUnits } from '../../../src/engines/areas/place-units.ts';
import { area, district, square } from './area-world.ts';
import { type Address, dwellingsAt } from './dwelling-world.ts';

function version(id: string, draft: AreaDraft): AreaVersion {
  const at = '2026-01-01T00:00:00Z';
  const stamp = { systidFra: at, oprettet: at, brugerId: 'x', command: 'insert' } as const;
  return { ...draft, objektId: id, versionsId: `${id} ${draft.gyldigFra ?? ''}`, ...stamp };
}

function placed(areas: readonly AreaVersion[], ...addresses: readonly Address[]) {
  return placeUnits(areas, dwellingsAt(...addresses), areaDefinitions.themes);
}

const told = (units: readonly PlacedUnit[] = []) =>
  units.map(({ unit, from, to, inside, of, member }) => `${unit} ${from}..${to ?? ''} ${inside}/${of} ${member}`);

const west = version('west', district(1, square(0, 0, 100)));
const east = version('east', district(2, square(100, 0, 100)));

describe('a unit goes to the side with most of its dwellings', () => {
  test('a border that cuts a unit leaves it to the larger part, and both are told how much lies inside', () => {
    const areas = placed([west, east], ['a', 50, 50, 30], ['a', 150, 50, 20], ['b', 160, 50, 5]);
    expect(told(areas.get('west'))).toEqual(['a 1990-01-01.. 30/50 true']);
    expect(told(areas.get('east'))).toEqual(['a 1990-01-01.. 20/50 false', 'b 1990-01-01.. 5/5 true']);
  });

  test('without a neighbour the other side is what lies outside', () => {
    expect(told(placed([west], ['a', 50, 50, 20], ['a', 150, 50, 30]).get('west'))).toEqual([
      'a 1990-01-01.. 20/50 false',
    ]);
    expect(told(placed([west], ['a', 50, 50, 25], ['a', 150, 50, 25]).get('west'))).toEqual([
      'a 1990-01-01.. 25/50 true',
    ]);
  });

  test('a third of the dwellings is enough where every other district has fewer', () => {
    const north = version('north', district(3, square(0, 100, 100)));
    const addresses: readonly Address[] = [
      ['a', 50, 50, 40],
      ['a', 150, 50, 30],
      ['a', 50, 150, 30],
    ];
    const areas = placed([west, east, north], ...addresses);
    expect([...areas].map(([id, units]) => [id, units[0]?.member])).toEqual([
      ['west', true],
      ['east', false],
      ['north', false],
    ]);
  });

  test('between neighbours with the same number the first identity decides', () => {
    const areas = placed([west, east], ['a', 50, 50, 10], ['a', 150, 50, 10]);
    expect(areas.get('west')?.[0]?.member).toBe(false);
    expect(areas.get('east')?.[0]?.member).toBe(true);
  });

  test('a neighbour that fewer may see decides nothing', () => {
    const hidden = version('hidden', district(2, square(100, 0, 100), { offKode: 2 }));
    const areas = placed([west, hidden], ['a', 50, 50, 20], ['a', 150, 50, 15], ['a', 300, 50, 15]);
    // Beside the hidden district 20 of 50 would be most; without it 30 lie outside.
    expect(areas.get('west')?.[0]?.member).toBe(false);
    expect(areas.get('hidden')?.[0]?.member).toBe(false);
  });

  test('districts of another kind or kommune are no side', () => {
    const others = [
      version(
        'kind',
        district(2, square(100, 0, 100), { fields: { prog_distrikt_nr: 2, prog_distrikt_type_kode: 12 } }),
      ),
      version('kommune', district(2, square(100, 0, 100), { kommunekode: 851 })),
    ];
    for (const other of others) {
      const areas = placed([west, other], ['a', 50, 50, 20], ['a', 150, 50, 19], ['a', 300, 50, 11]);
      expect(areas.get('west')?.[0]?.member, other.objektId).toBe(false);
    }
  });
});

describe('by date', () => {
  const fields = { omraade_navn: 'Nordby', omraade_type_kode: 3, afgraensning_kode: 3 };
  const before = area(9001, square(0, 0, 100), fields, { gyldigFra: '2010-01-01', gyldigTil: '2020-12-31' });
  const after = area(9001, square(0, 0, 200), fields, { gyldigFra: '2021-01-01' });
  const versions = [version('n', before), version('n', after)];

  test('each version has the units of its own border', () => {
    const areas = placed(versions, ['a', 50, 50, 20], ['a', 150, 50, 30]);
    expect(told(areas.get('n'))).toEqual(['a 2010-01-01..2020-12-31 20/50 false', 'a 2021-01-01.. 50/50 true']);
  });

  test('an address counts while it belongs to the afdeling', () => {
    const areas = placed(
      [versions[0] ?? west],
      ['a', 50, 50, 20, { from: '2000-01-01', to: '2015-06-30' }],
      ['b', 50, 50, 20, { from: '2015-07-01' }],
    );
    expect(told(areas.get('n'))).toEqual([
      'a 2010-01-01..2015-06-30 20/20 true',
      'b 2015-07-01..2020-12-31 20/20 true',
    ]);
  });
});

describe('what has no place', () => {
  test('a road code without geography and an unknown place are in no area', () => {
    const areas = placed([west], ['a', 50, 50, 20, { special: 1 }], ['b', Number.NaN, 50, 20]);
    expect(areas.get('west')).toEqual([]);
  });

  test('an afdeling with some such dwellings keeps them in its number, outside', () => {
    const areas = placed([west], ['a', 50, 50, 20], ['a', Number.NaN, 0, 10]);
    expect(told(areas.get('west'))).toEqual(['a 1990-01-01.. 20/30 true']);
  });

  test('join levels are counted by dwellings', () => {
    const areas = placed([west], ['a', 50, 50, 20, { level: 1 }], ['a', 60, 50, 5, { level: 4 }], ['a', 60, 60, 2]);
    expect(areas.get('west')?.[0]?.levels).toEqual([2, 20, 0, 0, 5]);
  });
});

test('districts that divide a kommune share out every unit once', () => {
  const address = fc.record({
    unit: fc.constantFrom('a', 'b', 'c'),
    x: fc.integer({ min: 1, max: 299 }),
    homes: fc.integer({ min: 1, max: 40 }),
  });
  const parts = [0, 100, 200].map((x, n) => version(`d${n}`, district(n + 1, square(x, 0, 100))));
  fc.assert(
    fc.property(fc.array(address, { minLength: 1, maxLength: 30 }), (rows) => {
      const addresses = rows
        .filter(({ x }) => x % 100 !== 0)
        .map(({ unit, x, homes }): Address => [unit, x, 50, homes]);
      const all = [...placed(parts, ...addresses).values()].flat();
      for (const unit of new Set(addresses.map(([id]) => id))) {
        const own = all.filter((side) => side.unit === unit);
        expect(own.filter(({ member }) => member)).toHaveLength(1);
        expect(own.reduce((sum, { inside }) => sum + inside, 0)).toBe(own[0]?.of);
      }
    }),
  );
});

test('the order of areas and addresses changes nothing', () => {
  const addresses: readonly Address[] = [
    ['a', 50, 50, 3],
    ['b', 150, 50, 4],
    ['a', 160, 50, 2],
  ];
  const one = placed([west, east], ...addresses);
  const other = placed([east, west], ...addresses.toReversed());
  for (const id of ['west', 'east']) expect(other.get(id)).toEqual(one.get(id));
});
