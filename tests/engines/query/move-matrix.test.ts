import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { movesBetween } from '../../../src/domain/definitions/flows/moves-between.ts';
import type { Cell } from '../../../src/domain/model/cell.ts';
import type { ProtectedFlows } from '../../../src/domain/model/flow.ts';
import type { MoveAnswer } from '../../../src/domain/model/moves.ts';
import type { ReleaseContent } from '../../../src/domain/model/release.ts';
import { flowSignals } from '../../../src/engines/query/flow-signals.ts';
import { type MoveQuestion, moveMatrix } from '../../../src/engines/query/move-matrix.ts';
import { moveShifts } from '../../../src/engines/query/move-shifts.ts';
import { parseSelection } from '../../../src/engines/query/parse-selection.ts';
import { leaves, movers, release, yearBefore } from './small-world.ts';

const periods = [yearBefore(2025), yearBefore(2026)];
const ids = ['0101-00001', '0101-00002', '0101-00003', '0202-00001'] as const;
const [a, b, c, d] = ids;
type Row = readonly [period: number, from: number, to: number, persons: number];
// Ends after the four afdelinger: other homes in 657, abroad, moved again.
const [homes, abroad, again] = [4, 5, 6];

function flowsOf(rows: readonly Row[]): ProtectedFlows {
  const sorted = [...rows].sort((x, y) => x[0] - y[0] || x[1] - y[1] || x[2] - y[2]);
  return {
    definition: movesBetween,
    atoms: ids.map((id) => ({ id, members: [id] })),
    outside: ['kom:657', 'udland', 'igen'],
    periods,
    starts: Int32Array.from([0, 1, 2], (p) => sorted.filter(([period]) => period < p).length),
    from: Int32Array.from(sorted, ([, from]) => from),
    to: Int32Array.from(sorted, ([, , to]) => to),
    persons: Int32Array.from(sorted, ([, , , persons]) => persons),
    spread: 2,
    inside: {},
  };
}

const area = (id: string, afdeling: string, kommune: string) => ({
  ...{ id, name: id, kommune, validFrom: '2010-01-01' },
  members: [{ afdeling, from: '2010-01-01', inside: 10, dwellings: 10 }],
});
const areas = [area('hegnet', a, '657'), area('lunden', b, '657'), area('parken', d, '661')];

function world(rows: readonly Row[]): ReleaseContent {
  const heads = Object.fromEntries(ids.map((id) => [id, [[1], [1]]]));
  const content = release({
    edition: 2026,
    afdelinger: ids.map((id) => ({ id, kommune: id === d ? '661' : '657' })),
    definitions: [movers('T10', 'in_moves'), movers('T12', 'out_moves')],
    tables: [leaves('T10', periods, heads), leaves('T12', periods, heads)],
    directory: { omraader: areas },
  });
  return { ...content, flows: flowsOf(rows) };
}

const rows: readonly Row[] = [
  [0, 0, 1, 5],
  [1, 0, 1, 10],
  [1, 1, 0, 15],
  [1, 2, 0, 20],
  [1, 0, 3, 25],
  [1, 3, 1, 5],
  [1, homes, 0, 30],
  [1, 1, abroad, 40],
];

function ask(content: ReleaseContent, more: Partial<MoveQuestion> & { readonly sted?: string } = {}): MoveAnswer {
  const { sted = 'kom:657', ...asked } = more;
  const selection = parseSelection(sted);
  return moveMatrix(content, {
    ...{ flows: 'F01', selection, level: 'afd', most: 10, largest: 10, periods: 'seneste:1', mayName: () => true },
    ...asked,
  });
}

const numberIn = (cell: Cell | undefined): number => (cell?.kind === 'rounded' ? cell.value : Number.NaN);
const pairOf = ({ ends, pairs }: MoveAnswer, from: string, to: string): number =>
  numberIn(pairs.find((pair) => ends[pair.from]?.key === from && ends[pair.to]?.key === to)?.persons);

