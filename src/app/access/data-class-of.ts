import type { DataClass, Reader } from '../../domain/model/access.ts';
import type { Selection } from '../../domain/model/selection.ts';
import type { AccessScope } from './covers-unit.ts';
import { isComparisonLevel, unitsOfPlace } from './place-index.ts';

/**
 * Whose overview a selection gives: comparison levels alone are everybody's; places of one organisation its own; several
 * organisations of one kommune the kommune's; anything across kommuner the fund's.
 */
export function dataClassOf({ terms }: Selection, { index }: Pick<AccessScope, 'index'>): DataClass {
  if (terms.every(({ sign, place }) => sign === '+' && isComparisonLevel(index, place))) return 'offentlig';
  const units = terms.flatMap(({ place }) => unitsOfPlace(index, place));
  const organisations = new Set(units.map((unit) => unit.organisation ?? unit.id));
  if (organisations.size === 1) return 'organisation';
  return new Set(units.map((unit) => unit.kommune)).size === 1 ? 'kommune' : 'fond';
}

/** The scope with the class of the selection, worked out only for readers whom a class limits. */
export function classedScope(reader: Reader, selection: Selection, scope: AccessScope): AccessScope {
  const limited = reader.rights.some(({ restrictions }) => restrictions.some(({ kind }) => kind === 'dataklasse'));
  return limited ? { ...scope, dataClass: dataClassOf(selection, scope) } : scope;
}
