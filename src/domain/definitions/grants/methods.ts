import type { CriterionId } from '../../model/area-class.ts';
import type { GrantDomain, GrantMethod } from '../../model/grant-rules.ts';

const domains: readonly GrantDomain[] = [
  { id: 'labour', direction: 1 },
  { id: 'convicted', direction: 1 },
  { id: 'education', direction: 1 },
  { id: 'income', direction: -1 },
];

const source = 'prioritering.md section 2';

function zSum(weights: Readonly<Partial<Record<CriterionId, number>>>): GrantMethod['method'] {
  return {
    kind: 'z-sum',
    variables: domains.map(({ id, direction }) => ({
      column: id,
      weight: weights[id] ?? 0,
      direction,
      standardise: true,
    })),
    restandardise: true,
    sd: 'sample',
    ties: 'average',
    classes: [],
  };
}

/**
 * Ways of putting places in order. The first is the default; the others show how much hangs on the weights. None is
 * the fund's own model, which is not public.
 */
export const grantMethods: readonly GrantMethod[] = [
  {
    id: 'fire-domaener',
    version: '1',
    name: { da: 'Fire domæner, samme vægt', en: 'Four domains, equal weights' },
    source,
    domains,
    minKnown: 3,
    method: zSum({ labour: 0.25, convicted: 0.25, education: 0.25, income: 0.25 }),
  },
  {
    id: 'arbejde-tungest',
    version: '1',
    name: { da: 'Arbejde vejer 40 pct.', en: 'Work weighs 40 per cent' },
    source,
    domains,
    minKnown: 3,
    method: zSum({ labour: 0.4, convicted: 0.2, education: 0.2, income: 0.2 }),
  },
  {
    id: 'rang-eksponentiel',
    version: '1',
    name: { da: 'Eksponentiel rang, samme vægt', en: 'Exponential ranks, equal weights' },
    source,
    domains,
    minKnown: 3,
    method: {
      kind: 'rank-exponential',
      domains: domains.map(({ id }) => ({ column: id, weight: 0.25 })),
      constant: 23,
      ties: 'average',
      classes: [],
    },
  },
];
