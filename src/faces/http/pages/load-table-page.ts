import { deriveExact } from '../../../app/access/exact-for.ts';
import { mayAskExact, openExactTable } from '../../../app/exact/open-exact-table.ts';
import { statusesOf } from '../../../app/release/fill-statuses.ts';
import { findTable, listTables } from '../../../app/release/list-tables.ts';
import type { OpenRelease } from '../../../app/release/open-release.ts';
import { savedSelections } from '../../../app/tables/keep-selections.ts';
import { openTable } from '../../../app/tables/open-table.ts';
import { ownPlaces } from '../../../app/tables/own-places.ts';
import type { TableQuestion } from '../../../app/tables/table-question.ts';
import { must } from '../../../domain/kernel/invariant.ts';
import type { Text } from '../../../domain/kernel/language.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import type { AccessVerdict } from '../../../domain/model/access.ts';
import type { TableAnswer } from '../../../domain/model/answer.ts';
import type { SavedSelection } from '../../../domain/model/selection.ts';
import { derive } from '../../../engines/protect/seal.ts';
import { parseSelection } from '../../../engines/query/parse-selection.ts';
import type { PageFrame, TableListItem } from '../../web/page-data/page-frame.ts';
import type { TableQuestion as ShownQuestion, TablePage } from '../../web/page-data/table-pages.ts';
import { comparatorChoices } from './comparator-choices.ts';
import { tableLinks, workbookLinks } from './download-links.ts';
import { pageFrame } from './page-frame.ts';
import { type LoadedPage, type PageRequest, questionOf, unknownParameters } from './page-request.ts';
import { problemNotes } from './problem-notes.ts';
import { unkeptComparators } from './unkept-comparators.ts';

const known = ['sted', 'periode', 'sml', 'laesning', 'udgave', 'form', 'maal', 'raekker', 'usikkerhed', 'eksakt'];

/**
 * `/tabel/:id?sted=…`: one table; without a place, what to choose. With `eksakt=<why>` exact numbers as far as the ledger
 * lets them be. @throws Problem KV-A1, KV-A2, KV-Q*, KV-A8
 */
export async function loadTablePage(asked: PageRequest): Promise<LoadedPage> {
  const { release, context, reader } = asked;
  if (!release) throw new Problem('KV-A8', { folder: context.dataDir });
  const id = asked.params.id ?? '';
  const { question, problems } = await questionOf(asked);
  const table = findTable(release, id);
  if (!table) throw new Problem('KV-A2', { asked: id });
  const notes = [...problemNotes(problems), ...unknownParameters(asked.query, known)];
  if (question.sted === '') {
    const frame = pageFrame(asked, table.title, notes);
    const page = derive(release.release, () => emptyPage(asked, release, frame, table, question));
    return { kind: 'figures', page, reader };
  }
  const saved = await savedSelections(context, reader);
  const unkept = await unkeptComparators(asked, question.sml);
  const reason = (asked.query.eksakt ?? '').trim();
  if (reason !== '') {
    const opened = await openExactTable(context, reader, id, question, reason);
    const { release: shown, why, told, refused } = opened;
    const exact = { shown: true, reason: reason.slice(0, 200), told, refused } as const;
    const page = deriveExact(opened.answer, (answer): TablePage => {
      return { ...tablePage(asked, { shown, table, question, notes, answer, why, saved, unkept }), exact };
    });
    return { kind: 'exact', page };
  }
  const { answer: protectedAnswer, release: shown, why } = await openTable(context, reader, id, question);
  const offered = mayAskExact(context, reader, shown, question.sted) ? { exact: { shown: false } as const } : {};
  const page = derive(protectedAnswer, (answer): TablePage => {
    return { ...tablePage(asked, { shown, table, question, notes, answer, why, saved, unkept }), ...offered };
  });
  return { kind: 'figures', page, reader };
}

interface Opened {
  readonly shown: OpenRelease;
  readonly table: TableListItem;
  readonly question: TableQuestion;
  readonly notes: readonly Text[];
  readonly answer: TableAnswer;
  readonly why: AccessVerdict;
  readonly saved: readonly SavedSelection[];
  readonly unkept: Awaited<ReturnType<typeof unkeptComparators>>;
}

function tablePage(
  asked: PageRequest,
  { shown, table, question, notes, answer, why, saved, unkept }: Opened,
): TablePage {
  const { id } = table;
  const title = titleOf(table.title, answer.place.name);
  return {
    ...pageFrame(asked, title, [...notes, ...pinnedNotes(question, shown)], shown),
    kind: 'table',
    table,
    question: shownQuestion(asked, id, question),
    answer,
    tables: listTables(shown),
    sml: comparatorChoices(asked, shown, parseSelection(question.sted), question.sml, saved),
    ...unkept,
    allPeriods: allPeriods(shown, id),
    statuses: statusesOf(shown.manifest.rules, table.tier),
    downloads: [...tableLinks(id, question), ...workbookLinks(question).slice(0, 2)],
    why,
  };
}

function emptyPage(
  asked: PageRequest,
  release: OpenRelease,
  frame: PageFrame,
  table: TableListItem,
  question: TableQuestion,
): TablePage {
  return {
    ...frame,
    kind: 'table',
    table,
    question: shownQuestion(asked, table.id, question),
    tables: listTables(release),
    sml: [],
    allPeriods: allPeriods(release, table.id),
    statuses: statusesOf(release.manifest.rules, table.tier),
    downloads: [],
    example: must(ownPlaces(asked.reader, release)[0], 'the country is always an example'),
  };
}

function allPeriods(release: OpenRelease, table: string): TablePage['allPeriods'] {
  return release.release.content.tables.get(table)?.periods ?? [];
}

function shownQuestion(asked: PageRequest, table: string, question: TableQuestion): ShownQuestion {
  const { form, maal, raekker, usikkerhed } = asked.query;
  return {
    ...question,
    table,
    form: form === 'diagram' ? 'diagram' : 'tabel',
    ...(usikkerhed === 'vis' || usikkerhed === 'skjul' ? { usikkerhed } : {}),
    ...(maal === undefined ? {} : { maal: maal as NonNullable<ShownQuestion['maal']> }),
    ...(raekker === undefined ? {} : { raekker: raekker.split(',') }),
  };
}

function pinnedNotes(question: TableQuestion, shown: OpenRelease): readonly Text[] {
  if (question.udgave === undefined || question.udgave === shown.manifest.id) return [];
  return [
    {
      da: `Udgaven ${question.udgave} vises ikke: Den er trukket tilbage, eller den findes ikke. Du ser den nyeste. Udgivelseskalenderen fortæller, hvilke udgaver der er.`,
      en: `Release ${question.udgave} is not shown: it was withdrawn, or does not exist. You see the newest. The calendar of releases tells which there are.`,
    },
  ];
}

function titleOf(table: Text, place: Text): Text {
  return { da: `${table.da}: ${place.da}`, en: `${table.en}: ${place.en}` };
}
