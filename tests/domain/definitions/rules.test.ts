import { describe, expect, test } from 'vitest';
import { areaClasses } from '../../../src/domain/definitions/area-classes/index.ts';
import { criteria } from '../../../src/domain/definitions/criteria/index.ts';
import { ruleSets } from '../../../src/domain/definitions/gates/index.ts';
import { statuses } from '../../../src/domain/definitions/statuses/index.ts';
import { decToText } from '../../../src/domain/kernel/decimal.ts';
import { must } from '../../../src/domain/kernel/invariant.ts';
import type { CriterionRule } from '../../../src/domain/model/criterion.ts';

interface Dated {
  readonly firstList: string;
  readonly lastList?: string;
}

const rulesOn = (list: string): readonly (CriterionRule & { readonly key: string })[] =>
  criteria.flatMap((criterion) =>
    criterion.rules
      .filter((rule) => rule.firstList <= list && (rule.lastList === undefined || list <= rule.lastList))
      .map((rule) => ({ ...rule, key: `${rule.profile}.${criterion.id}` })),
  );
const ruleFor = (key: string, list: string): CriterionRule | undefined =>
  rulesOn(list).find((rule) => rule.key === key);

const written = (key: string, list: string): string | undefined => {
  const rule = ruleFor(key, list);
  return rule && `${rule.op} ${decToText(rule.threshold)} ${rule.kind}`;
};

// Rows of kriterier.md section 2.
describe('the rule of law is that of the list date', () => {
  test.each([
    ['ghetto.labour', '2013-10', 'gt 40 pct'],
    ['ghetto.convicted', '2014-02', 'gt 2.70 pct'],
    ['ghetto.education', '2017-12', 'gt 50 pct'],
    ['udsat.education', '2018-12', 'gt 60 pct'],
    ['udsat.convicted', '2025-12', 'ge 3 times_national'],
    ['udsat.income', '2025-12', 'lt 55 pct_of_region'],
    ['forebyg.income', '2021-12', 'lt 65 pct_of_region'],
    ['forebyg.origin', '2021-12', 'gt 30 pct'],
    ['parallel.origin', '2018-12', 'gt 50 pct'],
    ['size.size', '2010-10', 'ge 1000 persons'],
    ['kombineret_b.size', '2024-12', 'ge 5000 persons'],
  ])('%s on the list %s is %s', (key, list, rule) => {
    expect(written(key, list)).toBe(rule);
  });

  test.each([
    ['udsat.labour', '2017-12'],
    ['ghetto.labour', '2018-12'],
    ['ghetto.education', '2013-10'],
    ['forebyg.labour', '2020-12'],
  ])('%s has no rule on the list %s', (key, list) => {
    expect(ruleFor(key, list)).toBeUndefined();
  });

  test('labour was a mean of four years until 2013 and is of two since', () => {
    expect(ruleFor('ghetto.labour', '2013-10')?.averageYears).toBe(4);
    expect(ruleFor('udsat.labour', '2025-12')?.averageYears).toBe(2);
  });

  // A rule added after one that is still open would never be asked: the older must end on the list before.
  test('no two rules of a profile, or of a class, ever hold on the same list', () => {
    const dated = [
      ...criteria.flatMap(({ id, rules }) => rules.map((rule) => ({ key: `${rule.profile}.${id}`, ...rule }))),
      ...areaClasses.flatMap(({ id, rules }) => rules.map((rule) => ({ key: `class ${id}`, ...rule }))),
    ];
    const both = dated.flatMap((older) =>
      dated
        .filter(({ key, firstList }) => key === older.key && older.firstList < firstList)
        .filter(({ firstList }) => older.lastList === undefined || older.lastList >= firstList)
        .map(({ key, firstList }) => `${key}: the rule of ${older.firstList} needs a lastList before ${firstList}`),
    );
    expect(both).toEqual([]);
    const starts = dated.map(({ key, firstList }) => `${key} ${firstList}`);
    expect(starts.filter((start, at) => starts.indexOf(start) !== at)).toEqual([]);
  });

  // Lists are compared by month: with a hole between, a list dated in it would have no such rule. Until 2018 the law itself had holes.
  test('a rule that is replaced holds until the month before the next', () => {
    const unbroken = '2018-12';
    const monthBefore = (month: string): string => {
      const [year = 0, number = 0] = month.split('-').map(Number);
      return number === 1 ? `${year - 1}-12` : `${year}-${`${number - 1}`.padStart(2, '0')}`;
    };
    const families = [
      ...criteria.flatMap(({ rules }) => [...Map.groupBy(rules, ({ profile }) => profile).values()]),
      ...areaClasses.map(({ rules }) => rules),
    ];
    for (const family of families) {
      const inOrder = family.toSorted((a, b) => (a.firstList < b.firstList ? -1 : 1));
      for (const [at, older] of inOrder.entries()) {
        const next = inOrder[at + 1];
        if (next && older.firstList >= unbroken) expect(older.lastList).toBe(monthBefore(next.firstList));
      }
    }
  });

  test('every rule ends after it begins', () => {
    const rules = [...criteria, ...areaClasses].flatMap((one): readonly Dated[] => one.rules);
    expect(rules.filter(({ firstList, lastList }) => lastList !== undefined && lastList < firstList)).toEqual([]);
  });

  test('the convicted line is a multiple of the national mean, all others stand alone', () => {
    const multiples = rulesOn('2025-12').filter((rule) => rule.kind === 'times_national');
    expect(multiples.map((rule) => rule.key)).toEqual(['udsat.convicted', 'forebyg.convicted']);
  });

  test('every rule has its source, and every criterion names in both languages', () => {
    for (const criterion of criteria) {
      expect(criterion.name.da).not.toBe('');
      expect(criterion.name.en).not.toBe('');
      expect(criterion.rules.every((rule) => rule.source !== '')).toBe(true);
    }
  });
});

