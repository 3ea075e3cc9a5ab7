import type { FlowSignal } from '../../domain/model/monitor.ts';
import type { ReleaseContent } from '../../domain/model/release.ts';
import { countMoves, type MoveQuestion } from './move-matrix.ts';
import { type ShiftLimits, shiftOf } from './move-shifts.ts';

/**
 * Destinations that stand out for the movers of one boligområde, for every boligområde of the place that is asked about, in one
 * pass over its moves: held against where all movers of the place go. Only boligområder are destinations: of other ends there
 * is no figure of labour to go with it. Every figure is a released one, and the margins are counted in.
 * @throws Problem as moveMatrix
 * @source monitorering.md section 12 (social export)
 */
export function flowSignals(
  content: ReleaseContent,
  question: Omit<MoveQuestion, 'level' | 'most' | 'largest' | 'mayName'>,
  limits: ShiftLimits,
): readonly FlowSignal[] {
  // Who may be told of which area is for whoever tells it.
  const counted = countMoves(content, { ...question, level: 'omr', most: 0, largest: 0, mayName: () => true });
  const { moves, periods } = counted;
  const { groups } = counted.groups;
  const away = counted.flows.definition.ends.again;
  const into = new Float64Array(groups.length);
  const outOf = new Float64Array(groups.length);
  const large: { readonly from: number; readonly to: number; readonly persons: number }[] = [];
  const isArea = (g: number): boolean => groups[g]?.key.startsWith('omr:') ?? false;
  for (let i = 0; i < moves.persons.length; i++) {
    const [from = -1, to = -1, persons = 0] = [moves.from[i], moves.to[i], moves.persons[i]];
    if (from === to || groups[to]?.key === away || !groups[from]?.inside) continue;
    into[to] = (into[to] ?? 0) + persons;
    outOf[from] = (outOf[from] ?? 0) + persons;
    if (persons >= limits.persons && isArea(from) && isArea(to)) large.push({ from, to, persons });
  }
  const every = into.reduce((sum, one) => sum + one, 0);
  const years = [periods.at(0)?.id ?? '', periods.at(-1)?.id ?? ''] as const;
  return large.flatMap(({ from, to, persons }): readonly FlowSignal[] => {
    // Moves into the area itself are no way its movers could have gone.
    const pairs = (groups[from]?.size ?? 0) * (groups[to]?.size ?? 0);
    const sums = { movers: outOf[from] ?? 0, there: into[to] ?? 0, all: every - (into[from] ?? 0) };
    const { stands, quotient, range, expected } = shiftOf(counted, limits, { to, persons, pairs, held: [sums] });
    const [origin, destination] = [groups[from], groups[to]];
    if (!stands || !origin || !destination) return [];
    const low = range[0];
    return [{ from: origin.key, name: origin.name, to: destination.key, persons, expected, quotient, low, years }];
  });
}
