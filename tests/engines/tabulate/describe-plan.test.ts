import { expect, test } from 'vitest';
import { factRules } from '../../../src/domain/definitions/fact-rules.ts';
import { tables } from '../../../src/domain/definitions/tables/index.ts';
import { must } from '../../../src/domain/kernel/invariant.ts';
import { describePlan } from '../../../src/engines/tabulate/describe-plan.ts';
import { planTables } from '../../../src/engines/tabulate/plan-tables.ts';

const t05 = must(tables[4], 'T05');

test('the plan of T05 shows what it reads, how households are placed, and which cells each query fills', () => {
  const text = describePlan(planTables([t05], factRules));
  expect(text).toContain('-- src_husstande (slice, edition, afdeling_id, antal_boern, husstand_id, hustype_dst)');
  expect(text).toContain('COALESCE(h.afdeling_id, m.unit) AS unit');
  expect(text).toContain('-- T05, block hustype: cells 0-9; k = u * 10 + cell');
});

test('the plan of all tables passes over each fact view once', () => {
  const plan = planTables(tables, factRules);
  expect(plan.steps.map((step) => step.creates)).toEqual([
    'units',
    'persons_coded',
    'households_coded',
    'in_moves_coded',
    'out_moves_coded',
    'turnout_coded',
  ]);
});

test('the plan is plain SQL: no function of one engine only', () => {
  const part = {
    id: '0045-00001@x',
    kind: 'afdelingsdel',
    afdeling: '0045-00001',
    omraade: 'x',
    kommune: '101',
  } as const;
  const parts = [{ ...part, region: '084', validFrom: '2026-01-01' }];
  const text = [[], parts].map((cut) => describePlan(planTables(tables, factRules, cut))).join();
  expect(text).toContain('CREATE TEMPORARY TABLE household_parts');
  expect(text).not.toMatch(/read_parquet|::|FILTER|QUALIFY|LIST\(|STRUCT/i);
});
