import { describe, expect, test } from 'vitest';
import { movesBetween } from '../../../src/domain/definitions/flows/moves-between.ts';
import { must } from '../../../src/domain/kernel/invariant.ts';
import type { TableAnswer } from '../../../src/domain/model/answer.ts';
import type { Cell } from '../../../src/domain/model/cell.ts';
import type { ProtectedFlows } from '../../../src/domain/model/flow.ts';
import type { ShownFlowEnd } from '../../../src/domain/model/flow-answer.ts';
import type { ReleaseContent } from '../../../src/domain/model/release.ts';
import { answerTable } from '../../../src/engines/query/answer-table.ts';
import { flowBand } from '../../../src/engines/query/flow-band.ts';
import { flowIndexOf } from '../../../src/engines/query/flow-index.ts';
import { type FlowQuestion, listFlows } from '../../../src/engines/query/list-flows.ts';
import { parseSelection } from '../../../src/engines/query/parse-selection.ts';
import { axis, leaves, release, row, table, yearBefore } from './small-world.ts';

const periods = [yearBefore(2025), yearBefore(2026)];
const [a, b, c] = ['0101-00001', '0101-00002', '0101-00003'] as const;

const movers = (id: string, view: 'in_moves' | 'out_moves') =>
  table(
    id,
    [{ id: 'x', view, axes: [axis('x', ['alle'])], measure: { kind: 'count' } }],
    [
      { ...row('I_ALT', { kind: 'count', of: [{ block: 'x' }] }), total: true },
      row('alle', { kind: 'count', of: [{ block: 'x' }] }),
    ],
    { tier: 2 },
  );

/** Flows as [period, from, to, persons], sorted; ends are atoms, then `outside`. */
function flowsOf(
  atoms: readonly string[],
  rows: readonly (readonly [number, number, number, number])[],
): ProtectedFlows {
  return {
    definition: movesBetween,
    atoms: atoms.map((id) => ({ id, members: id.split('+') })),
    outside: ['kom:657', 'udland'],
    periods,
    starts: Int32Array.from([0, 1, 2], (p) => rows.filter(([period]) => period < p).length),
    from: Int32Array.from(rows, ([, from]) => from),
    to: Int32Array.from(rows, ([, , to]) => to),
    persons: Int32Array.from(rows, ([, , , persons]) => persons),
    spread: 2,
    inside: { kom: 1.5 },
  };
}

// beboertabeller.md 5.3: A has 30 in and 25 out, B 40 and 38; 6 move from B to A and 4 from A to B.
type FlowRow = readonly [number, number, number, number];

function world(atoms: readonly string[] = [a, b, c], rows: readonly FlowRow[] = workedRows): ReleaseContent {
  const heads = (numbers: readonly number[]) =>
    Object.fromEntries(atoms.map((id, i) => [id, [[numbers[i] ?? 0], [numbers[i] ?? 0]]]));
  const content = release({
    edition: 2026,
    afdelinger: [a, b, c].map((id) => ({ id, kommune: '657' })),
    definitions: [movers('T10', 'in_moves'), movers('T12', 'out_moves'), { ...movers('T01', 'in_moves') }],
    tables: [
      leaves('T10', periods, heads([30, 40, 7])),
      leaves('T12', periods, heads([25, 38, 9])),
      leaves('T01', periods, heads([1, 1, 1])),
    ],
  });
  return { ...content, flows: flowsOf(atoms, rows) };
}

const workedRows = [
  [0, 0, 2, 15],
  [1, 0, 1, 4],
  [1, 0, 3, 20],
  [1, 1, 0, 6],
  [1, 2, 0, 5],
  [1, 3, 1, 30],
] as const;

function ask(
  content: ReleaseContent,
  id: string,
  sted: string,
  more: { readonly comparators?: true } = {},
): TableAnswer {
  const comparators = more.comparators ? [{ level: 'kom' as const }] : [];
  return answerTable(content, { table: id, selection: parseSelection(sted), lineage: 'nu', comparators });
}

/** The cells of a row's count, by period. */
function counts(answer: TableAnswer, code: string): readonly Cell[] {
  const r = answer.rows.findIndex((one) => one.code === code);
  const n = answer.measures.findIndex(({ id }) => id === 'n');
  return (answer.cells[r] ?? []).map((cells) => must(cells[n], code));
}

