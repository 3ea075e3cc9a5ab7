import { twinTableRules } from '../../domain/definitions/twins/index.ts';
import { reaches } from '../../domain/kernel/holds-on.ts';
import type { Text } from '../../domain/kernel/language.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { ReleaseContent } from '../../domain/model/release.ts';
import type { TwinBasis } from '../../domain/model/twin-answer.ts';
import type { TwinLevel } from '../../domain/model/twin-method.ts';
import { yearOfKey } from './extra-variables.ts';
import { basesOf, basisNames, methodOf, type PreparedMethod } from './twin-methods.ts';
import { type TwinPopulation, twinPopulation } from './twin-population.ts';
import { dayOf } from './twin-units.ts';

/** The unit that twins are asked of. */
export interface TwinSubject {
  readonly level: TwinLevel;
  readonly id: string;
  readonly population: TwinPopulation;
  readonly unit: number;
}

/**
 * The unit of a key in link form (`afd:0045-08501`, `org:0045`) or as it is written (`0045-08501`, `0045`).
 * @throws Problem KV-N10 for what is unknown, KV-N11 for what was closed before the release's day
 */
export function twinSubject(content: ReleaseContent, sted: string): TwinSubject {
  const asked = /^(?:afd:)?(\d{4}-\d{5})$|^(?:org:)?(\d{4})$/.exec(sted);
  const id = asked?.[1] ?? asked?.[2];
  if (id === undefined) throw new Problem('KV-N10', { asked: sted.slice(0, 60) });
  const level = asked?.[1] === undefined ? 'organisation' : 'afdeling';
  const population = twinPopulation(content, level);
  const unit = population.position.get(id);
  if (unit !== undefined) return { level, id, population, unit };
  throw closedProblem(content, id) ?? new Problem('KV-N10', { asked: sted });
}

/**
 * Why a unit that exists cannot be compared by a method. Undefined when it can.
 * @param more - What is offered instead; nothing where that is shown already.
 */
export function subjectProblem(
  { population, unit, level }: TwinSubject,
  { space, method }: PreparedMethod,
  basis: TwinBasis,
  more: 'offered' | 'shown' = 'offered',
): Problem | undefined {
  if (space.usable[unit] === 1) return undefined;
  const name = nameOf(population, unit);
  if (population.takesPart[unit] !== 1) return new Problem('KV-N13', { unit: name });
  const works = basesThatWork({ population, unit, level }).filter((one) => one !== basis);
  const offer = more === 'shown' ? {} : { works: works.map((one) => basisNames[one]) };
  const lacks = method.variables
    .filter(({ weight }) => weight.digits > 0n)
    .map(({ key }) => population.variables.find((variable) => variable.key === key))
    .filter((variable) => Number.isNaN(population.columns.get(variable?.key ?? '')?.[unit] ?? Number.NaN));
  const hidden = lacks.flatMap((variable) =>
    variable && isHidden(population, variable.key, unit) ? [variable.key] : [],
  );
  if (hidden.length > 0) {
    const { fewest1664: fewest } = twinTableRules;
    // Today's variables need no year; of earlier ones it is said, since today there may be enough.
    const years = hidden.map((key) => (population.shownBefore.has(key) ? yearOfKey(key) : undefined));
    const earlier = years.includes(undefined)
      ? {}
      : { years: [...new Set(years.flatMap((year) => year ?? []))].sort() };
    return new Problem('KV-N14', { unit: name, fewest, ...earlier, ...offer });
  }
  const variables = lacks.flatMap((variable): readonly Text[] => (variable ? [variable.name] : []));
  return new Problem('KV-N15', { unit: name, variables, ...offer });
}

/** Bases in which a unit has twins, widest first. */
export function basesThatWork({
  population,
  unit,
  level,
}: Pick<TwinSubject, 'population' | 'unit' | 'level'>): readonly TwinBasis[] {
  if (population.takesPart[unit] !== 1) return [];
  return basesOf(population).filter((basis) =>
    methodOf(level, basis, []).variables.every(
      ({ key }) => !Number.isNaN(population.columns.get(key)?.[unit] ?? Number.NaN),
    ),
  );
}

/** Whether a value is hidden: the variable is made of persons, and they were too few in its year. */
export function isHidden({ variables, shown, shownBefore }: TwinPopulation, key: string, unit: number): boolean {
  const kind = variables.find((variable) => variable.key === key)?.source.kind;
  const ofPersons = kind !== undefined && kind !== 'stock' && kind !== 'account' && kind !== 'efficiency';
  return ofPersons && (shownBefore.get(key) ?? shown)[unit] !== 1;
}

function nameOf({ units }: TwinPopulation, unit: number): string {
  const found = units[unit];
  return found ? `${found.name} (${found.id})` : '';
}

function closedProblem(content: ReleaseContent, id: string): Problem | undefined {
  const { afdelinger, organisationer, events } = content.directory;
  const found = afdelinger.find((one) => one.id === id) ?? organisationer.find(({ nr }) => nr === id);
  if (found?.validTo === undefined || reaches(found.validTo, dayOf(content))) return undefined;
  const into = events
    .filter(({ kind, from }) => kind !== 'navn' && kind !== 'oprettet' && from.includes(id))
    .flatMap(({ to }) => to)
    .filter((other) => other !== id);
  const successors = [...new Set(into)].map((other) => {
    const name = afdelinger.find((one) => one.id === other)?.name;
    return { id: other, ...(name === undefined ? {} : { name }) };
  });
  return new Problem('KV-N11', { unit: `${found.name} (${id})`, day: found.validTo, successors });
}
