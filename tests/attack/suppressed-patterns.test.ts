import { describe, expect, test } from 'vitest';
import { randomFrom } from '../../src/domain/kernel/random.ts';
import { attackThresholded } from '../../src/engines/protect/attacks/thresholded-numbers.ts';
import { auditPattern } from '../../src/engines/protect/audit/audit-pattern.ts';
import { readPattern } from '../../src/engines/protect/audit/read-pattern.ts';
import type { CrossTable } from '../../src/engines/protect/suppression/cross-table.ts';
import { suppressCells } from '../../src/engines/protect/suppression/suppress-cells.ts';
import {
  absent,
  hasSharedData,
  madeInstance,
  sharedTable,
  sharedText,
  tableOf,
} from '../engines/protect/suppression/made-instance.ts';

const max = 4;
const audited = (table: CrossTable, pattern: Uint8Array) =>
  auditPattern(table, pattern, max, max, randomFrom('attack'));
const hidden = (table: CrossTable, singletons: boolean) =>
  suppressCells(table, { max, singletons }, randomFrom('suppress'));

describe('A6: a resident alone in a cell, who knows that it is 1', () => {
  test.each(['A6', 'another', 'third'])('computes nobody else from a pattern made against him (%s)', (seed) => {
    const table = tableOf(madeInstance(40, 6, seed), 'mun');
    const found = audited(table, hidden(table, true));
    expect(found.primary).toBeGreaterThan(100);
    expect([found.exposed, found.recoverablePrimary]).toEqual([[], 0]);
  });

  test('control: from a pattern made against outsiders only he computes others', () => {
    const table = tableOf(madeInstance(40, 6, 'A6'), 'mun');
    const found = audited(table, hidden(table, false));
    expect(found.recoverablePrimary).toBe(0);
    expect(found.exposed.length).toBeGreaterThan(0);
  });
});

describe('A8, control: patterns known to leak', () => {
  test.skipIf(!hasSharedData).each([
    ['S', 122],
    ['M', 65],
  ])(`%s gives away exactly %i small cells${absent}`, (name, small) => {
    const table = sharedTable(name, 'mun');
    const pattern = readPattern(table, { name, text: sharedText('sdc', `${name}_leaky_max4.csv`) });
    expect(audited(table, pattern).recoverablePrimary).toBe(small);
  });
});

describe('A7, the control of kvarter attack', () => {
  const truth = Int32Array.from({ length: 60 * 3 }, (_, leaf) => (leaf * 7 + 3) % 12);
  const table = { cellCount: 3, truth, margins: [[0, 1, 2]] };
  const asked = { n: max + 1, sums: 50, leaves: 1000 };

  test('true numbers with small sums refused are nearly all found', () => {
    const { tried, recovered } = attackThresholded([table], asked, randomFrom('A7'));
    expect(tried).toBe(truth.filter((count) => count > 0 && count <= max).length);
    expect(recovered).toBeGreaterThanOrEqual(0.95 * tried);
  });

  test('a row that holds fewer than n in the whole country, beside another, is not: he is no wizard', () => {
    const rare = { cellCount: 2, truth: Int32Array.from([1, 2, 0, 0, 0, 0]), margins: [[0, 1]] };
    expect(attackThresholded([rare], asked, randomFrom('A7'))).toMatchObject({ tried: 2, recovered: 0 });
  });

  test('no more leaves are tried than asked for', () => {
    expect(attackThresholded([table], { ...asked, leaves: 5 }, randomFrom('A7')).tried).toBe(5);
  });
});
