import type { Restriction } from '../../domain/model/access.ts';
import { reachesClass } from './covers-unit.ts';

/**
 * The limits a right gets that is given inside others: what was asked for, and every kind of the giver's limits that the
 * asked ones do not name. So it can never reach further, whatever a later release holds. Undefined when a value asked
 * for lies outside the giver's.
 */
export function narrowLimits(
  asked: readonly Restriction[],
  own: readonly Restriction[],
): readonly Restriction[] | undefined {
  const opensNothing = (limits: readonly Restriction[]): boolean => limits.every(({ kind }) => kind === 'dataklasse');
  if (opensNothing(asked) || opensNothing(own)) return undefined;
  if (!asked.every((one) => isInside(one, own))) return undefined;
  const kinds = new Set(asked.map(({ kind }) => kind));
  return [...asked, ...own.filter(({ kind }) => kind !== 'land' && !kinds.has(kind))];
}

function isInside(one: Restriction, own: readonly Restriction[]): boolean {
  const alike = own.filter(({ kind }) => kind === one.kind);
  if (one.kind === 'land') return own.every(({ kind }) => kind === 'land');
  if (alike.length === 0) return true;
  if (one.kind !== 'dataklasse') return alike.some((limit) => keyOf(limit) === keyOf(one));
  return alike.some((limit) => limit.kind === 'dataklasse' && reachesClass(limit.highest, one.highest));
}

/** A limit as text, the same for the same limit: `kommune:657`. Also how it is written in forms and on the command line. */
export function keyOf(limit: Restriction): string {
  switch (limit.kind) {
    case 'land':
      return 'land';
    case 'kommune':
      return `kommune:${limit.code}`;
    case 'organisation':
      return `organisation:${limit.number}`;
    case 'afdeling':
      return `afdeling:${limit.id}`;
    case 'helhedsplan':
      return `helhedsplan:${limit.number}`;
    case 'omraade':
      return `omraade:${limit.id}`;
    case 'dataklasse':
      return `dataklasse:${limit.highest}`;
  }
}
