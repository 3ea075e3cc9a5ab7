import type {
  EffectEstimate,
  PlanReturn,
  ReturnAssumptions,
  ReturnChange,
  ReturnFigure,
} from '../../domain/model/grant-effect.ts';

/**
 * What the effect is worth by stated assumptions. A lower share is a gain where `better` is −1.
 * @param changes - Assumptions tried otherwise, one at a time.
 * @source prioritering.md section 9: −4.0 points of 980 persons at 85,000 kr., cost 2.6 m → net 732,000, ratio 1.28
 */
export function planReturn(
  { delta, interval }: Pick<EffectEstimate, 'delta' | 'interval'>,
  assumptions: ReturnAssumptions,
  better: 1 | -1,
  changes: readonly ReturnChange[],
): PlanReturn {
  const by = (assumed: ReturnAssumptions): Pick<PlanReturn, 'point' | 'interval'> => {
    const at = (size: number): ReturnFigure => figureAt(better * size, assumed);
    const [one, other] = [at(interval[0]), at(interval[1])];
    return { point: at(delta), interval: one.net <= other.net ? [one, other] : [other, one] };
  };
  const sensitivity = changes.map((change) => ({ change, ...by(changed(assumptions, change)) }));
  return { ...by(assumptions), sensitivity };
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
