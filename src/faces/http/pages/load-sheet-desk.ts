import { kommuneNamed } from '../../../app/sheets/kommune-named.ts';
import { kommuneDefinition } from '../../../app/sheets/kommune-sheets.ts';
import { type DeskSheet, openDeskSheet, openSheetDesk } from '../../../app/sheets/sheet-desk.ts';
import { editionName } from '../../../app/sheets/sheet-editions.ts';
import type { Text } from '../../../domain/kernel/language.ts';
import type { Problem } from '../../../domain/kernel/problems/problem.ts';
import type { SheetTexts } from '../../../domain/model/sheet-edition.ts';
import { derive } from '../../../engines/protect/seal.ts';
import { editableTexts } from '../../../engines/reports/sheets/sheet-texts.ts';
import type { SheetDeskPage } from '../../web/page-data/sheet-pages.ts';
import { pageFrame } from './page-frame.ts';
import { type LoadedPage, type PageRequest, unknownParameters } from './page-request.ts';

const title: Text = { da: 'Redaktion af faktaark', en: 'Editing fact sheets' };

/** What somebody tried to do on the page and why it was not done, with what they had written. */
export interface RefusedStep {
  readonly problem: Problem;
  readonly texts?: SheetTexts;
}

/**
 * `/faktaark/redaktion`: sheets on their way to the public; with `kommune` one of them with texts, changes, log and steps.
 * @throws Problem KV-W16 for a reader who may neither write nor approve, KV-W2, KV-W11
 */
export async function loadSheetDesk(asked: PageRequest, refused?: RefusedStep): Promise<LoadedPage> {
  const { context, reader, query, lang } = asked;
  const notes = unknownParameters(query, ['kommune']);
  const stamp = `${context.clock()} ${refused?.problem.code ?? ''}`;
  const today = context.clock().slice(0, 10);
  if (query.kommune === undefined || query.kommune === '') {
    const desk = await openSheetDesk(context, reader);
    const page = derive(
      desk.release.release,
      (): SheetDeskPage => ({
        ...{ ...pageFrame(asked, title, notes), kind: 'sheet-desk', today },
        ...{ rows: desk.rows, waiting: desk.waiting },
      }),
    );
    return { kind: 'figures', page, reader, stamp };
  }
  const opened = await openDeskSheet(context, reader, kommuneNamed(query.kommune), lang);
  const page = derive(opened.sheet, (sheet): SheetDeskPage => {
    const { changes } = opened;
    const named = { da: `Redaktion: ${sheet.title}`, en: `Editing: ${sheet.title}` };
    return {
      ...{ ...pageFrame(asked, named, notes, opened.sheets.release), kind: 'sheet-desk', today },
      ...{ rows: [], waiting: 0 },
      own: { ...ownOf(opened, refused), sheet, changes: changes.content },
    };
  });
  return { kind: 'figures', page, reader, stamp };
}

type Own = NonNullable<SheetDeskPage['own']>;

function ownOf(opened: DeskSheet, refused: RefusedStep | undefined): Omit<Own, 'sheet' | 'changes'> {
  const { kommune, name, edition, standing, mayWrite, mayApprove, since, events } = opened;
  const written = refused?.texts ?? edition?.texts ?? {};
  return {
    ...{ kommune, name, mayWrite: mayWrite.allowed, mayApprove: mayApprove.allowed },
    ...(mayApprove.allowed || standing !== 'til-godkendelse' ? {} : { whyNotApprove: mayApprove.reason }),
    ...(edition && { edition: { id: edition.id, name: editionName(edition), reason: edition.reason } }),
    ...(edition?.publicFrom && { publicFrom: edition.publicFrom }),
    ...(standing && { standing }),
    ...(since === undefined ? {} : { since }),
    texts: editableTexts(kommuneDefinition).map(({ block, kind, usual }) => ({
      ...{ block, kind, usual, text: written[block] ?? usual, isOwn: written[block] !== undefined },
    })),
    events: events.map(({ at, byName, action, note }) => ({ at, byName, action, note })),
  };
}
