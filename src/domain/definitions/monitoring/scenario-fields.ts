import type { Text } from '../../kernel/language.ts';
import { type ScenarioCount, scenarioLabels } from '../../model/scenario-words.ts';

/** One thing that can happen in a scenario, as a whole number. */
export interface ScenarioField {
  readonly id: ScenarioCount;
  /** The most of it. */
  readonly most: number;
  readonly label: Text;
}

const most: { readonly [C in ScenarioCount]: number } = {
  ud: 20_000,
  ind: 20_000,
  nye: 5000,
  nedrevne: 5000,
  job: 5000,
  maaneder: 12,
  udd: 5000,
  dom: 500,
};

/**
 * What can happen in a scenario, in the order of its form.
 * @source monitorering.md section 7
 */
export const scenarioFields: readonly ScenarioField[] = (Object.keys(scenarioLabels) as ScenarioCount[]).map((id) => ({
  ...{ id, most: most[id], label: scenarioLabels[id] },
}));
