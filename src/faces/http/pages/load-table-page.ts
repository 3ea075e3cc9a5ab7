import { statusesOf } from '../../../app/fill-statuses.ts';
import { findTable, listTables } from '../../../app/list-tables.ts';
import type { OpenRelease } from '../../../app/open-release.ts';
import { openTable } from '../../../app/open-table.ts';
import { ownPlaces } from '../../../app/own-places.ts';
import type { TableQuestion } from '../../../app/table-question.ts';
import { must } from '../../../domain/kernel/invariant.ts';
import type { Text } from '../../../domain/kernel/language.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import { derive } from '../../../engines/protect/seal.ts';
import { parseSelection } from '../../../engines/query/parse-selection.ts';
import type { PageFrame, TableQuestion as ShownQuestion, TableListItem, TablePage } from '../../web/page-data.ts';
import { comparatorChoices } from './comparator-choices.ts';
import { tableLinks, workbookLinks } from './download-links.ts';
import { pageFrame } from './page-frame.ts';
import { type LoadedPage, type PageRequest, questionOf, unknownParameters } from './page-request.ts';
import { problemNotes } from './problem-notes.ts';

const known = ['sted', 'periode', 'sml', 'laesning', 'udgave', 'form', 'maal', 'raekker', 'usikkerhed'];

/** `/tabel/:id?sted=…`: one table; without a place, what to choose. @throws Problem KV-A2, KV-Q*, KV-A8 */
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
  const opened = await openTable(context, reader, id, question);
  const page = derive(opened.answer, (answer): TablePage => {
    const title = titleOf(table.title, answer.place.name);
    const all = allPeriods(opened.release, id);
    return {
      ...pageFrame(asked, title, [...notes, ...pinnedNotes(question, opened.release)], opened.release),
      kind: 'table',
      table,
      question: shownQuestion(asked, id, question),
      answer,
      tables: listTables(opened.release),
      sml: comparatorChoices(opened.release, parseSelection(question.sted), question.sml),
      allPeriods: all,
      statuses: statusesOf(opened.release.manifest.rules, table.tier),
      downloads: [...tableLinks(id, question), ...workbookLinks(question).slice(0, 2)],
      why: opened.why,
    };
  });
  return { kind: 'figures', page, reader };
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
      da: `Udgaven ${question.udgave} findes ikke længere. Du ser den nyeste.`,
      en: `Release ${question.udgave} is no longer here. You see the newest.`,
    },
  ];
}

function titleOf(table: Text, place: Text): Text {
  return { da: `${table.da}: ${place.da}`, en: `${table.en}: ${place.en}` };
}
