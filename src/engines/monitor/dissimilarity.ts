/** How unevenly two groups live: the share of either that would have to move for both to live alike. */
export interface Dissimilarity {
  /** 0 (alike everywhere) to 1 (nowhere together). */
  readonly index: number;
  readonly areas: number;
  readonly group: number;
  readonly rest: number;
}

/**
 * Half the sum over areas of |a/A − b/B|. Undefined when a group has nobody in it.
 * @param group - Persons of the group by area, 0 or more.
 * @param rest - Persons of the rest by area, same order.
 * @source monitorering.md section 12
 */
export function dissimilarityOf(group: Float64Array, rest: Float64Array): Dissimilarity | undefined {
  const all = { group: sum(group), rest: sum(rest) };
  if (all.group <= 0 || all.rest <= 0) return undefined;
  const apart = group.reduce(
    (total, own, area) => total + Math.abs(own / all.group - (rest[area] as number) / all.rest),
    0,
  );
  return { index: apart / 2, areas: group.length, ...all };
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
