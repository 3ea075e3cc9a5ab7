import { expect, test } from 'vitest';
import { dec } from '../../../src/domain/kernel/decimal.ts';
import type { CriterionDefinition } from '../../../src/domain/model/criterion.ts';
import type { ProtectedTable } from '../../../src/domain/model/leaf.ts';
import type { Formula, MeasureId, TableDefinition } from '../../../src/domain/model/table-definition.ts';
import { leafBand, ratioBand, unionBand } from '../../../src/engines/query/error-band.ts';
import { personsToLine } from '../../../src/engines/query/judge-criterion.ts';
import { roundHalfAway, roundRatio, roundUp } from '../../../src/engines/query/round-ratio.ts';
import { ask, shown, word } from './shown.ts';
import { january, leaves, number, percent, release, row, rules, table } from './small-world.ts';

const [A, B] = ['0045-08501', '0045-08502'];
const count = { kind: 'count' } as const;
const measure = (id: MeasureId, decimals: number) => ({ ...number, id, decimals });
const text = (name: string) => ({ da: name, en: name });

/** A table of one block per name, one cell each; sums on the blocks named in `sums`. */
function flat(names: readonly string[], sums: readonly string[], more: Partial<TableDefinition>): TableDefinition {
  const blocks = names.map((id) => ({
    id,
    view: 'persons' as const,
    axes: [],
    measure: sums.includes(id) ? { kind: 'sum' as const, heads: 'known' as const, unit: 'kroner' as const } : count,
  }));
  return table('T17', blocks, [], more);
}

type Leaf = { readonly heads: readonly number[]; readonly sums: readonly number[]; readonly own?: 0 | 1 };

function cube(
  atoms: { readonly [id: string]: readonly Leaf[] },
  sumCells: readonly number[],
  years: readonly number[],
): ProtectedTable {
  const all = Object.values(atoms).flat();
  const heads = Object.fromEntries(Object.entries(atoms).map(([id, l]) => [id, l.map((leaf) => leaf.heads)]));
  return leaves('T17', years.map(january), heads, {
    sums: {
      cells: Int32Array.from(sumCells),
      value: Float64Array.from(all.flatMap((l) => l.sums)),
      own: Uint8Array.from(all.flatMap((l) => l.sums.map(() => l.own ?? 1))),
    },
  });
}

const incomes = flat(['income'], ['income'], {
  rows: [{ ...row('GNS', { kind: 'mean', of: [{ block: 'income' }] }), step: 100, decimals: 0 }],
});
const afdelinger = [{ id: A }, { id: B }];

test('the mean of a sum is weighed: 120 persons at 210,000 and 80 at 260,000 give 230,000', () => {
  const tables = [
    cube({ [A]: [{ heads: [120], sums: [120 * 210_000] }], [B]: [{ heads: [80], sums: [80 * 260_000] }] }, [0], [2026]),
  ];
  const world = release({ edition: 2026, afdelinger, definitions: [incomes], tables });
  expect(ask(world, 'org:0045', { table: 'T17' }).cells[0]?.[0]?.[0]).toEqual({ kind: 'value', value: 230_000 });
});

test('a mean is shown when 80 % of its persons have their own mean, and hidden just under', () => {
  const world = (borrowed: number) =>
    release({
      edition: 2026,
      afdelinger,
      definitions: [incomes],
      tables: [
        cube(
          {
            [A]: [{ heads: [80], sums: [80 * 250_000] }],
            [B]: [{ heads: [borrowed], sums: [borrowed * 250_000], own: 0 }],
          },
          [0],
          [2026],
        ),
      ],
    });
  expect(shown(ask(world(20), 'org:0045', { table: 'T17' }).cells)).toEqual([[250_000]]);
  expect(shown(ask(world(25), 'org:0045', { table: 'T17' }).cells)).toEqual([['hidden_base']]);
});

test('means are released in whole steps of 100 kroner', () => {
  const tables = [cube({ [A]: [{ heads: [3], sums: [700_400] }] }, [0], [2026])];
  const world = release({ edition: 2026, afdelinger: [{ id: A }], definitions: [incomes], tables });
  expect(shown(ask(world, `afd:${A}`, { table: 'T17' }).cells)).toEqual([[233_500]]);
});

