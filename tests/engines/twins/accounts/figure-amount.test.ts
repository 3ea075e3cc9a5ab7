import { describe, expect, test } from 'vitest';
import { chartsOfAccounts, keyFigures } from '../../../../src/domain/definitions/accounts/index.ts';
import { must } from '../../../../src/domain/kernel/invariant.ts';
import { accountTree, figureAmount } from '../../../../src/engines/twins/accounts/figure-amount.ts';

const chart = must(
  chartsOfAccounts.find(({ level }) => level === 'afd'),
  'chart',
);
const tree = accountTree(chart, 2);
const amount = (id: string, accounts: Readonly<Record<string, number>>): number => {
  const { accounts: asked } = must(
    keyFigures.find((figure) => figure.id === id),
    id,
  );
  return figureAmount(asked, (account) => accounts[account], tree);
};

describe('key figures of an account list', () => {
  test('every figure of the published list is there, and its accounts are in the chart of its level', () => {
    const ids = Array.from({ length: 16 }, (_, i) => `R${String(i + 1).padStart(2, '0')}`);
    expect(keyFigures.map(({ id }) => id)).toEqual([...ids, 'O01', 'O02', 'O03']);
    for (const { level, accounts } of keyFigures) {
      const known = chartsOfAccounts.filter((c) => c.level === level).flatMap((c) => c.accounts.map((a) => a.number));
      expect(accounts.filter((account) => !known.includes(account))).toEqual([]);
    }
  });
  test('a sum that was delivered is used, not added to its parts', () => {
    expect(amount('R10', { '116': 400, '116.1': 1000, '116.2': -600 })).toBe(400);
    expect(amount('R11', { '117': 50, '117.1': 450, '117.2': -400, '121': 70, '122': 30 })).toBe(150);
  });
  test('parts stand for a sum that was not delivered; use of provisions is a negative cost', () => {
    expect(amount('R10', { '116.1': 1000, '116.2': -600 })).toBe(400);
    expect(amount('R10', { '116.1': 1000, '116.2': -1600 })).toBe(-600);
    expect(amount('R01', { '101.1': 10, '101.2': 20, '102': 5 })).toBe(35);
  });
  test('an account nobody posted on is 0 where the accounts are told one by one', () => {
    expect(amount('R14', { '120': 300, '124.8': 300 })).toBe(0);
    expect(amount('R03', { '114': 1 })).toBe(0);
  });
  test('where only the sum above is told, nobody knows the account', () => {
    expect(amount('R06', { '112': 900 })).toBeNaN();
    expect(amount('R03', { '113.9': 900 })).toBeNaN();
    expect(amount('R03', { '139': 900 })).toBeNaN();
    expect(amount('R06', { '112': 0 })).toBe(0);
    expect(amount('R15', { '137': 12 })).toBeNaN();
  });
  test('an account that was refused because it was posted twice is not 0: the sum holds more than its parts tell', () => {
    expect(amount('R03', { '110': 100, '113.9': 900 })).toBeNaN();
    expect(amount('R04', { '110': 100, '113.9': 900 })).toBe(100);
    expect(amount('R03', { '110': 900, '113.9': 902 })).toBe(0);
    expect(amount('R03', { '110': 900, '113.9': 902.01 })).toBeNaN();
    expect(amount('R03', { '112.1': 500, '112.2': 400, '113.9': 900 })).toBe(0);
  });
  test('unless the figure is that sum', () => {
    expect(amount('R01', { '105.9': 700 })).toBe(700);
    expect(amount('R13', { '124.8': 700 })).toBeNaN();
  });
});
