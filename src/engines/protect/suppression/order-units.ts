import { compareKeys } from '../../../domain/kernel/collation.ts';

/** A place to be ordered: the counts of its inner cells and its name. */
export interface Place {
  readonly name: string;
  readonly total: number;
  /** Text that is equal for places with equal content. */
  readonly content: string;
}

/**
 * Places in an order that follows from what is in them, largest first; names decide only between places alike. So
 * a new name for a unit changes nothing but the name.
 */
export function orderPlaces(places: readonly Place[]): readonly string[] {
  return [...places]
    .sort((a, b) => b.total - a.total || compareKeys(a.content, b.content) || compareKeys(a.name, b.name))
    .map(({ name }) => name);
}

/** A group as a place: the sum of its members, and their contents in order. */
export function groupPlace(name: string, members: readonly Place[]): Place {
  return {
    name,
    total: members.reduce((sum, member) => sum + member.total, 0),
    content: members
      .map(({ content }) => content)
      .sort(compareKeys)
      .join('|'),
  };
}
