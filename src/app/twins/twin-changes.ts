import type { Text } from '../../domain/kernel/language.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { ReleaseContent } from '../../domain/model/release.ts';
import type { ShownTwin, TwinAnswer, TwinBasis } from '../../domain/model/twin-answer.ts';
import type { TwinQuestion } from '../../domain/model/twin-question.ts';
import { nearestTwins } from '../../engines/twins/nearest-twins.ts';
import { passesFilters } from './twin-filters.ts';
import { basisNames, preparedMethod } from './twin-methods.ts';
import { basesThatWork, type TwinSubject, twinSubject } from './twin-subject.ts';

type Named = Pick<ShownTwin, 'key' | 'name'>;

/** What own variables and weights change of a list of twins. */
export interface TwinChanges {
  /** The basis that is compared with: the widest the unit has. */
  readonly basis: Text;
  /** Twins on both lists. */
  readonly kept: number;
  readonly came: readonly Named[];
  readonly left: readonly Named[];
}

/** How a list by own variables differs from that of the seed's widest basis; undefined of other lists. */
export function twinChanges(
  content: ReleaseContent,
  question: TwinQuestion,
  { basis, subject, twins }: TwinAnswer,
): TwinChanges | undefined {
  if (basis !== 'egne') return undefined;
  const asked = twinSubject(content, subject.key);
  const [usual] = basesThatWork(asked);
  if (usual === undefined) return undefined;
  try {
    const before = listOn(content, asked, usual, question);
    const named = ({ key, name }: Named): Named => ({ key, name });
    const came = twins.filter(({ key }) => before.every((one) => one.key !== key)).map(named);
    const left = before.filter(({ key }) => twins.every((one) => one.key !== key));
    return { basis: basisNames[usual], kept: twins.length - came.length, came, left };
  } catch (error) {
    if (error instanceof Problem) return undefined;
    throw error;
  }
}

/** Who stands on the list of a basis: nothing else of the answer is needed here. */
function listOn(
  content: ReleaseContent,
  { level, population, unit }: TwinSubject,
  basis: TwinBasis,
  { antal, filters }: TwinQuestion,
): readonly Named[] {
  const { space } = preparedMethod(content, level, basis, []);
  const mayBeTwin = passesFilters(population, unit, filters);
  return nearestTwins(space, { subject: unit, count: antal, mayBeTwin }).twins.map((twin) => ({
    key: `${level === 'afdeling' ? 'afd' : 'org'}:${twin.id}`,
    name: population.units[twin.unit]?.name ?? twin.id,
  }));
}
