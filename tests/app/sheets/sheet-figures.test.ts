import { describe, expect, test } from 'vitest';
import { indexReferences } from '../../../src/app/sheets/reference-index.ts';
import { sheetFigures } from '../../../src/app/sheets/sheet-figures.ts';
import { kommuneSheet } from '../../../src/domain/definitions/factsheets/kommune-sheet.ts';
import { must } from '../../../src/domain/kernel/invariant.ts';
import type { ReleaseAccounts } from '../../../src/domain/model/accounts.ts';
import type { SheetFigure } from '../../../src/domain/model/factsheet.ts';
import type { ReferenceValue } from '../../../src/domain/model/release.ts';
import type { ReleaseStock } from '../../../src/domain/model/stock.ts';
import { smallSector } from '../small-sector.ts';

const told = (key: string, period: number | string, value: number, area = '657'): ReferenceValue => ({
  ...{ key, area, period: String(period), value },
  ...{ unit: '', source: `kilde ${period}` },
});
const references = [
  told('bestand.almen.U', 2024, 1_086),
  told('bestand.almen.F', 2024, 6_355),
  told('bestand.almen.A', 2024, 530),
  told('bestand.beboede', 2024, 44_283),
  ...[2021, 2022, 2023].map((year) => told('bestand.igangsat.A', year, year === 2022 ? 46 : 0)),
  ...[2021, 2023].map((year) => told('bestand.igangsat.F', year, 0)),
  told('fraflytninger.FRA-LBF.F', 2023, 890),
  told('fraflytninger.boliger.F', 2023, 6_355),
  told('faktaark.N1', 2022, 20, '000'),
  told('faktaark.N1', 2024, 25, '000'),
  told('faktaark.N1', 2025, 99, '000'),
];

interface Rent {
  readonly dwellings: number;
  readonly kr?: number;
}

// 0045-00001 and 0045-00002 lie in Herning, 0101-00002 in Holstebro.
function withAccounts(rents: Readonly<Record<string, Rent>>) {
  const ids = Object.keys(rents);
  const reported = ids.filter((id) => rents[id]?.kr !== undefined);
  const kr = Float64Array.from(reported, (id) => rents[id]?.kr ?? 0);
  const none = new Float64Array(reported.length).fill(Number.NaN);
  const family = Float64Array.from(ids, (id) => rents[id]?.dwellings ?? 0);
  const nought = new Float64Array(ids.length);
  const accounts = {
    years: [{ year: 2023, afdelinger: { ids: reported, lines: { '201.1': kr, '201.2': none, '201.4': kr } } }],
  } as unknown as ReleaseAccounts;
  const stock = {
    years: [{ year: 2023, afdelinger: { ids, columns: { family, youth: nought, elderly: nought } } }],
  } as unknown as ReleaseStock;
  return { accounts, stock };
}

function figures(rents: Readonly<Record<string, Rent>> = {}): (id: string) => SheetFigure {
  const content = { ...smallSector(), ...withAccounts(rents) };
  const afdelinger = content.directory.units.flatMap(({ id, kommune }) => (kommune === '657' ? [id] : []));
  const all = sheetFigures(
    { content, references: indexReferences(references) },
    { ref: { kind: 'kom', key: '657' }, area: '657', afdelinger },
    { year: 2024 },
    kommuneSheet.figures,
  );
  return (id) =>
    must(
      all.find((figure) => figure.id === id),
      id,
    );
}

describe('figures of a kommune', () => {
  test('dwellings, shares with numerator and denominator, move-outs of the year before', () => {
    const of = figures();
    expect(of('F03')).toEqual({
      id: 'F03',
      value: { kind: 'value', value: 6_355 },
      year: '2024',
      source: 'kilde 2024',
    });
    expect(of('F09').value).toEqual({
      kind: 'value',
      value: (100 * 7_971) / 44_283,
      numerator: 7_971,
      denominator: 44_283,
    });
    expect(of('F08')).toMatchObject({ year: '2023', value: { numerator: 890, denominator: 6_355 } });
  });

  test('three years are a sum, and missing where one of them is', () => {
    const of = figures();
    expect(of('F07')).toMatchObject({ year: '2021-2023', value: { value: 46 } });
    expect(of('F06').value).toEqual({ kind: 'missing' });
    expect(of('F05')).toMatchObject({ year: '2021-2023', value: { kind: 'missing' } });
  });

  test('a national figure is the newest there is, none of a year to come', () => {
    expect(figures()('N1')).toMatchObject({ year: '2024', value: { value: 25 }, source: 'kilde 2024' });
    expect(figures()('N2')).toEqual({ id: 'N2', value: { kind: 'missing' }, year: '', source: '' });
  });

  test('a table that the release has not is missing, not nought', () => {
    expect(figures()('F01').value).toEqual({ kind: 'missing' });
  });

  test('rent is that of the kommune’s own dwellings, told to be a part where it is, left out under the coverage', () => {
    const here = { '0045-00001': { dwellings: 80, kr: 5_000_000 }, '0101-00002': { dwellings: 500, kr: 9_000_000 } };
    const rent = (other: Rent) => figures({ ...here, '0045-00002': other })('F10').value;
    expect(rent({ dwellings: 20, kr: 1_000_000 })).toEqual({ kind: 'value', value: 6_000_000, dwellings: 100 });
    expect(rent({ dwellings: 20 })).toEqual({ kind: 'value', value: 5_000_000, covers: 80, dwellings: 80 });
    expect(rent({ dwellings: 21 })).toEqual({ kind: 'missing' });
  });
});
