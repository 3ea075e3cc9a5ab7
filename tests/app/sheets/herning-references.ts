import type { ReferenceValue } from '../../../src/domain/model/release.ts';

/** What a release holds of Herning and of the country for a sheet of a year. */
export function herningReferences(year: number): readonly ReferenceValue[] {
  const told = (key: string, period: number, value: number, area = '657'): ReferenceValue => ({
    ...{ key, area, period: String(period), value, unit: '', source: 'LBF' },
  });
  return [
    told('bestand.almen.U', year, 1_086),
    told('bestand.almen.F', year, 6_355),
    told('bestand.almen.A', year, 530),
    told('bestand.beboede', year, 44_283),
    ...[3, 2, 1].flatMap((back) => [
      ...['U', 'F', 'A'].map((type) =>
        told(`bestand.igangsat.${type}`, year - back, type === 'A' && back === 2 ? 46 : 0),
      ),
      told('bestand.renoveret', year - back, back === 1 ? 353_000_000 : 0),
    ]),
    told('fraflytninger.FRA-LBF.F', year - 1, 890),
    told('fraflytninger.boliger.F', year - 1, 6_355),
    told('faktaark.F11', year - 1, 106_000_000),
    told('faktaark.N1', year - 1, 25, '000'),
    told('faktaark.N5', year - 1, 969_619, '000'),
  ];
}