describe('moves from place to place', () => {
  test('a kommune by afdelinger: the other kommune and other homes are ends outside', () => {
    const found = ask(world(rows));
    expect(found.ends.filter(({ inside }) => inside).map(({ key }) => key)).toEqual([
      `afd:${a}`,
      `afd:${b}`,
      `afd:${c}`,
    ]);
    expect(pairOf(found, `afd:${a}`, `afd:${b}`)).toBe(10);
    expect(pairOf(found, `afd:${a}`, `afd:${d}`)).toBe(25);
    expect(pairOf(found, 'kom:657', `afd:${a}`)).toBe(30);
    expect([found.into, found.outOf, found.between].map(numberIn)).toEqual([35, 65, 45]);
    expect(found.largest[0]?.to.da).toBe('Udlandet eller ukendt');
  });

  test('several years are added up, and their margin is wider', () => {
    const [one, two] = [ask(world(rows)), ask(world(rows), { periods: 'seneste:2' })];
    expect(pairOf(two, `afd:${a}`, `afd:${b}`)).toBe(15);
    expect(two.periods.map(({ id }) => id)).toEqual(periods.map(({ id }) => id));
    const bandOf = ({ between }: MoveAnswer): number => (between.kind === 'rounded' ? between.band : 0);
    expect(bandOf(two)).toBeGreaterThan(bandOf(one));
  });

  test('by kommuner moves inside one stand on the diagonal and in no total', () => {
    const found = ask(world(rows), { level: 'kom', sted: 'land:000' });
    expect(pairOf(found, 'almene:657', 'almene:657')).toBe(45);
    const end = found.ends.find(({ key }) => key === 'almene:657');
    expect([end?.into, end?.outOf].map(numberIn)).toEqual([35, 65]);
    expect(end?.place).toBe('kom:657');
  });

  test('afdelinger that may not be named are the other afdelinger of their kommune', () => {
    const found = ask(world(rows), { mayName: ({ key }) => key === a });
    expect(found.ends.map(({ key }) => key)).not.toContain(`afd:${d}`);
    expect(pairOf(found, `afd:${a}`, 'almene:661')).toBe(25);
    expect(pairOf(found, 'almene:657', `afd:${a}`)).toBe(35);
  });

  test('small ends are put together, and nobody is lost by it', () => {
    const found = ask(world(rows), { most: 1 });
    expect(found.ends.map(({ key }) => key)).toEqual([`afd:${a}`, 'rest:inside', 'udland', 'rest:outside']);
    expect(found.ends[1]?.ends).toBe(2);
    expect(numberIn(found.between)).toBe(45);
  });

  test('a release without flows says so', () => {
    const { flows: _none, ...without } = world(rows);
    expect(() => ask(without)).toThrow(expect.objectContaining({ code: 'KV-Q6' }));
  });

  test('persons are conserved: rows, columns and totals add up whatever the moves and the level', () => {
    const move = fc
      .tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 }), fc.integer({ min: 1, max: 20 }))
      .filter(([from, to]) => from < 4 || to < 4);
    const many = fc.uniqueArray(move, { selector: ([from, to]) => `${from} ${to}`, maxLength: 20 });
    fc.assert(
      fc.property(many, fc.constantFrom('afd', 'omr', 'kom'), fc.integer({ min: 1, max: 5 }), (flows, level, most) => {
        const made = flows.map(([from, to, persons]): Row => [1, from, to, 5 * persons]);
        const found = ask(world(made), { level, most });
        const sum = (keep: (from: number, to: number) => boolean): number =>
          found.pairs.reduce((all, { from, to, persons }) => all + (keep(from, to) ? numberIn(persons) : 0), 0);
        found.ends.forEach((end, e) => {
          expect(numberIn(end.outOf)).toBeGreaterThanOrEqual(sum((from, to) => from === e && to !== e));
        });
        const isIn = (e: number): boolean => found.ends[e]?.inside === true;
        expect(numberIn(found.outOf)).toBe(sum((from, to) => isIn(from) && !isIn(to)));
        expect(numberIn(found.into)).toBe(sum((from, to) => !isIn(from) && isIn(to)));
        expect(numberIn(found.between)).toBe(sum((from, to) => isIn(from) && isIn(to)));
        const inPlace = made.filter(([, from, to]) => from < 3 || to < 3);
        expect(sum(() => true)).toBe(inPlace.reduce((all, [, , , persons]) => all + persons, 0));
      }),
    );
  });
});

