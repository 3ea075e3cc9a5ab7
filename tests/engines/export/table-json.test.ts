import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TableAnswer } from '../../../src/domain/model/answer.ts';
import type { Cell } from '../../../src/domain/model/cell.ts';
import { BytePage } from '../../../src/engines/export/json/byte-page.ts';
import { tableJson } from '../../../src/engines/export/json/table-json.ts';
import { households, partial } from './answer-world.ts';

const band = fc.oneof(fc.nat(60), fc.double({ min: 0, max: 100, noNaN: true }));
const value = fc.oneof(
  fc.nat(2000),
  fc.integer({ min: -99_999, max: 99_999 }).map((tenths) => tenths / 10),
  fc.integer({ min: -9_999, max: 9_999 }).map((hundredths) => hundredths / 100),
  fc.double({ noNaN: true }),
  fc.constantFrom(
    0,
    -0,
    0.1,
    -0.1,
    0.05,
    9.9,
    10,
    1e21,
    2 ** 53,
    -(2 ** 53),
    1e-7,
    Number.POSITIVE_INFINITY,
    Number.NaN,
  ),
);
const cell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('rounded' as const), value, band }) },
  fc.record({ kind: fc.constant('rounded' as const), value, band, sure: fc.constant(true as const) }),
  fc.record({ kind: fc.constant('value' as const), value }),
  fc.constantFrom<Cell>(
    { kind: 'missing', reason: 'not-applicable' },
    { kind: 'verdict', verdict: 'unknown' },
    { kind: 'hidden', rule: 'hidden_gate', nextStep: { kind: 'see-kommune', kommune: 'Ærø “657” \u2028' } },
  ),
);
const cells = fc.array(fc.array(fc.array(cell, { maxLength: 3 }), { maxLength: 11 }), { maxLength: 40 });

describe('a table as JSON', () => {
  test('is what JSON.stringify makes of it', () => {
    const untold: TableAnswer = { ...households, coverage: undefined as never };
    for (const answer of [households, partial, untold, { ...households, comparators: [], cells: [] }]) {
      expect(tableJson(answer).toString()).toBe(JSON.stringify(answer));
    }
  });

  test('whatever its figures are', () => {
    fc.assert(
      fc.property(cells, cells, (own, other) => {
        const comparators = households.comparators.map((one) => ({ ...one, cells: other }));
        const answer: TableAnswer = { ...households, cells: own, comparators };
        expect(tableJson(answer).toString()).toBe(JSON.stringify(answer));
      }),
    );
  });

  test('one made before is not written over by the next', () => {
    const first = tableJson(households);
    const before = first.toString();
    tableJson({ ...partial, table: 'T06' });
    expect(first.toString()).toBe(before);
    expect(() => tableJson({ ...households, notes: [1n] as never })).toThrow(TypeError);
    expect(tableJson(households).toString()).toBe(before);
  });
});

test('a page grows with what is written on it, in every kind of piece', () => {
  const page = new BytePage();
  const long = 'æ€𝄞'.repeat(60_000);
  page.number(5);
  page.text(long);
  page.codes(Uint8Array.of(44));
  for (let n = 0; n < 200_000; n++) page.number(n);
  expect(page.take().toString()).toBe(`5${long},${Array.from({ length: 200_000 }, (_, n) => n).join('')}`);
  page.begin();
  expect(page.take().length).toBe(0);
});
