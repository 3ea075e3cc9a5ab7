import { describe, expect, test } from 'vitest';
import { ruleSets } from '../../../src/domain/definitions/gates/index.ts';
import { ruleSetLimits } from '../../../src/domain/definitions/gates/limits.ts';
import { standard } from '../../../src/domain/definitions/gates/standard.ts';
import { Problem } from '../../../src/domain/kernel/problems/problem.ts';
import type { RuleSet } from '../../../src/domain/model/rule-set.ts';
import { checkRuleSet } from '../../../src/engines/protect/check-rule-set.ts';

const open = { residents: 0, households: 0, persons1664: 0 };

function refusedKey(over: Partial<RuleSet>): string {
  try {
    checkRuleSet({ ...standard, ...over }, ruleSetLimits);
  } catch (error) {
    if (error instanceof Problem && error.code === 'KV-U3') return error.message;
  }
  return 'accepted';
}

test.each(ruleSets.map((rules) => [rules.id, rules] as const))('the rule set %s may be used', (_, rules) => {
  expect(checkRuleSet(rules, ruleSetLimits)).toBe(rules);
});

describe('a rule set that could not protect anyone is refused with the key named', () => {
  test.each<[string, Partial<RuleSet>]>([
    ['n is 2', { n: 2 }],
    ['n is 21', { n: 21, meanHeads: 21 }],
    ['n is 4.5', { n: 4.5 }],
    ['W is 6', { W: 6 }],
    ['W is 0', { W: 0 }],
    ['attributeShare is 0.5', { attributeShare: 0.5 }],
    ['attributeShare is 1.01', { attributeShare: 1.01 }],
    ['meanHeads is 4', { meanHeads: 4 }],
    ['p is 0', { p: 0 }],
    ['shareBase is -1', { shareBase: -1 }],
    [
      'gates.3.residents is 99',
      { gates: { ...standard.gates, 3: { residents: 99, households: 50, persons1664: 20 } } },
    ],
    [
      'gates.4.persons1664 is 0',
      { gates: { ...standard.gates, 4: { residents: 100, households: 50, persons1664: 0 } } },
    ],
    ['gates.1.residents is 0', { gates: { 0: open, 1: open, 2: open, 3: open, 4: open } }],
    ['gates.1.residents is 4', { gates: { ...standard.gates, 1: { ...open, residents: 4 } } }],
    ['gates.0.residents is –', JSON.parse('{"gates":null}')],
    ['gates.3.residents is –', { gates: JSON.parse(JSON.stringify({ ...standard.gates, 3: undefined })) }],
    ['gates.0.households is -1', { gates: { ...standard.gates, 0: { residents: 0, households: -1, persons1664: 0 } } }],
  ])('%s', (said, over) => {
    expect(refusedKey(over)).toContain(`standard cannot be used: ${said} `);
  });

  test('in Danish too', () => {
    const problem = new Problem('KV-U3', { rules: 'standard', key: 'n', found: '2', allowed: '3-20' });
    expect(problem.sentence('da')).toBe(
      'Regelsættet standard kan ikke bruges: n er 2, men skal ligge i 3-20. Ret regelsættet, og dan udgaven igen.',
    );
  });
});
