import { grantRules } from '../../domain/definitions/grants/index.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { GrantRules } from '../../domain/model/grant-rules.ts';

/** Rules of a grant period by id. @throws Problem KV-J9 where there are none such */
export function rulesNamed(id: string): GrantRules {
  const found = grantRules.find((one) => one.id === id);
  if (found) return found;
  throw new Problem('KV-J9', {
    field: 'rules',
    found: id.slice(0, 40),
    valid: grantRules.map((one) => one.id).join(' / '),
  });
}
