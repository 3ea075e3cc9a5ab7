import { twinSearchRules } from '../../domain/definitions/twins/index.ts';
import { decToText } from '../../domain/kernel/decimal.ts';
import type { Text } from '../../domain/kernel/language.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { ReleaseContent } from '../../domain/model/release.ts';
import type { TwinBasis } from '../../domain/model/twin-answer.ts';
import type { ChosenTwinVariable, OwnTwinVariable, TwinQuestion } from '../../domain/model/twin-question.ts';
import type { TwinVariableDefinition } from '../../domain/model/twin-variable.ts';
import { baseOf, extraDefinition, tableVariables, yearOfKey } from './extra-variables.ts';
import { capForForm } from './own-variables.ts';
import { basesOf, methodOf } from './twin-methods.ts';
import { type TwinPopulation, twinPopulation, yearsOf } from './twin-population.ts';
import { type TwinSubject, twinSubject } from './twin-subject.ts';
import { areasOfToday } from './units-of-areas.ts';

/** A code with its name. */
interface Named {
  readonly code: string;
  readonly name: string;
}

/** What can be chosen for a question of this release: public facts only. */
export interface TwinOptions {
  readonly bases: readonly TwinBasis[];
  /** The basis asked for as own variables: what "own variables" begins with. */
  readonly own: readonly OwnTwinVariable[];
  /** The same as the editor shows them. */
  readonly chosen: readonly ChosenTwinVariable[];
  /** Variables that can be added, in groups; rows of resident tables for readers who may compare by them. */
  readonly offers: readonly {
    readonly name: Text;
    readonly variables: readonly { readonly key: string; readonly name: Text }[];
  }[];
  readonly regions: readonly Named[];
  readonly kommuner: readonly Named[];
  /** Delivered boligområder with a unit of the level. */
  readonly areas: readonly Named[];
  readonly has: { readonly stock: boolean; readonly year: boolean; readonly accounts: boolean };
  readonly nearest: { readonly from: number; readonly to: number };
}

/**
 * @param withTables - Whether the reader may compare by rows of resident tables at all.
 * @throws Problem KV-N10, KV-N11 as the subject
 */
export function twinOptions(content: ReleaseContent, question: TwinQuestion, withTables: boolean): TwinOptions {
  const subject = twinSubject(content, question.sted);
  const population = twinPopulation(content, subject.level);
  const own = ownOf(subject, question);
  const { directory } = content;
  const names = new Map(directory.kommuner.map(({ code, name }) => [code, name]));
  const kommuner = new Set(population.units.map(({ kommune }) => kommune));
  const regions = new Set(population.units.map(({ region }) => region));
  return {
    bases: [...basesOf(population), 'egne'],
    own,
    chosen: own.flatMap((variable) => chosenVariable(content, population, variable)),
    offers: offersOf(content, population, own, withTables),
    regions: directory.regioner.filter(({ code }) => regions.has(code)),
    kommuner: directory.kommuner.filter(({ code }) => kommuner.has(code)).map(({ code, name }) => ({ code, name })),
    areas: areasOfToday(content)
      .filter(({ id }) => population.areas.get(id)?.size)
      .map(({ id, name, kommune }) => ({ code: id, name: `${name} (${names.get(kommune) ?? kommune})` })),
    has: {
      stock: population.columns.has('le'),
      year: population.columns.has('aar'),
      accounts: population.columns.has('effekt'),
    },
    nearest: twinSearchRules.nearest,
  };
}

function chosenVariable(
  content: ReleaseContent,
  population: TwinPopulation,
  { key, weight, scaling, cap }: OwnTwinVariable,
): readonly ChosenTwinVariable[] {
  try {
    const definition = extraDefinition(content, population, baseOf(key));
    const { name, about, unit } = definition;
    const limits = cap === undefined || cap === 'none' ? undefined : cap;
    return [
      {
        ...{ key: baseOf(key), name, about, unit, weight: decToText(weight), scaling },
        cap: limits ? capForForm(key, limits) : (cap && '-') || '',
        year: String(yearOfKey(key) ?? ''),
        years: yearsOf(content, definition),
      },
    ];
  } catch (error) {
    if (error instanceof Problem) return [];
    throw error;
  }
}

function offersOf(
  content: ReleaseContent,
  population: TwinPopulation,
  own: readonly OwnTwinVariable[],
  withTables: boolean,
): TwinOptions['offers'] {
  const taken = new Set(own.map(({ key }) => baseOf(key)));
  const open = (variables: readonly TwinVariableDefinition[]): TwinOptions['offers'][number]['variables'] =>
    variables.filter(({ key }) => !taken.has(key)).map(({ key, name }) => ({ key, name }));
  const plain = population.variables.filter(({ source }) => source.kind !== 'account');
  const accounts = population.variables.filter(({ source }) => source.kind === 'account');
  const groups = [
    { name: { da: 'Beboere og bygninger', en: 'Residents and buildings' }, variables: open(plain) },
    { name: { da: 'Regnskab', en: 'Accounts' }, variables: open(accounts) },
    ...(withTables ? tableVariables(content) : []).map(({ table, variables }) => ({
      name: { da: `${table.id} ${table.title.da}`, en: `${table.id} ${table.title.en}` },
      variables: open(variables),
    })),
  ];
  return groups.filter(({ variables }) => variables.length > 0);
}

function ownOf({ level, population }: TwinSubject, { basis, variable }: TwinQuestion): readonly OwnTwinVariable[] {
  if (basis === 'egne' && variable.length > 0) return variable;
  const seed = basis === undefined || basis === 'egne' ? (basesOf(population)[0] ?? 'socio') : basis;
  const has = new Set(population.variables.map(({ key }) => key));
  return methodOf(level, seed, [])
    .variables.filter(({ key }) => has.has(key))
    .map(({ key, scaling, weight }) => ({ key, scaling, weight }));
}
