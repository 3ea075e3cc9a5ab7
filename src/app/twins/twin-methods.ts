import { twinMethods, twinSearchRules, twinVariables } from '../../domain/definitions/twins/index.ts';
import { decToText } from '../../domain/kernel/decimal.ts';
import { must } from '../../domain/kernel/invariant.ts';
import type { Text } from '../../domain/kernel/language.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { ReleaseContent } from '../../domain/model/release.ts';
import type { TwinBasis } from '../../domain/model/twin-answer.ts';
import type { TwinLevel, TwinMethod, TwinMethodVariable } from '../../domain/model/twin-method.ts';
import type { OwnTwinVariable } from '../../domain/model/twin-question.ts';
import { nearestDistances } from '../../engines/twins/how-alike.ts';
import { quantile } from '../../engines/twins/quantile.ts';
import { type TwinSpace, type TwinUnits, twinSpace } from '../../engines/twins/twin-space.ts';
import { keepPerRelease } from '../release/keep-per-release.ts';
import { baseOf, populationWith } from './extra-variables.ts';
import { writeOwnVariables } from './own-variables.ts';
import { type TwinPopulation, twinPopulation } from './twin-population.ts';

/** A method over the population of a release, ready to be searched. */
export interface PreparedMethod {
  readonly method: TwinMethod;
  readonly units: TwinUnits;
  readonly space: TwinSpace;
  /** Distances of units to their nearest, rising: of all, or of a sample of them by variables of one's own. */
  readonly nearest: Float64Array;
}

/** Bases in the order of the page, with their names. */
export const basisNames: Readonly<Record<TwinBasis, Text>> = {
  kombineret: { da: 'Kombineret', en: 'Combined' },
  stamdata: { da: 'Stamdata', en: 'Size' },
  socio: { da: 'Socioøkonomi', en: 'Socio-economic' },
  egne: { da: 'Egne variable', en: 'Own variables' },
};

const seedBases = ['kombineret', 'stamdata', 'socio'] as const;
const idsOf: Readonly<Record<(typeof seedBases)[number], string>> = {
  kombineret: 'combined',
  stamdata: 'stamdata',
  socio: 'socio',
};
const kept = keepPerRelease<PreparedMethod>(40);

/** The method of a basis at a level; the reader's own from their variables. */
export function methodOf(level: TwinLevel, basis: TwinBasis, own: readonly OwnTwinVariable[]): TwinMethod {
  if (basis !== 'egne') {
    const id = `${idsOf[basis]}-${level}`;
    return must(
      twinMethods.find((method) => method.id === id),
      id,
    );
  }
  return ownMethod(level, own);
}

/** Bases that a release has every variable of, widest first. */
export function basesOf(population: TwinPopulation): readonly TwinBasis[] {
  const has = new Set(population.variables.map(({ key }) => key));
  return seedBases.filter((basis) => methodOf(population.level, basis, []).variables.every(({ key }) => has.has(key)));
}

/**
 * The space of a method over a release; kept, since it is the same for every search.
 * @throws Problem KV-N18 where the release lacks a variable, KV-N1 and KV-N2 as `twinSpace`
 */
export function preparedMethod(
  content: ReleaseContent,
  level: TwinLevel,
  basis: TwinBasis,
  own: readonly OwnTwinVariable[],
): PreparedMethod {
  return kept(content, `${level} ${basis} ${writeOwnVariables(own)}`, () =>
    prepare(content, level, methodOf(level, basis, own), basis, own),
  );
}

/** The distance within which this per cent of all units have their nearest twin. */
export function farNearest({ nearest }: PreparedMethod, percent: number): number {
  return quantile(nearest, percent / 100);
}

function prepare(
  content: ReleaseContent,
  level: TwinLevel,
  base: TwinMethod,
  basis: TwinBasis,
  own: readonly OwnTwinVariable[],
): PreparedMethod {
  const population = populationWith(content, twinPopulation(content, level), own);
  const has = new Map(population.variables.map((variable) => [variable.key, variable]));
  if (base.variables.some(({ key }) => !has.has(key))) {
    const works = basesOf(population).map((one) => basisNames[one]);
    throw new Problem('KV-N18', { basis: basisNames[basis], works });
  }
  const units: TwinUnits = { ids: population.ids, columns: population.columns };
  const all = spaceNamed(units, base, population);
  const usable = all.usable.map((one, unit) => one * (population.takesPart[unit] ?? 0));
  const space: TwinSpace = { ...all, usable };
  // The first question by variables of one's own makes this anew: thousands asked about thousands is too long to wait.
  const nearest = basis === 'egne' ? nearestDistances(space, twinSearchRules.ownSample) : nearestDistances(space);
  return { method: base, units, space, nearest };
}

/** The space, with names in place of keys where nothing tells the units apart. */
function spaceNamed(units: TwinUnits, method: TwinMethod, { variables }: TwinPopulation): TwinSpace {
  try {
    return twinSpace(units, method);
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'KV-N2') throw error;
    const asked = method.variables.map(({ key }) => variables.find((one) => one.key === key)?.name ?? key);
    throw new Problem('KV-N2', { variables: asked });
  }
}

function ownMethod(level: TwinLevel, own: readonly OwnTwinVariable[]): TwinMethod {
  const seed = methodOf(level, 'socio', []);
  const variables = own.map(({ key, scaling, weight, cap }): TwinMethodVariable => {
    const limits = cap ?? twinVariables.find((variable) => variable.key === baseOf(key))?.cap;
    return {
      ...{ key, scaling, weight, deviation: 'n-1', group: 'egne' },
      ...(limits && limits !== 'none' ? { cap: limits } : {}),
    };
  });
  const written = own.map(({ key, weight }) => `${key} ${decToText(weight)}`).join(', ');
  return {
    ...seed,
    id: `own-${level}`,
    name: basisNames.egne,
    about: { da: `Egne variable og vægte: ${written}.`, en: `Own variables and weights: ${written}.` },
    source: 'Brugerens eget valg',
    variables,
  };
}
