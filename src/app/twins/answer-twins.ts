import { twinSearchRules } from '../../domain/definitions/twins/index.ts';
import type { Text } from '../../domain/kernel/language.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import { randomFrom } from '../../domain/kernel/random.ts';
import type { ReleaseContent } from '../../domain/model/release.ts';
import type { ShownTwin, TwinAnswer, TwinBasis } from '../../domain/model/twin-answer.ts';
import type { TwinLevel } from '../../domain/model/twin-method.ts';
import type { TwinQuestion } from '../../domain/model/twin-question.ts';
import { explainTwin } from '../../engines/twins/explain-twin.ts';
import { hasNoGoodTwin, percentilesOf } from '../../engines/twins/how-alike.ts';
import { howFirm } from '../../engines/twins/how-firm.ts';
import { nearestTwins, type TwinSearch } from '../../engines/twins/nearest-twins.ts';
import { keepPerRelease } from '../release/keep-per-release.ts';
import { chooseBasis } from './choose-basis.ts';
import { needsRights, populationWith } from './extra-variables.ts';
import { shownVariables, showUnit } from './show-unit.ts';
import { twinAccounts, yearNotes } from './twin-accounts.ts';
import { twinEfficiency } from './twin-efficiency.ts';
import { passesFilters } from './twin-filters.ts';
import { farNearest, type PreparedMethod } from './twin-methods.ts';
import { writeTwinQuestion } from './twin-question.ts';
import { twinStock } from './twin-stock.ts';
import { type TwinSubject, twinSubject } from './twin-subject.ts';
import { explanationSentence, leftOutNotes, levelWords, shownFilters } from './twin-words.ts';

// Variables that a sentence says two units are alike in.
const namedAlike = 2;
const kept = keepPerRelease<TwinAnswer>(300);

/**
 * The twins of a unit, made of released figures and public facts alone and equal for everybody. Answers are kept: the
 * same question of the same release has one answer. Rows of resident tables as variables are for readers with rights:
 * then only units within their reach are shown, and nothing is kept.
 * @param reach - Whether the reader may see residents of a unit (0045-08501, 0045); left out = of none.
 * @param beside - What stands beside is asked for, which needs no twins: a unit without any on the basis is shown on one
 * that works, or by itself.
 * @throws Problem KV-N1, KV-N2, KV-N10, KV-N11, KV-N13, KV-N14, KV-N15, KV-N16, KV-N18, KV-N21, KV-N22
 */
export function answerTwins(
  content: ReleaseContent,
  question: TwinQuestion,
  reach: (id: string) => boolean = nowhere,
  beside = false,
): TwinAnswer {
  if (needsRights(question.variable)) return answer(content, question, beside, reach);
  const key = `${beside ? 'beside ' : ''}${writeTwinQuestion(question)}`;
  return kept(content, key, () => answer(content, question, beside));
}

const nowhere = (): boolean => false;