const numberIn = (cell: Cell | undefined) =>
  cell?.kind === 'rounded' || cell?.kind === 'value' ? cell.value : cell?.kind;
const LINE = movesBetween.line.code;

test('the worked example: gross 70 in and 63 out, of these 10 between; net 60 and 53; both give +7', () => {
  const content = world();
  const [gross, inner] = (['T10', 'T12'] as const).reduce<[number[], number[]]>(
    ([g, i], id) => {
      const answer = ask(content, id, `afd:${a},afd:${b}`);
      return [
        [...g, Number(numberIn(counts(answer, 'I_ALT').at(-1)))],
        [...i, Number(numberIn(counts(answer, LINE).at(-1)))],
      ];
    },
    [[], []],
  );
  expect(gross).toEqual([70, 63]);
  expect(inner).toEqual([10, 10]);
  const net = gross.map((g, i) => g - (inner[i] ?? 0));
  expect(net).toEqual([60, 53]);
  expect([(gross[0] ?? 0) - (gross[1] ?? 0), (net[0] ?? 0) - (net[1] ?? 0)]).toEqual([7, 7]);
});

test('the line stands under the total, has a count only, and is named in both languages', () => {
  const answer = ask(world(), 'T10', `afd:${a},afd:${b}`);
  expect(answer.rows.map(({ code, depth }) => [code, depth])).toEqual([
    ['I_ALT', 0],
    [LINE, 1],
    ['alle', 0],
  ]);
  expect(answer.rows[1]?.label).toEqual({
    da: 'heraf mellem de valgte afdelinger',
    en: 'of these between the chosen afdelinger',
  });
  expect(answer.cells[1]?.map((cells) => cells[1])).toEqual([
    { kind: 'missing', reason: 'not-applicable' },
    { kind: 'missing', reason: 'not-applicable' },
  ]);
  expect(counts(answer, LINE).map(numberIn)).toEqual([0, 10]);
});

test('one afdeling, other tables and releases without flows have no line', () => {
  const { flows: _, ...old } = world();
  const has = (answer: TableAnswer) => answer.rows.some(({ code }) => code === LINE);
  expect(has(ask(world(), 'T10', `afd:${a}`))).toBe(false);
  expect(has(ask(world(), 'T01', `afd:${a},afd:${b}`))).toBe(false);
  expect(has(ask(old, 'T10', `afd:${a},afd:${b}`))).toBe(false);
});

test('a selection that cuts a merged unit hides the line as it hides the table, with the same ways on', () => {
  const content = world([a, `${b}+${c}`], [[1, 1, 1, 5]]);
  const answer = ask(content, 'T10', `afd:${a},afd:${b}`);
  expect(counts(answer, LINE)).toEqual(counts(answer, 'I_ALT'));
  expect(counts(answer, LINE).map(({ kind }) => kind)).toEqual(['hidden', 'hidden']);
});

test('moves inside a merged unit are between its afdelinger when all of them are chosen', () => {
  const content = world(
    [a, `${b}+${c}`],
    [
      [1, 0, 1, 5],
      [1, 1, 1, 10],
    ],
  );
  expect(counts(ask(content, 'T10', `afd:${b},afd:${c}`), LINE).map(numberIn)).toEqual([0, 10]);
  expect(counts(ask(content, 'T10', 'kom:657'), LINE).map(numberIn)).toEqual([0, 15]);
});

test('beside another place the line says nothing, and rows and cells still match', () => {
  const answer = ask(world(), 'T10', `afd:${a},afd:${b}`, { comparators: true });
  const [beside] = answer.comparators;
  expect(beside?.cells).toHaveLength(answer.rows.length);
  expect(beside?.cells[1]?.flat().map(({ kind }) => kind)).toEqual(['missing', 'missing', 'missing', 'missing']);
});

test('a sum of few pairs is certain, a wider one likely; a kommune has the error measured for kommuner', () => {
  const bandOf = (sted: string) => counts(ask(world(), 'T10', sted), LINE).at(-1);
  // Two pairs of n − 1 = 4 persons, against 2 · 2 + 2 √(2 · 12) = 13.8.
  expect(bandOf(`afd:${a},afd:${b}`)).toEqual({ kind: 'rounded', value: 10, band: 8, sure: true });
  expect(bandOf(`afd:${a},afd:${b},afd:${c}`)).toEqual({ kind: 'rounded', value: 15, band: 16 });
  expect(bandOf('kom:657')).toEqual({ kind: 'rounded', value: 15, band: 3 });
});

