import { commaLine } from '../../../domain/kernel/comma-csv.ts';
import type { PlacementPlan } from '../../../domain/model/placement.ts';

const columns = ['type', 'area', 'dwelling', 'households'] as const;

/** A plan as CSV (RFC 4180) with the columns of a proposal, so that it can be read in again. */
export function planCsv({ placements }: PlacementPlan): string {
  const rows = placements.map(({ households, area, dwelling, count }) => [households, area, dwelling, `${count}`]);
  return `${[columns, ...rows].map(commaLine).join('\r\n')}\r\n`;
}
