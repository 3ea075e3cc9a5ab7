import { chartsOfAccounts, keyFigureGroups } from '../../domain/definitions/accounts/index.ts';
import type { Text } from '../../domain/kernel/language.ts';
import type { KeyFigureDefinition } from '../../domain/model/accounts.ts';
import type {
  FigureGroup,
  FigureLine,
  ShownAccount,
  ShownComparison,
  ShownFigure,
} from '../../domain/model/twin-economy.ts';
import type { TwinLevel } from '../../domain/model/twin-method.ts';
import { compareFigure, type FigureComparison } from '../../engines/twins/accounts/compare-figures.ts';
import { sumFigures } from '../../engines/twins/accounts/sum-figures.ts';
import { type AccountIndex, type UnitFigure, unitFigure } from '../../engines/twins/accounts/unit-figure.ts';

/** Level names of accounts. */
export const accountLevel: Readonly<Record<TwinLevel, 'afd' | 'org'>> = { afdeling: 'afd', organisation: 'org' };

/** What key figures are per. */
export const perWords: Readonly<Record<KeyFigureDefinition['per'], Text>> = {
  dwellingM2: { da: 'kr. pr. m²', en: 'kr. per m²' },
  lejemaalsenhed: { da: 'kr. pr. lejemålsenhed', en: 'kr. per lejemålsenhed' },
};

/** Key figures of units by group, each beside the twins'. @param ids - The subject first, then its twins. */
export function figureGroups(
  index: AccountIndex,
  definitions: readonly KeyFigureDefinition[],
  ids: readonly string[],
  fewest: number,
): readonly FigureGroup[] {
  const byId = new Map(definitions.map((definition) => [definition.id, definition]));
  const line = (id: string, name: Text, accounts: readonly ShownAccount[], figures: readonly UnitFigure[]) =>
    figureLine({ id, name, accounts }, figures, fewest);
  return keyFigureGroups.flatMap(({ id, name, figures, summed }): readonly FigureGroup[] => {
    const members = figures.flatMap((figure) => byId.get(figure) ?? []);
    if (members.length === 0) return [];
    const found = members.map((member) => ids.map((unit) => unitFigure(index, unit, member)));
    const lines = members.map((member, m) =>
      line(member.id, member.name, accountsOf(member, index.year), found[m] ?? []),
    );
    if (!summed) return [{ id, name, lines }];
    const sums = ids.map((_, u) => sumFigures(found.flatMap((row) => row[u] ?? [])));
    return [{ id, name, lines, sum: line(id, name, [], sums) }];
  });
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

function perUnitOf(figure: UnitFigure): number {
  return figure.kind === 'known' ? figure.perUnit : Number.NaN;
}

/** A figure as an answer shows it. */
export function shownFigure(figure: UnitFigure): ShownFigure {
  switch (figure.kind) {
    case 'known':
      return { status: 'known', perUnit: figure.perUnit, kr: figure.kr };
    case 'no-denominator':
      return { status: 'no-denominator', kr: figure.kr };
    case 'missing':
    case 'unclear':
    case 'other-months':
      return { status: figure.kind };
  }
}

/** A comparison as an answer shows it. */
export function shownComparison(comparison: FigureComparison): ShownComparison {
  if (comparison.kind === 'too-few') return { status: 'too-few', n: comparison.n, leftOut: comparison.leftOut };
  const { twins, leftOut, difference, rank } = comparison;
  const { n, median, lowerQuartile, upperQuartile, smallest, largest, simpleMean } = twins;
  return {
    ...{ status: 'compared', n, leftOut, median, lowerQuartile, upperQuartile, smallest, largest, simpleMean },
    ...(difference === undefined ? {} : { difference }),
    ...(rank === undefined ? {} : { place: rank.place }),
  };
}

/** The accounts of a key figure with their names in the chart of the year. */
function accountsOf({ accounts, level }: KeyFigureDefinition, year: number): readonly ShownAccount[] {
  const chart = chartsOfAccounts.find(
    (one) => one.level === level && one.from <= year && (one.to === undefined || one.to >= year),
  );
  return accounts.map((number) => {
    const name = chart?.accounts.find((account) => account.number === number)?.name;
    return { number, name: name ?? { da: '', en: '' } };
  });
}
