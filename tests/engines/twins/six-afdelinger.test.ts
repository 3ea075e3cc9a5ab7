import { describe, expect, test } from 'vitest';
import { twinMethods } from '../../../src/domain/definitions/twins/index.ts';
import { must } from '../../../src/domain/kernel/invariant.ts';
import type { TwinMethod } from '../../../src/domain/model/twin-method.ts';
import { explainTwin } from '../../../src/engines/twins/explain-twin.ts';
import { nearestTwins } from '../../../src/engines/twins/nearest-twins.ts';
import { twinSpace } from '../../../src/engines/twins/twin-space.ts';
import { sixAfdelinger } from './worlds.ts';

const method = (id: string): TwinMethod =>
  must(
    twinMethods.find((found) => found.id === id),
    id,
  );
const listOf = (found: TwinMethod, subject: string, mayBeTwin?: (unit: number) => boolean) =>
  nearestTwins(twinSpace(sixAfdelinger, found), {
    subject: sixAfdelinger.ids.indexOf(subject),
    count: 5,
    ...(mayBeTwin ? { mayBeTwin } : {}),
  }).twins.map(({ id, distance }) => `${id} ${distance.toFixed(6)}`);

describe('the worked example at afdeling level', () => {
  test('means and deviations of each variable over everybody who has it', () => {
    const { variables } = twinSpace(sixAfdelinger, method('combined-afdeling'));
    const rounded = variables.map(({ spread: { n, mean, deviation } }) => [
      n,
      Number(mean.toFixed(6)),
      Number(deviation.toFixed(6)),
    ]);
    expect(rounded).toEqual([
      [6, 221.5, 224.988631],
      [6, 1984.833333, 16.400203],
      [5, 0.312, 0.240146],
      [5, 0.268, 0.154499],
      [5, 0.722, 0.22753],
      [5, 0.374, 0.165469],
    ]);
  });

  test('stamdata', () => {
    const stamdata = method('stamdata-afdeling');
    expect(listOf(stamdata, 'A01')).toEqual([
      'A02 0.134218',
      'A03 1.210098',
      'A05 1.268917',
      'A04 1.378217',
      'A06 1.785736',
    ]);
    expect(listOf(stamdata, 'A04')).toEqual([
      'A03 0.173632',
      'A06 0.417066',
      'A02 1.271605',
      'A01 1.378217',
      'A05 2.063940',
    ]);
    expect(listOf(stamdata, 'A06')).toEqual([
      'A04 0.417066',
      'A03 0.576626',
      'A02 1.683425',
      'A01 1.785736',
      'A05 2.453515',
    ]);
  });

  test('socio: the hidden afdeling is on no list and has none', () => {
    const socio = method('socio-afdeling');
    expect(listOf(socio, 'A01')).toEqual(['A02 0.154026', 'A05 0.580171', 'A03 1.505532', 'A04 1.725316']);
    expect(listOf(socio, 'A05')).toEqual(['A01 0.580171', 'A02 0.720363', 'A03 2.068961', 'A04 2.284068']);
    expect(listOf(socio, 'A06')).toEqual([]);
  });

  test('kombineret, and a filter that changes no distance', () => {
    const combined = method('combined-afdeling');
    expect(listOf(combined, 'A01')).toEqual(['A02 0.144462', 'A05 0.986597', 'A03 1.365826', 'A04 1.561441']);
    expect(listOf(combined, 'A03')).toEqual(['A04 0.202172', 'A02 1.238389', 'A01 1.365826', 'A05 2.014226']);
    expect(listOf(combined, 'A01', (unit) => sixAfdelinger.ids[unit] !== 'A02')[0]).toBe('A05 0.986597');
  });

  test('mean of distances instead of one root', () => {
    const mean = { ...method('combined-afdeling'), combine: 'mean-of-distances' } as const;
    expect(listOf(mean, 'A01')).toEqual(['A02 0.144122', 'A05 0.924544', 'A03 1.357815', 'A04 1.551766']);
  });

  test('why A05 is near A01: mostly alike in income, apart in size', () => {
    const space = twinSpace(sixAfdelinger, method('combined-afdeling'));
    const { contributions, alike, apart } = explainTwin(space, 0, 4, 2);
    expect(contributions.map((c) => [c.key, c.contribution.toFixed(6), (c.share * 100).toFixed(1)])).toEqual([
      ['le', '0.790203', '81.2'],
      ['aar', '0.014872', '1.5'],
      ['ie', '0.078247', '8.0'],
      ['am', '0.033515', '3.4'],
      ['ind', '0.019558', '2.0'],
      ['udd', '0.036980', '3.8'],
    ]);
    expect({ alike, apart }).toEqual({ alike: ['aar', 'ind'], apart: 'le' });
    expect(contributions[0]).toMatchObject({ own: 240, other: 640 });
  });

  test('income above the national mean is compared as 1', () => {
    const space = twinSpace(sixAfdelinger, method('socio-afdeling'));
    expect(explainTwin(space, 0, 3, 1).contributions.find(({ key }) => key === 'ind')?.other).toBe(1);
  });
});
