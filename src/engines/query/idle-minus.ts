import type { Text } from '../../domain/kernel/language.ts';
import { makeSelection } from './parse-selection.ts';
import type { QueryContext } from './query-context.ts';
import type { SelectionResolver } from './resolve-selection.ts';
import { nameOf } from './show-place.ts';

/**
 * A sentence for each place that is taken away from a sum without being in it on `day`: the sum is the same with and
 * without it, and a reader who thinks otherwise reads the figures wrongly. A place with no afdelinger that day is silent.
 */
export function idleMinus(
  context: QueryContext,
  { selection, lineage }: SelectionResolver,
  day: string,
): readonly Text[] {
  const taken = selection.terms.filter((term) => term.sign === '-');
  const added = selection.terms.filter((term) => term.sign === '+');
  if (taken.length === 0 || added.length === 0) return [];
  const whole = new Set(context.resolver(makeSelection(added), lineage).on(day).units);
  return taken.flatMap(({ place }): readonly Text[] => {
    const { units } = context.resolver(makeSelection([{ sign: '+', place }]), lineage).on(day);
    if (units.length === 0 || units.some((unit) => whole.has(unit))) return [];
    const name = nameOf(context.places, place);
    return [
      {
        da: `${name.da} hører ikke til det, der lægges sammen, og er derfor ikke trukket fra.`,
        en: `${name.en} is no part of what is added, so nothing was taken away for it.`,
      },
    ];
  });
}
