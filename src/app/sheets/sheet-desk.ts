import { kommuneNames } from '../../domain/definitions/classifications/kommune-names.ts';
import type { Lang } from '../../domain/kernel/language.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { AccessVerdict, Reader } from '../../domain/model/access.ts';
import type { ShownSheet } from '../../domain/model/factsheet.ts';
import type { Protected } from '../../domain/model/protected.ts';
import type { ShownChange } from '../../domain/model/sheet-comparison.ts';
import type { SheetEdition, SheetEvent, SheetStanding } from '../../domain/model/sheet-edition.ts';
import { derive } from '../../engines/protect/seal.ts';
import { sheetChanges } from '../../engines/reports/sheets/sheet-changes.ts';
import { mayApproveSheet, mayWriteSheet } from '../access/may-publish-sheets.ts';
import type { AppContext } from '../context/app-context.ts';
import type { OpenRelease } from '../release/open-release.ts';
import { kommuneFiguresOf } from './kommune-figures.ts';
import { type KommuneSheets, kommuneDefinition, openKommuneSheets, type SheetAsked } from './kommune-sheets.ts';
import { definitionOfEdition } from './published-sheet.ts';
import { editionName, publicEdition, standingOf } from './sheet-editions.ts';

const { id: kind } = kommuneDefinition;

/** A kommune on the editors' list, with its newest edition. */
export interface DeskRow {
  readonly code: string;
  readonly name: string;
  readonly edition?: string;
  readonly standing?: SheetStanding;
  readonly publicFrom?: string;
  /** The public one is made of another release than the one served. */
  readonly isBehind: boolean;
}

/** The kommuner whose sheets a reader may write in or approve. */
export interface SheetDesk {
  readonly release: OpenRelease;
  readonly rows: readonly DeskRow[];
  /** How many wait for this reader's approval. */
  readonly waiting: number;
}

/** Lists the sheets a reader may work on. @throws Problem KV-W16 for a reader who may work on none */
export async function openSheetDesk(context: AppContext, reader: Reader): Promise<SheetDesk> {
  const sheets = await openKommuneSheets(context, reader, { object: 'redaktion' });
  const now = context.clock();
  const editions = await context.state.sheetEditions(kind);
  const may = (code: string): boolean => maysOf(context, reader, code, []).some(({ allowed }) => allowed);
  const own = sheets.kommuner.filter(({ code }) => may(code));
  if (own.length === 0) throw new Problem('KV-W16', { reason: maysOf(context, reader, '', [])[0].reason });
  const rows = own
    .toSorted((a, b) => a.name.localeCompare(b.name, 'da'))
    .map(({ code, name }): DeskRow => {
      const all = editions.filter(({ place }) => place === code);
      const last = all.at(-1);
      const isBehind = publicEdition(all, now)?.release !== sheets.release.manifest.id;
      if (!last) return { code, name, isBehind };
      const { publicFrom } = last;
      const standing = standingOf(last, all, now);
      return { code, name, edition: editionName(last), standing, isBehind, ...(publicFrom && { publicFrom }) };
    });
  const today = now.slice(0, 10);
  const waits = (one: SheetEdition): boolean =>
    one.state === 'til-godkendelse' && mayApproveSheet(reader, one.place, one.writers, today).allowed;
  return { release: sheets.release, rows, waiting: editions.filter(waits).length };
}

function maysOf(
  context: AppContext,
  reader: Reader,
  code: string,
  writers: readonly string[],
): readonly [AccessVerdict, AccessVerdict] {
  const today = context.clock().slice(0, 10);
  return [mayWriteSheet(reader, code, today), mayApproveSheet(reader, code, writers, today)];
}

/** One kommune's newest edition on the desk: the sheet as it would be, and what changed. */
export interface DeskSheet {
  readonly sheets: KommuneSheets;
  readonly kommune: string;
  readonly name: string;
  /** Absent where none was begun. */
  readonly edition?: SheetEdition;
  readonly standing?: SheetStanding;
  readonly mayWrite: AccessVerdict;
  readonly mayApprove: AccessVerdict;
  readonly sheet: Protected<ShownSheet>;
  /** Since the edition that is public, or since the year before where none is. */
  readonly changes: Protected<readonly ShownChange[]>;
  readonly since?: string;
  readonly events: readonly SheetEvent[];
}

/** Opens one kommune's sheet for its editors. @throws Problem KV-W16 for a reader who may not, KV-W11 where its release is gone */
export async function openDeskSheet(
  context: AppContext,
  reader: Reader,
  kommune: string,
  lang: Lang,
): Promise<DeskSheet> {
  const editions = await context.state.sheetEditions(kind, kommune);
  const edition = editions.at(-1);
  const now = context.clock();
  const [mayWrite, mayApprove] = maysOf(context, reader, kommune, edition?.writers ?? []);
  if (!mayWrite.allowed && !maysOf(context, reader, kommune, [])[1].allowed)
    throw new Problem('KV-W16', { reason: mayWrite.reason });
  const sheets = await openKommuneSheets(context, reader, { object: `${kind}-${kommune}`, udgave: edition?.release });
  if (edition && sheets.release.manifest.id !== edition.release)
    throw new Problem('KV-W11', { edition: editionName(edition), release: edition.release });
  const shown = publicEdition(editions, now);
  const before = shown && shown.id !== edition?.id ? shown : undefined;
  return {
    ...{ sheets, kommune, name: kommuneNames[kommune] ?? kommune, mayWrite, mayApprove },
    ...(edition && { edition, standing: standingOf(edition, editions, now) }),
    sheet: sheets.sheet(kommune, lang, { texts: edition?.texts ?? {}, ...versionOf(sheets, edition) }),
    changes: await changesSince(context, reader, sheets, kommune, before, lang),
    ...(before && { since: editionName(before) }),
    events: edition ? await context.state.sheetEvents(edition.id) : [],
  };
}

// A draft is worded as the definition is today; what was sent stays in the version it was sent in.
function versionOf(sheets: KommuneSheets, edition: SheetEdition | undefined): Pick<SheetAsked, 'definition'> {
  const definition = edition && edition.state !== 'kladde' ? definitionOfEdition(sheets, edition) : undefined;
  return definition ? { definition } : {};
}

async function changesSince(
  context: AppContext,
  reader: Reader,
  sheets: KommuneSheets,
  kommune: string,
  before: SheetEdition | undefined,
  lang: Lang,
): Promise<Protected<readonly ShownChange[]>> {
  const figuresOf = (of: KommuneSheets) => kommuneFiguresOf(of.release.release.content, kommuneDefinition);
  const { edition: year } = sheets.release.manifest;
  const now = { figures: figuresOf(sheets).of(kommune, { year }) };
  if (!before) {
    const figures = figuresOf(sheets).of(kommune, { year, before: true });
    return derive(sheets.release.release, () => sheetChanges(kommuneDefinition, { figures }, now, lang));
  }
  const earlier = await openKommuneSheets(context, reader, { object: before.id, udgave: before.release });
  const figures = figuresOf(earlier).of(kommune, { year: before.year });
  const last = { figures, versions: before.versions };
  return derive(sheets.release.release, () => sheetChanges(kommuneDefinition, last, now, lang));
}