test('the band covers a sum of flows that are all shown as 0', () => {
  // With spread 3.2, thirteen persons by ones may all be lost and still lie within the band.
  expect(flowBand(3.2, 5, 0, 1000)).toEqual({ band: 13, sure: false });
  expect(flowBand(3.2, 5, 0, 1)).toEqual({ band: 4, sure: true });
});

test('flows are found from either end', () => {
  const { outOf, into, ends } = flowIndexOf(must(world().flows, 'flows'));
  const read = ({ starts, other, persons }: typeof outOf, period: number, end: number) => {
    const slot = period * ends + end;
    const part = (values: Int32Array) => [...values.subarray(starts[slot], starts[slot + 1])];
    return [part(other), part(persons)];
  };
  expect(read(outOf, 1, 0)).toEqual([
    [1, 3],
    [4, 20],
  ]);
  expect(read(into, 1, 0)).toEqual([
    [1, 2],
    [6, 5],
  ]);
  expect(read(into, 1, 1)).toEqual([
    [0, 3],
    [4, 30],
  ]);
  expect(read(outOf, 0, 1)).toEqual([[], []]);
});

describe('where movers come from and go to', () => {
  const list = (content: ReleaseContent, sted: string, more: Partial<FlowQuestion> = {}) =>
    listFlows(content, {
      flows: movesBetween.id,
      selection: parseSelection(sted),
      lineage: 'nu',
      most: 10,
      mayName: () => true,
      ...more,
    });
  const rows = (ends: readonly ShownFlowEnd[]) => ends.map(({ key, persons }) => [key, numberIn(persons)]);

  test('ends elsewhere, most persons first; moves between the chosen are in neither list', () => {
    const answer = list(world(), `afd:${a},afd:${b}`);
    expect(rows(answer.into.ends)).toEqual([
      ['kom:657', 30],
      [`afd:${c}`, 5],
    ]);
    expect(rows(answer.outOf.ends)).toEqual([['kom:657', 20]]);
    expect([answer.into.total, answer.outOf.total, answer.between].map(numberIn)).toEqual([35, 20, 10]);
    expect(answer.into.ends[0]?.name.da).toContain('Andre boliger i ');
    // Two afdelinger and one end: two pairs of n − 1 persons each.
    expect(answer.into.ends[1]?.persons).toEqual({ kind: 'rounded', value: 5, band: 8, sure: true });
  });

  test('a kommune outside is called as it writes itself', () => {
    const own = world();
    const kommuner = own.directory.kommuner.map((one) => (one.code === '657' ? { ...one, name: 'København' } : one));
    const { into } = list({ ...own, directory: { ...own.directory, kommuner } }, `afd:${a},afd:${b}`);
    expect(into.ends[0]?.name).toEqual({
      da: 'Andre boliger i Københavns Kommune',
      en: 'Other homes in Københavns Kommune',
    });
  });

  test('a short list says how many it leaves out and the persons in them', () => {
    const { into } = list(world(), `afd:${a},afd:${b}`, { most: 1 });
    expect([into.ends.length, into.more.ends, numberIn(into.more.persons)]).toEqual([1, 1, 5]);
  });

  test('afdelinger that may not be seen are added up by kommune, and nothing about them is certain', () => {
    const { into } = list(world(), `afd:${a}`, { mayName: (key) => key === a });
    expect(rows(into.ends)).toEqual([['almene:657', 11]]);
    expect(into.ends[0]?.persons).not.toHaveProperty('sure');
  });

  test('an older year is asked for by its period; a cut unit hides everything; no flows is an unknown table', () => {
    expect(rows(list(world(), `afd:${a}`, { periods: '2024' }).outOf.ends)).toEqual([[`afd:${c}`, 15]]);
    const cut = list(world([a, `${b}+${c}`], [[1, 1, 0, 5]]), `afd:${b}`);
    expect([cut.into.ends, cut.into.total.kind, cut.between.kind, cut.hidden?.rule]).toEqual([
      [],
      'hidden',
      'hidden',
      'hidden_atom',
    ]);
    const { flows: _, ...old } = world();
    expect(() => list(old, `afd:${a}`)).toThrow(expect.objectContaining({ code: 'KV-Q6' }));
  });
});
