import type { Text } from '../../domain/kernel/language.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { ReleaseContent } from '../../domain/model/release.ts';
import type { Selection } from '../../domain/model/selection.ts';
import type { TwinAnswer } from '../../domain/model/twin-answer.ts';
import type { TwinQuestion } from '../../domain/model/twin-question.ts';
import type { NamedSum } from '../../engines/query/comparators.ts';
import { formatPlace, parseSelection } from '../../engines/query/parse-selection.ts';
import { answerTwins } from './answer-twins.ts';
import { basisNames } from './twin-methods.ts';
import { ownTwins, readTwinSet, writeTwinSet } from './twin-set-form.ts';
import { basesThatWork, twinSubject } from './twin-subject.ts';

export { ownTwins, twinSetForm } from './twin-set-form.ts';

/** Sets of twins among comparators, as sums; and what could not be made of the others. */
export interface TwinSets {
  readonly sums: ReadonlyMap<string, NamedSum>;
  readonly problems: readonly Problem[];
  /** The first of them about a set that was asked for by name, not the place's own, which follows a reader everywhere. */
  readonly refusal?: Problem;
}

/** Whether a comparator is a set of twins that can be read. */
export function isTwinSet(entry: string): boolean {
  return readTwinSet(entry) !== undefined;
}

/**
 * The sets of twins among comparators: `tvillinger` of the place itself, or `tvillinger:0045-08501:kombineret:5` of a
 * unit, on a basis, so many; with `:kom-657` or `:reg-082` sought there only, or with own variables and filters as the
 * twin page has them. They are found anew in every release. The place's own twins are left out without a word where the place is no single afdeling or organisation.
 * @param maySee - Asked of each set: twins are public, their figures in tables are not.
 */
export function twinSets(
  content: ReleaseContent,
  selection: Selection,
  sml: readonly string[],
  maySee: (sum: Selection) => boolean,
): TwinSets {
  const sums = new Map<string, NamedSum>();
  const problems: Problem[] = [];
  const named: Problem[] = [];
  for (const entry of new Set(sml)) {
    const question = readTwinSet(entry);
    const sted = question?.sted || ownPlace(selection);
    if (!question || sted === undefined) continue;
    try {
      const found = findSet(content, { ...question, sted }, maySee);
      requireSeen(found, maySee);
      sums.set(entry, namedSum(found));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      problems.push(error);
      if (entry !== ownTwins) named.push(error);
    }
  }
  const [first] = named;
  return { sums, problems, ...(first ? { refusal: first } : {}) };
}

/** Whether a place has twins that can stand beside it, so that they are on offer. */
export function offersOwnTwins(content: ReleaseContent, selection: Selection): boolean {
  const sted = ownPlace(selection);
  if (sted === undefined || (!content.twinVariables && !content.stock)) return false;
  try {
    return basesThatWork(twinSubject(content, sted)).length > 0;
  } catch (error) {
    if (error instanceof Problem) return false;
    throw error;
  }
}

/** What a set is called before its twins are found: "10 tvillinger til 0045-08501 (Kombineret)". */
export function twinSetName(entry: string): Text | undefined {
  const question = readTwinSet(entry);
  if (!question) return undefined;
  const { sted, basis, antal } = question;
  const many = {
    da: `${antal} ${antal === 1 ? 'tvilling' : 'tvillinger'}`,
    en: `${antal} ${antal === 1 ? 'twin' : 'twins'}`,
  };
  const detail = basis ? { da: ` (${basisNames[basis].da})`, en: ` (${basisNames[basis].en})` } : { da: '', en: '' };
  if (sted === '') return { da: `${many.da}${detail.da}`, en: `${many.en}${detail.en}` };
  return { da: `${many.da} til ${sted}${detail.da}`, en: `${many.en} of ${sted}${detail.en}` };
}

/** How the twins of an answer stand beside their unit in the resident tables. */
export interface TwinsToCompare {
  /** The comparator, of those twins that the reader may see; absent when there are none. */
  readonly sml?: string;
  readonly seen: number;
  readonly of: number;
}

/**
 * The comparator that the twins of an answer make: the rule that finds them anew next year, own variables and filters
 * with it; where the reader may not see all of them, those they may see.
 */
export function twinsToCompare(
  answer: TwinAnswer,
  question: TwinQuestion,
  maySee: (sum: Selection) => boolean,
): TwinsToCompare {
  const { twins } = answer;
  const seen = twins.filter(({ key }) => maySee(parseSelection(key))).map(({ key }) => key);
  const rule = seen.length === twins.length ? writeTwinSet(answer, question) : undefined;
  const sml = rule ?? seen.join(',');
  return { ...(sml === '' ? {} : { sml }), seen: seen.length, of: twins.length };
}

function ownPlace({ terms: [term, second] }: Selection): string | undefined {
  if (!term || second || term.sign === '-' || (term.place.kind !== 'afd' && term.place.kind !== 'org'))
    return undefined;
  return formatPlace(term.place);
}

function findSet(content: ReleaseContent, question: TwinQuestion, maySee: (sum: Selection) => boolean): TwinAnswer {
  const works = question.basis ?? basesThatWork(twinSubject(content, question.sted))[0];
  // Rows of resident tables as variables: the right is the same as to the table itself.
  const reach = (id: string): boolean => maySee(parseSelection(`${id.includes('-') ? 'afd' : 'org'}:${id}`));
  const found = answerTwins(content, { ...question, ...(works ? { basis: works } : {}) }, reach);
  if (found.twins.length === 0) throw new Problem('KV-N20', { unit: unitWords(found.subject), filters: found.filters });
  return found;
}

function sumOf({ twins }: TwinAnswer): Selection {
  return { ...parseSelection(twins.map(({ key }) => key).join(',')), byRule: true };
}

function requireSeen(found: TwinAnswer, maySee: (sum: Selection) => boolean): void {
  if (maySee(sumOf(found))) return;
  const seen = found.twins.filter(({ key }) => maySee(parseSelection(key))).length;
  const id = found.subject.key.slice(found.subject.key.indexOf(':') + 1);
  const example = [ownTwins, id, found.basis, found.asked, `kom-${found.subject.kommune.code}`].join(':');
  throw new Problem('KV-N19', { unit: unitWords(found.subject), seen, of: found.twins.length, example });
}

function namedSum(found: TwinAnswer): NamedSum {
  const { twins, subject, basis, edition, release } = found;
  const basisName = basisNames[basis];
  const listed = twins.map((twin) => unitWords(twin)).join(', ');
  const of = unitWords(subject);
  return {
    sum: sumOf(found),
    name: nameOf(twins.length, basisName),
    note: {
      da: `${nameOf(twins.length, basisName).da} til ${of} er lagt sammen; andele er vejede. Fundet i udgave ${edition} (${release}): ${listed}.`,
      en: `${nameOf(twins.length, basisName).en} of ${of} are added up; shares are weighted. Found in edition ${edition} (${release}): ${listed}.`,
    },
  };
}

function nameOf(count: number, basis: Text): Text {
  return {
    da: `${count} ${count === 1 ? 'tvilling' : 'tvillinger'} (${basis.da})`,
    en: `${count} ${count === 1 ? 'twin' : 'twins'} (${basis.en})`,
  };
}

function unitWords({ key, name }: TwinAnswer['subject']): string {
  return `${name} (${key.slice(key.indexOf(':') + 1)})`;
}
