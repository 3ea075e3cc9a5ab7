import type { CriterionId } from './area-class.ts';
import type { CriterionProfile } from './criterion.ts';

/** Decimals a criterion is shown with, as the published lists write it. */
export const criterionDecimals: { readonly [C in CriterionId]: number } = {
  size: 0,
  labour: 1,
  origin: 1,
  convicted: 2,
  education: 1,
  income: 1,
};

const ofLetting: ReadonlySet<CriterionProfile> = new Set(['kombineret_a', 'kombineret_b']);

/**
 * Lines a criterion is shown with. Those of § 51 b go by one year's share and stand with their class; among the others they
 * would be the same words with other figures.
 */
export function shownLines<L extends { readonly profile: CriterionProfile }>(lines: readonly L[]): readonly L[] {
  return lines.filter(({ profile }) => !ofLetting.has(profile));
}
