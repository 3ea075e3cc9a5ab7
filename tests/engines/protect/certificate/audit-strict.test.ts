import { describe, expect, test } from 'vitest';
import { streng } from '../../../../src/domain/definitions/gates/streng.ts';
import type { ProtectedTable } from '../../../../src/domain/model/leaf.ts';
import { auditStrictLeaves } from '../../../../src/engines/protect/certificate/audit-strict.ts';
import { january } from '../../query/small-world.ts';

const atom = (...members: readonly string[]) => ({ id: members.join('+'), members });
const cube = (atoms: ProtectedTable['atoms'], heads: readonly number[]): ProtectedTable => ({
  table: 'T01',
  atoms,
  periods: [january(2026)],
  cellCount: 2,
  heads: Int32Array.from(heads),
  alive: new Uint8Array(atoms.length).fill(1),
  sigma: {},
});
const own = cube([atom('a'), atom('b', 'c'), atom('d')], [10, 5, 25, 0, 5, 0]);
const strict = (heads: readonly number[]) => cube([atom('a', 'b', 'c'), atom('d')], heads);
const failing = (table: ProtectedTable) =>
  Object.fromEntries(auditStrictLeaves([{ strict: table, own }], streng.n).map((check) => [check.rule, check.failing]));

describe('strict leaves beside the release they were made from', () => {
  test('multiples of 10 near the sums of released leaves, and atoms of whole ones, pass', () => {
    expect(failing(strict([40, 10, 0, 0]))).toEqual({ R2: 0, R6: 0 });
  });
  test.each([
    ['no multiple of 10', [35, 0, 10, 0]],
    ['below 0', [40, 0, -10, 0]],
    ['two steps off', [60, 0, 10, 0]],
    ['somebody where the release has nobody', [40, 0, 10, 10]],
  ])('%s fails R2', (_, heads) => expect(failing(strict(heads))).toEqual({ R2: 1, R6: 0 }));
  test('an atom that cuts one of the release fails R6', () => {
    const cut = cube([atom('a', 'b'), atom('c', 'd')], [10, 0, 0, 0]);
    expect(failing(cut)).toMatchObject({ R6: 2 });
  });
  test('a pooled row is left out: its people stand beside it', () => {
    const pooled = { rows: [{ block: 'b', cells: [0, 1], everybody: [0, 1] }], heads: Int32Array.of(40, 0) };
    expect(failing({ ...strict([0, 0, 10, 0]), pooled })).toEqual({ R2: 0, R6: 0 });
  });
});
