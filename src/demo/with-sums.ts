import { chartsOfAccounts } from '../domain/definitions/accounts/index.ts';

/** The amounts with every sum account of the level's chart in force added. */
export function withSums(level: 'afd' | 'org', amounts: ReadonlyMap<string, number>): Map<string, number> {
  const all = new Map(amounts);
  const amountOf = (number: string, parts: ReadonlyMap<string, readonly string[]>): number => {
    const own = parts.get(number);
    return own ? own.reduce((sum, part) => sum + amountOf(part, parts), 0) : (amounts.get(number) ?? 0);
  };
  for (const chart of chartsOfAccounts.filter((c) => c.level === level && c.to === undefined)) {
    const parts = new Map(chart.accounts.flatMap((a) => (a.parts ? [[a.number, a.parts] as const] : [])));
    for (const number of parts.keys()) all.set(number, amountOf(number, parts));
  }
  return all;
}
