import type { Lang } from '../../../domain/kernel/language.ts';
import type { TableAnswer } from '../../../domain/model/answer.ts';
import { coverageMarks, type PartialSum } from './coverage-note.tsx';

/** The sign of a comparator whose sum is partial; undefined for one that is whole. */
export function markOfComparator(answer: TableAnswer, comparator: number): string | undefined {
  if (!answer.comparators[comparator]?.coverage) return undefined;
  const before = answer.comparators.slice(0, comparator).filter((one) => one.coverage).length;
  return coverageMarks[before];
}

/** Every partial sum of a table: the place's own first, then the comparators with their signs. */
export function partialSums(answer: TableAnswer, lang: Lang): readonly PartialSum[] {
  const own = answer.coverage ? [{ coverage: answer.coverage }] : [];
  const others = answer.comparators.flatMap(({ coverage, place }, at) => {
    const mark = markOfComparator(answer, at);
    return coverage && mark ? [{ name: place.name[lang], mark, coverage }] : [];
  });
  return [...own, ...others];
}
