import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { standard } from '../../src/domain/definitions/gates/standard.ts';
import type { ExactEdition } from '../../src/domain/model/leaf.ts';
import { roundToBase } from '../../src/engines/protect/seeded-draw.ts';
import { axis, counting, exactTable, protectWorld, seedOf, tableOf, unitOf } from '../engines/protect/small-world.ts';

const SPAN = 2 ** 32;
const origin = tableOf('T02', 2, [counting('herkomst', [axis('herkomst3', ['5', '4', '3'])])]);

/** One organisation: a large afdeling, and two under the gate whose residents are split as the attacker wants to know. */
const units = ['0045-1', '0045-2', '0045-3'].map((id) => unitOf(id));
const atomResidents = [90, 30, 20];

function worldOf(split: readonly number[]): ExactEdition {
  const rest = atomResidents.map((all, i) => all - (split[i] ?? 0));
  const add = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);
  const people = {
    '0045-1': [400, 200, 250],
    '0045-2': [add(split), 30, 40],
    '0045-3': [add(rest), 30, 40],
  };
  const origins = { '0045-1': [301, 64, 35], '0045-2': split, '0045-3': rest };
  return { edition: 2026, tables: [exactTable('ANK', 2026, people), exactTable('T02', 2026, origins)] };
}

describe('A2: an afdeling under the gate', () => {
  test('cannot be computed from the organisation total, whoever lives in it: the release is the same', () => {
    const seed = seedOf(5);
    const release = protectWorld(units, worldOf([45, 15, 10]), [origin], seed).tables;
    expect(release[0]?.atoms.map((atom) => atom.id)).toEqual(['0045-1', '0045-2+0045-3']);
    const split = fc.tuple(fc.integer({ min: 10, max: 80 }), fc.nat(9), fc.nat(9));
    fc.assert(
      fc.property(split, (guess) => {
        expect(protectWorld(units, worldOf(guess), [origin], seed).tables).toEqual(release);
      }),
    );
  });
});

describe('what an outsider knows who has the whole release, the method and n', () => {
  /** True counts that could have been shown as this value. */
  function candidates(shown: number, n: number): number {
    const draws = Array.from({ length: n * 4 }, (_, i) => Math.floor(((i + 0.5) * SPAN) / (n * 4)));
    const counts = Array.from({ length: 2 * n + 1 }, (_, i) => shown - n + i).filter((count) => count >= 0);
    return counts.filter((count) => draws.some((drawn) => roundToBase(count, n, drawn) === shown)).length;
  }

  test('at least n whole numbers remain for every leaf, more than the W the rules ask for', () => {
    for (let n = 3; n <= 20; n++) {
      expect(candidates(0, n)).toBe(n);
      for (let multiple = 1; multiple < 10; multiple++) expect(candidates(multiple * n, n)).toBe(2 * n - 1);
    }
    expect(standard.n).toBeGreaterThanOrEqual(standard.W);
  });

  const afdelinger = Array.from({ length: 40 }, (_, i) => `0045-${100 + i}`);
  const counts = afdelinger.map((_, i) => (i * 7 + 3) % 12);
  const small = counts.flatMap((count, i) => (count > 0 && count < standard.n ? [i] : []));
  const open = { ...standard, gates: { ...standard.gates, 2: standard.gates[0] } };
  const world: ExactEdition = {
    edition: 2026,
    tables: [
      exactTable('ANK', 2026, Object.fromEntries(afdelinger.map((id) => [id, [300, 150, 200]]))),
      exactTable('T02', 2026, Object.fromEntries(afdelinger.map((id, i) => [id, [counts[i] ?? 0, 0, 0]]))),
    ],
  };
  const leaves = protectWorld(
    afdelinger.map((id) => unitOf(id)),
    world,
    [origin],
    seedOf(2),
    open,
  ).tables[0];
  const shown = afdelinger.map((_, i) => leaves?.heads[i * 3] ?? 0);

  /** Asks for many sums with and without one afdeling and takes the difference: what that afdeling must hold. */
  function differences(target: number, answer: (chosen: readonly number[]) => number | undefined): ReadonlySet<number> {
    const found = new Set<number>();
    for (let offset = 1; offset < 30; offset++) {
      const others = Array.from({ length: 8 }, (_, i) => (target + offset + i * 3) % 40).filter((i) => i !== target);
      const [without, with_] = [answer(others), answer([...others, target])];
      if (without !== undefined && with_ !== undefined) found.add(with_ - without);
    }
    return found;
  }

  test('A1: sums with and without an afdeling give its protected leaf every time, never more', () => {
    const answer = (chosen: readonly number[]) => chosen.reduce((sum, i) => sum + (shown[i] ?? 0), 0);
    for (const target of small) expect([...differences(target, answer)]).toEqual([shown[target]]);
  });

  test('A7, control: the same attack on true sums shown from n on recovers every small count', () => {
    const answer = (chosen: readonly number[]) => {
      const sum = chosen.reduce((total, i) => total + (counts[i] ?? 0), 0);
      return sum >= standard.n ? sum : undefined;
    };
    expect(small.length).toBeGreaterThan(8);
    for (const target of small) expect([...differences(target, answer)]).toEqual([counts[target]]);
  });
});

describe('A3: two versions of one period', () => {
  test('one more person moves a leaf by nothing or one step, at any count: the step says nothing about which', () => {
    for (const count of [0, 1, 2, 3, 4]) {
      const steps = Array.from({ length: 200 }, (_, i) => {
        const drawn = Math.floor(((i + 0.5) * SPAN) / 200);
        return roundToBase(count + 1, 5, drawn) - roundToBase(count, 5, drawn);
      });
      expect(steps.filter((step) => step === 5)).toHaveLength(40);
      expect(steps.filter((step) => step === 0)).toHaveLength(160);
    }
  });
});
