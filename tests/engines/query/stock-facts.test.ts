import { expect, test } from 'vitest';
import { stockRules } from '../../../src/domain/definitions/twins/stock-rules.ts';
import type { ReleaseStock, StockColumn, StockYear, UnitColumns } from '../../../src/domain/model/stock.ts';
import { stockFacts } from '../../../src/engines/query/stock-facts.ts';

type Row = Partial<Record<StockColumn, number>>;

const columns: readonly StockColumn[] = [
  ...(['fifths', 'family', 'youth', 'elderly', 'care', 'commercial', 'institutions', 'garages', 'afdelinger'] as const),
  ...(['firstYear', 'etage', 'taetLav', 'dwellingM2', 'grossM2', 'outdoorM2', 'outdoorWithheld', 'x', 'y'] as const),
];

function units(rows: Readonly<Record<string, Row>>): UnitColumns<StockColumn> {
  const ids = Object.keys(rows).sort();
  const column = (name: StockColumn): Float64Array => Float64Array.from(ids, (id) => rows[id]?.[name] ?? Number.NaN);
  return {
    ids,
    columns: Object.fromEntries(columns.map((name) => [name, column(name)])) as Record<StockColumn, Float64Array>,
  };
}

function year(of: number, afdelinger: Readonly<Record<string, Row>>, organisationer = {}): StockYear {
  return { year: of, afdelinger: units(afdelinger), organisationer: units(organisationer) };
}

const homes = { family: 1200, youth: 30, elderly: 8, etage: 1200, taetLav: 38, firstYear: 1974 };
const stock: ReleaseStock = {
  rules: stockRules,
  years: [
    year(2024, { 'a-1': { ...homes, family: 900 }, 'a-2': { family: 10, youth: 0, elderly: 0, etage: 5, taetLav: 5 } }),
    year(2025, { 'a-1': homes, 'a-3': { family: Number.NaN } }, { o: { family: 40, youth: 1, elderly: 1 } }),
  ],
};

const told = (kind: 'afd' | 'org' | 'kom', key: string): readonly string[] =>
  stockFacts(stock, { kind, key }).map(({ label, value }) => `${label.da} ${value.da}`);

test('an afdeling tells its dwellings, form and first year of the newest year', () => {
  expect(told('afd', 'a-1')).toEqual(['Boliger 1.238', 'Byggeri etageboliger', 'Taget i brug 1974']);
});

test('one that has ended keeps its last; as many of either form is told by the rule', () => {
  expect(told('afd', 'a-2')).toEqual(['Boliger 10', 'Byggeri etageboliger']);
});

test('what is not known is not told, and a kommune has no stock of its own', () => {
  expect(told('afd', 'a-3')).toEqual([]);
  expect(told('afd', 'a-9')).toEqual([]);
  expect(told('kom', '657')).toEqual([]);
  expect(told('org', 'o')).toEqual(['Boliger 42']);
});
