import { describe, expect, test } from 'vitest';
import type { TableAnswer } from '../../../src/domain/model/answer.ts';
import { statusOf } from '../../../src/domain/model/status-of.ts';
import type { Pick } from '../../../src/domain/model/table-definition.ts';
import { ask, shown } from './shown.ts';
import { axis, january, leaves, release, row, table } from './small-world.ts';

const [A, B, C] = ['0045-00001', '0045-00002', '0046-00003'];
const years = [january(2025), january(2026)];
const menapt = axis('menapt', ['M', 'O']);
const sensitive = menapt.categories.map((one) => (one.code === 'M' ? { ...one, sensitive: true as const } : one));
const block = {
  id: 'opr',
  view: 'persons',
  axes: [{ ...menapt, categories: sensitive }],
  measure: { kind: 'count' },
} as const;
const all: readonly Pick[] = [{ block: 'opr' }];
const figures = (of: readonly Pick[]) =>
  [
    { kind: 'count', of },
    { kind: 'share', of, base: all, part: 'heads' },
  ] as const;
const origin = table(
  'T01',
  [block],
  [
    row('I_ALT', ...figures(all)),
    ...['M', 'O'].map((code) => row(code, ...figures([{ block: 'opr', where: { menapt: [code] } }]))),
  ],
);

/** A is pooled in 2026 (25 persons), B and C never; C misses its anchor in 2025. */
const world = release({
  edition: 2026,
  afdelinger: [A, B, C].map((id) => ({ id: id ?? '', kommune: id === C ? '661' : '657' })),
  definitions: [origin],
  tables: [
    leaves(
      'T01',
      years,
      {
        [A ?? '']: [
          [20, 5],
          [0, 0],
        ],
        [B ?? '']: [
          [30, 10],
          [15, 20],
        ],
        [C ?? '']: [
          [10, 5],
          [5, 5],
        ],
      },
      {
        pooled: {
          rows: [{ block: 'opr', cells: [0, 1], everybody: [0, 1] }],
          heads: Int32Array.from([0, 25, 0, 0, 0, 0]),
        },
        ownMargins: Uint8Array.from([0, 0, 0, 0, 1, 0]),
        sigma: { I_ALT: 2, M: 2, O: 2 },
      },
    ),
  ],
});

const codes = (answer: TableAnswer) => answer.rows.map(({ code }) => code);
const statuses = (answer: TableAnswer, measure = 0) =>
  answer.cells.map((periods) => periods.map((cells) => (cells[measure] ? statusOf(cells[measure]) : '?')));
const notes = (answer: TableAnswer) => answer.notes.map(({ da }) => da).join('\n');

describe('an afdeling whose row is pooled', () => {
  const answer = ask(world, `afd:${A}`);

  test('shows everybody, no category, and how many are not distributed', () => {
    expect(codes(answer)).toEqual(['I_ALT', 'M', 'O', 'IKKE_FORDELT.opr']);
    expect(shown(answer.cells)).toEqual([
      [25, 25],
      [20, 'hidden_attribute'],
      [5, 'hidden_attribute'],
      [0, 25],
    ]);
    expect(statuses(answer)[1]).toEqual(['r', 'a']);
    expect(statuses(answer, 1)[1]).toEqual(['r', 'a']);
    expect(notes(answer)).toContain('ikke fordelt');
  });
});

describe('a sum with an afdeling whose row is pooled', () => {
  const answer = ask(world, `afd:${A},afd:${B}`);

  test('shows what is distributed and what is not, which add up to everybody', () => {
    expect(shown(answer.cells)).toEqual([
      [65, 60],
      [50, 15],
      [15, 20],
      [0, 25],
    ]);
  });

  test('is as much less certain as there are persons not distributed', () => {
    const band = (period: number) => {
      const cell = answer.cells[1]?.[period]?.[0];
      return cell?.kind === 'rounded' ? cell.band : undefined;
    };
    expect([band(0), band(1)]).toEqual([6, 31]);
    const whole = answer.cells[0]?.[1]?.[0];
    expect(whole).toEqual({ kind: 'rounded', value: 60, band: 6 });
  });
});

test('a place without pooled rows says nothing of them, beside one with them it has the row too', () => {
  const alone = ask(world, `afd:${B}`);
  expect(codes(alone)).toEqual(['I_ALT', 'M', 'O']);
  expect(notes(alone)).not.toContain('ikke fordelt');
  const beside = ask(world, `afd:${B}`, { comparators: [{ level: 'kom' }] });
  expect(codes(beside)).toEqual(['I_ALT', 'M', 'O', 'IKKE_FORDELT.opr']);
  expect(beside.cells).toHaveLength(4);
  expect(shown(beside.comparators[0]?.cells ?? [])[3]).toEqual([0, 25]);
});

test('a table that could not be brought to an anchor says so for the periods shown, and no other table does', () => {
  expect(notes(ask(world, `afd:${C}`))).toContain('1. januar 2025 kan afvige');
  expect(notes(ask(world, `afd:${C}`, { periods: '2026' }))).not.toContain('kan afvige');
  expect(notes(ask(world, `afd:${B}`))).not.toContain('kan afvige');
});

test('all of a group that is not sensitive is told to be nearly all', () => {
  const everybody = release({
    edition: 2026,
    afdelinger: [{ id: A ?? '' }],
    definitions: [origin],
    tables: [leaves('T01', [january(2026)], { [A ?? '']: [[0, 40]] })],
  });
  expect(notes(ask(everybody, `afd:${A}`))).toContain('næsten alle');
  expect(notes(ask(world, `afd:${B}`))).not.toContain('næsten alle');
});
