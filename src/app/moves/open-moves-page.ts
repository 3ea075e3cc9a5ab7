import type { AccessVerdict, Reader } from '../../domain/model/access.ts';
import type { MovesTold } from '../../domain/model/moves.ts';
import type { Protected } from '../../domain/model/protected.ts';
import { derive } from '../../engines/protect/seal.ts';
import type { AppContext } from '../context/app-context.ts';
import { targetList } from '../monitor/open-area.ts';
import type { OpenRelease } from '../release/open-release.ts';
import type { MovesAsked } from './move-question.ts';
import { openMoverGroups } from './open-mover-groups.ts';
import { openMoverTraits } from './open-mover-traits.ts';
import { type OpenedMoves, onPage, openMoves, openShifts } from './open-moves.ts';
import { openUneven } from './open-uneven.ts';

/** Everything there is to tell about the moves of a place, with what the answer depends on beside the release. */
export interface OpenedMovesPage {
  readonly page: Protected<MovesTold>;
  readonly release: OpenRelease;
  readonly why: AccessVerdict;
  readonly stamp: string;
  /** Whether a place may be named to the reader. */
  readonly mayName: OpenedMoves['mayName'];
}

/** Moves of a place with what else is told of them. @throws Problem as openMoves */
export async function openMovesPage(context: AppContext, reader: Reader, asked: MovesAsked): Promise<OpenedMovesPage> {
  const opened = await openMoves(context, reader, { ...asked, ...onPage });
  const { moves, release, why } = opened;
  const shifts = await openShifts(context, reader, opened, asked);
  const [traits, uneven] = [openMoverTraits(opened), openUneven(opened)];
  const groups = asked.gruppe === '' ? null : openMoverGroups(opened, asked.gruppe).content;
  const page = derive(
    moves,
    (found): MovesTold => ({
      moves: found,
      shifts: shifts.content,
      traits: traits.content,
      uneven: uneven.content,
      ...(groups ? { groups } : {}),
    }),
  );
  // Which areas are exposed follows from the list that is next and from the lists there are.
  const stamp = `${release.manifest.id} ${targetList(context.clock().slice(0, 10))} ${await context.state.listsChanged()}`;
  return { page, release, why, stamp, mayName: opened.mayName };
}