describe('whether the problem moves', () => {
  // monitorering.md section 12: 60 of A's 200 go to D, where 300 of all 4,000 go: LQ = 4.
  const worked: readonly Row[] = [
    [1, 0, 3, 60],
    [1, 0, homes, 140],
    [1, 1, 3, 240],
    [1, 1, homes, 3560],
    [1, 2, again, 900],
  ];
  const signalAsked = { flows: 'F01', selection: parseSelection('kom:657'), periods: 'seneste:1' };
  const shifts = (limits = { persons: 20, quotient: 2 }) =>
    moveShifts(world(worked), {
      ...{ flows: 'F01', selection: parseSelection('kom:657'), level: 'afd', most: 10, largest: 10 },
      ...{ periods: 'seneste:1', mayName: () => true, from: [`afd:${a}`], limits },
    });

  test('the worked example: 60 of 200 against 300 of 4,000 is four times the expected 15', () => {
    const found = shifts();
    const to = found.shifts.find(({ place }) => place === `afd:${d}`);
    expect([to?.quotient, to?.expected]).toEqual([4, 15]);
    expect([found.movers, found.all].map(numberIn)).toEqual([200, 4000]);
    expect(found.from.map(({ key }) => key)).toEqual([`afd:${a}`]);
  });

  test('over several kommuner each area is held against its own, so that no short move stands out by being short', () => {
    // Of A's 200 the same 30 % go to D as of all in its kommune; of the other kommune's 4,000 nobody does.
    const sent: readonly Row[] = [
      ...([
        [1, 0, 2, 60],
        [1, 0, homes, 140],
        [1, 1, 2, 240],
        [1, 1, homes, 560],
      ] as const),
      [1, 3, homes, 4000],
    ];
    const of = (sted: string) =>
      moveShifts(world(sent), {
        ...{ flows: 'F01', selection: parseSelection(sted), level: 'afd', most: 10, largest: 10 },
        ...{ periods: 'seneste:1', mayName: () => true, from: [`afd:${a}`], limits: { persons: 20, quotient: 2 } },
      });
    const country = of('land:000');
    expect(country.kommuner).toBe(1);
    expect(country.shifts.find(({ place }) => place === `afd:${c}`)).toMatchObject({ expected: 60, quotient: 1 });
    expect(country.shifts).toEqual(of('kom:657').shifts);
    expect(numberIn(country.all)).toBe(1000);
    expect(of(`afd:${a},afd:${b},afd:${d}`)).toMatchObject({ kommuner: 0 });
  });

  test('areas of two kommuner are expected where each own kommune goes, added up', () => {
    const sent: readonly Row[] = [
      ...([
        [1, 0, 2, 60],
        [1, 0, homes, 140],
        [1, 1, 2, 240],
        [1, 1, homes, 560],
      ] as const),
      ...([
        [1, 3, 2, 10],
        [1, 3, homes, 90],
      ] as const),
    ];
    const found = moveShifts(world(sent), {
      ...{ flows: 'F01', selection: parseSelection('land:000'), level: 'afd', most: 10, largest: 10 },
      ...{
        periods: 'seneste:1',
        mayName: () => true,
        from: [`afd:${a}`, `afd:${d}`],
        limits: { persons: 20, quotient: 2 },
      },
    });
    // 200 × 300 / 1,000 of the one, and all 10 of the other, which has no movers beside the area's.
    expect(found).toMatchObject({ kommuner: 2 });
    expect(found.shifts.find(({ place }) => place === `afd:${c}`)).toMatchObject({ expected: 70, quotient: 1 });
  });

  test('it stands out only where it does with the margins counted in', () => {
    const of = (limits: { readonly persons: number; readonly quotient: number }) =>
      shifts(limits).shifts.find(({ place }) => place === `afd:${d}`);
    const [low = 0] = of({ persons: 20, quotient: 2 })?.range ?? [];
    expect(low).toBeLessThan(4);
    expect(of({ persons: 20, quotient: low })?.stands).toBe(true);
    expect(of({ persons: 20, quotient: low + 0.01 })?.stands).toBe(false);
    expect(of({ persons: 60, quotient: 2 })?.stands).toBe(false);
  });

  test('the same as a signal between boligområder: persons, expected, how many times and what the margins leave', () => {
    const shift = shifts().shifts.find(({ place }) => place === `afd:${d}`);
    const [low = 0] = shift?.range ?? [];
    const [found, ...others] = flowSignals(world(worked), signalAsked, { persons: 20, quotient: low });
    expect(others).toEqual([]);
    expect(found).toEqual({
      ...{ from: 'omr:hegnet', name: { da: 'hegnet', en: 'hegnet' }, to: 'omr:parken', persons: 60, expected: 15 },
      ...{ quotient: 4, low, years: [periods[1]?.id, periods[1]?.id] },
    });
    expect(flowSignals(world(worked), signalAsked, { persons: 61, quotient: low })).toEqual([]);
    expect(flowSignals(world(worked), signalAsked, { persons: 20, quotient: low + 0.01 })).toEqual([]);
  });

  test('every area at once finds what each area finds by itself', () => {
    const row = fc.tuple(
      fc.constant(1),
      fc.integer({ min: 0, max: 3 }),
      fc.integer({ min: 0, max: 6 }),
      fc.integer({ min: 1, max: 300 }),
    );
    const limits = { persons: 5, quotient: 1.1 };
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 20 }), (made) => {
        const once = [...new Map(made.map((one) => [`${one[1]} ${one[2]}`, one])).values()];
        const content = world(once);
        const alone = ['omr:hegnet', 'omr:lunden'].flatMap((from) =>
          moveShifts(content, {
            ...{ ...signalAsked, level: 'omr', most: 10, largest: 10, mayName: () => true, from: [from], limits },
          }).shifts.flatMap(({ place, stands, quotient }) =>
            stands && place?.startsWith('omr:') ? [`${from} ${place} ${quotient}`] : [],
          ),
        );
        const found = flowSignals(content, signalAsked, limits);
        expect(found.map(({ from, to, quotient }) => `${from} ${to} ${quotient}`).sort()).toEqual(alone.sort());
      }),
    );
  });
});

