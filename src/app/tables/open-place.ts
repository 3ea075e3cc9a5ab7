import { indicators } from '../../domain/definitions/indicators/index.ts';
import type { Text } from '../../domain/kernel/language.ts';
import { Problem, problemText } from '../../domain/kernel/problems/problem.ts';
import type { AccessVerdict, Reader } from '../../domain/model/access.ts';
import type { PlaceAnswer, ShownPlace } from '../../domain/model/answer.ts';
import type { PlaceRef } from '../../domain/model/place.ts';
import type { Protected } from '../../domain/model/protected.ts';
import type { Selection } from '../../domain/model/selection.ts';
import { derive } from '../../engines/protect/seal.ts';
import { answerPlace } from '../../engines/query/answer-place.ts';
import { notesOfSums } from '../../engines/query/comparators.ts';
import { formatPlace, parsePlace, parseSelection } from '../../engines/query/parse-selection.ts';
import { scopeOf } from '../access/access-scope.ts';
import { maySeePlace, maySeeSelection } from '../access/may-see-selection.ts';
import type { AppContext } from '../context/app-context.ts';
import { logUse } from '../context/log-use.ts';
import type { OpenRelease } from '../release/open-release.ts';
import { twinSets } from '../twins/twin-set.ts';
import { readComparators } from './read-comparators.ts';
import type { TableQuestion } from './table-question.ts';

/** A place page's figures and the right that opened them. */
export interface OpenedPlace {
  readonly answer: Protected<PlaceAnswer>;
  readonly why: AccessVerdict;
  readonly release: OpenRelease;
  /** What the comparators consist of, and why one is not there. */
  readonly notes: readonly Text[];
}

/**
 * Opens a place: key figures with comparators, parents, children and history. Places the reader may not see are left
 * out of them, as in search.
 * @throws Problem KV-Q1 on a key that is not written as one, KV-A2 when it does not exist or may not be seen.
 */
export async function openPlace(
  context: AppContext,
  reader: Reader,
  place: PlaceRef,
  question: Pick<TableQuestion, 'sml' | 'laesning' | 'udgave'>,
): Promise<OpenedPlace> {
  const release = await context.desk.openFor(reader, question.udgave);
  const asked = formatPlace(place);
  const selection = parseSelection(asked);
  const scope = scopeOf(context, release);
  const why = maySeePlace(reader, place, scope);
  await logUse(context, reader, { action: 'place', object: asked, release: release.manifest.id }, why);
  if (!why.allowed) throw new Problem('KV-A2', { asked });
  // A comparator the reader may not see is left out here: place pages carry the reader's own setting to every place.
  const maySee = (sum: Selection): boolean => maySeeSelection(reader, sum, scope).allowed;
  const twins = twinSets(release.release.content, selection, question.sml, maySee);
  const { comparisons } = readComparators(release.places, selection, question.sml, twins.sums);
  const comparators = comparisons.filter((c) => !('terms' in c) || maySee(c));
  const seen = (shown: ShownPlace): boolean => maySeePlace(reader, parsePlace(shown.key), scope).allowed;
  const answer = derive(release.release, (content) => {
    const whole = answerPlace(content, { place, comparators, lineage: question.laesning, indicators });
    const history = whole.history.map((event) => ({ ...event, others: event.others.filter(seen) }));
    const children = whole.children.filter(seen);
    const merged = whole.merged.filter(({ key }) => children.some((child) => child.key === key));
    return { ...whole, parents: whole.parents.filter(seen), children, merged, history };
  });
  const notes = [...twins.problems.map(problemText), ...notesOfSums(comparators)];
  return { answer, why, release, notes };
}
