import { expect, test } from 'vitest';
import { standard } from '../../../../src/domain/definitions/gates/standard.ts';
import { tables } from '../../../../src/domain/definitions/tables/index.ts';
import { must } from '../../../../src/domain/kernel/invariant.ts';
import type { ExactMagnitudes } from '../../../../src/domain/model/leaf.ts';
import { type AuditedSums, auditSums } from '../../../../src/engines/protect/certificate/audit-sums.ts';
import { layoutOf, sumCellsOf } from '../../../../src/engines/protect/table-layout.ts';
import { january } from '../../query/small-world.ts';

const definition = must(
  tables.find((table) => sumCellsOf(layoutOf(table)).some(({ unit }) => unit === 'kroner')),
  'a table of kroner',
);
const { cell } = must(
  sumCellsOf(layoutOf(definition)).find(({ unit }) => unit === 'kroner'),
  'a cell of kroner',
);
const cellCount = layoutOf(definition).reduce((sum, { size }) => sum + size, 0);

/** One afdeling with one sum: true heads and contributions, and what is shown of them. */
function released(
  heads: number,
  contributions: readonly number[],
  shown: { readonly heads: number; readonly value: number; readonly own: 0 | 1 },
): AuditedSums {
  const [largest = 0, second = 0] = contributions.toSorted((a, b) => b - a);
  const sum = contributions.reduce((total, one) => total + one, 0);
  const one = (value: number) => Float64Array.of(value);
  const magnitudes: ExactMagnitudes = {
    cells: Int32Array.of(cell),
    ...{ sum: one(sum), absolute: one(sum), largest: one(largest), second: one(second) },
  };
  const at = (value: number) => Int32Array.from({ length: cellCount }, (_, i) => (i === cell ? value : 0));
  const exact = { table: definition.id, period: january(2026), units: ['a'], cellCount, heads: at(heads), magnitudes };
  const sums = { cells: Int32Array.of(cell), value: one(shown.value), own: Uint8Array.of(shown.own) };
  return { definition, atoms: [{ id: 'a', members: ['a'] }], exact, heads: at(shown.heads), sums };
}

const failing = (table: AuditedSums) =>
  Object.fromEntries(auditSums([table], standard).map((check) => [check.rule, check.failing]));

const even = Array.from({ length: 8 }, () => 210_000);

test('heads times a mean of their own, or of a wider place, pass', () => {
  expect(failing(released(8, even, { heads: 10, value: 2_100_000, own: 1 }))).toEqual({ R1: 0, R2: 0 });
  expect(failing(released(4, [900, 80, 10, 10], { heads: 5, value: 5 * 180_300, own: 0 }))).toEqual({ R1: 0, R2: 0 });
  expect(failing(released(3, [9], { heads: 0, value: 0, own: 0 }))).toEqual({ R1: 0, R2: 0 });
});

test('a sum that is not its heads times a released mean fails R1', () => {
  for (const value of [2_100_050, 2_200_000, 1_680_000]) {
    expect(failing(released(8, even, { heads: 10, value, own: 1 }))).toEqual({ R1: 1, R2: 0 });
  }
  expect(failing(released(8, even, { heads: 10, value: 2_100_050, own: 0 }))).toEqual({ R1: 1, R2: 0 });
  expect(failing(released(3, [9], { heads: 0, value: 1000, own: 0 }))).toEqual({ R1: 1, R2: 0 });
});

test('an own mean of four heads, or with one who earns nearly all of it, fails R2', () => {
  const few = even.slice(0, 4);
  expect(failing(released(4, few, { heads: 5, value: 1_050_000, own: 1 }))).toEqual({ R1: 0, R2: 1 });
  const one = [1_592_000, 80_000, 2000, 2000, 2000, 2000];
  expect(failing(released(6, one, { heads: 5, value: 1_400_000, own: 1 }))).toEqual({ R1: 0, R2: 1 });
});
