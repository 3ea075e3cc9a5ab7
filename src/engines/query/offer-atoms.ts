import type { HeldUnits, NextStep } from '../../domain/model/cell.ts';
import type { SelectionTerm } from '../../domain/model/selection.ts';
import type { AtomSystem } from './cube.ts';
import { type AddressDays, type Footing, livingMembers } from './footing.ts';
import { formatPlace, formatSelection } from './parse-selection.ts';
import type { PlaceIndex } from './place-index.ts';
import { namesApart } from './unit-names.ts';

/** The two ways on from a selection that cuts an atom, and the names of the afdelinger it lacks. */
export interface AtomOffers {
  readonly nextStep: Extract<NextStep, { kind: 'choose-atom' }>;
  readonly missing: readonly string[];
}

function change(terms: readonly SelectionTerm[], units: readonly string[], sign: '+' | '-'): readonly string[] {
  const keys = new Set(units.map((key) => formatPlace({ kind: 'afd', key })));
  const undone = new Set<string>();
  const kept = terms.filter((t) => {
    const text = formatPlace(t.place);
    const undoes = keys.has(text) && t.sign !== sign;
    if (undoes) undone.add(text);
    return !undoes;
  });
  // What a plan or a kommune brought in cannot be undone by dropping a term, so it is taken away by a new one.
  const stillThere = kept.some((t) => t.place.kind !== 'afd' && t.sign !== sign);
  const added = units
    .filter((key) => stillThere || !undone.has(formatPlace({ kind: 'afd', key })))
    .filter((key) => !kept.some((t) => t.place.kind === 'afd' && t.place.key === key))
    .map((key): SelectionTerm => ({ sign, place: { kind: 'afd', key } }));
  const needsPlus = sign === '+' || kept.some((t) => t.sign === '+');
  return needsPlus ? [...kept, ...added].map((t) => formatSelection({ terms: [t] })) : [];
}

function heldUnits(index: PlaceIndex, numbers: readonly number[]): HeldUnits {
  const units = [...new Set(numbers)].flatMap((n) => index.directory.units[n] ?? []);
  return {
    afdelinger: new Set(units.flatMap((unit) => unit.afdeling ?? [])).size,
    rests: units.filter((unit) => unit.afdeling === undefined).length,
  };
}

/**
 * The offers of a selection that is not a union of atoms: U⁺ adds the members it lacks, U⁻ drops the cut atoms
 * (empty when nothing would be left). Both as terms in link form. Made from public structure only.
 * @source diskretion.md section 3
 */
export function offerAtoms(
  system: AtomSystem,
  index: PlaceIndex,
  terms: readonly SelectionTerm[],
  footing: Footing,
  days: AddressDays,
): AtomOffers {
  const chosen = new Set(footing.resolved.units);
  const members = footing.broken.flatMap((a) => livingMembers(system, index, a, days));
  const idOf = (unit: number): string => index.directory.units[unit]?.id ?? '';
  const lacking = members.filter((m) => !chosen.has(m));
  const present = members.filter((m) => chosen.has(m)).map(idOf);
  const complete = change(terms, lacking.map(idOf), '+');
  const without = footing.units.length === 0 ? [] : change(terms, present, '-');
  return {
    nextStep: { kind: 'choose-atom', complete, without, holds: heldUnits(index, [...chosen, ...members]) },
    missing: namesApart(index, lacking, members).map(({ da }) => da),
  };
}
