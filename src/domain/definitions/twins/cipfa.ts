import { dec } from '../../kernel/decimal.ts';
import type { TwinMethod } from '../../model/twin-method.ts';

/**
 * Nearest neighbours with the farthest authority at 1; the user chooses the variables.
 * @source cipfa.org, nearest neighbour model; tvillinger.md section 11
 */
export const cipfa: TwinMethod = {
  id: 'cipfa',
  version: '1',
  name: { da: 'CIPFA, nærmeste naboer', en: 'CIPFA nearest neighbours' },
  about: {
    da: 'Valgte mål, standardiseret; afstandene er delt med den største, så den fjerneste står på 1.',
    en: 'Chosen measures, standardised; distances are divided by the largest, so that the farthest stands at 1.',
  },
  source: 'cipfa.org/services/cipfastats/nearest-neighbour-model',
  level: 'organisation',
  variables: [],
  chosen: { scaling: 'z', deviation: 'n-1', weight: dec('1'), group: 'all' },
  normaliseWeights: false,
  combine: 'pooled',
  metric: 'euclid',
  rebase: 'max1',
  nearest: 15,
};
