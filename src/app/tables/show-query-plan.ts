import { factRules } from '../../domain/definitions/fact-rules.ts';
import { tables, totalsTable } from '../../domain/definitions/tables/index.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import { describePlan } from '../../engines/tabulate/describe-plan.ts';
import { planTables } from '../../engines/tabulate/plan-tables.ts';

/** The SQL that counts a table, as a text to read or run elsewhere. @throws Problem KV-Q6 for an unknown table */
export function showQueryPlan(table: string): string {
  const definition = [totalsTable, ...tables].find((candidate) => candidate.id === table.toUpperCase());
  if (!definition) throw new Problem('KV-Q6', { table });
  return describePlan(planTables([definition], factRules));
}
