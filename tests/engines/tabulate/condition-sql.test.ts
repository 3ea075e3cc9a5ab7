import { expect, test } from 'vitest';
import type { Condition } from '../../../src/domain/model/table-definition.ts';
import { type ConditionNames, conditionSql } from '../../../src/engines/tabulate/condition-sql.ts';

const names: ConditionNames = { column: (c) => c, reference: (k) => `r.${k}` };
const alder = { kind: 'between', column: 'alder' } as const;

test.each<[string, Condition, string]>([
  ['both ends count', { ...alder, from: '18', to: '64' }, 'alder >= 18 AND alder <= 64'],
  [
    'ends may be left out of the band',
    { ...alder, from: '0', lowerOut: true, to: '100', upperOut: true },
    'alder > 0 AND alder < 100',
  ],
  ['a band open upwards', { ...alder, from: '65' }, 'alder >= 65'],
  ['decimals stay decimals', { kind: 'between', column: 'ft_a', from: '0.0001' }, 'ft_a >= 0.0001'],
  ['days are days', { kind: 'between', column: 'dato', to: '2025-12-31' }, "dato <= DATE '2025-12-31'"],
  ['codes are text', { kind: 'in', column: 'herkomst5', values: ['24', '25'] }, "herkomst5 IN ('24', '25')"],
  ['flags are numbers', { kind: 'equals', column: 'doemt_s', value: 1 }, 'doemt_s = 1'],
  ['an apostrophe is no end of text', { kind: 'equals', column: 'navn', value: "d'or" }, "navn = 'd''or'"],
  ['nothing of all is true', { kind: 'all', of: [] }, '1 = 1'],
  ['nothing of any is false', { kind: 'any', of: [] }, '1 = 0'],
  ['the opposite of known', { kind: 'not', of: { kind: 'known', column: 'menapt' } }, 'NOT (menapt IS NOT NULL)'],
  [
    'per cent of a reference value without dividing',
    {
      kind: 'relative',
      column: 'indkomst',
      reference: 'personindkomst_gns_land',
      from: '50',
      to: '75',
      upperOut: true,
    },
    '100 * indkomst >= 50 * r.personindkomst_gns_land AND 100 * indkomst < 75 * r.personindkomst_gns_land',
  ],
])('%s', (_, condition, sql) => {
  expect(conditionSql(condition, names)).toBe(sql);
});

test.each<[string, Condition]>([
  ['a band without ends', alder],
  ['a word as an end', { ...alder, from: 'atten' }],
  ['a fraction as a number', { kind: 'equals', column: 'ft_a', value: 0.1 }],
  ['an empty list', { kind: 'in', column: 'ras_status', values: [] }],
])('a definition with %s is a bug, not a query', (_, condition) => {
  expect(() => conditionSql(condition, names)).toThrow();
});
