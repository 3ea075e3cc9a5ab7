import type { OpenRelease } from '../../../app/release/open-release.ts';
import { baseOf } from '../../../app/twins/extra-variables.ts';
import { findTwins } from '../../../app/twins/find-twins.ts';
import { withProfile } from '../../../app/twins/keep-profiles.ts';
import { ownTwinPlaces } from '../../../app/twins/own-twin-places.ts';
import { searchTwinPlaces } from '../../../app/twins/search-twin-places.ts';
import { twinChanges } from '../../../app/twins/twin-changes.ts';
import { hasMap, twinFormatNames } from '../../../app/twins/twin-formats.ts';
import { twinMapDescription } from '../../../app/twins/twin-map.ts';
import { twinMembers } from '../../../app/twins/twin-members.ts';
import { basisNames } from '../../../app/twins/twin-methods.ts';
import { type TwinOptions, twinOptions } from '../../../app/twins/twin-options.ts';
import { readTwinQuestion, twinParameters, writeTwinQuestion } from '../../../app/twins/twin-question.ts';
import { basesThatWork, twinSubject } from '../../../app/twins/twin-subject.ts';
import { twinSearchRules } from '../../../domain/definitions/twins/index.ts';
import type { Text } from '../../../domain/kernel/language.ts';
import { isProblem, Problem, sentenceOf } from '../../../domain/kernel/problems/problem.ts';
import { successorName } from '../../../domain/kernel/problems/twins.ts';
import type { Protected } from '../../../domain/model/protected.ts';
import type { TwinAnswer, TwinBasis } from '../../../domain/model/twin-answer.ts';
import type { TwinQuestion } from '../../../domain/model/twin-question.ts';
import { derive } from '../../../engines/protect/seal.ts';
import type { PageFrame } from '../../web/page-data/page-frame.ts';
import type { TwinChoices, TwinPage, TwinTab } from '../../web/page-data/twin-pages.ts';
import { compareTwins } from './compare-twins.ts';
import { pageFrame } from './page-frame.ts';
import { type LoadedPage, type PageRequest, unknownParameters } from './page-request.ts';
import { profileNotes, profilesOf } from './twin-profiles.ts';

const longestQuery = 200;
const mostHits = 50;
const title: Text = { da: 'Find tvillinger', en: 'Find twins' };

/** `/tvillinger`: the search, the twins of a unit, or why it has none. @throws Problem KV-A8 */
export async function loadTwinPage(asked: PageRequest): Promise<LoadedPage> {
  const { release, context, reader } = asked;
  if (!release) throw new Problem('KV-A8', { folder: context.dataDir });
  const named = await withProfile(context, asked.query);
  const { question, problems } = readTwinQuestion(named.asked);
  const weights = Object.keys(asked.query).filter((name) => /^[vscy]_/.test(name));
  const notes = [
    ...profileNotes(named),
    ...problems.map((problem) => textOf(problem)),
    ...unknownParameters(asked.query, [...twinParameters, 'q', 'fane', 'konti', ...weights]),
  ];
  const query = (asked.query.q ?? '').slice(0, longestQuery);
  const { hits } = await searchTwinPlaces(context, query, mostHits, asked.lang);
  const tab = readTab(asked.query.fane);
  const none = { own: [], downloads: [], tab, tabs: [], years: [] } as const;
  const base = { kind: 'twins', query, hits, question: shownQuestion(question), ...none } as const;
  if (question.sted === '') {
    const own = query === '' ? ownTwinPlaces(reader, release) : [];
    const page = derive(release.release, (): TwinPage => ({ ...pageFrame(asked, title, notes), ...base, own }));
    return { kind: 'figures', page, reader };
  }
  const profiles = await profilesOf(asked, question);
  const found = await tryTwins(asked, question, tab !== 'tvillinger');
  if (found instanceof Problem) {
    const shown = await context.desk.open(question.udgave);
    const refused = { problem: found, withTables: reader.via !== 'public' };
    const page = derive(release.release, (): TwinPage => {
      const why = refusalOf(shown, question, tab, refused);
      const name = why.refusal?.unit === undefined ? title : titleOf(why.refusal.unit);
      return { ...pageFrame(asked, name, notes), ...base, ...why, ...profiles };
    });
    return { kind: 'figures', page, reader };
  }
  const { answer, shown } = found;
  const page = derive(answer, (twins): TwinPage => {
    const name = titleOf(twins.subject.name);
    const compare = {
      ...compareTwins(asked, shown, question, twins),
      ...profiles,
      ...changesOf(shown, question, twins),
    };
    const page = answeredPage(pageFrame(asked, name, notes, shown), shown, { question, tab }, twins);
    return { ...page, ...compare, ...accountLinesOf(page, asked.query.konti), query, hits };
  });
  return { kind: 'figures', page, reader };
}

