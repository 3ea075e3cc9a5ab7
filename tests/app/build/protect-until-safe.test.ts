import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { openProtectors } from '../../../src/app/build/open-protectors.ts';
import { protectUntilSafe } from '../../../src/app/build/protect-until-safe.ts';
import { hmacSha256 } from '../../../src/app/context/hmac-sha256.ts';
import { standard } from '../../../src/domain/definitions/gates/standard.ts';
import { anchorTable } from '../../../src/domain/definitions/tables/index.ts';
import { must } from '../../../src/domain/kernel/invariant.ts';
import type { ExactEdition } from '../../../src/domain/model/leaf.ts';
import { type AtomsByTier, buildAtoms, type RefusedAtoms } from '../../../src/engines/protect/build-atoms.ts';
import { auditRounding, type EditionAudit } from '../../../src/engines/protect/certificate/audit-rounding.ts';
import {
  auditedAnchors,
  auditedTables,
  withComparisons,
} from '../../../src/engines/protect/certificate/edition-numbers.ts';
import { type AuditPlan, prepareAudit } from '../../../src/engines/protect/certificate/prepare-audit.ts';
import { gateCountsOf } from '../../../src/engines/protect/gate-counts.ts';
import { groupPlaces } from '../../../src/engines/protect/group-places.ts';
import { prepareRounding, TIERS } from '../../../src/engines/protect/prepare-rounding.ts';
import { protectEdition } from '../../../src/engines/protect/protect-edition.ts';
import {
  type ProtectedEdition,
  type ProtectionPlan,
  redrawName,
} from '../../../src/engines/protect/protection-plan.ts';
import { linkedTables, syntheticEdition } from '../../attack/synthetic-edition.ts';
import { directoryOf, seedOf } from '../../engines/protect/small-world.ts';

const years = [2025, 2026];
const worlds = years.map((year) => syntheticEdition(30, `redo ${year}`, year));
const units = must(worlds[0], 'a year').units;
const exact = worlds.map((world) => world.exact);
const groupings = groupPlaces(directoryOf(units));
const counts = exact.map((edition) => gateCountsOf(edition, anchorTable));
const seeds = new Map(years.map((year) => [String(year), seedOf(3)]));

function plansFor(W: number, refused: RefusedAtoms = {}) {
  const rules = { ...standard, W };
  const atoms = buildAtoms({ units, groupings, counts, gates: rules.gates, refused });
  const rounding = prepareRounding(linkedTables, anchorTable, atoms, groupings);
  const common = { definitions: linkedTables, atoms, rounding, rules };
  const plan: ProtectionPlan = {
    ...common,
    ...{ units, groupings, anchors: anchorTable.id, rowParts: [], hmac: hmacSha256 },
  };
  const audit = prepareAudit({ ...common, anchors: anchorTable });
  return { plan, audit, wish: { attacks: { seed: 'test', unions: [50], places: rounding.places }, keep: 1 } };
}

async function made(work: ReturnType<typeof plansFor>, settled?: Parameters<typeof protectUntilSafe>[4]) {
  const protectors = openProtectors(1, { ...work, seeds });
  const setup = {
    ...{ against: [], directory: directoryOf(units), earlierOf: async () => undefined },
    unfinished: { take: async () => undefined, keep: async () => {} },
  };
  try {
    return await protectUntilSafe(exact, work.audit, protectors, setup, settled);
  } finally {
    await protectors.close();
  }
}

/** Everything done again after every draw: every table protected from its start, every component audited. */
function doneAllAgain({ plan, audit, wish }: ReturnType<typeof plansFor>): readonly ProtectedEdition[] {
  const redraws = new Map<string, number>();
  for (;;) {
    const editions = exact.map((edition) => protectEdition(edition, plan, seeds, { redraws }));
    const failing = auditsOf(editions, audit, wish).flatMap((found) => found.failing);
    if (failing.length === 0) return editions;
    const names = new Set(failing.map(({ table, period, atom }) => redrawName(table, period, atom)));
    for (const name of names) redraws.set(name, 1 + (redraws.get(name) ?? 0));
  }
}