function answer(
  content: ReleaseContent,
  asked: TwinQuestion,
  beside: boolean,
  reach?: (id: string) => boolean,
): TwinAnswer {
  const subject = subjectWith(content, asked, reach);
  const { population, unit, level } = subject;
  const { basis, prepared, alone, why } = chooseBasis(content, subject, asked, beside);
  const question = { ...asked, basis, variable: basis === 'egne' ? asked.variable : [] };
  const { manifest } = content;
  const passes = passesFilters(population, unit, question.filters);
  const within = reach && Uint8Array.from(population.ids, (id) => (reach(id) ? 1 : 0));
  const mayBeTwin = within ? (other: number) => within[other] === 1 && passes(other) : passes;
  const distances = new Float64Array(population.ids.length);
  const found: TwinSearch = alone
    ? { twins: [], candidates: 0, tiedBeyond: 0 }
    : nearestTwins(prepared.space, { subject: unit, count: question.antal, mayBeTwin }, distances);
  const dates = manifest.dataDates.filter((date) => date.edition === manifest.edition);
  const variables = shownVariables(population, prepared, (group) => {
    if (group === 'stamdata') return population.year.stock && String(population.year.stock.year);
    return dates.find((date) => date.group === group)?.period;
  });
  const first = found.twins[0];
  const isFar =
    first !== undefined && hasNoGoodTwin(first.distance, prepared.nearest, twinSearchRules.noGoodTwinPercent);
  return {
    release: manifest.id,
    edition: manifest.edition,
    released: manifest.created,
    synthetic: manifest.synthetic,
    roundedTo: manifest.rules.n,
    level,
    basis,
    method: methodShown(prepared),
    question: writeTwinQuestion({ ...question, sted: `${level === 'afdeling' ? 'afd' : 'org'}:${subject.id}` }),
    asked: question.antal,
    subject: showUnit(content, population, variables, unit),
    variables,
    twins: shownTwins({ content, question, subject, prepared, found, distances, variables, mayBeTwin }),
    units: alone ? 0 : prepared.space.usable.reduce((sum, one) => sum + one, -1),
    candidates: found.candidates,
    tiedBeyond: found.tiedBeyond,
    farNearest: farNearest(prepared, twinSearchRules.noGoodTwinPercent),
    farPercent: twinSearchRules.noGoodTwinPercent,
    noGoodTwin: isFar,
    filters: shownFilters(content, question.filters),
    notes: [
      ...(reach ? [reachNote(subject, within)] : []),
      ...(why ? [why] : []),
      ...(isFar && basis === 'egne' ? [measuredOn(level, prepared.nearest.length)] : []),
      ...(alone ? [] : notesOf(question, subject, prepared, found, basis)),
      ...leftOutNotes(population, [unit, ...found.twins.map((twin) => twin.unit)]),
      ...yearNotes(content, question.regnskabsaar),
    ],
    ...(why ? { instead: why } : {}),
    ...besideTwins(content, subject, found, question.regnskabsaar),
  };
}

/** The subject among all variables asked for. @throws Problem KV-N21 where that takes a right the reader has not */
function subjectWith(
  content: ReleaseContent,
  { sted, variable }: TwinQuestion,
  reach: ((id: string) => boolean) | undefined,
): TwinSubject {
  const subject = twinSubject(content, sted);
  const { population, id, unit } = subject;
  if (reach && !reach(id)) throw new Problem('KV-N21', { unit: `${population.units[unit]?.name ?? ''} (${id})` });
  return { ...subject, population: populationWith(content, population, variable) };
}

function reachNote({ level }: TwinSubject, within: Uint8Array | undefined): Text {
  const count = within?.reduce((sum, one) => sum + one, 0) ?? 0;
  return {
    da: `Med rækker fra beboertabellerne søges der kun blandt de ${count} ${levelWords(level, 2, 'da')}, du har adgang til beboertal for.`,
    en: `With rows of the resident tables twins are sought only among the ${count} ${levelWords(level, 2, 'en')} whose resident figures you may see.`,
  };
}

// By variables of one's own the line of good twins is that of some units, not of all (docs/decisions/053).
function measuredOn(level: TwinLevel, count: number): Text {
  return {
    da: `Hvor langt der er til gode tvillinger, er med egne variable målt på ${count} ${levelWords(level, count, 'da')}.`,
    en: `By variables of your own, how far good twins may be is measured on ${count} ${levelWords(level, count, 'en')}.`,
  };
}

/** Accounts, efficiency and stock of the subject and the twins found, where the release has them. */
function besideTwins(
  content: ReleaseContent,
  { level, id, population }: TwinSubject,
  { twins }: TwinSearch,
  year: number | undefined,
): Pick<TwinAnswer, 'accounts' | 'efficiency' | 'stock'> {
  const ids = [id, ...twins.map(({ unit }) => population.ids[unit] ?? '')];
  const accounts = twinAccounts(content, level, ids, year);
  const efficiency = twinEfficiency(content, level, ids, year);
  const stock = twinStock(content, level, ids, year);
  return { ...(accounts ? { accounts } : {}), ...(efficiency ? { efficiency } : {}), ...(stock ? { stock } : {}) };
}

function methodShown({ method }: PreparedMethod): TwinAnswer['method'] {
  const { id, version, name, source } = method;
  return { id, version, name, source };
}

