import { keyFigureGroups } from '../../domain/definitions/accounts/index.ts';
import type { Text } from '../../domain/kernel/language.ts';
import type { KeyFigureDefinition } from '../../domain/model/accounts.ts';
import type { FigureGroup, FigureLine, ShownAccount } from '../../domain/model/twin-economy.ts';
import type { TwinLevel } from '../../domain/model/twin-method.ts';
import { compareFigure } from '../../engines/twins/accounts/compare-figures.ts';
import { sumFigures } from '../../engines/twins/accounts/sum-figures.ts';
import { type UnitFigure, unitFigure } from '../../engines/twins/accounts/unit-figure.ts';
import { type AccountSetting, accountLines } from './account-lines.ts';
import { perUnitOf, shownComparison, shownFigure } from './shown-figure.ts';

/** Level names of accounts. */
export const accountLevel: Readonly<Record<TwinLevel, 'afd' | 'org'>> = { afdeling: 'afd', organisation: 'org' };

/** What key figures are per. */
export const perWords: Readonly<Record<KeyFigureDefinition['per'], Text>> = {
  dwellingM2: { da: 'kr. pr. m²', en: 'DKK per m²' },
  lejemaalsenhed: { da: 'kr. pr. lejemålsenhed', en: 'DKK per lejemålsenhed' },
};

/** Key figures of units by group with the accounts they are made of, each beside the twins'. */
export function figureGroups(
  setting: AccountSetting,
  definitions: readonly KeyFigureDefinition[],
): readonly FigureGroup[] {
  const { index, ids, fewest } = setting;
  const byId = new Map(definitions.map((definition) => [definition.id, definition]));
  const line = (id: string, name: Text, accounts: readonly ShownAccount[], figures: readonly UnitFigure[]) =>
    figureLine({ id, name, accounts }, figures, fewest);
  return keyFigureGroups.flatMap(({ id, name, figures, summed, accounts = [] }): readonly FigureGroup[] => {
    const members = figures.flatMap((figure) => byId.get(figure) ?? []);
    const others = accountLines(inChart(accounts, setting), setting, 'group');
    if (members.length === 0 && others.length === 0) return [];
    const found = members.map((member) => ids.map((unit) => unitFigure(index, unit, member)));
    const lines = members.map((member, m) =>
      line(member.id, member.name, accountLines(member.accounts, setting, 'figure'), found[m] ?? []),
    );
    const group = { id, name, lines, ...(others.length > 0 ? { accounts: others } : {}) };
    if (!summed) return [group];
    const sums = ids.map((_, u) => sumFigures(found.flatMap((row) => row[u] ?? [])));
    return [{ ...group, sum: line(id, name, [], sums) }];
  });
}

function inChart(accounts: readonly string[], { chart }: AccountSetting): readonly string[] {
  return accounts.filter((number) => chart?.accounts.some((account) => account.number === number));
}

function figureLine(
  head: Pick<FigureLine, 'id' | 'name' | 'accounts'>,
  figures: readonly UnitFigure[],
  fewest: number,
): FigureLine {
  const [own = Number.NaN, ...twins] = figures.map(perUnitOf);
  return {
    ...head,
    figures: figures.map(shownFigure),
    comparison: shownComparison(compareFigure(own, twins, fewest)),
  };
}
