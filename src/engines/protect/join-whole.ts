import type { Atom } from '../../domain/model/atom.ts';
import { type MergeItem, mergeItems } from './merge-item.ts';

/**
 * Joins items until no atom is cut: items that hold parts of the same atom become one. The order of items and atoms
 * never matters, since what belongs together does so whichever is met first.
 */
export function joinWhole(items: readonly MergeItem[], whole: readonly Atom[]): readonly MergeItem[] {
  const itemOfUnit = new Map(items.flatMap((item, i) => item.members.map((unit) => [unit, i] as const)));
  const joinedTo = Int32Array.from(items.keys());
  const root = (item: number): number => {
    let at = item;
    while (joinedTo[at] !== at) at = joinedTo[at] ?? at;
    joinedTo[item] = at;
    return at;
  };
  for (const { members } of whole) {
    const parts = members.flatMap((unit) => itemOfUnit.get(unit) ?? []);
    const first = parts[0];
    if (first !== undefined) for (const part of parts) joinedTo[root(part)] = root(first);
  }
  const groups = new Map<number, MergeItem[]>();
  items.forEach((item, i) => {
    const group = groups.get(root(i));
    if (group) group.push(item);
    else groups.set(root(i), [item]);
  });
  return [...groups.values()].map((group) =>
    [...group].sort((a, b) => (a.key < b.key ? -1 : 1)).reduce((joined, item) => mergeItems(joined, item)),
  );
}
