import type { Text } from '../kernel/language.ts';

/** One account of a chart. */
export interface Account {
  /** As delivered in `konto`: 112, 112.1, 124.9. */
  readonly number: string;
  readonly name: Text;
  /** A positive amount is a cost, an income, something owned, or something owed: as an accounts form prints it. */
  readonly side: 'cost' | 'income' | 'asset' | 'liability';
  /** Numbers of the accounts it is the sum of; none for an account of its own. Parts may be sums themselves. */
  readonly parts?: readonly string[];
  /** Public text that number and title were read from; without it both must be checked against the annex. */
  readonly checkedIn?: string;
}

/**
 * The accounts that may stand in accounts and budgets of a span of accounting years, of afdelinger or of
 * organisations. A change of the annex is a new chart and closes the old one.
 */
export interface ChartOfAccounts {
  readonly id: string;
  readonly version: string;
  readonly level: 'afd' | 'org';
  readonly name: Text;
  /** First accounting year. */
  readonly from: number;
  /** Last accounting year; still in force without it. */
  readonly to?: number;
  readonly source: string;
  readonly accounts: readonly Account[];
}
