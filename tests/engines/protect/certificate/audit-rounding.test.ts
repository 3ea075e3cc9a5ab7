import { describe, expect, test } from 'vitest';
import { standard } from '../../../../src/domain/definitions/gates/standard.ts';
import { anchorTable } from '../../../../src/domain/definitions/tables/index.ts';
import { must } from '../../../../src/domain/kernel/invariant.ts';
import { randomFrom } from '../../../../src/domain/kernel/random.ts';
import { attackByDifferences } from '../../../../src/engines/protect/attacks/place-differences.ts';
import { attackByUnions } from '../../../../src/engines/protect/attacks/random-unions.ts';
import { buildAtoms } from '../../../../src/engines/protect/build-atoms.ts';
import { auditEdition } from '../../../../src/engines/protect/certificate/audit-edition.ts';
import { auditAtoms, auditCubes, auditSteps } from '../../../../src/engines/protect/certificate/audit-leaves.ts';
import { auditRounding } from '../../../../src/engines/protect/certificate/audit-rounding.ts';
import {
  type AuditedTable,
  auditedAnchors,
  auditedTables,
  editionNumbers,
  withComparisons,
} from '../../../../src/engines/protect/certificate/edition-numbers.ts';
import { prepareAudit } from '../../../../src/engines/protect/certificate/prepare-audit.ts';
import { recheckSteps } from '../../../../src/engines/protect/certificate/recheck-leaves.ts';
import { gateCountsOf } from '../../../../src/engines/protect/gate-counts.ts';
import { groupPlaces } from '../../../../src/engines/protect/group-places.ts';
import { prepareRounding } from '../../../../src/engines/protect/prepare-rounding.ts';
import { protectAgain, protectEdition } from '../../../../src/engines/protect/protect-edition.ts';
import { redrawName } from '../../../../src/engines/protect/protection-plan.ts';
import { stackEditions } from '../../../../src/engines/protect/stack-editions.ts';
import { linkedTables, syntheticEdition } from '../../../attack/synthetic-edition.ts';
import { directoryOf, hmac, seedOf } from '../small-world.ts';

const { n, W } = standard;
const { units, exact } = syntheticEdition(40, 'audit');
const groupings = groupPlaces(directoryOf(units));
const counts = [gateCountsOf(exact, anchorTable)];
const atoms = buildAtoms({ units, groupings, counts, gates: standard.gates });
const rounding = prepareRounding(linkedTables, anchorTable, atoms, groupings);
const protection = { definitions: linkedTables, units, groupings, atoms, anchors: 'ANK', rounding, rowParts: [] };
const by = { ...protection, rules: standard, hmac };
const seeds = new Map([[String(exact.edition), seedOf(1)]]);
const shown = protectEdition(exact, by, seeds);
const plan = prepareAudit({ definitions: linkedTables, anchors: anchorTable, rounding, atoms, rules: standard });
const tables = auditedTables(plan, exact, shown.tables);
const anchors = auditedAnchors(plan, exact, shown.anchors);
const wish = { attacks: { seed: 'test', unions: [50, 300], places: rounding.places }, keep: 2 };

function audited(own: readonly AuditedTable[]) {
  const { secondSteps, anchorsMissed } = shown.tally;
  return auditRounding(plan, { edition: exact.edition, tables: own, anchors, secondSteps, anchorsMissed }, wish);
}

function failing(own: readonly AuditedTable[], rule: string): number {
  return must(
    audited(own).checks.find((check) => check.rule === rule),
    rule,
  ).failing;
}

/** The tables with one leaf of one of them shown as something else. */
function withLeaf(id: string, choose: (table: AuditedTable, leaf: number) => boolean, change: number) {
  return tables.map((table) => {
    if (plan.tables[table.table]?.id !== id) return table;
    const leaf = table.shown.findIndex((_, i) => choose(table, i));
    const changed = table.shown.slice();
    changed[leaf] = (changed[leaf] ?? 0) + change;
    return { ...table, shown: changed, least: changed, most: changed };
  });
}

const isSmall = (count: number) => count > 0 && count < n;

