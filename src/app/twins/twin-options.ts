import { twinSearchRules } from '../../domain/definitions/twins/index.ts';
import { decToText } from '../../domain/kernel/decimal.ts';
import type { Text } from '../../domain/kernel/language.ts';
import type { ReleaseContent } from '../../domain/model/release.ts';
import type { TwinBasis } from '../../domain/model/twin-answer.ts';
import type { TwinScaling } from '../../domain/model/twin-method.ts';
import type { OwnTwinVariable, TwinQuestion } from '../../domain/model/twin-question.ts';
import { basesOf, methodOf } from './twin-methods.ts';
import { twinPopulation } from './twin-population.ts';
import { type TwinSubject, twinSubject } from './twin-subject.ts';

/** A code with its name. */
interface Named {
  readonly code: string;
  readonly name: string;
}

/** What can be chosen for a question of this release: public facts only. */
export interface TwinOptions {
  readonly bases: readonly TwinBasis[];
  /** Every variable with its weight in the search asked for, '' where it is not part of it. */
  readonly variables: readonly {
    readonly key: string;
    readonly name: Text;
    readonly about: Text;
    readonly weight: string;
  }[];
  readonly scaling: TwinScaling;
  /** The basis asked for as own variables: what "own variables" begins with. */
  readonly own: readonly OwnTwinVariable[];
  readonly regions: readonly Named[];
  readonly kommuner: readonly Named[];
  readonly has: { readonly stock: boolean; readonly year: boolean; readonly accounts: boolean };
  readonly nearest: { readonly from: number; readonly to: number };
}

/** @throws Problem KV-N10, KV-N11 as the subject */
export function twinOptions(content: ReleaseContent, question: TwinQuestion): TwinOptions {
  const subject = twinSubject(content, question.sted);
  const population = twinPopulation(content, subject.level);
  const own = ownOf(subject, question);
  const { directory } = content;
  const kommuner = new Set(population.units.map(({ kommune }) => kommune));
  const regions = new Set(population.units.map(({ region }) => region));
  return {
    bases: [...basesOf(population), 'egne'],
    variables: population.variables.map(({ key, name, about }) => {
      const chosen = own.find((variable) => variable.key === key);
      return { key, name, about, weight: chosen ? decToText(chosen.weight) : '' };
    }),
    scaling: own[0]?.scaling ?? 'z',
    own,
    regions: directory.regioner.filter(({ code }) => regions.has(code)),
    kommuner: directory.kommuner.filter(({ code }) => kommuner.has(code)).map(({ code, name }) => ({ code, name })),
    has: {
      stock: population.columns.has('le'),
      year: population.columns.has('aar'),
      accounts: population.columns.has('effekt'),
    },
    nearest: twinSearchRules.nearest,
  };
}

function ownOf({ level, population }: TwinSubject, { basis, variable }: TwinQuestion): readonly OwnTwinVariable[] {
  if (basis === 'egne' && variable.length > 0) return variable;
  const seed = basis === undefined || basis === 'egne' ? (basesOf(population)[0] ?? 'socio') : basis;
  const has = new Set(population.variables.map(({ key }) => key));
  return methodOf(level, seed, [])
    .variables.filter(({ key }) => has.has(key))
    .map(({ key, scaling, weight }) => ({ key, scaling, weight }));
}
