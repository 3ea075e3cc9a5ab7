import type { Text } from '../../domain/kernel/language.ts';
import type { HiddenTable } from '../../domain/model/answer.ts';
import type { Cell, NextStep } from '../../domain/model/cell.ts';
import type { TablePeriod } from '../../domain/model/period.ts';
import type { PlaceRef } from '../../domain/model/place.ts';
import type { TableDefinition } from '../../domain/model/table-definition.ts';
import { areasAround } from './comparators.ts';
import { cutAtoms, namesOf } from './coverage.ts';
import { addressDays, type Footing } from './footing.ts';
import { offerAtoms } from './offer-atoms.ts';
import { makeSelection } from './parse-selection.ts';
import type { QueryContext } from './query-context.ts';
import type { SelectionResolver } from './resolve-selection.ts';
import { listOf, nameOf, showSelection } from './show-place.ts';

const wider: readonly ('kom' | 'reg')[] = ['kom', 'reg'];

/**
 * The smallest kommune or region around a selection that is shown and holds whole what the selection cuts. Where there
 * is none, more afdelinger.
 */
function widerStep(
  context: QueryContext,
  definition: TableDefinition,
  resolver: SelectionResolver,
  footing: Footing,
  period: TablePeriod,
): NextStep {
  const { system } = context.cubeOf(definition.id);
  const days = addressDays(definition, period);
  const kinds = new Set(resolver.selection.terms.map((t) => t.place.kind));
  for (const level of wider) {
    if (kinds.has('land') || kinds.has('reg') || kinds.has(level)) continue;
    const [key, another] = areasAround(context.places, footing.resolved.units, level, 2);
    if (key === undefined || another !== undefined) continue;
    const place: PlaceRef = { kind: level, key };
    const around = context.resolver(makeSelection([{ sign: '+', place }]), resolver.lineage);
    const there = context.footing(system, around, days);
    if (there.state !== 'shown' || footing.broken.some((atom) => there.broken.includes(atom))) continue;
    return level === 'kom' ? { kind: 'see-kommune', kommune: key } : { kind: 'see-region', region: key };
  }
  return { kind: 'more-afdelinger' };
}

/** The cell that stands for every figure of a period that a selection has no footing in. */
export function withheldCell(
  context: QueryContext,
  definition: TableDefinition,
  resolver: SelectionResolver,
  footing: Footing,
  period: TablePeriod,
): Cell | undefined {
  switch (footing.state) {
    case 'shown':
      return undefined;
    case 'empty':
    case 'gap':
      return { kind: 'missing', reason: 'not-delivered' };
    case 'gate': {
      // Too small is the one who stands alone; a place whose only units are merged across its border is not.
      const rule = footing.broken.length > 0 ? 'hidden_atom' : 'hidden_gate';
      return { kind: 'hidden', rule, nextStep: widerStep(context, definition, resolver, footing, period) };
    }
    case 'broken': {
      const { system } = context.cubeOf(definition.id);
      const days = addressDays(definition, period);
      const { nextStep } = offerAtoms(system, context.places, resolver.selection.terms, footing, days);
      return { kind: 'hidden', rule: 'hidden_atom', nextStep };
    }
  }
}

const oneCell = {
  missing: { kind: 'missing', reason: 'not-delivered' },
  gate: { kind: 'hidden', rule: 'hidden_gate', nextStep: { kind: 'more-afdelinger' } },
  atom: { kind: 'hidden', rule: 'hidden_atom', nextStep: { kind: 'more-afdelinger' } },
} as const satisfies Readonly<Record<string, Cell>>;

/** As {@link withheldCell} where nothing but its status is read: what to ask instead is not looked for. */
export function withheldStatus({ state, broken }: Footing): Cell | undefined {
  switch (state) {
    case 'shown':
      return undefined;
    case 'empty':
    case 'gap':
      return oneCell.missing;
    case 'gate':
      return broken.length > 0 ? oneCell.atom : oneCell.gate;
    case 'broken':
      return oneCell.atom;
  }
}

function whyHidden(
  context: QueryContext,
  definition: TableDefinition,
  resolver: SelectionResolver,
  footing: Footing,
  period: TablePeriod,
): Text {
  const { places } = context;
  const { inside, outside } = cutAtoms(context, context.cubeOf(definition.id).system, footing, definition, period);
  const { name } = showSelection(places, resolver, addressDays(definition, period).last);
  const [own, others] = [namesOf(context, inside, outside), namesOf(context, outside, inside)];
  const home = new Set(areasAround(places, inside, 'kom'));
  const away = areasAround(places, outside, 'kom').filter((code) => !home.has(code));
  const where = listOf(away.map((key) => nameOf(places, { kind: 'kom', key })));
  const inAway = away.length === 0 ? { da: '', en: '' } : { da: ` i ${where.da}`, en: ` in ${where.en}` };
  return {
    da: `${name.da} kan ikke vises for sig selv: ${own.da} vises kun samlet med ${others.da}${inAway.da}.`,
    en: `${name.en} cannot be shown alone: ${own.en} ${inside.length === 1 ? 'is' : 'are'} shown only together with ${others.en}${inAway.en}.`,
  };
}

/** Why a whole table is hidden for a selection, told of the newest period that is; undefined when any period is shown. */
export function hiddenTable(
  context: QueryContext,
  definition: TableDefinition,
  resolver: SelectionResolver,
  footings: readonly Footing[],
  periods: readonly TablePeriod[],
): HiddenTable | undefined {
  if (footings.some((f) => f.state === 'shown')) return undefined;
  const newest = footings.findLastIndex((f) => f.state === 'broken' || f.state === 'gate');
  const [footing, period] = [footings[newest], periods[newest]];
  if (footing === undefined || period === undefined) return undefined;
  const { system } = context.cubeOf(definition.id);
  const days = addressDays(definition, period);
  const { nextStep, missing } = offerAtoms(system, context.places, resolver.selection.terms, footing, days);
  if (footing.state === 'broken') return { rule: 'hidden_atom', nextStep, missing };
  const step = widerStep(context, definition, resolver, footing, period);
  if (footing.broken.length === 0) return { rule: 'hidden_gate', nextStep: step, missing };
  const reason = whyHidden(context, definition, resolver, footing, period);
  return { rule: 'hidden_atom', nextStep: step, missing, reason };
}
