import type { ShadowSettings } from '../../model/monitor-rules.ts';

/**
 * When predictions are frozen, how often chance is drawn, and from which day of a year its edition is taken to be there when a
 * prediction is worked out afterwards.
 * @source monitorering.md sections 5 and 15
 */
export const shadowSettings: ShadowSettings = {
  freezeDays: ['03-01', '06-01', '09-01', '11-01'],
  freezeGraceDays: 7,
  draws: 2000,
  drawsAfterwards: 400,
  editionThere: '10-01',
  likely: 0.5,
};
