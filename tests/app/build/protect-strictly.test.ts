import { expect, test } from 'vitest';
import { protectStrictly, type StrictSetup, strictLeavesOf } from '../../../src/app/build/protect-strictly.ts';
import { hmacSha256 } from '../../../src/app/context/hmac-sha256.ts';
import { standard } from '../../../src/domain/definitions/gates/standard.ts';
import { streng } from '../../../src/domain/definitions/gates/streng.ts';
import { anchorTable } from '../../../src/domain/definitions/tables/index.ts';
import { must } from '../../../src/domain/kernel/invariant.ts';
import { buildAtoms } from '../../../src/engines/protect/build-atoms.ts';
import { gateCountsOf } from '../../../src/engines/protect/gate-counts.ts';
import { groupPlaces } from '../../../src/engines/protect/group-places.ts';
import { prepareRounding } from '../../../src/engines/protect/prepare-rounding.ts';
import { protectEdition } from '../../../src/engines/protect/protect-edition.ts';
import { stackEditions } from '../../../src/engines/protect/stack-editions.ts';
import { linkedTables, syntheticEdition } from '../../attack/synthetic-edition.ts';
import { directoryOf, seedOf } from '../../engines/protect/small-world.ts';

const { units, exact } = syntheticEdition(40, 'public pages');
const directory = directoryOf(units);
const groupings = groupPlaces(directory);
const atoms = buildAtoms({ units, groupings, counts: [gateCountsOf(exact, anchorTable)], gates: standard.gates });
const plan = {
  ...{ definitions: linkedTables, units, groupings, atoms, anchors: anchorTable.id, rowParts: [] },
  rounding: prepareRounding(linkedTables, anchorTable, atoms, groupings),
  ...{ rules: standard, hmac: hmacSha256 },
};
const made = protectEdition(exact, plan, new Map([['2026', seedOf(1)]]));
const setup: StrictSetup = {
  tables: stackEditions(linkedTables, [made], standard.sigmaAtoms),
  ...{ published: linkedTables, anchors: anchorTable, directory, rules: standard, hmac: hmacSha256, exact: [exact] },
};
const failing = (audit: { readonly checks: readonly { readonly failing: number }[] }) =>
  audit.checks.reduce((sum, check) => sum + check.failing, 0);

test('strict leaves that leave enough open are left as they are', async () => {
  const strict = must(await protectStrictly(setup), 'strict leaves');
  expect(failing(strict.audit)).toBe(0);
  expect(strict.merged).toEqual([]);
});

test('strict atoms that leave too little open are merged further until none does, and told with the release', async () => {
  // Ten whole numbers are more than some leaves of a single afdeling have beside the totals that are known.
  const strictRules = { ...streng, W: 10, gates: standard.gates };
  const strict = must(await protectStrictly({ ...setup, strictRules }), 'strict leaves');
  expect(failing(strict.audit)).toBe(0);
  expect(strict.merged.length).toBeGreaterThan(0);
  for (const { tier, atoms: refused } of strict.merged) {
    const shown = linkedTables.filter((table) => table.tier === tier).flatMap(({ id }) => strict.tables.get(id) ?? []);
    for (const { atoms: own } of shown) for (const { id } of own) expect(refused).not.toContain(id);
  }
  const again = await strictLeavesOf({ ...setup, strictRules, merged: strict.merged });
  expect(again).toEqual(strict.tables);
});
