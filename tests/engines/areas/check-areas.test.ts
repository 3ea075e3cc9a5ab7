import { describe, expect, test } from 'vitest';
import { areaDefinitions } from '../../../src/domain/definitions/geofa/index.ts';
import { sentenceOf } from '../../../src/domain/kernel/problems/problem.ts';
import type { AreaDraft } from '../../../src/domain/model/area.ts';
import type { AreaDefinitions } from '../../../src/domain/model/area-theme.ts';
import { checkAreas } from '../../../src/engines/areas/check-areas.ts';
import { checkAgainstKommuner } from '../../../src/engines/areas/check-coverage.ts';
import { checkSnapping } from '../../../src/engines/areas/check-snapping.ts';
import { area, district, ring, school, square, themeOf, told } from './area-world.ts';

const check = (theme: number, areas: readonly AreaDraft[], definitions: AreaDefinitions = areaDefinitions) =>
  checkAreas(areas, themeOf(theme), definitions, 'import');

describe('G01, G04: shape, place and size', () => {
  test('a good district has nothing to be said about', () => {
    expect(check(5713, [district(1, square(0, 0, 100))])).toEqual([]);
  });

  test('a crossing is told with its place and a remedy, in both languages', () => {
    const [left, low] = [498_000, 6_221_000];
    const bow = [
      [
        [
          [left, low],
          [left + 100, low + 100],
          [left + 100, low],
          [left, low + 100],
          [left, low],
        ],
      ],
    ] as const;
    const [finding] = check(5713, [district(14, bow)]);
    expect(finding).toMatchObject({ severity: 'error', at: [498_050, 6_221_050], areas: [0] });
    expect(finding && sentenceOf(finding.problem.code, finding.problem.data, 'da')).toBe(
      '14 Distrikt 14: grænsen krydser sig selv ved 498050.000 øst, 6221050.000 nord (EPSG:25832). Flyt punkterne, eller få den rettet automatisk (»Ret grænserne automatisk« på siden, --repair på kommandolinjen).',
    );
  });

  test('exchanged axes, other countries and no ground at all are three different faults', () => {
    const swapped = square(0, 0, 100).map((rings) => rings.map((r) => r.map(([x, y]) => [y, x] as const)));
    const far = square(0, 0, 100).map((rings) => rings.map((r) => r.map(([x, y]) => [x, y - 500_000] as const)));
    const off = square(0, 0, 100).map((rings) => rings.map((r) => r.map(([x, y]) => [x, y - 6_000_000] as const)));
    expect(told(check(5713, [district(1, swapped), district(2, far), district(3, []), district(4, off)]))).toEqual([
      ...['error G01-AXES 0', 'warning G01-DENMARK 1', 'error G01-EMPTY 2', 'error G01-EXTENT 3'],
    ]);
  });

  test("least sizes are the theme's own: 0.1 ha, 1 ha for lokalområder, 100 m² for afdelinger", () => {
    expect(told(check(5713, [district(1, square(0, 0, 31))]))).toEqual(['error G04-SMALL 0']);
    const local = (m: number) => area(5701, square(0, 0, m), { lokaludv_type_kode: 1, lokaludv_navn: 'Øst' });
    expect(told(check(5701, [local(99)]))).toEqual(['error G04-SMALL 0']);
    expect(told(check(5701, [local(100)]))).toEqual([]);
    const estate = { lbf_org_nr: '45', lbf_afd_nr: '8501', afd_navn: 'Øst', boligtype_kode: 1 };
    expect(told(check(9002, [area(9002, square(0, 0, 10), estate, { gyldigFra: '2024-01-01' })]))).toEqual([]);
  });
});

