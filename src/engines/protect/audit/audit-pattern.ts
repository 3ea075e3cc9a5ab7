import type { Random } from '../../../domain/kernel/random.ts';
import type { CellSystem } from '../suppression/cross-table.ts';
import { cellStatus, primaryCells } from '../suppression/suppress-cells.ts';
import { auditExact, type ExactAudit } from './audit-exact.ts';

/** A pattern with the small counts it should hide, and what exact algebra says of it. */
export interface PatternAudit extends ExactAudit {
  readonly cells: number;
  /** Small counts, hidden or not. */
  readonly primary: number;
  /** Small counts that the pattern publishes, by cell number. */
  readonly published: readonly number[];
  /** Small counts that are hidden, by cell number. */
  readonly hiddenPrimary: readonly number[];
  readonly suppressed: number;
  /** Hidden cells that are no small counts. */
  readonly secondary: number;
  /** Small counts an outsider knows: published or determined. */
  readonly recoverablePrimary: number;
  /** Hidden cells that are determined, and small counts that are published. */
  readonly recoverable: number;
}

/**
 * Audits a pattern against the true table (stage A).
 * @param max - Largest small count; left out = the largest count the pattern itself calls primary.
 * @param usualMax - The same where the pattern calls none primary.
 */
export function auditPattern(
  table: CellSystem,
  pattern: Uint8Array,
  max: number | undefined,
  usualMax: number,
  random: Random,
): PatternAudit {
  const own = pattern.reduce((largest, status, cell) => {
    return status === cellStatus.primary ? Math.max(largest, table.counts[cell] ?? 0) : largest;
  }, 0);
  const small = primaryCells(table, max ?? (own > 0 ? own : usualMax));
  const judged = pattern.map((status) => (status === cellStatus.published ? status : cellStatus.secondary));
  const published: number[] = [];
  for (const cell of small) {
    if (judged[cell] === cellStatus.published) published.push(cell);
    else judged[cell] = cellStatus.primary;
  }
  const exact = auditExact(table, judged, random);
  const known = exact.determined.filter((cell) => judged[cell] === cellStatus.primary).length;
  return {
    ...exact,
    cells: table.counts.length,
    primary: small.length,
    published,
    hiddenPrimary: small.filter((cell) => judged[cell] === cellStatus.primary),
    suppressed: exact.unknown,
    secondary: exact.unknown - (small.length - published.length),
    recoverablePrimary: published.length + known,
    recoverable: published.length + exact.determined.length,
  };
}
