import { must } from '../../domain/kernel/invariant.ts';
import type { Text } from '../../domain/kernel/language.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { Cell } from '../../domain/model/cell.ts';
import type { ProtectedFlows } from '../../domain/model/flow.ts';
import type { FlowAnswer, ShownFlowEnd, ShownFlows } from '../../domain/model/flow-answer.ts';
import type { ReleaseContent } from '../../domain/model/release.ts';
import type { Lineage, Selection } from '../../domain/model/selection.ts';
import { almene, outsideName } from './end-names.ts';
import { flowBand } from './flow-band.ts';
import { type FlowList, flowIndexOf } from './flow-index.ts';
import { addressDays, type Footing } from './footing.ts';
import { hiddenTable, withheldCell } from './hidden-footing.ts';
import { innerFlows } from './inner-flows.ts';
import { parsePeriods } from './parse-periods.ts';
import { formatSelection } from './parse-selection.ts';
import { placesOfUnits } from './places-of-units.ts';
import { contextOf, type QueryContext } from './query-context.ts';
import { listOf, nameOf, showSelection } from './show-place.ts';

/** How flows are asked for. */
export interface FlowQuestion {
  readonly flows: string;
  readonly selection: Selection;
  readonly lineage: Lineage;
  /** Period rule as in links; the newest it picks is shown. */
  readonly periods?: string;
  /** Ends in each list. */
  readonly most: number;
  /** Whether an afdeling elsewhere may be named; those that may not are added up by kommune. */
  readonly mayName: (afdeling: string) => boolean;
}

/**
 * Where a selection's movers of one year come from and go to: ends elsewhere with most persons first, those the reader
 * may not see one by one as the kommune's other afdelinger. All hidden where the selection is not a union of atoms.
 * @throws Problem KV-Q5 unknown place, KV-Q6 a release without these flows, KV-Q8 no units in the year.
 * @source beboertabeller.md 5.3; monitorering.md section 12
 */
export function listFlows(content: ReleaseContent, question: FlowQuestion): FlowAnswer {
  const context = contextOf(content);
  const { flows } = content;
  if (flows === undefined || flows.definition.id !== question.flows)
    throw new Problem('KV-Q6', { table: question.flows });
  const movers = context.definitionOf(flows.definition.inTable);
  const resolver = context.resolver(question.selection, question.lineage);
  const rule = parsePeriods(question.periods, flows.periods, flows.definition.id);
  const number = flows.periods.findLastIndex(({ id }) => rule.ids.includes(id));
  const period = must(flows.periods[number], 'a period of the flows');
  const days = addressDays(movers, period);
  const footing = context.footing(context.cubeOf(movers.id).system, resolver, days);
  const { resolved } = footing;
  if (resolved.units.length === 0 && resolved.gaps.length === 0) {
    throw new Problem('KV-Q8', { selection: formatSelection(question.selection) });
  }
  const withheld = withheldCell(context, movers, resolver, footing, period);
  const hidden = hiddenTable(context, movers, resolver, [footing], [period]);
  const { into, outOf } = flowIndexOf(flows);
  const side = (list: FlowList) =>
    withheld ? withheldFlows(withheld) : shownFlows({ context, flows, footing, number, question }, list);
  const { definition } = flows;
  const { manifest } = content;
  return {
    flows: definition.id,
    title: definition.title,
    population: definition.population,
    source: definition.source,
    release: manifest.id,
    edition: manifest.edition,
    synthetic: manifest.synthetic,
    roundedTo: manifest.rules.n,
    place: showSelection(context.places, resolver, days.last),
    period,
    into: side(into),
    outOf: side(outOf),
    between: withheld ?? betweenCell(flows, footing, number, manifest.rules.n),
    notes: rule.notes,
    ...(hidden === undefined ? {} : { hidden }),
  };
}

interface Asked {
  readonly context: QueryContext;
  readonly flows: ProtectedFlows;
  readonly footing: Footing;
  readonly number: number;
  readonly question: FlowQuestion;
}

/** Persons of one end, or of a kommune's afdelinger together. */
interface Group {
  readonly name: Text;
  readonly isOne: boolean;
  persons: number;
}

function shownFlows(asked: Asked, { starts, other, persons }: FlowList): ShownFlows {
  const { flows, footing, number, question } = asked;
  const { ends } = flowIndexOf(flows);
  const inside = new Set(footing.atoms);
  const groups = new Map<string, Group>();
  for (const atom of footing.atoms) {
    const last = starts[number * ends + atom + 1] ?? 0;
    for (let i = starts[number * ends + atom] ?? 0; i < last; i++) {
      const end = other[i] ?? 0;
      if (inside.has(end)) continue;
      const { key, ...named } = endOf(asked, end);
      const group = groups.get(key) ?? { ...named, persons: 0 };
      groups.set(key, group);
      group.persons += persons[i] ?? 0;
    }
  }
  const all = (list: readonly Group[]) =>
    banded(
      asked,
      list.reduce((sum, group) => sum + group.persons, 0),
    );
  const sorted = [...groups].sort(([a, one], [b, two]) => two.persons - one.persons || (a < b ? -1 : 1));
  const rest = sorted.slice(question.most).map(([, group]) => group);
  return {
    total: all([...groups.values()]),
    ends: sorted.slice(0, question.most).map(
      ([key, group]): ShownFlowEnd => ({
        key,
        name: group.name,
        persons: banded(asked, group.persons, group.isOne ? footing.atoms.length : undefined),
      }),
    ),
    more: { ends: rest.length, persons: all(rest) },
  };
}

/** `pairs` where every pair of ends in the sum is known; left out where some may not have been seen. */
function banded({ context, flows }: Asked, persons: number, pairs = Number.POSITIVE_INFINITY): Cell {
  const { band, sure } = flowBand(flows.spread, context.content.manifest.rules.n, persons, pairs);
  return sure ? { kind: 'rounded', value: persons, band, sure } : { kind: 'rounded', value: persons, band };
}

function betweenCell(flows: ProtectedFlows, footing: Footing, number: number, n: number): Cell {
  const { persons, pairs } = innerFlows(flows, footing, number);
  const { band, sure } = flowBand(flows.spread, n, persons, pairs);
  return sure ? { kind: 'rounded', value: persons, band, sure } : { kind: 'rounded', value: persons, band };
}

function withheldFlows(cell: Cell): ShownFlows {
  return { total: cell, ends: [], more: { ends: 0, persons: cell } };
}

interface NamedEnd {
  readonly key: string;
  readonly name: Text;
  readonly isOne: boolean;
}

function endOf({ context, flows, question }: Asked, end: number): NamedEnd {
  const { places } = context;
  const atom = flows.atoms[end];
  if (atom === undefined) {
    const { key, name } = outsideName(context, flows, must(flows.outside[end - flows.atoms.length], 'an end'));
    return { key, name, isOne: true };
  }
  if (atom.members.some(question.mayName)) {
    const keys = placesOfUnits(places, atom.members);
    const name = listOf(keys.map((key) => nameOf(places, { kind: 'afd', key })));
    return { key: keys.map((key) => `afd:${key}`).join(','), name, isOne: true };
  }
  const { key, name } = almene(context, atom.members, 'afd');
  return { key, name, isOne: false };
}
