import type { Text } from '../../domain/kernel/language.ts';
import { type Problem, sentenceOf } from '../../domain/kernel/problems/problem.ts';
import type { ReleaseContent } from '../../domain/model/release.ts';
import type { TwinBasis } from '../../domain/model/twin-answer.ts';
import type { TwinQuestion } from '../../domain/model/twin-question.ts';
import { basesOf, basisNames, type PreparedMethod, preparedMethod } from './twin-methods.ts';
import { basesThatWork, subjectProblem, type TwinSubject } from './twin-subject.ts';

/** The basis a unit's twins are sought on. */
export interface ChosenBasis {
  readonly basis: TwinBasis;
  readonly prepared: PreparedMethod;
  /** No basis has twins of the unit: it stands by itself. */
  readonly alone: boolean;
  /** Why it is not the basis that was meant; absent where it is. */
  readonly why?: Text;
}

/**
 * The basis asked for; without one the widest the release has, and for a unit that has no twins there the widest that
 * works, which is said. What stands beside the twins needs none of it: then a basis that does not work is left for one
 * that does, and a unit without any stands by itself.
 * @throws Problem KV-N13, KV-N14, KV-N15 where the unit cannot be compared; KV-N1, KV-N2, KV-N18 as the method
 */
export function chooseBasis(
  content: ReleaseContent,
  subject: TwinSubject,
  { basis: asked, variable }: TwinQuestion,
  beside: boolean,
): ChosenBasis {
  const { level, population } = subject;
  const meant = asked ?? basesOf(population)[0] ?? 'socio';
  const prepared = preparedMethod(content, level, meant, variable);
  const refused = subjectProblem(subject, prepared, meant);
  if (!refused) return { basis: meant, prepared, alone: false };
  if (asked !== undefined && !beside) throw refused;
  const [basis] = basesThatWork(subject);
  if (basis) {
    const other = preparedMethod(content, level, basis, []);
    const why = subjectProblem(subject, prepared, meant, 'shown') ?? refused;
    return { basis, prepared: other, alone: false, why: insteadNote(why, basis) };
  }
  if (!beside) throw refused;
  return { basis: meant, prepared, alone: true, why: textOf(refused) };
}

function insteadNote(refused: Problem, basis: TwinBasis): Text {
  const { da, en } = textOf(refused);
  const { da: name, en: nameEn } = basisNames[basis];
  return { da: `${da} Her er søgt på ${name}.`, en: `${en} The search here is by ${nameEn}.` };
}

function textOf({ code, data }: Problem): Text {
  return { da: sentenceOf(code, data, 'da'), en: sentenceOf(code, data, 'en') };
}
