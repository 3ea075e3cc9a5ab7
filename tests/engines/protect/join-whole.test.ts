import { expect, test } from 'vitest';
import { joinWhole } from '../../../src/engines/protect/join-whole.ts';
import { itemOf } from '../../../src/engines/protect/merge-item.ts';
import { unitOf } from './small-world.ts';

const one = () => ({ residents: Float64Array.of(1), households: Float64Array.of(1), persons1664: Float64Array.of(1) });
const items = ['a', 'b', 'c', 'd'].map((id) => itemOf(unitOf(id), [], one()));

test('items that hold parts of one atom become one, also by way of a third', () => {
  const whole = [
    { id: 'a+b', members: ['a', 'b'] },
    { id: 'b+c', members: ['b', 'c'] },
  ];
  for (const atoms of [whole, [...whole].reverse()]) {
    const joined = joinWhole(items, atoms);
    expect(joined.map(({ key }) => key).sort()).toEqual(['a+b+c', 'd']);
    expect(joined.find(({ key }) => key === 'a+b+c')?.counts.residents).toEqual(Float64Array.of(3));
  }
});