describe('G02, G03, G10: fields', () => {
  test('codes, ranges, lengths, forms and obligatory fields', () => {
    const ground = square(0, 0, 100);
    const findings = check(5713, [
      area(5713, ground, { prog_distrikt_type_kode: 7 }),
      area(5713, square(200, 0, 100), { prog_distrikt_type_kode: 11, prog_distrikt_nr: 100_000 }),
      area(5713, square(400, 0, 100), { prog_distrikt_type_kode: 11, prog_distrikt_navn: 'Æ'.repeat(129) }),
      area(5713, square(600, 0, 100), {}),
      area(5713, square(800, 0, 100), { prog_distrikt_type_kode: '11' }, { offKode: 4 }),
    ]);
    expect(told(findings)).toEqual([
      ...['error G02-CODE 0', 'error G03-RANGE 1', 'error G03-LENGTH 2', 'error G03-MISSING 3'],
      ...['error G02-CODE 4', 'error G03-TYPE 4'],
    ]);
  });

  test('a retired code is a warning on import and an error for a new area', () => {
    const retired: AreaDefinitions = {
      ...areaDefinitions,
      codeLists: areaDefinitions.codeLists.map((list) =>
        list.id === 'd_5713_prog_distrikt_type'
          ? { ...list, codes: list.codes.map((c) => ({ ...c, active: c.code !== 11 })) }
          : list,
      ),
    };
    const areas = [district(1, square(0, 0, 100))];
    expect(told(check(5713, areas, retired))).toEqual(['warning G02-RETIRED 0']);
    expect(told(checkAreas(areas, themeOf(5713), retired, 'new'))).toEqual(['error G02-RETIRED 0']);
  });

  test('days that do not exist, days in the wrong order, numbers of parcels', () => {
    const fields = { omraade_navn: 'Øst', omraade_type_kode: 1, afgraensning_kode: 1, hovedomraade_id: 'ukendt' };
    const findings = check(9001, [
      area(9001, square(0, 0, 100), fields, { gyldigFra: '2024-02-30' }),
      area(
        9001,
        square(200, 0, 100),
        { ...fields, hovedomraade_id: null },
        { gyldigFra: '2024-02-01', gyldigTil: '2024-01-31' },
      ),
      area(9001, square(400, 0, 100), { ...fields, hovedomraade_id: null }),
    ]);
    expect(told(findings)).toEqual([
      ...['error G03-TYPE 0', 'error G03-TYPE 0', 'error G10-GYLDIG 1', 'error G03-MISSING 2'],
    ]);
  });

  test('one district number twice in a kommune and type is a warning', () => {
    const twice = [district(1, square(0, 0, 100)), district(1, square(200, 0, 100))];
    expect(told(check(5713, twice))).toEqual(['warning G03-TWICE 0+1']);
    const other = district(1, square(200, 0, 100), { kommunekode: 740, cvrKode: 29189641 });
    expect(told(check(5713, [district(1, square(0, 0, 100)), other]))).toEqual([]);
  });
});

describe('G05-G07: overlaps and grades', () => {
  test('basisdistrikter may not overlap; a sliver, a shared border and another time may be', () => {
    const first = district(1, square(0, 0, 100));
    expect(told(check(5713, [first, district(2, square(90, 0, 100))]))).toEqual(['error G05-OVERLAP 0+1']);
    expect(told(check(5713, [first, district(2, square(100, 0, 100))]))).toEqual([]);
    expect(told(check(5713, [first, district(2, square(99.995, 0, 100))]))).toEqual([]);
    const later = district(2, square(90, 0, 100), { gyldigFra: '2026-01-01' });
    expect(told(check(5713, [{ ...first, gyldigTil: '2025-12-31' }, later]))).toEqual([]);
  });

  test('the overlap is told with its size and a place inside it', () => {
    const [finding] = check(5713, [district(1, square(0, 0, 100)), district(2, square(90, 0, 100))]);
    expect(finding?.problem.data).toMatchObject({ m2: 1000, x: 498_095, y: 6_221_050 });
  });

  test('across types a warning in 5713, nothing in 5711', () => {
    const constant = { ...district(2, square(0, 0, 100)), fields: { prog_distrikt_type_kode: 12 } };
    expect(told(check(5713, [district(1, square(0, 0, 100)), constant]))).toEqual(['warning G05-ACROSS 0+1']);
    const other = (type: number) => area(5711, square(0, 0, 100), { an_distrikt_type_kode: type });
    expect(told(check(5711, [other(6), other(10)]))).toEqual([]);
    expect(told(check(5711, [other(6), other(6)]))).toEqual(['error G06-OVERLAP 0+1']);
  });

  test('care districts meet in a shift they share', () => {
    const care = (shift: string) => area(5712, square(0, 0, 100), { plej_distrikt_type_kode: 9, [shift]: 'ja' });
    expect(told(check(5712, [care('plej_distrikt_dag'), care('plej_distrikt_nat')]))).toEqual([]);
    expect(told(check(5712, [care('plej_distrikt_dag'), care('plej_distrikt_dag')]))).toEqual([
      'error G05-OVERLAP 0+1',
    ]);
  });

  test('school districts A 11-6, B 7-9, C 11-9 on one ground: A and B share it, C shares with neither', () => {
    const ground = square(0, 0, 100);
    const findings = check(5710, [school(1, ground, 11, 6), school(2, ground, 7, 9), school(3, ground, 11, 9)]);
    expect(told(findings)).toEqual(['error G07-GRADES 0+2', 'error G07-GRADES 1+2']);
    expect(findings[1]?.problem.data).toMatchObject({ grades: '7. klasse, 8. klasse, 9. klasse' });
  });

  test('grades in the wrong order and none at all', () => {
    const far = square(500, 0, 100);
    expect(told(check(5710, [school(1, square(0, 0, 100), 6, 11), school(2, far, 97, 9)]))).toEqual([
      ...['error G07-ORDER 0', 'error G07-NONE 1'],
    ]);
  });
});