function auditsOf(
  editions: readonly ProtectedEdition[],
  audit: AuditPlan,
  wish: ReturnType<typeof plansFor>['wish'],
): readonly EditionAudit[] {
  const own = editions.map(({ tables }, i) => auditedTables(audit, exactOf(i), tables));
  const tables = withComparisons(audit, own.flat(), []);
  return editions.map(({ edition, anchors, tally }, i) => {
    const compared = tables.filter(({ period }) => period.edition === edition);
    const { secondSteps, anchorsMissed } = tally;
    const rounded = auditedAnchors(audit, exactOf(i), anchors);
    return auditRounding(audit, { edition, tables: compared, anchors: rounded, secondSteps, anchorsMissed }, wish);
  });
}

function exactOf(i: number): ExactEdition {
  return must(exact[i], 'an edition');
}

test('redoing only what an audit changed gives what doing all again gives', async () => {
  // So many whole numbers that some rows fail at first.
  const work = plansFor(4);
  const found = await made(work);
  expect(found.failing).toEqual([]);
  expect(found.redraws.size).toBeGreaterThan(0);
  const whole = doneAllAgain(work);
  expect(bytesOf(found.editions)).toBe(bytesOf(whole));
  expect(found.editions.map(({ tally }) => tally)).toEqual(whole.map(({ tally }) => tally));
  const audits = auditsOf(whole, work.audit, work.wish);
  expect(found.audits.map(({ checks, attacks }) => ({ checks, attacks }))).toEqual(
    audits.map(({ checks, attacks }) => ({ checks, attacks })),
  );
}, 120_000);

test('merging an atom leaves every row of the others as it was, and the whole is as safe', async () => {
  const before = await made(plansFor(standard.W));
  const atoms = plansFor(standard.W).plan.atoms;
  const refused = must(
    atoms[2].find(({ members }) => members.length === 1),
    'an atom of one unit',
  ).id;
  const work = plansFor(standard.W, { 2: new Set([refused]) });
  const after = await made(work, { editions: before.editions, atoms, redraws: before.redraws });
  expect(after.failing).toEqual([]);
  expect(after.audits.flatMap(({ checks }) => checks).filter(({ failing }) => failing > 0)).toEqual([]);
  expect(work.plan.atoms[2].map(({ id }) => id)).not.toContain(refused);
  const changed = rowsChanged(before.editions, after.editions);
  const merged = new Set(newIn(atoms, work.plan.atoms));
  // Of a row that is still there nothing moved, but where the anchors of a higher tier are now other sums.
  expect(merged.size).toBeGreaterThan(0);
  expect(changed.same).toBeGreaterThan(100);
  expect(changed.moved.filter((id) => !id.split('+').includes(refused.split('+')[0] ?? ''))).toEqual([]);
}, 120_000);

/** A digest of what editions show; arrays of numbers are compared slowly otherwise. */
function bytesOf(editions: readonly ProtectedEdition[]): string {
  const hash = createHash('sha256');
  const arrays = editions.flatMap(({ tables, anchors }) => [
    ...tables.flatMap(({ heads, alive, ownMargins }) => [heads, alive, ...(ownMargins ? [ownMargins] : [])]),
    ...anchors.map(({ values }) => values),
  ]);
  for (const array of arrays) hash.update(new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
  return hash.digest('hex');
}

function newIn(before: AtomsByTier, after: AtomsByTier): readonly string[] {
  return TIERS.flatMap((tier) => {
    const known = new Set(before[tier].map(({ id }) => id));
    return after[tier].filter(({ id }) => !known.has(id)).map(({ id }) => id);
  });
}

function rowsChanged(before: readonly ProtectedEdition[], after: readonly ProtectedEdition[]) {
  const rows = (editions: readonly ProtectedEdition[]) =>
    new Map(
      editions.flatMap(({ tables }) =>
        tables.flatMap(({ table, period, atoms, cellCount, heads }) =>
          atoms.map(({ id }, a) => {
            const row = heads.subarray(a * cellCount, (a + 1) * cellCount).join();
            return [`${table}|${period.id}|${id}`, { id, row }] as const;
          }),
        ),
      ),
    );
  const known = rows(before);
  const moved: string[] = [];
  let same = 0;
  for (const [name, { id, row }] of rows(after)) {
    const old = known.get(name);
    if (old?.row === row) same += 1;
    else if (old) moved.push(id);
  }
  return { same, moved };
}
