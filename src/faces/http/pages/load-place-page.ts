import { listTables } from '../../../app/list-tables.ts';
import { openPlace } from '../../../app/open-place.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import { derive } from '../../../engines/protect/seal.ts';
import { parsePlace, parseSelection } from '../../../engines/query/parse-selection.ts';
import type { PlacePage } from '../../web/page-data.ts';
import { comparatorChoices } from './comparator-choices.ts';
import { workbookLinks } from './download-links.ts';
import { pageFrame } from './page-frame.ts';
import { type LoadedPage, type PageRequest, questionOf, unknownParameters } from './page-request.ts';
import { problemNotes } from './problem-notes.ts';

const known = ['sml', 'laesning', 'udgave'];

/** `/sted/:kind/:key`: one place's key figures. @throws Problem KV-A2, KV-Q1, KV-A8 */
export async function loadPlacePage(asked: PageRequest): Promise<LoadedPage> {
  const { kind = '', key = '' } = asked.params;
  if (!asked.release) throw new Problem('KV-A8', { folder: asked.context.dataDir });
  const place = parsePlace(`${kind}:${key}`);
  const sted = `${place.kind}:${place.key}`;
  const { question, problems } = await questionOf(asked);
  const opened = await openPlace(asked.context, asked.reader, place, question);
  const page = derive(opened.answer, (answer): PlacePage => {
    const notes = [...problemNotes(problems), ...unknownParameters(asked.query, known)];
    return {
      ...pageFrame(asked, answer.place.name, notes, opened.release),
      kind: 'place',
      place: answer,
      tables: listTables(opened.release),
      sml: comparatorChoices(opened.release, parseSelection(sted), question.sml),
      laesning: question.laesning,
      downloads: workbookLinks({ ...question, sted }),
      why: opened.why,
    };
  });
  return { kind: 'figures', page, reader: asked.reader };
}