describe('the audit of an edition protected as it should be', () => {
  test('finds nothing: every small leaf keeps W whole numbers, and no attack recovers one', () => {
    const audit = audited(tables);
    expect(audit.checks.map(({ rule }) => rule)).toEqual(['R2', 'R3', 'R4', 'R5']);
    for (const check of audit.checks) expect(check).toMatchObject({ failing: 0 });
    expect(audit.checks.every(({ tested }) => tested > 500)).toBe(true);
    expect(audit.fewest).toBeGreaterThanOrEqual(W);
    expect(audit.attacks.map(({ name }) => name)).toEqual(['A1', 'A1', 'A2', 'A3', 'A4', 'A5']);
    expect(audit.attacks.every(({ recovered }) => recovered === 0)).toBe(true);
  });

  test('W is the fewest whole numbers a leaf may keep: one more asked for, and the narrowest fail R4', () => {
    const { fewest } = audited(tables);
    const { secondSteps, anchorsMissed } = shown.tally;
    const own = { edition: exact.edition, tables, anchors, secondSteps, anchorsMissed };
    const r4 = (width: number) =>
      auditRounding({ ...plan, W: width }, own, wish).checks.find(({ rule }) => rule === 'R4')?.failing ?? 0;
    expect(r4(fewest)).toBe(0);
    expect(r4(fewest + 1)).toBeGreaterThan(0);
  });

  test('R5 alone fails where other releases showed small leaves both as 0 and as n', () => {
    const least = (own: AuditedTable) => own.shown.map((value, i) => ((own.truth[i] ?? 0) < n ? 0 : value));
    const most = (own: AuditedTable) => own.shown.map((value, i) => (isSmall(own.truth[i] ?? 0) ? n : value));
    const both = tables.map((table) => ({ ...table, least: least(table), most: most(table) }));
    const { secondSteps, anchorsMissed } = shown.tally;
    const own = { edition: exact.edition, tables: both, anchors, secondSteps, anchorsMissed };
    const { checks } = auditRounding({ ...plan, W: n }, own, wish);
    const failingIn = (rule: string) => checks.find((check) => check.rule === rule)?.failing ?? 0;
    expect(failingIn('R5')).toBeGreaterThan(failingIn('R4'));
  });

  test.each(['least', 'most'] as const)(
    'R5 fails where other releases showed small leaves on one side alone: %s',
    (side) => {
      const value = side === 'least' ? 0 : n;
      const beside = tables.map((table) => ({
        ...table,
        [side]: table.shown.map((own, i) => (isSmall(table.truth[i] ?? 0) ? value : own)),
      }));
      const { secondSteps, anchorsMissed } = shown.tally;
      const own = { edition: exact.edition, tables: beside, anchors, secondSteps, anchorsMissed };
      const { checks } = auditRounding({ ...plan, W: n }, own, wish);
      const failingIn = (rule: string) => checks.find((check) => check.rule === rule)?.failing ?? 0;
      expect(failingIn('R5')).toBeGreaterThan(failingIn('R4'));
    },
  );

  test('R4 fails where the known number of households leaves a small count one value only', () => {
    // 1 shown as n and the rest shown n − 1 too high: whoever knows the households knows that both are at their lower ends.
    const position = must(
      tables.find(({ table }) => plan.tables[table]?.id === 'T05'),
      'T05',
    );
    const { tier, cellCount } = must(plan.tables[position.table], 'a table of the plan');
    const exactOf = must(anchors, 'anchors')[tier];
    const households = must(plan.known[1], 'households');
    const total = (atom: number) => exactOf.exact[atom * exactOf.cells + households] ?? 0;
    const atom = atoms[tier].findIndex((_, a) => total(a) % n === 2);
    const row = (values: Int32Array, first: number, second: number) =>
      values.map((value, leaf) =>
        Math.floor(leaf / cellCount) === atom ? ([first, second][leaf % cellCount] ?? 0) : value,
      );
    const shownHigh = row(position.shown, total(atom) - 1 + (n - 1), n);
    const truth = row(position.truth, total(atom) - 1, 1);
    const byHand = { ...position, truth, shown: shownHigh, least: shownHigh, most: shownHigh };
    const { secondSteps, anchorsMissed } = shown.tally;
    const own = tables.map((table) => (table === position ? byHand : table));
    const r4 = (known: typeof plan.known) =>
      auditRounding(
        { ...plan, known },
        { edition: exact.edition, tables: own, anchors, secondSteps, anchorsMissed },
        wish,
      ).checks.find(({ rule }) => rule === 'R4')?.failing;
    expect(r4([])).toBe(0);
    expect(r4(plan.known)).toBe(1);
  });

  test('an atom cut in two by a higher tier fails R6, though no unit is in two atoms', () => {
    const atom = (...members: readonly string[]) => ({ id: members.join('+'), members });
    const [whole, cut] = [[atom('a', 'b')], [atom('a'), atom('b')]];
    expect(auditAtoms({ 0: cut, 1: whole, 2: whole, 3: whole, 4: whole }).failing).toBe(0);
    expect(auditAtoms({ 0: cut, 1: whole, 2: cut, 3: cut, 4: cut }).failing).toBe(1);
  });

  test('a unit in two atoms of a tier fails R6, though no atom is cut', () => {
    const whole = [{ id: 'a', members: ['a'] }];
    expect(auditAtoms({ 0: whole, 1: whole, 2: whole, 3: whole, 4: whole }).failing).toBe(0);
    const twice = [...whole, { id: 'again', members: ['a'] }];
    expect(auditAtoms({ 0: whole, 1: whole, 2: whole, 3: whole, 4: twice }).failing).toBe(1);
  });

  test('R1 and R6 hold for its cubes and atoms', () => {
    const cubes = stackEditions(linkedTables, [shown], standard.sigmaAtoms);
    expect(auditCubes(plan, tables, cubes)).toMatchObject({ rule: 'R1', failing: 0 });
    const cube = must(cubes.get('T02'), 'T02');
    const other = new Map([
      ...cubes,
      ['T02', { ...cube, heads: cube.heads.map((head, i) => (i === 9 ? head + n : head)) }],
    ]);
    expect(auditCubes(plan, tables, other).failing).toBe(1);
    expect(auditAtoms(atoms).failing).toBe(0);
    const [first, second] = atoms[1];
    const cut = [
      must(first, 'an atom'),
      {
        id: 'cut',
        members: [...must(second, 'an atom').members, ...atoms[1].slice(-1).flatMap(({ members }) => members)],
      },
    ];
    expect(auditAtoms({ ...atoms, 1: [...cut, ...atoms[1].slice(2)] }).failing).toBeGreaterThan(0);
  });
});

