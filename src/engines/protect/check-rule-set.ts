import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { Gate, RuleSet } from '../../domain/model/rule-set.ts';
import type { Tier } from '../../domain/model/table-definition.ts';

const TIERS: readonly Tier[] = [0, 1, 2, 3, 4];
const GATE_KEYS: readonly (keyof Gate)[] = ['residents', 'households', 'persons1664'];

/**
 * Refuses a rule set that could not protect anyone, naming the key: n outside 3-20 or not whole, W below 1 or above n,
 * a gate of a tier below the tier before it, an attribute share outside (0.5; 1], a base or head count that is
 * negative or not whole. Answers the same set, so that it can stand where the set is used.
 * @throws Problem KV-U3 with the key, what was found and what is allowed.
 * @source diskretion.md section 9, "Invalid sets are refused with the key named"
 */
export function checkRuleSet(rules: RuleSet): RuleSet {
  demand(rules, 'n', rules.n, isWhole(rules.n) && rules.n >= 3 && rules.n <= 20, '3-20');
  demand(rules, 'W', rules.W, isWhole(rules.W) && rules.W >= 1 && rules.W <= rules.n, `1-${rules.n}`);
  demand(rules, 'shareBase', rules.shareBase, isWhole(rules.shareBase), '0-');
  demand(rules, 'meanHeads', rules.meanHeads, isWhole(rules.meanHeads) && rules.meanHeads >= rules.n, `${rules.n}-`);
  demand(rules, 'p', rules.p, rules.p > 0 && rules.p <= 100, '1-100');
  const share = rules.attributeShare;
  demand(rules, 'attributeShare', share, share > 0.5 && share <= 1, '> 0.5, ≤ 1');
  checkGates(rules);
  return rules;
}

function checkGates(rules: RuleSet): void {
  for (const tier of TIERS) {
    for (const key of GATE_KEYS) {
      const least = tier === 0 ? 0 : rules.gates[below(tier)][key];
      const found = rules.gates[tier][key];
      demand(rules, `gates.${tier}.${key}`, found, isWhole(found) && found >= least, `${least}-`);
    }
  }
}

function below(tier: 1 | 2 | 3 | 4): Tier {
  return TIERS[tier - 1] ?? 0;
}

function isWhole(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

function demand(rules: RuleSet, key: string, found: number, met: boolean, allowed: string): void {
  if (!met) throw new Problem('KV-U3', { rules: rules.id, key, found: String(found), allowed });
}
