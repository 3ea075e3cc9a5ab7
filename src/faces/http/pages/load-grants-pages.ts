import { citiesOf, cityView } from '../../../app/grants/city-view.ts';
import { openStages, stages } from '../../../app/grants/decide-round.ts';
import { findNeighbours } from '../../../app/grants/find-neighbours.ts';
import { shortOfLocal } from '../../../app/grants/local-of-round.ts';
import { frameAccount, priceIndexOf, shortYear } from '../../../app/grants/payment-plan.ts';
import { partsTogether, previewTogether } from '../../../app/grants/put-together.ts';
import { decidedRounds, demandGrants, listRounds, readRound } from '../../../app/grants/read-rounds.ts';
import { newestInputs } from '../../../app/grants/scenarios.ts';
import { workOutRound } from '../../../app/grants/work-out-round.ts';
import { openLists } from '../../../app/monitor/official-lists.ts';
import { grantRules } from '../../../domain/definitions/grants/index.ts';
import { formatDate } from '../../../domain/kernel/format-date.ts';
import { formatCount } from '../../../domain/kernel/format-number.ts';
import { must } from '../../../domain/kernel/invariant.ts';
import type { Lang, Text } from '../../../domain/kernel/language.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import type { GrantRound, RoundLogLine, RoundStage, ShownRound } from '../../../domain/model/grant-round.ts';
import { grantedLocal, localNote } from '../../../domain/model/local-words.ts';
import type { ReleaseContent } from '../../../domain/model/release.ts';
import { allocationNotes, idleNotes, priceNote, stepNames, stepText } from '../../../domain/model/round-words.ts';
import { derive, deriveWith } from '../../../engines/protect/seal.ts';
import type { GrantRoundPage, GrantsPage, ToldStep } from '../../web/page-data/grant-pages.ts';
import type { DownloadLink } from '../../web/page-data/page-frame.ts';
import { pageFrame } from './page-frame.ts';
import { type LoadedPage, type PageRequest, unknownParameters } from './page-request.ts';
import { listParameters, roundList } from './round-places.ts';
import { asksNewestData, scenarioParameters, scenariosIn, sentencesOf } from './scenarios-in.ts';

const title: Text = { da: 'Tilskud', en: 'Grants' };

/** The pages under /tilskud. */
export async function loadGrants(asked: PageRequest): Promise<LoadedPage> {
  return asked.params.runde === undefined ? await loadGrantsPage(asked) : await loadRoundPage(asked);
}

async function loadGrantsPage(asked: PageRequest): Promise<LoadedPage> {
  const { context, reader, query } = asked;
  if (!asked.release) throw new Problem('KV-A8', { folder: context.dataDir });
  const rounds = await listRounds(context, reader);
  const rules = must(grantRules[0], 'rules');
  const lists = (await openLists(context)).lists.filter(({ id }) => rules.lists.full.includes(id));
  const list = lists.at(-1)?.list;
  const today = context.clock().slice(0, 10);
  const page: GrantsPage = {
    ...pageFrame(asked, title, unknownParameters(query, [])),
    kind: 'grants',
    rounds: rounds.map(({ id, version, stage, inputs, settings }) => {
      const { name, year, edition } = inputs;
      return { id, name, version, stage, year, frame: settings.frame, edition };
    }),
    rules: grantRules.map(({ id, name }, at) => ({ value: id, label: name, chosen: at === 0 })),
    ...(list === undefined ? {} : { list }),
    defaults: {
      year: Math.min(rules.years[1], Number(today.slice(0, 4))),
      asOf: today,
      frame: rules.settings.frame,
      reasonLength: rules.reasonLength,
    },
  };
  return { kind: 'figureless', page };
}

const parameters = [...scenarioParameters, ...listParameters, 'version', 'sted', 'ved', 'by', 'saml', 'gemt'];

async function loadRoundPage(asked: PageRequest): Promise<LoadedPage> {
  const { context, reader, query, params } = asked;
  const id = params.runde ?? '';
  await demandGrants(context, reader, id);
  const version = /^[1-9]\d{0,3}$/.test(query.version ?? '') ? Number(query.version) : undefined;
  const { round, entries } = await readRound(context, id, version);
  const { shown, release } = await workOutRound(context, reader, round);
  const lists = await openLists(context);
  const newest = asksNewestData(query) ? await newestInputs(context, reader, round) : undefined;
  const name = { da: round.inputs.name, en: round.inputs.name };
  const frame = pageFrame(asked, name, unknownParameters(query, parameters), release);
  const together = new URL(asked.url, 'http://localhost').searchParams.getAll('saml');
  const account = frameAccount(round, shown.content.payments.values(), await decidedRounds(context));
  const made = (content: ReleaseContent, newer?: ReleaseContent): GrantRoundPage => {
    const { run } = shown.content;
    const data = { own: content, ...(newest && newer ? { newest: { content: newer, inputs: newest.inputs } } : {}) };
    return {
      ...frame,
      ...roundShown(round, shown.content),
      list: roundList(shown.content, query),
      priceYears: priceIndexOf(content.references)?.values.map(({ year }) => year) ?? [],
      ...standing(round, reader.id, shown.content),
      ...chosenIn(content, round, shown.content, query),
      ...mergeIn(content, round, run, together),
      scenarios: scenariosIn(data, round, run, asked),
      frameYears: account,
      isShort: shortYear(account) !== undefined,
      cities: citiesOf(shown.content),
      ...(query.by ? { city: cityView(content, round, shown.content, { kommune: query.by, lists }) } : {}),
      last: entries.length,
      ...(query.gemt === '1' ? { kept: true as const } : {}),
      downloads: downloadsOf(round, asked.lang),
    };
  };
  const page = newest
    ? deriveWith(release.release, newest.release.release, made)
    : derive(release.release, (content) => made(content));
  const used = account.map(({ year, others }) => `${year}:${others}`).join();
  const of = [used, release.manifest.id, newest?.inputs.release, newest?.inputs.asOf, id, entries.length, reader.id];
  return { kind: 'figures', page, reader, stamp: `${of.join(' ')} ${await context.state.listsChanged()}` };
}

