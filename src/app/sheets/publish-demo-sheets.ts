import { danishMorning } from '../../domain/kernel/danish-morning.ts';
import type { Reader } from '../../domain/model/access.ts';
import type { SheetEdition, SheetEvent } from '../../domain/model/sheet-edition.ts';
import type { AppContext } from '../context/app-context.ts';
import { kommuneDefinition, openKommuneSheets } from './kommune-sheets.ts';
import { hashOfSheet } from './published-sheet.ts';

/**
 * Publishes the sheets of all kommuner of the served release as a writer and an approver would have: what a demo shows.
 * Sheets with too few figures are left out; where some are there already nothing is done.
 */
export async function publishDemoSheets(context: AppContext, writer: Reader, approver: Reader): Promise<number> {
  const { id: kind } = kommuneDefinition;
  if ((await context.state.sheetEditions(kind)).length > 0) return 0;
  const sheets = await openKommuneSheets(context, approver, { object: 'alle' });
  const { id: release, edition: year, created } = sheets.release.manifest;
  const publicFrom = danishMorning(created.slice(0, 10)) ?? created;
  // Public at once, also where the demo is made before eight in the morning.
  const [from = created] = [publicFrom, created].sort();
  const editions = sheets.kommuner.flatMap(({ code }): SheetEdition[] => {
    const { publishable, figures } = sheets.sheet(code, 'da').content;
    if (!publishable) return [];
    const versions = Object.fromEntries(figures.map(({ id, version }) => [id, version]));
    return [
      {
        ...{ id: `${kind}-${code}-${year}`, kind, place: code, year, correction: 0, release, state: 'godkendt' },
        ...{ texts: {}, hash: hashOfSheet(sheets, code, {}), versions, writers: [writer.id], reason: '' },
        ...{ publicFrom: from, changedAt: context.clock() },
      },
    ];
  });
  await context.state.beginSheets(
    editions,
    editions.flatMap((edition) => [
      event(edition, writer, 'begyndt'),
      event(edition, writer, 'indsendt'),
      event(edition, approver, 'godkendt'),
    ]),
  );
  return editions.length;
}

function event({ id, hash, changedAt }: SheetEdition, who: Reader, action: SheetEvent['action']): SheetEvent {
  return { edition: id, at: changedAt, by: who.id, byName: who.name, action, note: '', ...(hash ? { hash } : {}) };
}
