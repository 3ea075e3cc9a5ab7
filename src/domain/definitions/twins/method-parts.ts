import { dec } from '../../kernel/decimal.ts';
import type { TwinMethod, TwinMethodVariable } from '../../model/twin-method.ts';

/** Income against the national mean is capped to these ends. @source 001_f79c08c1773af1f3.txt, tabel 1 */
export const incomeCap = { low: dec('0.25'), high: dec('1') };

/** What all profiles of the seed have in common. Five twins unless another number is asked for. */
export const seedMethod: Omit<TwinMethod, 'id' | 'name' | 'about' | 'level' | 'variables'> = {
  version: '1',
  source: 'LBF, Datagrundlag for Tvillingeværktøjet, tabel 5-6 og bilag 1',
  normaliseWeights: true,
  combine: 'pooled',
  metric: 'euclid',
  rebase: 'none',
  nearest: 5,
};

/** A variable of the seed's profiles: t-values with the n − 1 deviation. */
export function seedVariable(key: string, group: 'stamdata' | 'socio', weight: string): TwinMethodVariable {
  const cap = key === 'ind' ? { cap: incomeCap } : {};
  return { key, scaling: 'z', deviation: 'n-1', weight: dec(weight), group, ...cap };
}

/** The four socio-economic variables, each with the same weight. */
export function socioVariables(weight: string): readonly TwinMethodVariable[] {
  return ['ie', 'am', 'ind', 'udd'].map((key) => seedVariable(key, 'socio', weight));
}
