import type { Lang } from '../../domain/kernel/language.ts';
import type { Reader } from '../../domain/model/access.ts';
import type { PartTable } from '../../engines/export/twins/part-table.ts';
import type { AppContext } from '../context/app-context.ts';
import { type MoveFileTable, moveTables } from './move-file.ts';
import type { MovesAsked } from './move-question.ts';
import { openMoverGroups } from './open-mover-groups.ts';
import { openMoverTraits } from './open-mover-traits.ts';
import { everyEnd, type OpenedMoves, openMoves, openShifts } from './open-moves.ts';
import { openUneven } from './open-uneven.ts';

/** Moves of a place with every end by itself, and all that is told of them as tables. */
export interface OpenedMoveFile extends OpenedMoves {
  readonly tables: (lang: Lang) => Promise<readonly [PartTable, ...PartTable[]]>;
}

/** Opens what a file of moves holds; the tables are made when the right to take files is known. @throws Problem as openMoves */
export async function openMoveFile(
  context: AppContext,
  reader: Reader,
  asked: MovesAsked,
  first: MoveFileTable,
): Promise<OpenedMoveFile> {
  const opened = await openMoves(context, reader, { ...asked, ...everyEnd });
  const tables = async (lang: Lang) => {
    const shifts = (await openShifts(context, reader, opened, asked)).content;
    const [traits, uneven] = [openMoverTraits(opened).content, openUneven(opened).content];
    const groups = asked.gruppe === '' ? null : openMoverGroups(opened, asked.gruppe).content;
    const told = { moves: opened.moves.content, shifts, traits, uneven, ...(groups ? { groups } : {}) };
    return moveTables(told, lang, first);
  };
  return { ...opened, tables };
}
