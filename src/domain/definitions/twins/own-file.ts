import { dec } from '../../kernel/decimal.ts';
import type { TwinMethod } from '../../model/twin-method.ts';

/**
 * Twins among the rows of a person's own file (`kvarter calc twins`): columns, scaling, weights and caps as asked for,
 * weights as they stand.
 * @source issue 4, point 9
 */
export const ownFile: TwinMethod = {
  id: 'own-file',
  version: '1',
  name: { da: 'Egen fil', en: 'Own file' },
  about: {
    da: 'Rækkerne i en egen fil med de kolonner og vægte, der er valgt.',
    en: "The rows of one's own file with the columns and weights chosen.",
  },
  source: 'Product decision',
  level: 'afdeling',
  variables: [],
  chosen: { scaling: 'z', deviation: 'n-1', weight: dec('1'), group: 'all' },
  normaliseWeights: false,
  combine: 'pooled',
  metric: 'euclid',
  rebase: 'none',
  nearest: 5,
};
