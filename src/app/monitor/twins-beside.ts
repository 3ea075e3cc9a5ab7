import type { Text } from '../../domain/kernel/language.ts';
import { problemText } from '../../domain/kernel/problems/problem.ts';
import type { DossierTwins } from '../../domain/model/area-dossier.ts';
import type { ReleaseContent } from '../../domain/model/release.ts';
import type { Selection } from '../../domain/model/selection.ts';
import type { NamedSum } from '../../engines/query/comparators.ts';
import { parseSelection } from '../../engines/query/parse-selection.ts';
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
  const judged = (selection: Selection) => judgePlace(content, { ...asked, selection, known: undefined, ways: false });
  const { criteria, hidden } = judged(set.sum);
  if (!hidden) return { note: set.note, shown: { name: set.name, criteria } };
  // Twins that are shown only together with afdelinger that are no twins are left out, rather than the whole column.
  const alone = hidden.nextStep.kind === 'choose-atom' ? hidden.nextStep.without : [];
  const note = withoutNote(set, alone.length);
  if (alone.length === 0) return { note };
  const name = { da: `${alone.length} af ${set.name.da}`, en: `${alone.length} of ${set.name.en}` };
  return { note, shown: { name, criteria: judged(parseSelection(alone.join(','))).criteria } };
}

function withoutNote({ note, sum }: NamedSum, alone: number): Text {
  const of = sum.terms.length;
  return alone === 0
    ? {
        da: `${note.da} De er slået sammen med andre for at beskytte beboerne, så deres tal kan ikke vises for sig.`,
        en: `${note.en} They are merged with others to protect residents, so their figures cannot be shown by themselves.`,
      }
    : {
        da: `${note.da} Tallene er for ${alone} af de ${of}: resten er slået sammen med andre for at beskytte beboerne.`,
        en: `${note.en} The figures are of ${alone} of the ${of}: the rest are merged with others to protect residents.`,
      };
}
