import fc from 'fast-check';
import { expect, test } from 'vitest';
import { twinSearchRules } from '../../../src/domain/definitions/twins/index.ts';
import { randomFrom } from '../../../src/domain/kernel/random.ts';
import { howFirm } from '../../../src/engines/twins/how-firm.ts';
import { type TwinSpace, type TwinUnits, twinSpace } from '../../../src/engines/twins/twin-space.ts';
import { methodOf, unitsOf } from './worlds.ts';

const rule = { ...twinSearchRules.firmness, draws: 40 };

/** Every list drawn anew over all units, sorted whole: what howFirm must count, however it goes about it. */
function plainly(space: TwinSpace, units: TwinUnits, count: number, bands: ReadonlyMap<string, Float64Array>) {
  const random = randomFrom('same');
  const nearest = (at: (unit: number) => number) =>
    units.ids
      .map((id, unit) => ({ id, unit, at: at(unit) }))
      .slice(1)
      .sort((a, b) => Math.round(a.at * 1e9) - Math.round(b.at * 1e9) || (a.id < b.id ? -1 : 1));
  const apart = (values: readonly (readonly number[])[], weights: readonly number[], unit: number) =>
    Math.sqrt(
      values.reduce((sum, v, at) => {
        const step = space.variables[at]?.spread.deviation ?? Number.NaN;
        const mean = space.variables[at]?.spread.mean ?? Number.NaN;
        const difference = ((v[0] ?? 0) - mean) / step - ((v[unit] ?? 0) - mean) / step;
        return sum + (weights[at] ?? 0) * difference * difference;
      }, 0),
    );
  const given = space.variables.map(({ key }) => [...(units.columns.get(key) ?? [])]);
  const weights = space.variables.map(({ weight }) => weight);
  const order = nearest((unit) => apart(given, weights, unit)).map(({ unit }) => unit);
  const twins = order.slice(0, count);
  const seen = new Map(twins.map((unit) => [unit, 0]));
  const drawOrder = [0, ...order];
  for (let draw = 0; draw < rule.draws; draw++) {
    const drawn = space.variables.map(({ key }, v) => {
      const values = [...(given[v] ?? [])];
      for (const unit of drawOrder) {
        const half = bands.get(key)?.[unit] ?? 0;
        if (half !== 0) values[unit] = (values[unit] ?? 0) + (2 * random.uniform() - 1) * half;
      }
      return values;
    });
    const loose = weights.map((weight) => weight * (1 + (2 * random.uniform() - 1) * 0.1));
    const factor = weights.reduce((sum, w) => sum + w, 0) / loose.reduce((sum, w) => sum + w, 0);
    const scaled = loose.map((weight) => weight * factor);
    for (const { unit } of nearest((at) => apart(drawn, scaled, at)).slice(0, count)) {
      const known = seen.get(unit);
      if (known !== undefined) seen.set(unit, known + 1);
    }
  }
  return [...seen].map(([unit, times]) => [unit, times / rule.draws]);
}

test('counted fast or plainly, a twin is on as many lists', () => {
  const value = fc.integer({ min: 0, max: 3 });
  // Most values are exact, so that ties cross the end of a list when somebody else moves.
  const width = fc.constantFrom(0, 0, 0, 2, 4);
  const world = fc.array(fc.tuple(value, value), { minLength: 5, maxLength: 12 });
  fc.assert(
    fc.property(world, fc.integer({ min: 1, max: 3 }), fc.array(width, { minLength: 12 }), (rows, count, widths) => {
      fc.pre(new Set(rows.map(([a]) => a)).size > 1 && new Set(rows.map(([, b]) => b)).size > 1);
      const units = unitsOf(
        ['a', 'b'],
        rows.map(([a, b], at) => [`u${String(at).padStart(2, '0')}`, a, b]),
      );
      const space = twinSpace(units, methodOf([{ key: 'a' }, { key: 'b' }]));
      const bands = new Map([['a', Float64Array.from(rows, (_, at) => (widths[at] ?? 0) / 2)]]);
      const wish = { subject: 0, count };
      // Five candidates a twin are all there are when a world has no more.
      const everybody = { ...rule, candidatesPerTwin: 12 };
      const firm = howFirm(space, units, wish, { bands, rule: everybody, random: randomFrom('same') });
      expect(firm.map(({ unit, share }) => [unit, share])).toEqual(plainly(space, units, count, bands));
    }),
  );
});
