import type { MoveOutDefinition } from '../../model/factsheet.ts';

/**
 * Move-outs by tenancies given up, external ones only, as Landsbyggefonden publishes them.
 * @source faktaark.md section 3; the fewest dwellings are a product decision (docs/decisions/036)
 */
export const moveOuts: MoveOutDefinition = {
  id: 'FRA-LBF',
  fewestDwellings: 50,
  source: 'Boligorganisationernes indberetning af fraflytninger',
};
