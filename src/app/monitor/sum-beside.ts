import type { Text } from '../../domain/kernel/language.ts';
import { Problem, problemText } from '../../domain/kernel/problems/problem.ts';
import type { DossierBeside } from '../../domain/model/area-dossier.ts';
import type { MonitoredArea } from '../../domain/model/monitor.ts';
import type { ReleaseContent } from '../../domain/model/release.ts';
import type { Selection } from '../../domain/model/selection.ts';
import type { NamedSum } from '../../engines/query/comparators.ts';
import { parseSelection } from '../../engines/query/parse-selection.ts';
import { isTwinSet, twinSets } from '../twins/twin-set.ts';
import { judgePlace, type PlaceAsked } from './open-area.ts';

/**
 * What is asked to stand beside a place, held against the lines of the same list: its twins added up, or another place (a
 * boligområde, a district, a kommune, a sum). Without the right to all of it there is a sentence instead.
 * @param sml - A comparator as tables have it: a set of twins, `tvillinger` for the place's own, or a selection.
 * @param maySee - Asked of the sum.
 * @returns undefined where the place has no twins at all, as a boligområde.
 */
export function sumBeside(
  content: ReleaseContent,
  asked: Omit<PlaceAsked, 'known'>,
  sml: string,
  maySee: (sum: Selection) => boolean,
): DossierBeside | undefined {
  const judged = (selection: Selection) => judgePlace(content, { ...asked, selection, known: undefined, ways: false });
  if (isTwinSet(sml)) return twinsBeside(content, asked, { sml, maySee, judged });
  try {
    return placeBeside(sml, maySee, judged);
  } catch (error) {
    if (error instanceof Problem) return { kind: 'place', note: problemText(error) };
    throw error;
  }
}

type JudgeSum = (selection: Selection) => MonitoredArea;

// The same answer to what is not there as to what may not be seen.
function placeBeside(sml: string, maySee: (sum: Selection) => boolean, judged: JudgeSum): DossierBeside {
  const selection = parseSelection(sml);
  if (!maySee(selection)) return { kind: 'place', note: problemText(new Problem('KV-A2', { asked: sml })) };
  const { place, criteria, hidden, coverage } = judged(selection);
  const reason = hidden?.reason ?? (hidden ? together : (coverage?.reason ?? sameLines));
  const { name } = place;
  const note = { da: `${name.da}: ${reason.da}`, en: `${name.en}: ${reason.en}` };
  return { kind: 'place', note, ...(hidden ? {} : { shown: { name, criteria } }) };
}

const sameLines: Text = { da: 'holdt op mod de samme grænser.', en: 'held against the same lines.' };

const together: Text = {
  da: 'Stedet er slået sammen med andre for at beskytte beboerne, så dets tal kan ikke vises for sig.',
  en: 'The place is merged with others to protect residents, so its figures cannot be shown by themselves.',
};

interface TwinsAsked {
  readonly sml: string;
  readonly maySee: (sum: Selection) => boolean;
  readonly judged: JudgeSum;
}

function twinsBeside(
  content: ReleaseContent,
  { selection }: Pick<PlaceAsked, 'selection'>,
  { sml, maySee, judged }: TwinsAsked,
): DossierBeside | undefined {
  const kind = 'twins';
  const { sums, problems } = twinSets(content, selection, [sml], maySee);
  const set = sums.get(sml);
  if (!set) return problems[0] && { kind, note: problemText(problems[0]) };
  const { criteria, hidden, coverage } = judged(set.sum);
  if (hidden) return { kind, note: mergedNote(set) };
  if (!coverage) return { kind, note: set.note, shown: { name: set.name, criteria } };
  const { included, of, reason } = coverage;
  // Of organisations it is their afdelinger that are counted, not the twins.
  const isCounted = of === set.sum.terms.length;
  const name = isCounted ? { da: `${included} af ${set.name.da}`, en: `${included} of ${set.name.en}` } : set.name;
  const note = { da: `${set.note.da} ${reason.da}`, en: `${set.note.en} ${reason.en}` };
  return { kind, note, shown: { name, criteria } };
}

function mergedNote({ note }: NamedSum): Text {
  return {
    da: `${note.da} De er slået sammen med andre for at beskytte beboerne, så deres tal kan ikke vises for sig.`,
    en: `${note.en} They are merged with others to protect residents, so their figures cannot be shown by themselves.`,
  };
}
