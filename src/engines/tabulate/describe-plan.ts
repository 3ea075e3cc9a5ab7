import type { QueryPlan } from '../../domain/model/query-plan.ts';

/**
 * The plan as one SQL text a reader can follow or run elsewhere: which delivered columns it reads, the coded rows it
 * makes, and the query of every block with the cells it fills.
 */
export function describePlan(plan: QueryPlan): string {
  const sources = plan.sources.map(
    (s) => `-- src_${s.layout} (${s.master ? '' : 'slice, edition, '}${s.columns.join(', ')})`,
  );
  const references = plan.references.map(
    (r) => `-- src_references.${r.key}: reference value of the period of "${r.group}"`,
  );
  const steps = plan.steps.map((s) => `${s.sql};`);
  const reads = plan.reads.map((r) => {
    const last = r.firstCell + r.cellCount - 1;
    return `-- ${r.table}, block ${r.block}: cells ${r.firstCell}-${last}; k = u * ${r.cellCount} + cell\n${r.sql};`;
  });
  const slices = '-- src_slices (slice, edition, day): the editions and elections of the run';
  return [[slices, ...sources, ...references].join('\n'), ...steps, ...reads].join('\n\n').concat('\n');
}
