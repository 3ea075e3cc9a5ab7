import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Reader } from '../../domain/model/access.ts';
import type { AreaDraft, AreaVersion, VersionStep } from '../../domain/model/area.ts';
import type { SideRows } from '../../domain/model/area-store.ts';
import { changeArea, correctArea, insertArea, type Stamp } from '../../engines/areas/area-versions.ts';
import { draftOf } from '../../engines/areas/keyed-areas.ts';
import { visibleTo } from '../../engines/areas/visible-areas.ts';
import { areaViewerOf } from '../access/area-viewer-of.ts';
import { mayChangeAreas } from '../access/may-change-areas.ts';
import type { AppContext } from '../context/app-context.ts';
import { logUse } from '../context/log-use.ts';
import { type AreaFileQuestion, type JudgedFile, judgeAreaFile } from './judge-area-file.ts';
import { endListsOfMoved } from './listed-parcels.ts';
import { noRightToThese } from './refuse-areas.ts';

/** What an import did, or would have done. */
export interface ImportedAreas extends JudgedFile {
  readonly written: boolean;
  readonly added: number;
  readonly changed: number;
  readonly same: number;
}

/** How an import is to be done. */
export interface AreaImport extends AreaFileQuestion {
  /** Kept with every version; without it the name of the file. */
  readonly reason?: string;
  /** Rows with errors are left out instead of stopping the whole. */
  readonly skipRejected: boolean;
}

/**
 * Reads and judges a file of areas without changing anything.
 * @throws Problem KV-G20 to KV-G29 when the file cannot be read
 */
export async function checkAreaFile(
  context: AppContext,
  reader: Reader,
  question: AreaFileQuestion,
): Promise<JudgedFile> {
  const judged = await judgeAreaFile(question, await currentAreas(context, reader, question.theme.code));
  await logUse(context, reader, { action: 'area', object: `check ${judged.file}` }, { allowed: true });
  return judged;
}

/**
 * Imports a file of areas, whole or not at all: a row with an error stops it, unless rows with errors are to be left
 * out. Areas known already become new versions; those that are the same as before are left alone.
 * @throws Problem KV-G20 to KV-G29 when the file cannot be read, KV-A1 without the right
 */
export async function importAreas(context: AppContext, reader: Reader, asked: AreaImport): Promise<ImportedAreas> {
  const known = await currentAreas(context, reader, asked.theme.code);
  const judged = await judgeAreaFile(asked, known);
  return await keepJudged(context, reader, judged, { known, ...asked, reason: asked.reason ?? judged.file });
}

/** What judged areas are kept beside, why, and whether those with errors are left out. */
export interface Keeping {
  readonly known: readonly AreaVersion[];
  readonly reason: string;
  readonly skipRejected: boolean;
  /** What is written beside the areas, with them or not at all; without it lists of parcels end where borders moved. */
  readonly beside?: SideRows;
}

/**
 * Keeps judged areas as new versions, all or none; who may change neither what they are nor what they become is refused.
 * @throws Problem KV-A1 without the right
 */
export async function keepJudged(
  context: AppContext,
  reader: Reader,
  judged: JudgedFile,
  { known, reason, skipRejected, beside }: Keeping,
): Promise<ImportedAreas> {
  const at = context.clock();
  const verdict = mayChangeAreas(reader, kommunerOf(judged, known), at.slice(0, 10));
  await logUse(context, reader, { action: 'area', object: `import ${judged.file}` }, verdict);
  if (!verdict.allowed) throw noRightToThese(reader, judged, at.slice(0, 10));
  const { drafts, planned, ...counts } = plan(judged, known, { at, user: reader.id, reason, newId: randomUUID });
  const written = judged.rejected.size === 0 || skipRejected;
  const steps = planned.flatMap(({ step }) => (step ? [step] : []));
  if (written) {
    await context.state.keepAreas(steps, beside ?? (await endListsOfMoved(context, reader, at, drafts, known)));
  }
  return { ...judged, written, ...counts };
}

/**
 * What keeping judged areas would do; nothing is written.
 * @throws Problem KV-A1 without the right to the areas, as they are or as they become
 */
export function previewJudged(
  context: AppContext,
  reader: Reader,
  judged: JudgedFile,
  known: readonly AreaVersion[],
): ImportedAreas {
  const at = context.clock();
  const today = at.slice(0, 10);
  if (!mayChangeAreas(reader, kommunerOf(judged, known), today).allowed) throw noRightToThese(reader, judged, today);
  const stamp = { at, user: reader.id, reason: judged.file, newId: randomUUID };
  const { added, changed, same } = plan(judged, known, stamp);
  return { ...judged, written: false, added, changed, same };
}

// An area that is moved from one kommune to another is changed in both.
function kommunerOf({ areas, rejected }: JudgedFile, known: readonly AreaVersion[]): ReadonlySet<number | undefined> {
  const ids = new Set(areas.map(({ draft }) => draft.objektId));
  const before = known.filter(({ objektId }) => ids.has(objektId));
  const drafts = areas.flatMap(({ draft }, at) => (rejected.has(at) ? [] : [draft]));
  return new Set([...drafts, ...before].map(({ kommunekode }) => kommunekode));
}

function plan({ areas, rejected }: JudgedFile, known: readonly AreaVersion[], stamp: Stamp) {
  const drafts = areas.flatMap(({ draft }, at) => (rejected.has(at) ? [] : [draft]));
  const planned = drafts.map((draft) => stepFor(draft, known, stamp));
  const count = (kind: Planned['kind']) => planned.filter((one) => one.kind === kind).length;
  return { drafts, planned, added: count('added'), changed: count('changed'), same: count('same') };
}

interface Planned {
  readonly kind: 'added' | 'changed' | 'same';
  readonly step?: VersionStep;
}

function stepFor(draft: AreaDraft, known: readonly AreaVersion[], stamp: Stamp): Planned {
  const versions = known.filter((version) => version.objektId === draft.objektId);
  const last = [...versions].sort((a, b) => ((a.gyldigFra ?? '') < (b.gyldigFra ?? '') ? -1 : 1)).at(-1);
  if (!last) return { kind: 'added', step: insertArea(draft, [], stamp) };
  const before = versions.find((version) => version.gyldigFra === draft.gyldigFra);
  if (before && isDeepStrictEqual(draftOf(before), { ...draft, objektId: before.objektId })) return { kind: 'same' };
  if (before) return { kind: 'changed', step: correctArea(versions, before.versionsId, draft, stamp) };
  if (draft.gyldigFra === undefined) return { kind: 'changed', step: correctArea(versions, undefined, draft, stamp) };
  return { kind: 'changed', step: changeArea(versions, draft, draft.gyldigFra, stamp) };
}

/** Current areas of a theme that a reader may see. */
export async function currentAreas(
  context: AppContext,
  reader: Reader,
  theme: number,
): Promise<readonly AreaVersion[]> {
  const filter = visibleTo(areaViewerOf(reader, context.clock().slice(0, 10)));
  return await context.state.areas({ filter, theme });
}