const voters = table(
  'T22',
  ['adults', 'eligible', 'voted'].map((id) => ({
    id,
    view: 'turnout',
    axes: [],
    measure: { kind: 'delivered-count' },
  })),
  [
    row('BERETTIGEDE', undefined, {
      kind: 'share',
      of: [{ block: 'eligible' }],
      base: [{ block: 'adults' }],
      part: 'heads',
    }),
    row('STEMT', undefined, { kind: 'share', of: [{ block: 'voted' }], base: [{ block: 'eligible' }], part: 'heads' }),
  ],
  { series: 'elections' },
);

test('turnout of 180 adults, 150 eligible, 87 voted: 83.3 % eligible and 58.0 % turnout, on election day', () => {
  const election = {
    id: 'FV2022',
    edition: 2023,
    label: text('Folketingsvalg 2022'),
    start: '2022-11-01',
    end: '2022-11-01',
  };
  const world = release({
    edition: 2026,
    afdelinger: [{ id: A, validTo: '2022-12-31' }],
    definitions: [voters],
    tables: [leaves('T22', [election], { [A]: [[180, 150, 87]] })],
  });
  const answer = ask(world, `afd:${A}`, { table: 'T22' });
  expect(shown(answer.cells, 1)).toEqual([[83.3], [58]]);
  expect(answer.periods.map((p) => p.id)).toEqual(['FV2022']);
});

test('3 of 19 shows the count but no per cent; 5 of 20 is 25.0; nobody of nobody cannot occur', () => {
  const share: Formula = { kind: 'share', of: [{ block: 'part' }], base: [{ block: 'all' }], part: 'heads' };
  const definition = {
    ...flat(['part', 'all'], [], { rows: [row('P', { kind: 'count', of: [{ block: 'part' }] }, share)] }),
  };
  const world = (heads: readonly number[]) =>
    release({
      edition: 2026,
      afdelinger: [{ id: A }],
      definitions: [definition],
      tables: [leaves('T17', [january(2026)], { [A]: [heads] })],
    });
  const figures = (heads: readonly number[]) => ask(world(heads), `afd:${A}`, { table: 'T17' }).cells[0]?.[0];
  expect(figures([3, 19])?.[0]).toMatchObject({ kind: 'rounded', value: 3 });
  expect(figures([3, 19])?.[1]).toEqual({ kind: 'hidden', rule: 'hidden_base', nextStep: { kind: 'see-counts' } });
  expect(figures([5, 20])?.[1]).toMatchObject({ value: 25 });
  expect(figures([0, 0])?.[1]).toEqual({ kind: 'missing', reason: 'not-applicable' });
});

// Labour as in monitorering.md D1: full-time persons of residents, two-year mean against 40.
const labourShare: Formula = { kind: 'share', of: [{ block: 'ft' }], base: [{ block: 'residents' }], part: 'sum' };
const twoYears: Formula = { kind: 'two-year-mean', of: labourShare };
const criterion = 'udsat.labour';
const labour = flat(['ft', 'residents'], ['ft'], {
  measures: [
    measure('vaerdi', 1),
    measure('graense', 1),
    measure('afstand', 1),
    { ...measure('afstand_personer', 0), fixed: true },
    { ...measure('status', 0), fixed: true },
    measure('forrige', 1),
  ],
  rows: [
    {
      ...row('labour'),
      decimals: 1,
      values: {
        vaerdi: twoYears,
        graense: { kind: 'threshold', criterion },
        afstand: { kind: 'distance', criterion, of: twoYears, in: 'points' },
        afstand_personer: { kind: 'distance', criterion, of: twoYears, in: 'persons' },
        status: { kind: 'verdict', criterion, of: twoYears },
        forrige: { kind: 'previous', of: labourShare },
      },
    },
  ],
});
const labourCriterion: CriterionDefinition = {
  id: 'labour',
  name: text('labour'),
  about: text('labour'),
  rules: [
    {
      profile: 'udsat',
      generation: 'G2018',
      firstList: '2018-12',
      op: 'gt',
      threshold: dec('40'),
      kind: 'pct',
      averageYears: 2,
      source: '§ 61 a',
    },
  ],
};
const omraade = {
  id: 'a1b2',
  name: 'Vestbyen',
  kommune: '657',
  validFrom: '2010-01-01',
  members: [{ afdeling: A, from: '2010-01-01' }],
};
const labourWorld = (last: readonly [number, number], now: readonly [number, number]) =>
  release({
    edition: 2026,
    afdelinger: [{ id: A }],
    definitions: [labour],
    tables: [
      cube({ [A]: [last, now].map(([ft, residents]) => ({ heads: [ft, residents], sums: [ft] })) }, [0], [2025, 2026]),
    ],
    // A tiny rounding base keeps the bands narrow, so that the verdict shows the arithmetic.
    rules: { ...rules, n: 1 },
    directory: { omraader: [omraade] },
  });
