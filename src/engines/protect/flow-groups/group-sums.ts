import type { FlowGroupDefinition } from '../../../domain/model/flow-groups.ts';
import type { FlowSums } from '../flows/flow-sums.ts';
import type { GroupCells } from './group-cells.ts';
import { areaOf, kommunerOf } from './group-ends.ts';

/** The sums that flows by group are part of, the whole of their pair first, and the split of each group. */
export interface GroupSums extends FlowSums {
  readonly splitOf: readonly number[];
}

// The parts of a pair add up to it before anything else is near.
const WHOLE = 64;

/** The kommune of each end; undefined for one of several. Codes of ends outside stand for themselves. */
export function kommunerOfEnds(
  { ends, inner }: Pick<GroupCells, 'ends' | 'inner'>,
  kommuneOfArea: (area: string) => string | undefined,
): readonly (string | undefined)[] {
  return ends.map((key, end) => {
    if (end >= inner) return key;
    const area = areaOf(key);
    if (area !== undefined) return kommuneOfArea(area);
    const [first, second] = kommunerOf(key);
    return second === undefined ? first : undefined;
  });
}

/**
 * For every flow by group: its pair's whole, all of its group out of and into its ends, and all of its group between the
 * two kommuner.
 * @param wholes - What each pair is shown as.
 */
export function groupSums(
  cells: GroupCells,
  { splits }: FlowGroupDefinition,
  wholes: Int32Array,
  kommuner: readonly (string | undefined)[],
): GroupSums {
  const numbers = new Map<number, number>();
  const gap: number[] = [];
  const weight: number[] = [];
  const levels: string[] = [];
  const numberOf = (key: number, level: string, first = 0, heavy = 1): number => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, levels.length);
    gap.push(first);
    weight.push(heavy);
    return levels.push(level) - 1;
  };
  const splitOf = splits.flatMap(({ groups }, s) => groups.map(() => s));
  const fromCell = new Int32Array(cells.parts.length + 1);
  const ofCell: number[] = [];
  const side = cells.ends.length * splitOf.length;
  const places = [...new Set(kommuner)].filter((own) => own !== undefined);
  const placeOf = kommuner.map((own) => (own === undefined ? -1 : places.indexOf(own)));
  const beyond = 2 * side + cells.from.length * splits.length;
  for (const [i, pair] of cells.pair.entries()) {
    const [from, to, group] = [cells.from[pair] ?? 0, cells.to[pair] ?? 0, cells.group[i] ?? 0];
    const row = pair * splits.length + (splitOf[group] ?? 0);
    // Counted from what the pair is shown as: the truth minus it, and the errors of the parts.
    const whole = numberOf(2 * side + row, 'held', (cells.persons[pair] ?? 0) - (wholes[pair] ?? 0), WHOLE);
    ofCell.push(whole);
    ofCell.push(numberOf(from * splitOf.length + group, 'fra'));
    ofCell.push(numberOf(side + to * splitOf.length + group, 'til'));
    const [home = -1, away = -1] = [placeOf[from], placeOf[to]];
    if (home >= 0 && away >= 0) {
      ofCell.push(numberOf(beyond + (home * places.length + away) * splitOf.length + group, 'kom'));
    }
    fromCell[i + 1] = ofCell.length;
  }
  return {
    count: levels.length,
    fromCell,
    ofCell: Int32Array.from(ofCell),
    gap: Int32Array.from(gap),
    weight: Int32Array.from(weight),
    levels,
    splitOf,
  };
}
