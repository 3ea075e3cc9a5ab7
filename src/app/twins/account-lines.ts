import { chartsOfAccounts } from '../../domain/definitions/accounts/index.ts';
import { holdsOn } from '../../domain/kernel/holds-on.ts';
import type { KeyFigureDefinition, ReleaseAccounts } from '../../domain/model/accounts.ts';
import type { ChartOfAccounts } from '../../domain/model/chart-of-accounts.ts';
import type { ShownAccount } from '../../domain/model/twin-economy.ts';
import { compareFigure } from '../../engines/twins/accounts/compare-figures.ts';
import { type AccountIndex, type UnitFigure, unitAccount } from '../../engines/twins/accounts/unit-figure.ts';
import { perUnitOf, shownComparison, shownFigure } from './shown-figure.ts';

/** What accounts are shown by: whose, of which chart, beside how many. */
export interface AccountSetting {
  readonly index: AccountIndex;
  readonly chart: ChartOfAccounts | undefined;
  readonly level: KeyFigureDefinition['level'];
  readonly per: KeyFigureDefinition['per'];
  /** The subject first, then its twins. */
  readonly ids: readonly string[];
  /** Fewest twins with an amount for it to be compared. */
  readonly fewest: number;
}

/** The chart of a level and accounting year: the release's own, or of a release without one the definition. */
export function chartOf(
  { charts = chartsOfAccounts }: ReleaseAccounts,
  level: KeyFigureDefinition['level'],
  year: number,
): ChartOfAccounts | undefined {
  return charts.find((one) => one.level === level && holdsOn(one, year));
}

/**
 * Accounts beside the twins' as a key figure is; those of a key figure with their parts below. An account without an
 * amount at any of the units is left out. Without amounts of any account a key figure's are named only.
 */
export function accountLines(
  numbers: readonly string[],
  setting: AccountSetting,
  of: 'figure' | 'group',
): readonly ShownAccount[] {
  const below = (number: string, depth: number): readonly ShownAccount[] => {
    const account = setting.chart?.accounts.find((one) => one.number === number);
    const name = account?.name ?? { da: '', en: '' };
    const figures = setting.ids.flatMap((id) => unitAccount(setting.index, id, number, setting) ?? []);
    const named = figures.length === 0 && depth === 0 && of === 'figure';
    if (!named && !figures.some(hasAmount)) return [];
    const own = { number, name, depth, ...(figures.length > 0 ? compared(figures, setting.fewest) : {}) };
    const parts = of === 'figure' ? (account?.parts ?? []) : [];
    return [own, ...parts.flatMap((part) => below(part, depth + 1))];
  };
  return numbers.flatMap((number) => below(number, 0));
}

function hasAmount(figure: UnitFigure): boolean {
  return figure.kind === 'unclear' || ('kr' in figure && figure.kr !== 0);
}

function compared(figures: readonly UnitFigure[], fewest: number): Pick<ShownAccount, 'figures' | 'comparison'> {
  const [own = Number.NaN, ...twins] = figures.map(perUnitOf);
  return { figures: figures.map(shownFigure), comparison: shownComparison(compareFigure(own, twins, fewest)) };
}
