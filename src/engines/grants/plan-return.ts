import type { EffectEstimate, ReturnAssumptions, ReturnFigure } from '../../domain/model/grant-effect.ts';

/** Costs and return: at the effect and at both ends of its interval, never one without the others. */
export interface PlanReturn {
  readonly point: ReturnFigure;
  readonly interval: readonly [least: ReturnFigure, most: ReturnFigure];
  readonly sensitivity: readonly { readonly change: ReturnChange; readonly point: ReturnFigure }[];
}

/** One assumption otherwise. */
export type ReturnChange =
  | { readonly of: 'unitValue'; readonly by: number }
  | { readonly of: 'years'; readonly to: number }
  | { readonly of: 'dropOff'; readonly to: number };

const changes: readonly ReturnChange[] = [
  { of: 'unitValue', by: -0.25 },
  { of: 'unitValue', by: 0.25 },
  ...[1, 2, 4].map((to): ReturnChange => ({ of: 'years', to })),
  ...[0, 0.25, 0.5].map((to): ReturnChange => ({ of: 'dropOff', to })),
];

/**
 * What the effect is worth by stated assumptions. A lower share is a gain where `better` is −1.
 * @source prioritering.md section 9: −4.0 points of 980 persons at 85,000 kr., cost 2.6 m → net 732,000, ratio 1.28
 */
export function planReturn(
  { delta, interval }: Pick<EffectEstimate, 'delta' | 'interval'>,
  assumptions: ReturnAssumptions,
  better: 1 | -1,
): PlanReturn {
  const at = (size: number, by = assumptions): ReturnFigure => figureAt(better * size, by);
  const ends = [at(interval[0]), at(interval[1])].sort((a, b) => a.net - b.net);
  const point = at(delta);
  return {
    point,
    interval: [ends[0] ?? point, ends[1] ?? point],
    sensitivity: changes.map((change) => ({ change, point: at(delta, changed(assumptions, change)) })),
  };
}

function changed(of: ReturnAssumptions, change: ReturnChange): ReturnAssumptions {
  if (change.of === 'unitValue') return { ...of, unitValue: of.unitValue * (1 + change.by) };
  return change.of === 'years' ? { ...of, years: change.to } : { ...of, dropOff: change.to };
}

function figureAt(gain: number, { unitValue, persons, years, dropOff, cost }: ReturnAssumptions): ReturnFigure {
  const own = (gain / 100) * persons;
  let kept = 0;
  for (let year = 0; year < years; year++) kept += (1 - dropOff) ** year;
  const gross = own * unitValue * kept;
  return { delta: gain, persons: own, gross, net: gross - cost, ratio: cost > 0 ? gross / cost : Number.NaN };
}
