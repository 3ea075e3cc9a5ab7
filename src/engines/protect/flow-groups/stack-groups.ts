import type { Atom } from '../../../domain/model/atom.ts';
import type {
  FlowGroupDefinition,
  ProtectedFlowGroupPeriod,
  ProtectedFlowGroups,
} from '../../../domain/model/flow-groups.ts';
import type { RoundedGroups } from './protect-flow-groups.ts';

/** A period split by group, as it is shown and with the errors made. */
export interface StackedPeriod {
  readonly shown: ProtectedFlowGroupPeriod;
  readonly rounded: RoundedGroups;
}

/** Puts the flows by group of all editions together, oldest period first, with errors measured over all of them. */
export function stackGroups(
  definition: FlowGroupDefinition,
  atoms: readonly Atom[],
  made: readonly StackedPeriod[],
): ProtectedFlowGroups {
  const byPeriod = new Map(made.map(({ shown }) => [shown.period.id, shown]));
  const total = (of: (rounded: RoundedGroups) => number) => made.reduce((sum, { rounded }) => sum + of(rounded), 0);
  const squares = total((rounded) => rounded.squares);
  const root = (sum: number, count: number) => (count === 0 ? 0 : toFourDecimals(Math.sqrt(sum / count)));
  const persons = total((rounded) => rounded.persons);
  return {
    definition,
    atoms,
    periods: [...byPeriod.values()].sort((a, b) => (a.period.start < b.period.start ? -1 : 1)),
    spread: persons === 0 ? 0 : toFourDecimals(squares / persons),
    sigma: {
      flow: root(
        squares,
        total((rounded) => rounded.parts.length),
      ),
      side: root(
        total((rounded) => rounded.sideSquares),
        total((rounded) => rounded.sides),
      ),
    },
  };
}

function toFourDecimals(value: number): number {
  return Math.round(10_000 * value) / 10_000;
}
