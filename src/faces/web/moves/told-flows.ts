import type { Cell } from '../../../domain/model/cell.ts';

// With fewer than this there would be nothing to see of a small place.
const alwaysTold = 5;

/** Of flows, the largest first, those that are larger than their margin, and the first few in any case. */
export function toldFlows<F>(flows: readonly F[], cellOf: (flow: F) => Cell): readonly F[] {
  return flows.filter((flow, at) => {
    const cell = cellOf(flow);
    return at < alwaysTold || cell.kind !== 'rounded' || cell.value > (cell.band ?? 0);
  });
}
