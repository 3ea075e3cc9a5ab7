import { dec } from '../../kernel/decimal.ts';
import type { TwinSearchRules } from '../../model/twin-method.ts';

/**
 * What holds for every search. A twin is firm when it is on at least nine of ten lists drawn within the rounding bands
 * and with weights a tenth up or down, fairly firm on at least six of ten.
 * @source tvillinger.md section 3 ("Parameters", "How alike is alike"); issue 4, points 3-4; Product decision
 */
export const twinSearchRules: TwinSearchRules = {
  source: 'LBF, Tvillingeværktøjet (1-20 tvillinger); Product decision',
  nearest: { from: 1, to: 20 },
  variables: 12,
  noGoodTwinPercent: 95,
  ownSample: 200,
  firmness: {
    source: 'Product decision',
    draws: 200,
    weightChange: dec('0.1'),
    firm: dec('0.9'),
    fairlyFirm: dec('0.6'),
    candidatesPerTwin: 5,
  },
};
