import { movesBetween } from '../../domain/definitions/flows/moves-between.ts';
import { moveSettings } from '../../domain/definitions/monitoring/move-settings.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { AccessVerdict, Reader } from '../../domain/model/access.ts';
import type { MoveAnswer, MoveShifts } from '../../domain/model/moves.ts';
import type { PlaceRef } from '../../domain/model/place.ts';
import type { Protected } from '../../domain/model/protected.ts';
import type { ReleaseContent } from '../../domain/model/release.ts';
import type { Selection } from '../../domain/model/selection.ts';
import { derive } from '../../engines/protect/seal.ts';
import { moveMatrix } from '../../engines/query/move-matrix.ts';
import { moveShifts } from '../../engines/query/move-shifts.ts';
import { formatSelection, parseSelection } from '../../engines/query/parse-selection.ts';
import { scopeOf } from '../access/access-scope.ts';
import { maySeePlace, maySeeSelection } from '../access/may-see-selection.ts';
import { wholeCountryReader } from '../access/readers.ts';
import { namingKey } from '../access/rights-key.ts';
import { seesStrictLeaves } from '../access/sees-strict-leaves.ts';
import { isUnavailable } from '../access/verdicts.ts';
import type { AppContext } from '../context/app-context.ts';
import { logUse } from '../context/log-use.ts';
import { openOverview } from '../monitor/open-overview.ts';
import { keepPerRelease } from '../release/keep-per-release.ts';
import type { OpenRelease } from '../release/open-release.ts';
import type { Preparation } from '../release/prepare-comparisons.ts';
import { type MovesAsked, moveLevels, moveQuestion } from './move-question.ts';

/** Moves of a place, and the right that showed them. */
export interface OpenedMoves {
  readonly moves: Protected<MoveAnswer>;
  readonly selection: Selection;
  readonly release: OpenRelease;
  readonly why: AccessVerdict;
  /** Whether a place may be named to the reader. */
  readonly mayName: (place: PlaceRef) => boolean;
  /** The place and the reader's rights as a text: readers with the same one are told the same. */
  readonly sameFor: string;
}

/** Ends named on either side of a matrix on a page, and moves listed; files have all of them. */
export const onPage = { most: 12, largest: 40 } as const;

/** Every end by itself, as files have them. */
export const everyEnd = { most: Number.MAX_SAFE_INTEGER, largest: 0 } as const;

// What a page shows; a file of every end is made anew.
const keptMoves = keepPerRelease<MoveAnswer>(100);
const keptShifts = keepPerRelease<MoveShifts>(100);

/**
 * Opens the moves of a place as origin by destination. Without a session there are none: flows have no strict form.
 * @throws Problem KV-Q*, KV-A2 on places that do not exist or may not be seen, KV-A8 without a release, KV-Q6 where the
 * release holds no flows.
 */
export async function openMoves(context: AppContext, reader: Reader, asked: Asked): Promise<OpenedMoves> {
  const release = await context.desk.openFor(reader, asked.udgave === '' ? undefined : asked.udgave);
  const selection = parseSelection(asked.sted);
  const why = seesStrictLeaves(reader)
    ? isUnavailable()
    : maySeeSelection(reader, selection, scopeOf(context, release, movesBetween.inTable));
  const object = `${movesBetween.id} ${asked.niveau} ${asked.sted}`;
  await logUse(context, reader, { action: 'table', object, release: release.manifest.id }, why);
  if (!why.allowed) throw new Problem('KV-A2', { asked: asked.sted.slice(0, 100) });
  const scope = scopeOf(context, release);
  const mayName = (place: PlaceRef): boolean => maySeePlace(reader, place, scope).allowed;
  const sameFor = `${formatSelection(selection)} ${namingKey(reader, scope.today)}`;
  const moves = derive(release.release, (content) => movesOf(content, { asked, selection, mayName, sameFor }));
  return { moves, selection, release, why, mayName, sameFor };
}

/**
 * Adds up the moves of the country beside the server on every level, for all who may see the whole country, and the ends
 * that every question about moves looks up: the first reader does not wait for it.
 */
export async function prepareMoves(
  context: AppContext,
  release: OpenRelease,
  { pause, signal }: Preparation,
): Promise<void> {
  const asked = { ...moveQuestion({}), ...onPage };
  const selection = parseSelection(asked.sted);
  const scope = scopeOf(context, release);
  const mayName = (place: PlaceRef): boolean => maySeePlace(wholeCountryReader, place, scope).allowed;
  const sameFor = `${formatSelection(selection)} ${namingKey(wholeCountryReader, scope.today)}`;
  for (const { id: niveau } of moveLevels) {
    await pause();
    if (signal.aborted) return;
    derive(release.release, (content) =>
      content.flows === undefined
        ? undefined
        : movesOf(content, { selection, mayName, sameFor, asked: { ...asked, niveau } }),
    );
  }
}

type Asked = MovesAsked & { readonly most: number; readonly largest: number };

function movesOf(
  content: ReleaseContent,
  {
    asked,
    selection,
    mayName,
    sameFor,
  }: Pick<OpenedMoves, 'selection' | 'mayName' | 'sameFor'> & { readonly asked: Asked },
): MoveAnswer {
  const make = (): MoveAnswer => moveMatrix(content, questionFor(asked, selection, mayName));
  if (asked.largest !== onPage.largest || asked.most !== onPage.most) return make();
  // Kommuner are named to everybody.
  const who = asked.niveau === 'kom' ? formatSelection(selection) : sameFor;
  return keptMoves(content, `${asked.niveau} ${asked.periode} ${asked.del} ${who}`, make);
}

function questionFor(
  { niveau, periode, del, most, largest }: Asked,
  selection: Selection,
  mayName: (place: PlaceRef) => boolean,
) {
  return {
    flows: movesBetween.id,
    selection,
    periods: periode,
    level: niveau,
    most,
    largest,
    mayName,
    ...(del === '' ? {} : { group: del }),
  };
}

/**
 * Where movers out of the exposed boligområder of a place go, against where all its movers go. Exposed are those whose
 * criteria make them so by the release; or the one area that is asked for.
 */
export async function openShifts(
  context: AppContext,
  reader: Reader,
  { release, selection, mayName, sameFor }: OpenedMoves,
  asked: MovesAsked,
): Promise<Protected<MoveShifts>> {
  const from = asked.fra === '' ? await exposedAreas(context, reader) : [asked.fra];
  const question = questionFor({ ...asked, niveau: 'omr', ...onPage }, selection, mayName);
  return derive(release.release, (content) =>
    keptShifts(content, `${asked.periode} ${asked.del} ${from.join()} ${sameFor}`, () =>
      moveShifts(content, { ...question, from, limits: moveSettings.shift }),
    ),
  );
}

async function exposedAreas(context: AppContext, reader: Reader): Promise<readonly string[]> {
  const { overview } = await openOverview(context, reader, {});
  return overview.content.areas
    .filter(({ classes }) => classes.some(({ id, state }) => state === 'met' && moveSettings.exposed.includes(id)))
    .map(({ key }) => key);
}
