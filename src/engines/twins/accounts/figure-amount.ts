import type { Account, ChartOfAccounts } from '../../../domain/model/chart-of-accounts.ts';

/** Amount of an account in one unit's accounts, kr.; undefined where it was not delivered. */
export type DeliveredAmount = (account: string) => number | undefined;

/** How accounts of a chart hang together; made once a chart. */
export interface AccountTree {
  readonly byNumber: ReadonlyMap<string, Account>;
  /** Account → the sum account it is part of. */
  readonly sumOf: ReadonlyMap<string, Account>;
  /** A sum and its parts may differ by so many kr. */
  readonly toleranceKr: number;
}

/** The tree of a chart's sum accounts. @param toleranceKr - What a sum and its parts may differ by. */
export function accountTree(chart: ChartOfAccounts, toleranceKr: number): AccountTree {
  return {
    toleranceKr,
    byNumber: new Map(chart.accounts.map((account) => [account.number, account])),
    sumOf: new Map(chart.accounts.flatMap((account) => (account.parts ?? []).map((part) => [part, account] as const))),
  };
}

/**
 * Accounts added up, kr. An account that was not delivered is the sum of its parts; without parts either it is 0 if its
 * sum account is told in parts, or not told or 0. Where only the sum is told, or the sum is not what the parts told
 * add up to (an account was posted twice, so neither posting was taken in), nobody knows the account: NaN, unless the
 * accounts asked for are that sum's parts, all of them.
 * @source tvillinger.md section 7; docs/decisions/016
 */
export function figureAmount(accounts: readonly string[], delivered: DeliveredAmount, tree: AccountTree): number {
  const amounts = accounts.map((account) => amountOf(account, delivered, tree));
  const sum = amounts.reduce((total, amount) => total + amount, 0);
  if (!Number.isNaN(sum)) return sum;
  const parent = tree.sumOf.get(accounts[0] ?? '');
  const parts = parent?.parts ?? [];
  const whole = parts.length === accounts.length && accounts.every((account) => parts.includes(account));
  return (whole && parent ? delivered(parent.number) : undefined) ?? Number.NaN;
}

function amountOf(account: string, delivered: DeliveredAmount, tree: AccountTree): number {
  const own = delivered(account);
  if (own !== undefined) return own;
  const parts = tree.byNumber.get(account)?.parts ?? [];
  if (parts.some((part) => isTold(part, delivered, tree)))
    return parts.reduce((sum, part) => sum + amountOf(part, delivered, tree), 0);
  return isHiddenInSum(account, delivered, tree) ? Number.NaN : 0;
}

/** Whether an account, or any part of it, was delivered. */
function isTold(account: string, delivered: DeliveredAmount, tree: AccountTree): boolean {
  if (delivered(account) !== undefined) return true;
  return (tree.byNumber.get(account)?.parts ?? []).some((part) => isTold(part, delivered, tree));
}

/** Whether the nearest delivered sum above holds more than its parts tell, so that the account may be any part of it. */
function isHiddenInSum(account: string, delivered: DeliveredAmount, tree: AccountTree): boolean {
  let above = tree.sumOf.get(account);
  while (above) {
    const told = (above.parts ?? []).filter((part) => isTold(part, delivered, tree));
    const amount = delivered(above.number);
    if (told.length > 0) {
      const parts = told.reduce((sum, part) => sum + amountOf(part, delivered, tree), 0);
      return amount !== undefined && Math.abs(amount - parts) > tree.toleranceKr;
    }
    if (amount !== undefined) return amount !== 0;
    above = tree.sumOf.get(above.number);
  }
  return false;
}
