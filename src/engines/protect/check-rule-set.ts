import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { Gate, RuleSet, RuleSetLimits } from '../../domain/model/rule-set.ts';
import type { Tier } from '../../domain/model/table-definition.ts';

const TIERS: readonly Tier[] = [0, 1, 2, 3, 4];
const GATE_KEYS: readonly (keyof Gate)[] = ['residents', 'households', 'persons1664'];

/**
 * Refuses a rule set that could not protect anyone, naming the key: n or W outside the limits or not whole, a tier
 * without a unit rule (no gate, or one that fewer than n residents pass) or with one below the tier before it, a share or p outside the limits, a base or head count that is negative or not whole.
 * Answers the same set, so that it can stand where the set is used.
 * @throws Problem KV-U3 with the key, what was found and what is allowed.
 * @source diskretion.md section 9, "Invalid sets are refused with the key named"
 */
export function checkRuleSet(rules: RuleSet, limits: RuleSetLimits): RuleSet {
  const whole = (key: 'n' | 'W' | 'shareBase' | 'meanHeads', from: number, to = Number.POSITIVE_INFINITY) => {
    const allowed = Number.isFinite(to) ? `${from}-${to}` : `${from}-`;
    demand(rules, key, rules[key], isWhole(rules[key]) && rules[key] >= from && rules[key] <= to, allowed);
  };
  const part = (key: 'p' | 'attributeShare') => {
    const { above, to } = limits[key];
    demand(rules, key, rules[key], rules[key] > above && rules[key] <= to, `> ${above}, ≤ ${to}`);
  };
  whole('n', limits.n.from, limits.n.to);
  whole('W', limits.W.from, rules.n);
  whole('shareBase', 0);
  whole('meanHeads', rules.n);
  part('p');
  part('attributeShare');
  checkGates(rules);
  return rules;
}

function checkGates(rules: RuleSet): void {
  // A set read from JSON may hold no gates at all.
  const gates: Partial<RuleSet['gates']> | undefined = rules.gates;
  for (const tier of TIERS) {
    for (const key of GATE_KEYS) {
      // Without residents to ask for every unit would be shown, however few live there.
      const unitRule = tier > 0 && key === 'residents' ? rules.n : 0;
      const least = Math.max(unitRule, tier === 0 ? 0 : (gates?.[below(tier)]?.[key] ?? 0));
      const found = gates?.[tier]?.[key] ?? Number.NaN;
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
  if (!met)
    throw new Problem('KV-U3', { rules: rules.id, key, found: Number.isNaN(found) ? '–' : String(found), allowed });
}
