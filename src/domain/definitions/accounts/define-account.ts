import type { Account } from '../../model/chart-of-accounts.ts';

type Side = Account['side'];

/** An account of its own. `checkedIn` names the public text that number and title were read from. */
export function account(side: Side, number: string, da: string, en: string, checkedIn?: string): Account {
  const base = { number, name: { da, en }, side };
  return checkedIn === undefined ? base : { ...base, checkedIn };
}

/** An account that is the sum of others. */
export function sumAccount(
  side: Side,
  number: string,
  parts: readonly string[],
  da: string,
  en: string,
  checkedIn?: string,
): Account {
  return { ...account(side, number, da, en, checkedIn), parts };
}
