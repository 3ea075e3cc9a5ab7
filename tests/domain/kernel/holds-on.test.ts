import { expect, test } from 'vitest';
import { holdsOn, livesOn, reaches } from '../../../src/domain/kernel/holds-on.ts';

test('a membership holds from its first day through its last', () => {
  const member = { from: '2020-01-01', to: '2020-12-31' };
  const days = ['2019-12-31', '2020-01-01', '2020-12-31', '2021-01-01'];
  expect(days.map((day) => holdsOn(member, day))).toEqual([false, true, true, false]);
});

test('without a last day it goes on', () => {
  expect([holdsOn({ from: '2020-01-01' }, '2019-12-31'), holdsOn({ from: '2020-01-01' }, '2099-01-01')]).toEqual([
    false,
    true,
  ]);
  expect([reaches(undefined, '2099-01-01'), reaches('2020-01-01', '2020-01-01')]).toEqual([true, true]);
});

test('a chart of accounts holds by year', () => {
  expect([2013, 2014, 2024, 2025].map((year) => holdsOn({ from: 2014, to: 2024 }, year))).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

test('an afdeling that closed on a day existed on it and not the day after', () => {
  const afdeling = { validFrom: '2010-01-01', validTo: '2023-06-30' };
  const days = ['2009-12-31', '2010-01-01', '2023-06-30', '2023-07-01'];
  expect(days.map((day) => livesOn(afdeling, day))).toEqual([false, true, true, false]);
});