describe('G08, G09: the kommune', () => {
  const herning = { code: 657, name: 'Herning', shape: square(0, 0, 1000) };
  const kommuneOf = (cvr: number) => (cvr === 29189919 ? 657 : undefined);
  const against = (theme: number, areas: readonly AreaDraft[]) =>
    checkAgainstKommuner(areas, themeOf(theme), areaDefinitions, [herning], kommuneOf);

  test('districts that cover the kommune are well', () => {
    const half = (nr: number, x: number) => district(nr, square(x, 0, 500, 1000));
    expect(against(5713, [half(1, 0), half(2, 500)])).toEqual([]);
  });

  test('a gap is told with its size and place', () => {
    const findings = against(5713, [district(1, square(0, 0, 1000, 900))]);
    expect(told(findings)).toEqual(['warning G08-COVER', 'warning G08-GAP']);
    expect(findings[1]).toMatchObject({ at: [498_500, 6_221_950] });
    expect(findings[1]?.problem.data).toMatchObject({ m2: 100_000, kind: 'Basisdistrikt', kommune: 'Herning' });
  });

  test('every place needs a school with a first grade', () => {
    const whole = square(0, 0, 1000);
    expect(against(5710, [school(1, whole, 11, 6), school(2, whole, 7, 9)])).toEqual([]);
    expect(told(against(5710, [school(1, whole, 1, 9)]))).toEqual(['warning G08-COVER', 'warning G08-GAP']);
  });

  test('a little outside is a warning, more than one per cent an error', () => {
    expect(told(against(9001, [area(9001, square(0, 0, 1001, 1000), {})]))).toEqual(['warning G09-OUTSIDE 0']);
    expect(told(against(9001, [area(9001, square(0, 0, 1100, 1000), {})]))).toEqual(['error G09-OUTSIDE 0']);
  });

  test('the code of the kommune must fit the authority', () => {
    const wrong = area(9001, square(0, 0, 100), {}, { kommunekode: 740 });
    expect(told(against(9001, [wrong]))).toEqual(['error G09-KOMMUNE 0']);
    expect(told(against(9001, [{ ...wrong, cvrKode: 99999999 }]))).toEqual([]);
  });
});

test('G11: a corner near a parcel line without being on it', () => {
  const line = [
    [498_000, 6_221_000],
    [498_000, 6_222_000],
  ] as const;
  const snapping = (x: number) =>
    checkSnapping([district(1, [[ring(x, 0, 100)]])], themeOf(5713), areaDefinitions, [line]);
  expect(told(snapping(0.4))).toEqual(['warning G11-SNAP 0']);
  expect(snapping(0.4)[0]?.problem.data).toMatchObject({ distance: expect.closeTo(0.4, 6) });
  expect(told(snapping(0))).toEqual([]);
  expect(told(snapping(1.2))).toEqual([]);
});