describe('one leaf changed by hand', () => {
  const open = (table: AuditedTable, leaf: number) => (table.truth[leaf] ?? 0) > n;

  test('to no multiple of n fails R2', () => expect(failing(withLeaf('T01', open, 1), 'R2')).toBeGreaterThan(0));
  test('to below zero fails R2', () =>
    expect(
      failing(
        withLeaf('T01', (table, leaf) => table.shown[leaf] === 0, -n),
        'R2',
      ),
    ).toBeGreaterThan(0));
  test('by two steps fails R2', () => expect(failing(withLeaf('T01', open, 2 * n), 'R2')).toBeGreaterThan(0));
  test('by two steps fails R2 however many second steps are told', () => {
    const below = ({ shown: own, truth }: AuditedTable, leaf: number) => (own[leaf] ?? 0) < (truth[leaf] ?? 0);
    const { failing: own, further } = auditSteps(plan, withLeaf('T01', below, 3 * n));
    expect([own, further]).toEqual([1, 1 + auditSteps(plan, tables).further]);
  });
  test('from a true zero fails R2', () =>
    expect(
      failing(
        withLeaf('T01', (table, leaf) => table.truth[leaf] === 0, n),
        'R2',
      ),
    ).toBeGreaterThan(0));
  test('from a true zero fails R2 however many second steps are told', () => {
    const zero = withLeaf('T01', (table, leaf) => table.truth[leaf] === 0, n);
    expect(auditSteps(plan, zero).failing).toBe(1);
  });
  test('by one step fails R3: the margin is no longer the anchor', () => {
    const low = (table: AuditedTable, leaf: number) => (table.shown[leaf] ?? 0) < (table.truth[leaf] ?? 0);
    expect(failing(withLeaf('T02', low, n), 'R3')).toBeGreaterThan(0);
  });
});

test('anyone can check that every number is a multiple of n and none negative', () => {
  const values = Int32Array.from([0, 5, 40]);
  expect(recheckSteps([{ n, values }])).toEqual({ rule: 'R2', tested: 3, failing: 0 });
  expect(
    recheckSteps([
      { n, values: Int32Array.from([7, -5, 10]) },
      { n: 10, values },
    ]).failing,
  ).toBe(3);
});

test('control: rounding only the small leaves lets the same outsider pin many of them', () => {
  const random = randomFrom('small leaves only');
  const rounded = (count: number) => (random.uniform() * n < count ? n : 0);
  const smallOnly = tables.map((table) => {
    const heads = table.truth.map((count) => (count > 0 && count < n ? rounded(count) : count));
    return { ...table, shown: heads, least: heads, most: heads };
  });
  const [numbers] = editionNumbers(plan, exact.edition, smallOnly, undefined);
  const start = { knowsTotals: true, comparesReleases: false, keep: 0, method: 'small-leaves' } as const;
  expect(auditEdition(plan, must(numbers, 'an edition'), start).failing).toBeGreaterThan(20);
});

