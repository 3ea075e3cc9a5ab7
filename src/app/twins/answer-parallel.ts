import { invariant, must } from '../../domain/kernel/invariant.ts';
import type { Text } from '../../domain/kernel/language.ts';
import { Problem, sentenceOf } from '../../domain/kernel/problems/problem.ts';
import type { KeyFigureDefinition, ReleaseAccounts } from '../../domain/model/accounts.ts';
import type { ParallelAnswer, ParallelQuestion, ParallelRow } from '../../domain/model/parallel-answer.ts';
import type { ReleaseContent } from '../../domain/model/release.ts';
import type { TwinBasis } from '../../domain/model/twin-answer.ts';
import { type Benchmark, benchmarkRows } from '../../engines/twins/accounts/benchmark-rows.ts';
import type { AccountIndex } from '../../engines/twins/accounts/unit-figure.ts';
import { nearestTwins } from '../../engines/twins/nearest-twins.ts';
import { keepPerRelease } from '../release/keep-per-release.ts';
import { needsRights, populationWith } from './extra-variables.ts';
import { perWords } from './figure-lines.ts';
import { orderRows } from './order-rows.ts';
import { writeParallelQuestion } from './parallel-question.ts';
import { accountIndexOf, stockOfYear } from './release-index.ts';
import { shownComparison, shownFigure } from './shown-figure.ts';
import { shownAccountYear, shownYear, unitAccounts, yearNotes } from './twin-accounts.ts';
import { passesFilters } from './twin-filters.ts';
import { basesOf, type PreparedMethod, preparedMethod } from './twin-methods.ts';
import { type TwinPopulation, twinPopulation } from './twin-population.ts';
import { subjectProblem, twinSubject } from './twin-subject.ts';
import { shownFilters } from './twin-words.ts';

const kept = keepPerRelease<ParallelAnswer>(60);

/**
 * All afdelinger of an organisation, each beside the median of its own twins in one key figure. Equal for everybody,
 * and kept.
 * @throws Problem KV-N10, KV-N11 as the organisation; KV-N1, KV-N2, KV-N18 as the basis; KV-N30 without accounts
 * @source tvillinger.md section 7, "Parallel benchmarking"
 */
export function answerParallel(content: ReleaseContent, question: ParallelQuestion): ParallelAnswer {
  return kept(content, writeParallelQuestion(question), () => answer(content, question));
}

function answer(content: ReleaseContent, question: ParallelQuestion): ParallelAnswer {
  const { id } = twinSubject(content, question.sted);
  const { accounts, manifest, directory } = content;
  const year = shownYear(content, question.regnskabsaar);
  const found = accounts?.years.find((one) => one.year === year);
  if (!accounts || !found) throw new Problem('KV-N30', { edition: manifest.edition });
  invariant(!needsRights(question.variable), 'rows of resident tables side by side are shown to nobody');
  const population = populationWith(content, twinPopulation(content, 'afdeling'), question.variable);
  const basis = question.basis ?? basesOf(population)[0] ?? 'socio';
  const prepared = preparedMethod(content, 'afdeling', basis, question.variable);
  const units = population.units.filter(({ organisation }) => organisation === id).map((unit) => unit.id);
  const searched = units.map((unit) => search({ content, question, population, prepared, basis }, unit));
  const figure = figureNamed(accounts, question.figur);
  const index = accountIndexOf(found, stockOfYear(content, year));
  const benchmark = benchmarkRows(index, figure, searched, accounts.rules.fewestTwins);
  const made = rowsOf(content, { index, accounts, benchmark }, searched);
  return {
    release: manifest.id,
    edition: manifest.edition,
    released: manifest.created,
    synthetic: manifest.synthetic,
    organisation: { number: id, name: directory.organisationer.find(({ nr }) => nr === id)?.name ?? id },
    basis,
    method: methodShown(prepared),
    question: writeParallelQuestion({ ...question, basis, sted: `org:${id}` }),
    asked: question.antal,
    withOwn: !question.filters.withoutOwn,
    figure: { id: figure.id, name: figure.name, per: perWords[figure.per], accounts: figure.accounts },
    figures: accounts.keyFigures.filter(({ level }) => level === 'afd').map(({ id: one, name }) => ({ id: one, name })),
    year: found.year,
    years: accounts.years.map((one) => shownAccountYear(one, accounts)),
    fewest: accounts.rules.fewestTwins,
    filters: shownFilters(content, { ...question.filters, withoutOwn: false }),
    rows: orderRows(made, question),
    totalKr: benchmark.totalKr,
    counted: benchmark.counted,
    notes: [...yearNotes(content, question.regnskabsaar), ...(units.length === 1 ? [alone] : [])],
  };
}

const alone: Text = {
  da: 'Organisationen har én afdeling, så der er ikke flere at sætte ved siden af.',
  en: 'The organisation has one afdeling, so there are no others to put beside it.',
};

function methodShown({ method }: PreparedMethod): ParallelAnswer['method'] {
  const { id, version, name, source } = method;
  return { id, version, name, source };
}

function figureNamed({ keyFigures }: ReleaseAccounts, id: string): KeyFigureDefinition {
  const ofAfdelinger = keyFigures.filter(({ level }) => level === 'afd');
  return must(ofAfdelinger.find((figure) => figure.id === id) ?? ofAfdelinger[0], id);
}

interface Searched {
  readonly id: string;
  readonly twins: readonly string[];
  readonly refusal?: Text;
}

interface Search {
  readonly content: ReleaseContent;
  readonly question: ParallelQuestion;
  readonly population: TwinPopulation;
  readonly prepared: PreparedMethod;
  readonly basis: TwinBasis;
}

/** The twins of one afdeling, or why it has none; how sure each is, is not asked here. */
function search({ content, question, population, prepared, basis }: Search, id: string): Searched {
  const subject = { ...twinSubject(content, id), population };
  const { unit } = subject;
  const refused = subjectProblem(subject, prepared, basis);
  if (refused) {
    const { code, data } = refused;
    return { id, twins: [], refusal: { da: sentenceOf(code, data, 'da'), en: sentenceOf(code, data, 'en') } };
  }
  const mayBeTwin = passesFilters(population, unit, question.filters);
  const found = nearestTwins(prepared.space, { subject: unit, count: question.antal, mayBeTwin });
  return { id, twins: found.twins.map((twin) => population.ids[twin.unit] ?? '') };
}

function rowsOf(
  content: ReleaseContent,
  all: { readonly index: AccountIndex; readonly accounts: ReleaseAccounts; readonly benchmark: Benchmark },
  searched: readonly Searched[],
): readonly ParallelRow[] {
  const { index, accounts, benchmark } = all;
  const { units, position } = twinPopulation(content, 'afdeling');
  return benchmark.rows.map(({ id, own, comparison, differenceKr }, at) => {
    const unit = units[position.get(id) ?? -1];
    const found = searched[at];
    const kommune = content.directory.kommuner.find(({ code }) => code === unit?.kommune);
    return {
      key: `afd:${id}`,
      name: unit?.name ?? id,
      kommune: { code: unit?.kommune ?? '', name: kommune?.name ?? '' },
      own: shownFigure(own),
      accounts: unitAccounts(index, 'afd', id, accounts.rules.months),
      twins: (found?.twins ?? []).map((twin) => `afd:${twin}`),
      comparison: shownComparison(comparison),
      ...(differenceKr === undefined ? {} : { differenceKr }),
      ...(found?.refusal ? { refusal: found.refusal } : {}),
    };
  });
}
