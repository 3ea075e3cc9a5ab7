import { Problem, type ProblemOf } from '../../domain/kernel/problems/problem.ts';
import type { Lineage } from '../../domain/model/selection.ts';
import { isSum } from '../twins/sum-forms.ts';
import { twinSetForm } from '../twins/twin-set.ts';
import { comparatorWords } from './read-comparators.ts';

/** What is asked for, as a link writes it: the same for pages, API and command line. */
export interface TableQuestion {
  /** Selection in link form: `afd:0045-08501,afd:0045-08502`. */
  readonly sted: string;
  /** Rule as written (`2016-2025`, `fra:2016`, `seneste:10`), or '' for all; the query engine reads it. */
  readonly periode: string;
  /** Comparators in order: `kom`, `reg`, `land`, `org`, a set of twins, or a selection in link form. */
  readonly sml: readonly string[];
  readonly laesning: Lineage;
  /** A pinned release; absent = newest. */
  readonly udgave?: string;
  /** A comparator that cannot be shown refuses the whole question, rather than being told of in a note. */
  readonly strict?: true;
}

/** Parameters as they come, before anything is believed about them. */
export interface AskedParameters {
  readonly sted?: string | undefined;
  readonly periode?: string | undefined;
  readonly sml?: string | undefined;
  readonly laesning?: string | undefined;
  readonly udgave?: string | undefined;
}

type BadParameter = ProblemOf<'KV-A5'>;

/** A question with what could not be used of it: pages show it as notes, the API answers with the first. */
export interface ReadQuestion {
  readonly question: TableQuestion;
  readonly problems: readonly BadParameter[];
}

const releaseIds = /^r_[0-9a-f]{16}$/;
const mostComparators = 4;
const comparatorForms = [...comparatorWords, 'afd:0045-08501', 'omr:<objekt_id>', twinSetForm].join(' / ');
// A link without comparators says so: leaving the parameter out means the reader's own.
const noComparators = 'ingen';

/** Fills in defaults and sets aside what cannot be used. `ownComparators` is the reader's setting, in link form. */
export function readTableQuestion(asked: AskedParameters, ownComparators: string): ReadQuestion {
  const problems: BadParameter[] = [];
  const usable = (parameter: string, found: string | undefined, good: boolean, valid: string): boolean => {
    if (found === undefined || found === '' || good) return found !== undefined && found !== '';
    problems.push({ code: 'KV-A5', data: { parameter, found, valid } });
    return false;
  };
  const { periode = '', laesning, udgave = '' } = asked;
  const laesningOk = usable('laesning', laesning, laesning === 'nu' || laesning === 'dengang', 'nu / dengang');
  const udgaveOk = usable('udgave', udgave, releaseIds.test(udgave), 'r_ + 16 tegn / characters');
  const written = listOf(asked.sml ?? ownComparators);
  const isFew = usable('sml', asked.sml, written.length <= mostComparators, `0-${mostComparators} steder / places`);
  const chosen = isFew || asked.sml === undefined || asked.sml === '' ? written : listOf(ownComparators);
  const unread = chosen.find((entry) => !isComparator(entry));
  if (unread !== undefined) usable('sml', unread, false, comparatorForms);
  return {
    question: {
      sted: asked.sted?.trim() ?? '',
      periode: periode.trim(),
      sml: chosen.filter(isComparator),
      laesning: laesningOk && laesning === 'dengang' ? 'dengang' : 'nu',
      ...(udgaveOk ? { udgave } : {}),
    },
    problems,
  };
}

/** The question, or the first thing wrong with it. @throws Problem KV-A5 */
export function strictTableQuestion(asked: AskedParameters, ownComparators: string): TableQuestion {
  const { question, problems } = readTableQuestion(asked, ownComparators);
  const first = problems[0];
  if (first) throw new Problem(first.code, first.data);
  return { ...question, strict: true };
}

function isComparator(entry: string): boolean {
  return comparatorWords.some((word) => word === entry) || isSum(entry);
}

// A comparator may itself be a sum with commas; then comparators are set apart by semicolons.
function listOf(text: string): readonly string[] {
  if (text === noComparators) return [];
  return text
    .split(text.includes(';') ? ';' : ',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}
