import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { movesBetween } from '../../../../src/domain/definitions/flows/moves-between.ts';
import {
  auditFlowAnchors,
  auditFlowRanges,
  auditFlowSteps,
  totalsOf,
} from '../../../../src/engines/protect/certificate/audit-flows.ts';
import {
  type AuditedFlows,
  auditedFlows,
  comparedFlows,
} from '../../../../src/engines/protect/certificate/audited-flows.ts';
import { namedFlows } from '../../../../src/engines/protect/flows/earlier-flows.ts';
import { protectFlows } from '../../../../src/engines/protect/flows/protect-flows.ts';
import { stackFlows } from '../../../../src/engines/protect/flows/stack-flows.ts';
import { atoms, exactOf, type NamedFlows, n, setup, someFlows, units } from '../flows/flow-world.ts';

const rules = { n, W: 3 };

/** Flows as they are protected, as the audit sees them. */
function audited(flows: NamedFlows, seed = 'seed', change: (shown: Map<string, number>) => void = () => {}) {
  const given = setup(flows, seed);
  const made = protectFlows(exactOf(flows), given);
  const shown = new Map(namedFlows(made.flows, atoms));
  change(shown);
  const { into, outOf } = given.totals;
  const sides = { into: { ...into, anchor: 0 }, outOf: { ...outOf, anchor: 1 } };
  const own = { exact: exactOf(flows), definition: movesBetween, atoms, units, shown, against: [], ...sides };
  return { own, made, case: auditedFlows(own) };
}

const ranges = (flows: AuditedFlows, compares = false) => auditFlowRanges(flows, rules, totalsOf(flows, n), compares);

test('flows protected as they should be pass every rule: each small one keeps W whole numbers', () => {
  fc.assert(
    fc.property(someFlows, fc.string(), (flows, seed) => {
      const { case: own, made } = audited(flows, seed);
      expect(auditFlowSteps(own, n).failing).toBe(0);
      expect(auditFlowAnchors(own).failing).toBeLessThanOrEqual(made.tally.anchorsMissed);
      const found = ranges(own);
      expect(found.failing).toBe(0);
      expect(found.tested).toBe([...own.truth].filter((count) => count > 0 && count < n).length);
    }),
    { numRuns: 100 },
  );
});

describe('flows changed by hand', () => {
  const flows: NamedFlows = { '0101-00001 > 0101-00002': 13, '0101-00001 > kom:751': 3, 'kom:751 > 0303-00001': 20 };
  const large = '0101-00001|0101-00002';
  const with_ = (name: string, value: number) => audited(flows, 'seed', (shown) => shown.set(name, value)).case;

  test('no multiple of n, two steps off, below zero, or nobody’s fails R2', () => {
    expect(auditFlowSteps(audited(flows).case, n).failing).toBe(0);
    for (const value of [13, 25, -5]) expect(auditFlowSteps(with_(large, value), n).failing).toBe(1);
    expect(auditFlowSteps(with_('0303-00001|udland', 5), n).failing).toBe(1);
  });

  test('by one step fails R3 at both its ends', () => {
    const before = auditFlowAnchors(audited(flows).case).failing;
    const { case: own } = audited(flows, 'seed', (shown) => shown.set(large, shown.get(large) === 10 ? 15 : 10));
    expect(auditFlowAnchors(own).failing).toBeGreaterThan(before);
  });
});

describe('what an outsider works out', () => {
  test('movers known to be two leave a flow shown as 0 three numbers, known to be one only two', () => {
    const { case: own } = audited({ '0101-00001 > 0101-00002': 1, 'kom:751 > 0303-00001': 20 }, 'seed', (shown) =>
      shown.delete('0101-00001|0101-00002'),
    );
    const upTo = (most: number) => {
      const totals = totalsOf(own, n);
      const high = totals.into.high.map((value, atom) => (atom === 1 ? most : value));
      return auditFlowRanges(own, rules, { ...totals, into: { ...totals.into, high } }, false);
    };
    expect(upTo(2)).toMatchObject({ failing: 0, fewest: 3, narrowAtoms: [] });
    // To be mended at the end whose movers are known best: the afdeling moved to.
    expect(upTo(1)).toMatchObject({ failing: 1, fewest: 2, narrowAtoms: [1] });
  });

  test('what the flows hold for certain narrows the movers of their ends', () => {
    const { case: own } = audited({ '0101-00001 > 0101-00002': 50, '0101-00001 > kom:751': 20 });
    const totals = totalsOf(own, n);
    const loose = { low: new Int32Array(atoms.length), high: totals.outOf.high };
    const found = auditFlowRanges(own, rules, { ...totals, outOf: loose }, false);
    expect(found.totals.outOf.low[0]).toBe(50 - n + 1 + 20 - n + 1);
  });

  test('an earlier release that showed a flow on the other side of the truth leaves it fewer numbers', () => {
    const flows: NamedFlows = { '0101-00001 > 0101-00002': 3, 'kom:751 > 0303-00001': 20 };
    const shownAs = (value: number) => audited(flows, 'seed', (shown) => shown.set('0101-00001|0101-00002', value)).own;
    const before = { n, shown: shownAs(5).shown };
    const beside = auditedFlows({ ...shownAs(0), against: [before] });
    expect(ranges(beside, true).fewest).toBeLessThan(ranges(beside, false).fewest);
    expect(ranges(beside, true).fewest).toBe(4);
  });

  test('releases are compared by the names of ends, and only where they have the year', () => {
    const flows: NamedFlows = { '0101-00001 > 0101-00002': 10 };
    const { made } = audited(flows);
    const released = { n, flows: stackFlows(movesBetween, atoms, [made]) };
    expect(comparedFlows([released, { n }], made.flows.period.id)).toEqual([
      { n, shown: new Map([['0101-00001|0101-00002', 10]]) },
    ]);
    expect(comparedFlows([released], 'another year')).toEqual([]);
  });
});