function titleOf(unit: string): Text {
  return { da: `Tvillinger til ${unit}`, en: `Twins of ${unit}` };
}

async function tryTwins(
  { context, reader }: PageRequest,
  question: TwinQuestion,
  beside: boolean,
): Promise<Problem | { readonly answer: Protected<TwinAnswer>; readonly shown: OpenRelease }> {
  try {
    const { answer, release } = await findTwins(context, reader, question, beside);
    return { answer, shown: release };
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}

function answeredPage(frame: PageFrame, shown: OpenRelease, { question, tab }: AskedTab, answer: TwinAnswer): TwinPage {
  const variable = answer.basis === 'egne' ? question.variable : [];
  const inFull = { ...question, basis: answer.basis, variable, sted: answer.subject.key };
  // A unit by itself has no list to fetch.
  const alone = answer.units === 0;
  const { udgave: _udgave, ...rolling } = inFull;
  const pinned = writeTwinQuestion(rolling, { udgave: answer.release });
  return {
    ...frame,
    kind: 'twins',
    query: '',
    hits: [],
    own: [],
    question: shownQuestion(inFull),
    answer: tab === 'regnskab' ? answer : withoutAccountLines(answer),
    choices: choicesOf(
      { question: inFull, tab },
      twinOptions(shown.release.content, inFull, frame.reader.role !== undefined),
    ),
    tab,
    tabs: tabsOf({ question: inFull, tab }),
    years: yearsOf({ question: inFull, tab }, answer),
    parallel: parallelOf(inFull, answer),
    ...(alone ? {} : moreTwins({ question: inFull, tab })),
    downloads: (alone ? [] : twinFormatNames).map((format) => ({
      format: format.id,
      label: format.name,
      href: `/api/v1/twins?${pinned}&form=${format.id}`,
    })),
    ...(hasMap(answer) ? { map: mapOf(answer, pinned) } : {}),
    links: {
      pinned: addressOf({ question: rolling, tab }, { udgave: answer.release }),
      rolling: addressOf({ question: rolling, tab }),
    },
  };
}

/** Every account of every unit is sent only where it is shown. */
function withoutAccountLines({ accounts, ...answer }: TwinAnswer): TwinAnswer {
  if (!accounts) return answer;
  const groups = accounts.groups.map(({ accounts: _others, lines, ...group }) => ({
    ...group,
    lines: lines.map((line) => ({ ...line, accounts: [] })),
  }));
  return { ...answer, accounts: { ...accounts, groups } };
}

/** `konti=ja`: all accounts open from the start, for links, print and readers without scripts. */
function accountLinesOf({ tabs: all }: TwinPage, asked: string | undefined): Pick<TwinPage, 'accountLines'> {
  const here = all.find(({ chosen, id }) => chosen && id === 'regnskab');
  if (!here) return {};
  const open = asked === 'ja';
  return { accountLines: { open, href: open ? here.href : `${here.href}&konti=ja` } };
}

interface AskedTab {
  readonly question: TwinQuestion;
  readonly tab: TwinTab;
}

const tabs: readonly TwinTab[] = ['tvillinger', 'regnskab', 'effektivitet', 'bygninger'];

function tabsOf({ question, tab }: AskedTab): TwinPage['tabs'] {
  return tabs.map((id) => ({ id, href: addressOf({ question, tab: id }), chosen: id === tab }));
}

function readTab(asked = ''): TwinTab {
  return tabs.find((tab) => tab === asked) ?? 'tvillinger';
}

function yearsOf(asked: AskedTab, { accounts }: TwinAnswer): TwinPage['years'] {
  if (!accounts) return [];
  const { regnskabsaar: _year, ...usual } = asked.question;
  return accounts.years.map(({ year, inForce }) => ({
    year,
    // The year in force is not written, so that the address follows it into the next edition.
    href: addressOf({ ...asked, question: usual }, inForce ? {} : { regnskabsaar: year }),
    chosen: year === accounts.year,
  }));
}

function parallelOf({ antal, basis, regnskabsaar }: TwinQuestion, { subject }: TwinAnswer): string {
  const fields = [
    `sted=org:${subject.organisation.number}`,
    ...(basis === undefined || basis === 'egne' ? [] : [`basis=${basis}`]),
    `antal=${antal}`,
    ...(regnskabsaar === undefined ? [] : [`regnskabsaar=${regnskabsaar}`]),
  ];
  return `/tvillinger/parallelt?${fields.join('&')}`;
}

function moreTwins(asked: AskedTab): Pick<TwinPage, 'moreTwins'> {
  const { nearest } = twinSearchRules;
  const count = Math.min(asked.question.antal * 2, nearest.to);
  return count > asked.question.antal ? { moreTwins: { count, href: addressOf(asked, { antal: count }) } } : {};
}

function mapOf(answer: TwinAnswer, pinned: string): NonNullable<TwinPage['map']> {
  return {
    href: `/api/v1/twins?${pinned}&form=svg`,
    description: { da: twinMapDescription(answer, 'da'), en: twinMapDescription(answer, 'en') },
    unplaced: [answer.subject, ...answer.twins].filter(({ x, y }) => x === undefined || y === undefined).length,
  };
}

// Weights are exact decimals, which JSON has none of; the forms have them as they are written.
function shownQuestion({ variable: _variable, ...question }: TwinQuestion): TwinPage['question'] {
  return question;
}

/** Of an area or a plan, which are sums: the afdelinger in it, each with twins of its own. */
function refusedSum(shown: OpenRelease, { sted }: TwinQuestion): TwinPage['refusal'] {
  const members = twinMembers(shown, sted);
  if (!members) return undefined;
  return {
    message: textOf(new Problem('KV-G45', { count: members.length })),
    works: [],
    members: members.map(({ id, name }) => ({ name: `${name} (${id})`, href: `/tvillinger?sted=afd:${id}` })),
  };
}

// What a closed afdeling became, each with twins of its own.
function successorsIn(problem: Problem): Pick<NonNullable<TwinPage['refusal']>, 'members'> {
  if (!isProblem(problem, 'KV-N11')) return {};
  const members = problem.data.successors.map((one) => ({
    name: successorName(one),
    href: `/tvillinger?sted=${/^\d{4}$/.test(one.id) ? 'org' : 'afd'}:${one.id}`,
  }));
  return members.length === 0 ? {} : { members };
}

/** Why there are no twins, with the bases that work; the forms stay where the unit itself is known. */
function refusalOf(
  shown: OpenRelease,
  question: TwinQuestion,
  tab: TwinTab,
  { problem, withTables }: { readonly problem: Problem; readonly withTables: boolean },
): Pick<TwinPage, 'refusal' | 'choices'> & Partial<Pick<TwinPage, 'tabs'>> {
  const message = textOf(problem);
  try {
    const { content } = shown.release;
    const subject = twinSubject(content, question.sted);
    const works = basesThatWork(subject);
    const unit = subject.population.units[subject.unit]?.name;
    return {
      refusal: {
        message,
        ...(unit === undefined ? {} : { unit }),
        works: works.map((basis) => ({
          name: basisNames[basis],
          href: addressOf({ question, tab }, { basis, variable: [] }),
        })),
      },
      choices: choicesOf({ question, tab }, twinOptions(content, question, withTables)),
      // Accounts, efficiency and buildings need no twins.
      tabs: tabsOf({ question, tab }),
    };
  } catch (error) {
    if (error instanceof Problem)
      return { refusal: refusedSum(shown, question) ?? { message, works: [], ...successorsIn(problem) } };
    throw error;
  }
}

function choicesOf(asked: AskedTab, options: TwinOptions): TwinChoices {
  const { bases, chosen, offers, own, regions, kommuner, areas, has, nearest } = options;
  const href = (basis: TwinBasis): string =>
    addressOf(asked, basis === 'egne' ? { basis, variable: own } : { basis, variable: [] });
  return {
    bases: bases.map((value) => ({
      value,
      name: basisNames[value],
      href: href(value),
      chosen: value === asked.question.basis,
    })),
    ...{ offers, regions, kommuner, areas, has, nearest },
    chosen: chosen.map((one) => {
      const rest = own.filter(({ key }) => baseOf(key) !== one.key);
      return { ...one, without: addressOf(asked, { basis: 'egne', variable: rest }) };
    }),
  };
}

function addressOf({ question, tab }: AskedTab, change: Partial<TwinQuestion> = {}): string {
  return `/tvillinger?${writeTwinQuestion(question, change)}${tab === 'tvillinger' ? '' : `&fane=${tab}`}`;
}

function textOf({ code, data }: Problem): Text {
  return { da: sentenceOf(code, data, 'da'), en: sentenceOf(code, data, 'en') };
}

function changesOf(shown: OpenRelease, question: TwinQuestion, answer: TwinAnswer): Pick<TwinPage, 'changes'> {
  const changes = twinChanges(shown.release.content, question, answer);
  return changes ? { changes } : {};
}
