import { areaClasses } from '../../domain/definitions/area-classes/index.ts';
import { areaLists } from '../../domain/definitions/area-lists/area-lists.ts';
import { criteria } from '../../domain/definitions/criteria/index.ts';
import type { CriterionId } from '../../domain/model/area-class.ts';
import type { WholeLaw } from '../../engines/monitor/lists/judge-row.ts';
import type { MonitorLaw } from '../../engines/monitor/monitor-area.ts';

// In the order in which the law names them, which is that of the published lists' columns.
const order: readonly CriterionId[] = ['size', 'labour', 'origin', 'convicted', 'education', 'income'];

/** The criteria, classes and lists of the law, all years of it. */
export const theLaw: WholeLaw = {
  classes: areaClasses,
  criteria: order.flatMap((id) => criteria.find((criterion) => criterion.id === id) ?? []),
  lists: areaLists,
};

/** The law as an area is held against it; one object, since what is found by it is kept with it. */
export const lawOfAreas: MonitorLaw = {
  criteria: theLaw.criteria,
  classes: theLaw.classes,
  decimals: areaLists.decimals,
};
