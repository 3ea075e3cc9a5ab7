import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AppContext } from '../../../src/app/context/app-context.ts';
import { listedYears } from '../../../src/app/monitor/listed-years.ts';
import { openLists } from '../../../src/app/monitor/official-lists.ts';
import { must } from '../../../src/domain/kernel/invariant.ts';
import { openState } from '../../../src/storage/state/open-state.ts';

let context: AppContext;
beforeAll(async () => {
  context = { state: await openState(':memory:'), clock: () => '2026-11-23T08:00:00Z' } as AppContext;
  const of = { list: '2025-12', kind: 'forebyggelse', kommune: 'Herning', source: 'test' };
  const values = { size: '1320', labour: '39.8', origin: '50.2', education: '42.0', income: '65.2' };
  const rows = [
    { area: 'Lunden', values: { ...values, convicted: '2.08' } },
    { area: 'Engen', values: { ...values, labour: '29.0', convicted: '2.08' } },
    { area: 'Heden', values: { ...values, income: '60.0' } },
  ];
  await context.state.keepListRecords(
    rows.map((row) => ({ kind: 'row', key: row.area, content: { ...of, ...row } }) as const),
    { file: 'l.csv', at: '2026-11-23', by: 'test' },
  );
});
afterAll(async () => context.state.close());

const valuesGive = async (name: string): Promise<string | undefined> => {
  const lists = await openLists(context);
  const area = must(lists.areas.of('Herning', name), name);
  return listedYears(area, lists, []).at(0)?.byValues?.da;
};

test('without the national rate of convicted the values of a row decide a class only where the others are enough', async () => {
  expect(await valuesGive('Lunden')).toBe('kan ikke afgøres');
  expect(await valuesGive('Engen')).toBe('ingen klasse');
  expect(await valuesGive('Heden')).toBe('Forebyggelsesområde');
});