const criteria = [labourCriterion];
const labourRow = (
  content: ReturnType<typeof labourWorld>,
  given: readonly CriterionDefinition[] = criteria,
  sted = 'omr:a1b2',
) => ask(content, sted, { table: 'T17', criteria: given }).cells[0]?.[1]?.map(word);

test('labour 318 of 760 last year and 300 of 768 this year: met, 7 full-time persons from leaving the list', () => {
  expect(labourRow(labourWorld([318, 760], [300, 768]))).toEqual([40.5, 40, 0.5, 7, 'met', 41.8]);
});

test('labour 318 of 760 and 280 of 768: not met, 14 persons from entering', () => {
  expect(labourRow(labourWorld([318, 760], [280, 768]))).toEqual([39.2, 40, -0.8, -14, 'not_met', 41.8]);
});

test.each([`afd:${A}`, 'kom:657', 'land:000'])('%s gets values and distances but no class', (sted) => {
  const figures = labourRow(labourWorld([318, 760], [300, 768]), criteria, sted);
  expect(figures).toEqual([40.5, 40, 0.5, 7, 'not-applicable', 41.8]);
});

test('a criterion without a rule for the list is unknown, never "not met"', () => {
  expect(labourRow(labourWorld([318, 760], [280, 768]), [])?.[4]).toBe('unknown');
});

test('a line inside the error band cannot be decided', () => {
  const wide = labourWorld([318, 760], [300, 768]);
  const rounded = { ...wide, manifest: { ...wide.manifest, rules } };
  expect(labourRow(rounded)?.[4]).toBe('unknown');
});

test('whole persons to the line follow the statute: above, at least, below', () => {
  expect(personsToLine(300, 293.0526, 'gt')).toBe(7);
  expect(personsToLine(280, 293.0526, 'gt')).toBe(-14);
  expect(personsToLine(700, 620, 'gt')).toBe(80);
  expect(personsToLine(1000, 1000, 'ge')).toBe(1);
  expect(personsToLine(999, 1000, 'ge')).toBe(-1);
  expect(personsToLine(54, 55, 'lt')).toBe(1);
  expect(personsToLine(55, 55, 'lt')).toBe(-1);
});

test('a figure is set against the reference of its own year, in the unit asked for, and is missing without it', () => {
  const mean: Formula = { kind: 'mean', of: [{ block: 'income' }] };
  const definition = flat(['income'], ['income'], {
    measures: [number, percent],
    rows: [
      { ...row('REL', { kind: 'relative', of: mean, reference: 'personindkomst_gns_land' }), decimals: 3 },
      row('PCT', undefined, { kind: 'relative', of: mean, reference: 'bruttoindkomst_gns_region', times: 100 }),
    ],
  });
  const value = { unit: 'kr', source: 'test' };
  const world = release({
    edition: 2026,
    afdelinger: [{ id: A }],
    definitions: [definition],
    tables: [cube({ [A]: [2025, 2026].map(() => ({ heads: [100], sums: [100 * 226_000] })) }, [0], [2025, 2026])],
    references: [
      { ...value, key: 'personindkomst_gns_land', area: '000', period: '2026', value: 390_000 },
      { ...value, key: 'bruttoindkomst_gns_region', area: '082', period: '2026', value: 400_000 },
      { ...value, key: 'bruttoindkomst_gns_region', area: '084', period: '2025', value: 1 },
    ],
  });
  const { cells } = ask(world, `afd:${A}`, { table: 'T17' });
  expect(shown(cells)[0]).toEqual(['not-delivered', 0.579]);
  expect(shown(cells, 1)[1]).toEqual(['not-delivered', 56.5]);
});

