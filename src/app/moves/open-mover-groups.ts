import { moverTraits } from '../../domain/definitions/monitoring/mover-traits.ts';
import type { Cell } from '../../domain/model/cell.ts';
import type { MoveAnswer, MoveEnd, MoverGroups, MoverTraits, MoveSplit } from '../../domain/model/moves.ts';
import type { Protected } from '../../domain/model/protected.ts';
import type { ReleaseContent } from '../../domain/model/release.ts';
import type { Selection } from '../../domain/model/selection.ts';
import { derive } from '../../engines/protect/seal.ts';
import { answerParts, type PartFormula } from '../../engines/query/answer-parts.ts';
import { parseSelection } from '../../engines/query/parse-selection.ts';
import { keepPerRelease } from '../release/keep-per-release.ts';
import { traitsOf } from './open-mover-traits.ts';
import type { OpenedMoves } from './open-moves.ts';

// A place takes a few milliseconds; beyond this an answer would keep others waiting.
const mostPlaces = 300;

/**
 * Who moves in and out of each place of the level that lies in the place asked about, by origin or household type: sums of the tables
 * of movers, so the groups of a place are parts of its total. Where a reader may not name a place, it is not among them.
 */
export function openMoverGroups(
  { release, moves, mayName }: OpenedMoves,
  split: MoveSplit,
): Protected<MoverGroups | null> {
  return derive(release.release, (content) => {
    const places = placesOf(moves.content, mayName);
    const key = `${split} ${places.map((one) => one.key).join()}`;
    return kept(content, key, () => ({ groups: groupsOf(content, places, split) })).groups;
  });
}

const kept = keepPerRelease<{ readonly groups: MoverGroups | null }>(40);

type NamedPlace = Pick<MoveEnd, 'key' | 'name'> & { readonly selection: Selection };

function placesOf({ ends }: MoveAnswer, mayName: OpenedMoves['mayName']): readonly NamedPlace[] {
  return ends.flatMap(({ key, name, place, inside }): readonly NamedPlace[] => {
    if (!inside || place === undefined) return [];
    const selection = parseSelection(place);
    return selection.terms.every((term) => mayName(term.place)) ? [{ key, name, selection }] : [];
  });
}

function groupsOf(content: ReleaseContent, all: readonly NamedPlace[], split: MoveSplit): MoverGroups | null {
  const places = all.slice(0, mostPlaces);
  let period: MoverTraits['period'] | undefined;
  const told = places.flatMap(({ key, name, selection }) => {
    const found = traitsOf(content, selection);
    const own = found?.traits.filter((trait) => trait.split === split) ?? [];
    if (!found || own.length === 0) return [];
    period ??= found.period;
    const groups = own.flatMap(({ rows }) =>
      rows.map(({ name: row, kind, group, into, outOf }) => ({
        name: group ?? row,
        ...(kind ? { kind } : {}),
        ...{ into, outOf },
      })),
    );
    return [{ key, name, ...totalOf(content, selection, split), groups }];
  });
  return period ? { split, period, places: told, leftOut: all.length - places.length } : null;
}

const missing: Cell = { kind: 'missing', reason: 'not-delivered' };

const totalParts = new Map<string, readonly PartFormula[]>(
  moverTraits.map(({ block }) => [block, [{ id: 'all', formula: { kind: 'count', of: [{ block }] }, decimals: 0 }]]),
);

function totalOf(content: ReleaseContent, selection: Selection, split: MoveSplit): { into: Cell; outOf: Cell } {
  const trait = moverTraits.find((one) => one.split === split);
  const parts = totalParts.get(trait?.block ?? '') ?? [];
  const [into = missing, outOf = missing] = (trait?.tables ?? []).map((table): Cell => {
    const { cells } = answerParts(content, { table, parts, selection, lineage: 'nu' });
    return cells[0]?.at(-1)?.[0] ?? missing;
  });
  return { into, outOf };
}
