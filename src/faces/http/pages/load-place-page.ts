import { scopeOf } from '../../../app/access/access-scope.ts';
import { maySeeSelection } from '../../../app/access/may-see-selection.ts';
import { statusesOf } from '../../../app/release/fill-statuses.ts';
import { listTables } from '../../../app/release/list-tables.ts';
import { savedSelections } from '../../../app/tables/keep-selections.ts';
import { openPlace } from '../../../app/tables/open-place.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import type { AccessVerdict } from '../../../domain/model/access.ts';
import type { PlaceAnswer } from '../../../domain/model/answer.ts';
import type { Selection } from '../../../domain/model/selection.ts';
import { derive } from '../../../engines/protect/seal.ts';
import { parsePlace, parseSelection } from '../../../engines/query/parse-selection.ts';
import type { PlacePage } from '../../web/page-data/place-pages.ts';
import { comparatorChoices } from './comparator-choices.ts';
import { packLink, sheetLinks, workbookLinks } from './download-links.ts';
import { pageFrame } from './page-frame.ts';
import { type LoadedPage, type PageRequest, questionOf, unknownParameters } from './page-request.ts';
import { problemNotes } from './problem-notes.ts';
import { unkeptComparators } from './unkept-comparators.ts';

const known = ['sml', 'laesning', 'udgave'];

/** `/sted/:kind/:key`: one place's key figures. @throws Problem KV-A2, KV-Q1, KV-A8 */
export async function loadPlacePage(asked: PageRequest): Promise<LoadedPage> {
  const { kind = '', key = '' } = asked.params;
  if (!asked.release) throw new Problem('KV-A8', { folder: asked.context.dataDir });
  const place = parsePlace(`${kind}:${key}`);
  const sted = `${place.kind}:${place.key}`;
  const { question, problems } = await questionOf(asked);
  const saved = await savedSelections(asked.context, asked.reader);
  const unkept = await unkeptComparators(asked, question.sml);
  const opened = await openPlace(asked.context, asked.reader, place, question);
  const page = derive(opened.answer, (answer): PlacePage => {
    const notes = [...problemNotes(problems), ...unknownParameters(asked.query, known), ...opened.notes];
    return {
      ...pageFrame(asked, answer.place.name, notes, opened.release),
      kind: 'place',
      place: answer,
      tables: listTables(opened.release),
      sml: comparatorChoices(asked, opened.release, parseSelection(sted), question.sml, saved),
      askedSml: question.sml,
      ...unkept,
      laesning: question.laesning,
      downloads: [
        ...workbookLinks({ ...question, sted }),
        ...sheetLinks(sted, asked.lang, question.sml),
        packLink(sted),
      ],
      statuses: statusesOf(opened.release.manifest.rules),
      ...mergedUnit(answer, (selection, table) =>
        maySeeSelection(asked.reader, selection, scopeOf(asked.context, opened.release, table)),
      ),
      ...(place.kind === 'omr' && opened.release.areas?.areas.has(place.key) ? { border: true as const } : {}),
      why: opened.why,
    };
  });
  return { kind: 'figures', page, reader: asked.reader };
}

// The way on from a place that is too small to be shown alone; only when the reader may see the whole merged unit.
function mergedUnit(
  answer: PlaceAnswer,
  verdictOn: (selection: Selection, table: string) => AccessVerdict,
): Pick<PlacePage, 'merged' | 'mergedTable'> | undefined {
  for (const { cells, table } of answer.keyFigures) {
    const newest = cells.at(-1);
    if (newest?.kind !== 'hidden' || newest.nextStep.kind !== 'choose-atom') continue;
    const merged = newest.nextStep.complete.join(',');
    if (merged !== '' && verdictOn(parseSelection(merged), table).allowed) return { merged, mergedTable: table };
  }
  return undefined;
}
