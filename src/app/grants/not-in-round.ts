import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { PlaceDirectory } from '../../domain/model/place.ts';

const longestKey = 80;

/** Why a place is not among those of a round: it was closed before the round's day, or it is no place of it. @source prioritering.md section 11 */
export function notInRound(round: string, unit: string, { afdelinger }: Pick<PlaceDirectory, 'afdelinger'>): Problem {
  const closed = afdelinger.find(({ id, validTo }) => `afd:${id}` === unit && validTo !== undefined);
  return new Problem('KV-J8', {
    ...{ round, unit: unit.slice(0, longestKey) },
    ...(closed?.validTo === undefined ? {} : { closed: { name: closed.name, day: closed.validTo } }),
  });
}