test('a list is set against the reference of the year that its own figures are of, not of a later one', () => {
  const mean: Formula = { kind: 'mean', of: [{ block: 'income' }] };
  const list = { kind: 'list', group: 'liste', expectedLag: 0, register: text('x'), text: text('x') } as const;
  const definition = flat(['income'], ['income'], {
    reference: { ...list, groupsOfReferences: { bruttoindkomst_gns_region: 'indkomst' } },
    rows: [row('PCT', undefined, { kind: 'relative', of: mean, reference: 'bruttoindkomst_gns_region', times: 100 })],
    measures: [percent],
  });
  const told = (period: string, value: number) => ({
    ...{ unit: 'kr', source: 'test', key: 'bruttoindkomst_gns_region', area: '082', period, value },
  });
  const date = (edition: number, period: string) => ({
    ...{ group: 'indkomst', edition, period, delivery: 'd', supplier: 's' },
  });
  const plain = release({
    edition: 2026,
    afdelinger: [{ id: A }],
    definitions: [definition],
    tables: [
      cube({ [A]: [2024, 2025, 2026].map(() => ({ heads: [100], sums: [100 * 200_000] })) }, [0], [2024, 2025, 2026]),
    ],
    references: [told('2023', 400_000), told('2024', 500_000), told('2025', 800_000)],
  });
  // Incomes of two years before the list; nobody delivered a mean of 2022.
  const dataDates = [date(2024, '2022'), date(2025, '2023'), date(2026, '2024')];
  const world = { ...plain, manifest: { ...plain.manifest, dataDates } };
  expect(shown(ask(world, `afd:${A}`, { table: 'T17' }).cells)[0]).toEqual(['not-delivered', 50, 40]);
});

test("a region's reference does not apply to a place in several regions; it is not missing", () => {
  const mean: Formula = { kind: 'mean', of: [{ block: 'income' }] };
  const definition = flat(['income'], ['income'], {
    rows: [row('PCT', undefined, { kind: 'relative', of: mean, reference: 'bruttoindkomst_gns_region', times: 100 })],
  });
  const leaf = [{ heads: [100], sums: [100 * 226_000] }];
  const world = release({
    edition: 2026,
    afdelinger: [{ id: A }, { id: B, kommune: '101' }],
    definitions: [definition],
    tables: [cube({ [A]: leaf, [B]: leaf }, [0], [2026])],
  });
  expect(shown(ask(world, 'land:000', { table: 'T17' }).cells, 1)).toEqual([['not-applicable']]);
  expect(shown(ask(world, 'kom:657', { table: 'T17' }).cells, 1)).toEqual([['not-delivered']]);
});

test('out-movers are of the residents one year earlier, in the same units', () => {
  const residents = {
    ...flat(['all'], [], { rows: [row('I_ALT', { kind: 'count', of: [{ block: 'all' }] })] }),
    id: 'T01',
  };
  const base = [{ table: 'T01', block: 'all', editionShift: -1 as const }];
  const out = flat(['out'], [], {
    rows: [row('I_ALT', undefined, { kind: 'share', of: [{ block: 'out' }], base, part: 'heads' })],
  });
  const world = release({
    edition: 2026,
    afdelinger: [{ id: A }],
    definitions: [residents, out],
    tables: [
      leaves('T01', [january(2025), january(2026)], { [A]: [[200], [400]] }),
      leaves('T17', [january(2025), january(2026)], { [A]: [[20], [20]] }),
    ],
  });
  expect(shown(ask(world, `afd:${A}`, { table: 'T17' }).cells, 1)).toEqual([['not-delivered', 10]]);
});

test('bands: a leaf is within n − 1, a union within twice σ√k, a share by both its parts', () => {
  expect(leafBand(5)).toBe(4);
  expect(unionBand(2.1, 10)).toBe(14);
  expect(unionBand(2.1, 1)).toBe(5);
  expect(ratioBand(25, 100, 4, 6)).toBeCloseTo(0.055, 12);
});

test('rounding is half away from zero as written, never −0, in tens of kroner too', () => {
  expect(roundRatio(1, 8, 100, 1)).toBe(12.5);
  expect(roundRatio(49, 400, 100, 1)).toBe(12.3);
  expect(roundRatio(-49, 400, 100, 1)).toBe(-12.3);
  expect(roundRatio(3.2, 8, 1, 2)).toBe(0.4);
  expect(roundRatio(231, 100, 1, 2)).toBe(2.31);
  expect(roundRatio(246_750, 1, 1, -2)).toBe(246_800);
  expect(roundHalfAway(1.005, 2)).toBe(1.01);
  expect(roundHalfAway(-0.4, 0)).toBe(0);
  expect(Object.is(roundHalfAway(-0.4, 0), -0)).toBe(false);
  expect(roundUp(0.1200000000000001, 2)).toBe(0.12);
  expect(roundUp(0.121, 2)).toBe(0.13);
});

test('the convicted multiple: 2.31 % of a national 0.725 % is 3.19 times', () => {
  expect(roundHalfAway(2.31 / 0.725, 2)).toBe(3.19);
});