describe('ends of a place that have no name of their own on the level', () => {
  const sent: readonly Row[] = [
    [1, 0, 2, 20],
    [1, 2, 0, 15],
    [1, 0, homes, 10],
  ];
  const told = (sted: string, level: MoveQuestion['level']) =>
    ask(world(sent), { sted, level }).largest.map(({ from, to }) => `${from.da} → ${to.da}`);

  test('are told as of the place, never by the words of those around it', () => {
    expect(told(`afd:${a}`, 'kom').slice(0, 2)).toEqual([
      `Afd ${a} → Almene boliger i Herning Kommune`,
      `Almene boliger i Herning Kommune → Afd ${a}`,
    ]);
    expect(told(`afd:${c}`, 'omr').slice(0, 2)).toEqual([`hegnet → Afd ${c}`, `Afd ${c} → hegnet`]);
  });

  test('are the others of it where some have a name, and of a whole kommune they are its other afdelinger', () => {
    expect(told(`afd:${a},afd:${c}`, 'omr').slice(0, 2)).toEqual([
      'hegnet → Andre afdelinger i det valgte',
      'Andre afdelinger i det valgte → hegnet',
    ]);
    expect(told('kom:657', 'omr')[0]).toBe('hegnet → Andre afdelinger i Herning Kommune');
  });
});
