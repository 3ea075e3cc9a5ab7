import { expect, test } from 'vitest';
import type { ProtectedTable } from '../../../../src/domain/model/leaf.ts';
import { carryPooled } from '../../../../src/engines/protect/strict/carry-pooled.ts';
import { yearOf } from '../small-world.ts';

const rows = [{ block: 'sigt', cells: [0, 1], everybody: [0, 1] }];
const atom = (id: string) => ({ id, members: [id] });

test('a strict row with a pooled leaf in it is pooled too, and nobody is lost', () => {
  const base = { table: 'T20', periods: [yearOf(2026)], cellCount: 2, sigma: {} };
  const released: ProtectedTable = {
    ...base,
    atoms: ['a', 'b', 'c'].map(atom),
    heads: Int32Array.from([0, 0, 30, 15, 20, 25]),
    alive: Uint8Array.from([1, 1, 1]),
    pooled: { rows, heads: Int32Array.from([25, 0, 0]) },
  };
  const strict: ProtectedTable = {
    ...base,
    atoms: [{ id: 'a+b', members: ['a', 'b'] }, atom('c')],
    heads: Int32Array.from([30, 20, 20, 30]),
    alive: Uint8Array.from([1, 1]),
  };
  expect(carryPooled(strict, released, [[0, 1], [2]], 10)?.heads).toEqual(Int32Array.from([80, 0]));
  expect([...strict.heads]).toEqual([0, 0, 20, 30]);
});
