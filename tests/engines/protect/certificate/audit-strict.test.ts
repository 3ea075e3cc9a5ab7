import { describe, expect, test } from 'vitest';
import { streng } from '../../../../src/domain/definitions/gates/streng.ts';
import type { ProtectedTable } from '../../../../src/domain/model/leaf.ts';
import { buildAtoms } from '../../../../src/engines/protect/build-atoms.ts';
import { auditStrictLeaves, auditStrictRanges } from '../../../../src/engines/protect/certificate/audit-strict.ts';
import { prepareAudit } from '../../../../src/engines/protect/certificate/prepare-audit.ts';
import { groupPlaces } from '../../../../src/engines/protect/group-places.ts';
import { prepareRounding } from '../../../../src/engines/protect/prepare-rounding.ts';
import { january } from '../../query/small-world.ts';
import { anchors, axis, counting, directoryOf, exactTable, tableOf, unitOf, yearOf } from '../small-world.ts';

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

describe('what strict leaves leave open to whoever knows the totals of an afdeling', () => {
  const definitions = [tableOf('T02', 1, [counting('herkomst', [axis('herkomst3', ['5', '4', '3'])])])];
  const units = [unitOf('0045-1')];
  const groupings = groupPlaces(directoryOf(units));
  const none = { residents: 0, households: 0, persons1664: 0 };
  const gates = { 0: none, 1: none, 2: none, 3: none, 4: none };
  const atoms = buildAtoms({ units, groupings, counts: [], gates });
  const rounding = prepareRounding(definitions, anchors, atoms, groupings);

  /** Small leaves with too few whole numbers, of one afdeling's persons by origin. */
  function narrow(truth: readonly number[], shown: readonly number[], parts = 1, rules = streng): number {
    const plan = prepareAudit({ definitions, anchors, rounding, atoms, rules });
    const residents = truth.reduce((sum, count) => sum + count, 0);
    const tables = [
      exactTable('ANK', 2026, { '0045-1': [residents, 2, 3] }),
      exactTable('T02', 2026, { '0045-1': truth }),
    ];
    const leaves = Int32Array.from(shown);
    const audited = { table: 0, period: yearOf(2026), truth: Int32Array.from(truth), parts: [parts] };
    const own = [{ ...audited, shown: leaves, least: leaves, most: leaves }];
    const found = auditStrictRanges(plan, { edition: 2026, tables }, own, 4);
    return found.reduce((sum, { failing: few }) => sum + few, 0);
  }

  test('three leaves shown as 10 are one or two persons each where four live there in all', () => {
    expect(narrow([2, 1, 1], [10, 10, 10])).toBe(3);
    // Who does not know how many live there is left with nineteen numbers, and who knows that ten do with eight.
    expect(narrow([2, 1, 1], [10, 10, 10], 1, { ...streng, known: [] })).toBe(0);
    expect(narrow([4, 3, 3], [10, 10, 10])).toBe(0);
  });

  test('a leaf of several released atoms leaves more open: each of them has an error of its own', () => {
    // Nine at most in each, where 27 live there in all.
    expect(narrow([9, 9, 9], [0, 0, 0])).toBe(3);
    expect(narrow([9, 9, 9], [0, 0, 0], 3)).toBe(0);
  });
});
