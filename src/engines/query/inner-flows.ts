import type { Cell } from '../../domain/model/cell.ts';
import type { ProtectedFlows } from '../../domain/model/flow.ts';
import type { TablePeriod } from '../../domain/model/period.ts';
import type { Selection } from '../../domain/model/selection.ts';
import type { TableDefinition } from '../../domain/model/table-definition.ts';
import { unionBand } from './error-band.ts';
import { notApplicable } from './evaluate-formula.ts';
import { flowBand } from './flow-band.ts';
import { flowIndexOf } from './flow-index.ts';
import type { Footing } from './footing.ts';
import type { InsertedRow } from './former-rows.ts';
import { withheldCell } from './hidden-footing.ts';
import type { QueryContext } from './query-context.ts';
import type { SelectionResolver } from './resolve-selection.ts';

/** Protected persons moving between the atoms of a set, and how many ordered pairs of afdelinger they could move between. */
export interface InnerFlows {
  readonly persons: number;
  readonly pairs: number;
}

// Four tables of movers ask the same of a footing, and a footing is one period's.
const counted = new WeakMap<Footing, InnerFlows>();

/** Flows from atoms of a footing to atoms of it, those inside a merged atom included; `period` is the flows' own number. */
export function innerFlows(flows: ProtectedFlows, footing: Footing, period: number): InnerFlows {
  const known = counted.get(footing);
  if (known) return known;
  const { ends, outOf } = flowIndexOf(flows);
  const inside = new Uint8Array(ends);
  for (const atom of footing.atoms) inside[atom] = 1;
  let persons = 0;
  let alone = 0;
  for (const atom of footing.atoms) {
    if (flows.atoms[atom]?.members.length === 1) alone += 1;
    const last = outOf.starts[period * ends + atom + 1] ?? 0;
    for (let i = outOf.starts[period * ends + atom] ?? 0; i < last; i++) {
      if (inside[outOf.other[i] ?? 0] === 1) persons += outOf.persons[i] ?? 0;
    }
  }
  const made = { persons, pairs: footing.atoms.length ** 2 - alone };
  counted.set(footing, made);
  return made;
}

/**
 * The line "heraf mellem de valgte afdelinger" of a table of movers: shown where the selection is a union of atoms and
 * holds more than one afdeling, else hidden as the table itself is. Undefined for other tables, for one afdeling, and
 * for a release without flows.
 * @source beboertabeller.md 5.3
 */
export function innerLine(
  context: QueryContext,
  definition: TableDefinition,
  resolver: SelectionResolver,
  footings: readonly Footing[],
  periods: readonly TablePeriod[],
): InsertedRow | undefined {
  const { flows } = context.content;
  if (!flows?.definition.lineIn.includes(definition.id)) return undefined;
  if (footings.every(({ resolved }) => resolved.units.length < 2)) return undefined;
  const { line } = flows.definition;
  const cells = periods.map((period, p) => {
    const footing = footings[p];
    const cell = footing ? lineCell(context, flows, definition, resolver, footing, period) : notApplicable;
    return definition.measures.map(({ id }) => (id === 'n' ? cell : notApplicable));
  });
  return {
    row: { code: line.code, label: line.label, depth: 1, total: false },
    cells,
    beside: periods.map(() => definition.measures.map(() => notApplicable)),
  };
}

function lineCell(
  context: QueryContext,
  flows: ProtectedFlows,
  definition: TableDefinition,
  resolver: SelectionResolver,
  footing: Footing,
  period: TablePeriod,
): Cell {
  const withheld = withheldCell(context, definition, resolver, footing, period);
  if (withheld) return withheld;
  if (footing.resolved.units.length < 2) return notApplicable;
  const number = flows.periods.findIndex(({ id }) => id === period.id);
  if (number < 0) return { kind: 'missing', reason: 'not-delivered' };
  const { persons, pairs } = innerFlows(flows, footing, number);
  const { band, sure } = flowBand(flows.spread, context.content.manifest.rules.n, persons, pairs);
  const placed = bandInside(flows, resolver.selection);
  if (placed !== undefined && placed < band) return { kind: 'rounded', value: persons, band: placed };
  return sure ? { kind: 'rounded', value: persons, band, sure } : { kind: 'rounded', value: persons, band };
}

/** Kommuner, regions and the country were looked at in the rounding itself, so their errors are known and smaller. */
function bandInside({ inside }: ProtectedFlows, { terms: [first, second] }: Selection): number | undefined {
  if (first === undefined || second !== undefined || !['kom', 'reg', 'land'].includes(first.place.kind))
    return undefined;
  const sigma = inside[first.place.kind];
  return sigma === undefined ? undefined : unionBand(sigma, 1);
}
