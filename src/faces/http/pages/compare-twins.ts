import { scopeOf } from '../../../app/access/access-scope.ts';
import { maySeeSelection } from '../../../app/access/may-see-selection.ts';
import type { OpenRelease } from '../../../app/release/open-release.ts';
import { writeTwinQuestion } from '../../../app/twins/twin-question.ts';
import { twinsToCompare } from '../../../app/twins/twin-set.ts';
import type { TwinAnswer } from '../../../domain/model/twin-answer.ts';
import type { TwinQuestion } from '../../../domain/model/twin-question.ts';
import type { TwinPage } from '../../web/page-data/twin-pages.ts';
import type { PageRequest } from './page-request.ts';

/** How a reader can use the twins of an answer in tables. Nothing for the public, who has no tables of afdelinger. */
export function compareTwins(
  { context, reader }: PageRequest,
  shown: OpenRelease,
  question: TwinQuestion,
  answer: TwinAnswer,
): Pick<TwinPage, 'compare'> {
  if (reader.via === 'public' || answer.twins.length === 0) return {};
  const scope = scopeOf(context, shown);
  const compare = twinsToCompare(answer, question, (sum) => maySeeSelection(reader, sum, scope).allowed);
  const near = { ...question.filters, region: [], omraade: [], kommune: [answer.subject.kommune.code] };
  return { compare: { ...compare, near: `/tvillinger?${writeTwinQuestion(question, { filters: near })}` } };
}