interface Found {
  readonly content: ReleaseContent;
  readonly question: TwinQuestion;
  readonly subject: TwinSubject;
  readonly prepared: PreparedMethod;
  readonly found: TwinSearch;
  readonly distances: Float64Array;
  readonly variables: TwinAnswer['variables'];
  readonly mayBeTwin: (unit: number) => boolean;
}

function shownTwins(all: Found): readonly ShownTwin[] {
  const { content, question, subject, prepared, found, distances, variables, mayBeTwin } = all;
  const { space, units } = prepared;
  const { population, unit } = subject;
  if (found.twins.length === 0) return [];
  // The same question draws the same lists, whether its link is pinned to the release or found it.
  const { udgave: _udgave, regnskabsaar: _year, ...drawn } = question;
  const random = randomFrom(`${content.manifest.id} ${writeTwinQuestion(drawn)}`);
  const doubt = { bands: population.bands, rule: twinSearchRules.firmness, random };
  const firm = howFirm(space, units, { subject: unit, count: found.twins.length, mayBeTwin }, doubt);
  const phrases = new Map(
    variables.map((variable) => [variable.key, { ...variable, phrase: phraseOf(population.variables, variable.key) }]),
  );
  const percentiles = percentilesOf(
    found.twins.map(({ distance }) => distance),
    space,
    unit,
    distances,
  );
  return found.twins.map((twin, at) => {
    const explained = explainTwin(space, unit, twin.unit, namedAlike);
    const held = firm.find((one) => one.unit === twin.unit);
    return {
      ...showUnit(content, population, variables, twin.unit),
      rank: twin.rank,
      distance: twin.distance,
      tied: twin.tied,
      percentile: percentiles[at] ?? Number.NaN,
      firmness: held?.firmness ?? 'could-be-another',
      firmShare: held?.share ?? 0,
      contributions: explained.contributions,
      sentence: explanationSentence(explained, phrases),
    };
  });
}

function phraseOf(variables: TwinSubject['population']['variables'], key: string): Text {
  return variables.find((variable) => variable.key === key)?.phrase ?? { da: key, en: key };
}

function notesOf(
  question: TwinQuestion,
  { level, population }: TwinSubject,
  { space }: PreparedMethod,
  found: TwinSearch,
  basis: TwinBasis,
): readonly Text[] {
  const { candidates, tiedBeyond } = found;
  const none = { da: levelWords(level, 0, 'da'), en: levelWords(level, 0, 'en') };
  const dropped = space.dropped.map(({ key }) => population.variables.find((variable) => variable.key === key)?.name);
  return [
    ...(candidates === 0
      ? [
          {
            da: `Ingen ${none.da} opfylder filtrene. Fjern et filter, og søg igen.`,
            en: `No ${none.en} pass the filters. Remove a filter and search again.`,
          },
        ]
      : []),
    ...(candidates > 0 && candidates < question.antal
      ? [
          {
            da: `Kun ${candidates} ${levelWords(level, candidates, 'da')} opfylder filtrene.`,
            en: `Only ${candidates} ${levelWords(level, candidates, 'en')} ${candidates === 1 ? 'passes' : 'pass'} the filters.`,
          },
        ]
      : []),
    ...(tiedBeyond > 0
      ? [
          {
            da: `${tiedBeyond} ${tiedBeyond === 1 ? 'mere' : 'flere'} står i samme afstand som den sidste på listen.`,
            en: `${tiedBeyond} more ${tiedBeyond === 1 ? 'stands' : 'stand'} at the same distance as the last one listed.`,
          },
        ]
      : []),
    ...dropped.map((name) => ({
      da: `${name?.da ?? ''}: alle har samme værdi. Variablen er udeladt, og de andre vægte er regnet om.`,
      en: `${name?.en ?? ''}: all have the same value. The variable is left out and the other weights adjusted.`,
    })),
    ...(basis === 'egne' && space.method.variables.length === 1
      ? [{ da: 'Der sammenlignes på én variabel.', en: 'One variable is compared.' }]
      : []),
  ];
}