const text = (da: string, en: string): Text => ({ da, en });
const same = (value: string): Text => text(value, value);
const dated = (day: string): Text => text(formatDate(day, 'da'), formatDate(day, 'en'));

function noList(noneListed: boolean): Text {
  return noneListed
    ? text(
        'ikke indlæst; den, der åbnede runden, har oplyst, at ingen står på den',
        'not taken in; whoever opened the round said that none is on it',
      )
    : text('ikke indlæst', 'not taken in');
}

function roundShown(round: GrantRound, { run, small, hash, local }: ShownRound) {
  const { inputs, settings, log } = round;
  const names = new Map(run.rows.map(({ unit }) => [unit.key, unit.name]));
  return {
    kind: 'grant-round',
    id: round.id,
    name: inputs.name,
    of: { version: round.version, versions: round.versions },
    stage: round.stage,
    facts: [
      [text('År', 'Year'), same(`${inputs.year}`)],
      [text('Regler', 'Rules'), same(`${inputs.rules.id}, v${inputs.rules.version}`)],
      [text('Set fra', 'Seen from'), dated(inputs.asOf)],
      [text('Udgave', 'Edition'), same(`${inputs.edition} (${inputs.release})`)],
      [
        text('Officiel liste', 'Official list'),
        inputs.list === undefined ? noList(inputs.noneListed === true) : same(inputs.list),
      ],
      [
        text('Afdelinger i indekset', 'Afdelinger in the index'),
        text(formatCount(run.universe, 'da'), formatCount(run.universe, 'en')),
      ],
    ],
    told: [
      ...priceNote(settings, inputs.year, run.allocation.frame),
      ...allocationNotes(run.allocation),
      ...idleNotes(run),
      ...localNote(grantedLocal({ run, local })),
    ],
    settings,
    methods: inputs.methods.map((one) => ({ value: one.id, label: one.name, chosen: one.id === settings.method })),
    small,
    hash,
    log: log.map((line) => toldStep(line, names)),
    rules: grantRules.map(({ id, name }) => ({ value: id, label: name, chosen: id === inputs.rules.id })),
    mostPaymentYears: inputs.rules.mostPaymentYears ?? 1,
    reasonLength: inputs.rules.reasonLength,
  } as const;
}

function toldStep({ number, at, name, step, reason }: RoundLogLine, names: ReadonlyMap<string, Text>): ToldStep {
  const about = (lang: Lang): string => stepText(step, (unit) => names.get(unit)?.[lang] ?? unit, lang);
  return {
    ...{ number, at, name, reason },
    did: stepNames[step.do],
    about: text(about('da'), about('en')),
    ...(step.do === 'decide' && step.evidence ? { evidence: step.evidence } : {}),
  };
}

function standing(round: GrantRound, reader: string, shown: ShownRound) {
  const next: RoundStage | undefined = stages[stages.indexOf(round.stage) + 1];
  const isNewest = round.version === round.versions;
  const samePerson = next === 'besluttet' && round.recommendedBy === reader;
  const isNextRecommended = next === 'indstillet';
  const unsettled = isNextRecommended && shown.run.open.length > 0;
  const unconfirmed =
    isNextRecommended && round.inputs.rules.localMoney === 'confirmed' && shortOfLocal(shown).length > 0;
  return {
    mayChange: isNewest && openStages.includes(round.stage),
    ...(next === undefined || !isNewest ? {} : { next }),
    ...(samePerson ? { blocked: 'same-person' as const } : {}),
    ...(unconfirmed ? { blocked: 'local' as const } : {}),
    ...(unsettled ? { blocked: 'open' as const } : {}),
  };
}

const exposed = ['K1', 'K2', 'K3'];

function chosenIn(content: ReleaseContent, round: GrantRound, shown: ShownRound, query: PageRequest['query']) {
  const rowOf = (key: string | undefined) => shown.run.rows.find(({ unit }) => unit.key === key);
  const row = rowOf(query.sted);
  if (!row) return {};
  const neighbours = exposed.includes(row.class ?? '') ? findNeighbours(content, round, shown, row) : [];
  const local = shown.local.get(row.unit.key);
  const area = rowOf(query.ved);
  const words = area && findNeighbours(content, round, shown, area).find(({ key }) => key === row.unit.key)?.words;
  return {
    chosen: {
      row,
      neighbours,
      payments: shown.payments.get(row.unit.key) ?? [],
      persons: shown.persons.get(row.unit.key) ?? [],
      ...(local ? { local } : {}),
    },
    ...(area && words ? { evidence: { area: area.unit.name.da, words } } : {}),
  };
}

function mergeIn(content: ReleaseContent, round: GrantRound, run: ShownRound['run'], asked: readonly string[]) {
  if (asked.length === 0) return {};
  try {
    const parts = partsTogether(round, run, content.directory, asked);
    return { merge: { parts, preview: previewTogether(content, round, run, parts) } };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { merge: { parts: asked, problem: sentencesOf(error) } };
  }
}

function downloadsOf({ id, version }: GrantRound, lang: Lang): readonly DownloadLink[] {
  const names = { pdf: 'PDF/A', xlsx: 'Excel', json: 'JSON' } as const;
  return Object.entries(names).map(([format, name]) => ({
    format,
    label: { da: name, en: name },
    href: `/api/v1/grants/${id}/file?form=${format}&version=${version}&sprog=${lang}`,
  }));
}