describe('rule sets of disclosure control', () => {
  const gateOf = (id: string, tier: 1 | 2 | 3 | 4) =>
    must(
      ruleSets.find((set) => set.id === id),
      id,
    ).gates[tier];

  test('the default needs 100 residents and 50 households, and 20 persons of working age for the sensitive tables', () => {
    expect(gateOf('standard', 1)).toEqual({ residents: 100, households: 50, persons1664: 0 });
    expect(gateOf('standard', 4)).toEqual({ residents: 100, households: 50, persons1664: 20 });
  });

  test('the layered set needs 200 and 300 residents', () => {
    expect(gateOf('lagdelt', 3).residents).toBe(200);
    expect(gateOf('lagdelt', 4).residents).toBe(300);
  });

  test('gates never fall with the tier, and no set is wider than its rounding', () => {
    for (const set of ruleSets) {
      expect(set.W).toBeLessThanOrEqual(set.n);
      const rising = [set.gates[1], set.gates[2], set.gates[3], set.gates[4]];
      rising.forEach((gate, i) => {
        const below = rising[i - 1];
        if (!below) return;
        expect(gate.residents).toBeGreaterThanOrEqual(below.residents);
        expect(gate.households).toBeGreaterThanOrEqual(below.households);
        expect(gate.persons1664).toBeGreaterThanOrEqual(below.persons1664);
      });
    }
  });
});

describe('statuses', () => {
  test('every code has a word and a rule in both languages, and no code occurs twice', () => {
    expect(new Set(statuses.map((status) => status.code)).size).toBe(statuses.length);
    for (const status of statuses) {
      expect(status.word.da).not.toBe('');
      expect(status.word.en).not.toBe('');
      expect(status.rule.da).not.toBe('');
      expect(status.rule.en).not.toBe('');
    }
  });

  test('hidden, missing and impossible have different signs, and no sign looks like a zero', () => {
    const sign = (code: string) => statuses.find((status) => status.code === code)?.symbol;
    expect([sign('c'), sign('m'), sign('z')]).toEqual(['..', '...', '.']);
    expect(statuses.filter((status) => /\d/.test(status.symbol))).toEqual([]);
  });
});
