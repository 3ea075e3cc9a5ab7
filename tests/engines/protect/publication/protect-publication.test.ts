import { expect, test } from 'vitest';
import { standard } from '../../../../src/domain/definitions/gates/index.ts';
import { yearly } from '../../../../src/domain/definitions/publication/index.ts';
import { t01 } from '../../../../src/domain/definitions/tables/t01.ts';
import { t02 } from '../../../../src/domain/definitions/tables/t02.ts';
import { randomFrom } from '../../../../src/domain/kernel/random.ts';
import { auditExact } from '../../../../src/engines/protect/audit/audit-exact.ts';
import { sharedMargins } from '../../../../src/engines/protect/publication/shared-margins.ts';
import { buildCrossTable } from '../../../../src/engines/protect/suppression/cross-table.ts';
import { joinTables } from '../../../../src/engines/protect/suppression/join-tables.ts';
import { cellStatus, suppressCells } from '../../../../src/engines/protect/suppression/suppress-cells.ts';

const dimension = (name: string, size: number) => ({
  name,
  codes: ['Total', ...Array.from({ length: size }, (_, k) => `${name}${k + 1}`)],
  sums: [{ parent: 0, children: Array.from({ length: size }, (_, k) => k + 1) }],
});
const table = (rows: readonly (readonly number[])[]) => {
  const width = rows[0]?.length ?? 0;
  const inner = new Map<number, number>();
  rows.forEach((row, r) => {
    row.forEach((count, c) => {
      if (count > 0) inner.set((r + 1) * (width + 1) + c + 1, count);
    });
  });
  return buildCrossTable([dimension('r', rows.length), dimension('c', width)], [0, ...rows.map(() => 1)], inner);
};

test('tables that share a margin are protected as one: the counterexample of linked tables gives nothing away', () => {
  // Two tables of the same people with the same first column: what one hides the other must not show.
  const left = table([
    [20, 3, 12],
    [31, 14, 9],
    [27, 16, 22],
  ]);
  const right = table([
    [20, 8, 7],
    [31, 11, 12],
    [27, 30, 8],
  ]);
  const width = 4;
  const same = [0, 1, 2, 3].flatMap((row): (readonly [number, number])[] => [
    [row * width + 1, 16 + row * width + 1],
    [row * width, 16 + row * width],
  ]);
  const system = joinTables([left, right], same);
  const pattern = suppressCells(system, { max: 4, singletons: true }, randomFrom('probes'));
  const audit = auditExact(system, pattern, randomFrom('audit'));
  expect(audit.determined.filter((cell) => pattern[cell] === cellStatus.primary)).toEqual([]);
  expect(audit.exposed).toEqual([]);
  // Each by itself would be safe with the shared column hidden in one and shown in the other; together that is a leak.
  const shownInRight = pattern.slice();
  shownInRight.fill(0);
  for (const cell of [5, 6, 9, 10]) shownInRight[cell] = cell === 6 ? cellStatus.primary : cellStatus.secondary;
  expect(auditExact(system, shownInRight, randomFrom('audit')).determined).toContain(6);
});

test('margins that two tables share are read off their definitions, to the finest age', () => {
  const [main] = t01.blocks;
  const [origin] = t02.blocks;
  if (!main || !origin) throw new Error('the tables have blocks');
  const found = sharedMargins(main, origin);
  expect(found).toHaveLength(7);
  expect(found.every(({ left, right }) => left.length === 1 && right.length === 3)).toBe(true);
});

test('afdelinger are published only where somebody asks for them', () => {
  expect(yearly.levels).not.toContain('afd');
  expect(yearly.singletons).toBe(true);
  expect(standard.W).toBeGreaterThanOrEqual(3);
});
