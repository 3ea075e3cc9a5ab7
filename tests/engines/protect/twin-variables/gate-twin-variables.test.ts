import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ProtectedTable } from '../../../../src/domain/model/leaf.ts';
import { gateTwinVariables } from '../../../../src/engines/protect/twin-variables/gate-twin-variables.ts';

const period = { id: '2026', edition: 2026, start: '2026-01-01', end: '2026-01-01' };

/** One period, two cells (the second carries kroner), a row a unit: heads 10, 20, 30 … and sums 1000, 2000 … */
function cubeOf(units: readonly string[]): ProtectedTable {
  return {
    table: 'TV',
    atoms: units.map((id) => ({ id, members: [id] })),
    periods: [{ ...period, label: { da: '2026', en: '2026' } }],
    cellCount: 2,
    heads: Int32Array.from(units.flatMap((_, i) => [10 * (i + 1), 5 * (i + 1)])),
    alive: new Uint8Array(units.length).fill(1),
    sums: {
      cells: Int32Array.of(1),
      value: Float64Array.from(units, (_, i) => 1000 * (i + 1)),
      own: Uint8Array.from(units, (_, i) => (i === 1 ? 0 : 1)),
    },
    sigma: {},
  };
}

function shownOf(persons: Readonly<Record<string, number>>, organisations: Readonly<Record<string, string[]>>) {
  const units = Object.keys(persons);
  const gated = gateTwinVariables(cubeOf(units), {
    organisations: new Map(Object.entries(organisations)),
    afdelinger: new Set(units.filter((unit) => !unit.startsWith('rest'))),
    counts: new Map(Object.entries(persons).map(([unit, count]) => [unit, [count]])),
    fewest: 20,
  });
  return {
    gated,
    shown: Object.fromEntries(gated.atoms.map(({ id }, row) => [id, gated.alive[row] === 1])),
  };
}

describe('the gate of the twin variables', () => {
  test('20 persons aged 16-64 are shown, 19 are not, and nothing of the hidden is in the table', () => {
    const { gated, shown } = shownOf({ a: 20, b: 19 }, {});
    expect(shown).toEqual({ a: true, b: false });
    expect([...gated.heads]).toEqual([10, 5, 0, 0]);
    expect([...(gated.sums?.value ?? [])]).toEqual([1000, 0]);
  });

  test('residents of a boligområde outside every afdeling have no row', () => {
    expect(shownOf({ a: 40, 'rest@x': 50 }, { '0001': ['a', 'rest@x'] }).shown).toEqual({ a: true, 'org:0001': true });
  });
});

describe('an organisation', () => {
  test('is the sum of its afdelinger, the hidden among them included', () => {
    const { gated, shown } = shownOf({ a: 100, b: 15, c: 12 }, { '0001': ['a', 'b', 'c'] });
    expect(shown).toEqual({ a: true, b: false, c: false, 'org:0001': true });
    expect([...gated.heads.slice(6)]).toEqual([60, 30]);
    expect(gated.sums?.value[3]).toBe(6000);
    expect(gated.sums?.own[3]).toBe(0);
  });

  test('leaves one hidden afdeling out, so that subtracting the shown ones leaves nothing', () => {
    const { gated, shown } = shownOf({ a: 100, b: 15, c: 40 }, { '0001': ['a', 'b', 'c'] });
    expect(shown).toEqual({ a: true, b: false, c: true, 'org:0001': true });
    expect([...gated.heads.slice(6)]).toEqual([10 + 30, 5 + 15]);
    expect(gated.sums?.value[3]).toBe(4000);
    // The hidden afdeling's mean is borrowed; the sum does not hold it, so it is its own.
    expect(gated.sums?.own[3]).toBe(1);
  });

  test('leaves several hidden afdelinger out while they together are under the gate, and none once they are 20', () => {
    const heads = (b: number, c: number) =>
      [...shownOf({ a: 100, b, c }, { '0001': ['a', 'b', 'c'] }).gated.heads.slice(6)].at(0);
    expect([heads(9, 10), heads(10, 10), heads(19, 0)]).toEqual([10, 60, 10]);
  });

  test('leaves out an afdeling without persons of that age, whose other residents would be singled out', () => {
    const { gated, shown } = shownOf({ a: 100, b: 0 }, { '0001': ['a', 'b'] });
    expect(shown).toEqual({ a: true, b: false, 'org:0001': true });
    expect([...gated.heads.slice(4)]).toEqual([10, 5]);
  });

  test('whatever its afdelinger: less the shown ones it is nothing, or the sum of 20 persons of at least two', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 45 }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(counts, (persons) => {
        const units = persons.map((count, at) => [`u${at}`, count] as const);
        const { gated, shown } = shownOf(Object.fromEntries(units), { '0001': units.map(([id]) => id) });
        const hidden = units.filter(([id]) => !shown[id]);
        const headsOf = (id: string): number => gated.heads[2 * gated.atoms.findIndex((atom) => atom.id === id)] ?? 0;
        const rest = headsOf('org:0001') - units.reduce((sum, [id]) => sum + (shown[id] ? headsOf(id) : 0), 0);
        const together = hidden.reduce((sum, [, count]) => sum + count, 0);
        if (together >= 20) expect([rest > 0, hidden.length > 1]).toEqual([true, true]);
        else expect(rest).toBe(0);
        expect(shown['org:0001']).toBe(together >= 20 || hidden.length < units.length);
      }),
    );
  });

  test('with fewer than 20 persons in all is hidden; with one afdeling it is as its afdeling', () => {
    expect(shownOf({ a: 10, b: 9 }, { '0001': ['a', 'b'] }).shown['org:0001']).toBe(false);
    expect(shownOf({ a: 19 }, { '0001': ['a'] }).shown['org:0001']).toBe(false);
    expect(shownOf({ a: 20 }, { '0001': ['a'] }).shown['org:0001']).toBe(true);
  });
});
