import { must } from '../../../domain/kernel/invariant.ts';
import type { Atom } from '../../../domain/model/atom.ts';
import type { FlowDefinition, ProtectedFlows } from '../../../domain/model/flow.ts';
import { INSIDE } from './flow-sums.ts';
import type { ProtectedFlowEdition } from './protect-flows.ts';

/** Puts the flows of all editions together, oldest period first; where two hold one period the last given counts. */
export function stackFlows(
  definition: FlowDefinition,
  atoms: readonly Atom[],
  editions: readonly ProtectedFlowEdition[],
): ProtectedFlows {
  const byPeriod = new Map(editions.map(({ flows }) => [flows.period.id, flows]));
  const periods = [...byPeriod.values()].sort((a, b) => (a.period.start < b.period.start ? -1 : 1));
  const outside = [...new Set(periods.flatMap((flows) => flows.outside))].sort();
  const starts = new Int32Array(periods.length + 1);
  for (const [p, { persons }] of periods.entries()) starts[p + 1] = (starts[p] ?? 0) + persons.length;
  const total = starts.at(-1) ?? 0;
  const [from, to, persons] = [new Int32Array(total), new Int32Array(total), new Int32Array(total)];
  for (const [p, flows] of periods.entries()) {
    const at = starts[p] ?? 0;
    // Codes are in the same order in a period's list and in all of them, so the flows stay sorted.
    const places = flows.outside.map((code) => atoms.length + outside.indexOf(code));
    const renumber = (end: number) => (end < atoms.length ? end : must(places[end - atoms.length], 'an end'));
    from.set(flows.from.map(renumber), at);
    to.set(flows.to.map(renumber), at);
    persons.set(flows.persons, at);
  }
  const squares = editions.reduce((sum, edition) => sum + edition.squares, 0);
  const heads = editions.reduce((sum, edition) => sum + edition.persons, 0);
  return {
    definition,
    atoms,
    outside,
    periods: periods.map(({ period }) => period),
    starts,
    from,
    to,
    persons,
    spread: heads === 0 ? 0 : toFourDecimals(squares / heads),
    inside: errorsInside(editions),
  };
}

/** Root mean square error of the flows inside places, by kind of place, over all editions. */
function errorsInside(editions: readonly ProtectedFlowEdition[]): ProtectedFlows['inside'] {
  const found = new Map<string, { squares: number; sums: number }>();
  for (const [level, { counts }] of editions.flatMap(({ tally }) => [...tally.levels])) {
    if (!level.startsWith(INSIDE)) continue;
    const own = found.get(level.slice(INSIDE.length)) ?? { squares: 0, sums: 0 };
    found.set(level.slice(INSIDE.length), own);
    // Errors nobody had are holes in the list.
    counts.forEach((sums, error) => {
      own.squares += sums * error * error;
      own.sums += sums;
    });
  }
  const rms = ([kind, { squares, sums }]: readonly [string, { readonly squares: number; readonly sums: number }]) =>
    [kind, toFourDecimals(Math.sqrt(squares / sums))] as const;
  return Object.fromEntries([...found].map(rms));
}

function toFourDecimals(value: number): number {
  return Math.round(10_000 * value) / 10_000;
}