test('A1 leaves every small leaf n whole numbers, and never 2n of them', () => {
  const attacked = tables.map(({ shown: own, truth, table }) => ({
    cellCount: plan.tables[table]?.cellCount ?? 0,
    shown: own,
    truth,
  }));
  expect(attackByUnions(attacked, { n, W: n }, 2_000, randomFrom('A1')).recovered).toBe(0);
  expect(attackByUnions(attacked, { n, W: 2 * n }, 2_000, randomFrom('A1')).recovered).toBeGreaterThan(20);
});

test("A2 subtracts places one atom apart and learns that atom's protected leaf, no more", () => {
  const table = { cellCount: 1, shown: Int32Array.from([5, 0, 10]), truth: Int32Array.from([3, 2, 9]) };
  const places = [[0, 1], [0, 1, 2], [1]];
  expect(attackByDifferences(table, places, { n, W })).toEqual({ queries: 6, recovered: 0 });
  expect(attackByDifferences(table, places, { n, W: n + 1 }).recovered).toBe(1);
  expect(attackByDifferences(table, places, { n, W: 2 * n }).recovered).toBe(2);
});

describe('what other years and releases add', () => {
  test('a row of persons who all stayed is shown between its smallest and largest number', () => {
    const table = must(tables[1], 'a table');
    const later = { ...table, period: { ...table.period, id: '2027', start: '2027-01-01' } };
    const other = { ...later, shown: later.shown.map((value) => value + n) };
    const [before, after] = withComparisons(plan, [table, other], []);
    expect(before?.most).toEqual(other.shown);
    expect(after?.least).toEqual(table.shown);
    const moved = { ...other, truth: other.truth.map((count) => count + 1) };
    expect(withComparisons(plan, [table, moved], [])[0]?.most).toEqual(table.shown);
  });

  test('an earlier release counts where its figure could be that of today', () => {
    const cubes = stackEditions(linkedTables, [shown], standard.sigmaAtoms);
    const same = withComparisons(plan, tables, [{ n, tables: cubes }]);
    expect(same.map(({ most }) => most)).toEqual(tables.map(({ shown: own }) => own));
    const redrawn = new Map(
      [...cubes].map(([id, cube]) => [id, { ...cube, heads: cube.heads.map((head) => head + n) }]),
    );
    const [first] = withComparisons(plan, tables, [{ n, tables: redrawn }]);
    const wider = first?.most.filter((most, i) => most > (first.least[i] ?? 0)).length ?? 0;
    expect(wider).toBeGreaterThan(0);
    expect(wider).toBeLessThan(first?.most.length ?? 0);
  });
});

test('a row drawn again changes alone, keeps its anchors and counts what it did', () => {
  const atom = must(atoms[2][3], 'an atom').id;
  const redraws = new Map([[redrawName('T02', String(exact.edition), atom), 1]]);
  const again = protectAgain(exact, shown, by, seeds, { redraws, tables: new Set(['T02']) });
  const differing = again.tables.flatMap(({ table, heads, cellCount, atoms: own }, t) => {
    const before = must(shown.tables[t], 'a table').heads;
    return own.flatMap(({ id }, a) =>
      heads.subarray(a * cellCount, (a + 1) * cellCount).some((head, i) => head !== before[a * cellCount + i])
        ? [`${table} ${id}`]
        : [],
    );
  });
  expect(differing).toEqual([`T02 ${atom}`]);
  const whole = protectEdition(exact, by, seeds, { redraws });
  expect(again.tally).toEqual(whole.tally);
  expect(again.tables.map(({ heads }) => heads)).toEqual(whole.tables.map(({ heads }) => heads));
  const own = { tables: auditedTables(plan, exact, again.tables), anchors };
  const { secondSteps, anchorsMissed } = again.tally;
  const audit = auditRounding(plan, { edition: exact.edition, ...own, secondSteps, anchorsMissed }, wish);
  for (const check of audit.checks) expect(check.failing).toBe(0);
});

test('an atom the audit refused merges further although it passes the gate', () => {
  const large = must(
    atoms[1].find(({ members }) => members.length === 1),
    'an atom of one unit',
  ).id;
  const merged = buildAtoms({ units, groupings, counts, gates: standard.gates, refused: { 1: new Set([large]) } });
  expect(merged[1].map(({ id }) => id)).not.toContain(large);
  expect(merged[1].some(({ members }) => members.length > 1 && members.includes(large))).toBe(true);
  expect(auditAtoms(merged).failing).toBe(0);
});
