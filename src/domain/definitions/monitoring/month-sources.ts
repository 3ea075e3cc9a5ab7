import type { MonthSource } from '../../model/monitor-rules.ts';

/**
 * Which delivered monthly counts can stand for a criterion, by the way they are counted, and how far the area's own counts are
 * a proxy of what the law looks at. Another definition is kept under its own name and never used here.
 * @source monitorering.md section 3 (what can be known each month) and section 16 (input checks)
 */
export const monthSources: readonly MonthSource[] = [
  { id: 'size', indicator: 'residents', definitions: ['residents_cpr'], proxies: [], kind: 'stock' },
  { id: 'origin', indicator: 'origin', definitions: ['origin_61a'], proxies: ['origin_cpr'], kind: 'stock' },
  { id: 'labour', indicator: 'labour', definitions: ['labour_61a'], proxies: ['labour_state'], kind: 'year-to-date' },
];
