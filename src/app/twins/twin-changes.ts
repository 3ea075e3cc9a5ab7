import type { Text } from '../../domain/kernel/language.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { ReleaseContent } from '../../domain/model/release.ts';
import type { ShownTwin, TwinAnswer } from '../../domain/model/twin-answer.ts';
import type { TwinQuestion } from '../../domain/model/twin-question.ts';
import { answerTwins } from './answer-twins.ts';
import { basisNames } from './twin-methods.ts';
import { basesThatWork, twinSubject } from './twin-subject.ts';

/** What own variables and weights change of a list of twins. */
export interface TwinChanges {
  /** The basis that is compared with: the widest the unit has. */
  readonly basis: Text;
  /** Twins on both lists. */
  readonly kept: number;
  readonly came: readonly Pick<ShownTwin, 'key' | 'name'>[];
  readonly left: readonly Pick<ShownTwin, 'key' | 'name'>[];
}

/** How a list by own variables differs from that of the seed's widest basis; undefined of other lists. */
export function twinChanges(
  content: ReleaseContent,
  question: TwinQuestion,
  { basis, subject, twins }: TwinAnswer,
): TwinChanges | undefined {
  const [usual] = basis === 'egne' ? basesThatWork(twinSubject(content, subject.key)) : [];
  if (usual === undefined) return undefined;
  try {
    const before = answerTwins(content, { ...question, basis: usual, variable: [] }).twins;
    const named = ({ key, name }: ShownTwin): Pick<ShownTwin, 'key' | 'name'> => ({ key, name });
    const came = twins.filter(({ key }) => before.every((one) => one.key !== key)).map(named);
    const left = before.filter(({ key }) => twins.every((one) => one.key !== key)).map(named);
    return { basis: basisNames[usual], kept: twins.length - came.length, came, left };
  } catch (error) {
    if (error instanceof Problem) return undefined;
    throw error;
  }
}
