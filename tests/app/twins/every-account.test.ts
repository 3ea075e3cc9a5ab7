import { expect, test } from 'vitest';
import { chartsOfAccounts, keyFigureGroups, keyFigures } from '../../../src/domain/definitions/accounts/index.ts';
import type { ChartOfAccounts } from '../../../src/domain/model/chart-of-accounts.ts';

/** Accounts that a list of accounts opens to, sums and parts. */
function openedTo(accounts: ChartOfAccounts['accounts'], numbers: readonly string[]): readonly string[] {
  return numbers.flatMap((number) => {
    const parts = accounts.find((account) => account.number === number)?.parts ?? [];
    return [number, ...openedTo(accounts, parts)];
  });
}

test.each(chartsOfAccounts)(
  'every account of $version that is of cost or income stands somewhere, and once',
  (chart) => {
    const figures = new Map(
      keyFigures.filter(({ level }) => level === chart.level).map((one) => [one.id, one.accounts]),
    );
    const own = new Set(chart.accounts.map(({ number }) => number));
    const shown = keyFigureGroups.flatMap(({ figures: ids, accounts = [] }) => [
      ...openedTo(
        chart.accounts,
        ids.flatMap((id) => figures.get(id) ?? []),
      ),
      ...accounts.filter((number) => own.has(number)),
    ]);
    expect(shown.filter((number, at) => shown.indexOf(number) !== at)).toEqual([]);
    const left = chart.accounts.filter(({ number, parts }) => !parts && !shown.includes(number));
    expect(left.map(({ number }) => number)).toEqual([]);
  },
);
