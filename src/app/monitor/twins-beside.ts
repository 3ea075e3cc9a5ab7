import { problemText } from '../../domain/kernel/problems/problem.ts';
import type { DossierTwins } from '../../domain/model/area-dossier.ts';
import type { ReleaseContent } from '../../domain/model/release.ts';
import type { Selection } from '../../domain/model/selection.ts';
import { twinSets } from '../twins/twin-set.ts';
import { judgePlace, type PlaceAsked } from './open-area.ts';

/**
 * The twins of a place added up and held against the lines of the same list. Twins are public, their residents are not:
 * without the right to all of them there is a sentence instead.
 * @param sml - A set of twins as a comparator is written, `tvillinger` for the place's own.
 * @param maySee - Asked of the set's sum.
 * @returns undefined where the place has no twins at all, as a boligområde.
 */
export function twinsBeside(
  content: ReleaseContent,
  asked: Omit<PlaceAsked, 'known'>,
  sml: string,
  maySee: (sum: Selection) => boolean,
): DossierTwins | undefined {
  const { sums, problems } = twinSets(content, asked.selection, [sml], maySee);
  const set = sums.get(sml);
  if (!set) return problems[0] && { note: problemText(problems[0]) };
  const { criteria, hidden } = judgePlace(content, { ...asked, selection: set.sum, known: undefined, ways: false });
  if (hidden) return { note: set.note };
  return { note: set.note, shown: { name: set.name, criteria } };
}
