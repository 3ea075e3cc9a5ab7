import type { Observation, ObservationDraft, ObservationStep } from '../../../domain/model/observation.ts';
import type { Stamp } from '../area-versions.ts';
import { keyOfObservation } from './judge-observations.ts';

/** A step with how many figures are new, revised and as they were. */
export interface Revision {
  readonly step: ObservationStep;
  readonly added: number;
  readonly revised: number;
  readonly same: number;
}

/**
 * What keeping figures does beside those that stand: a figure that is there already in every respect but when it was
 * retrieved is left alone, one that differs closes the old row and opens a new one.
 */
export function reviseObservations(
  drafts: readonly ObservationDraft[],
  standing: readonly Observation[],
  stamp: Stamp,
): Revision {
  const known = new Map(standing.map((observation) => [keyOfObservation(observation), observation]));
  const [close, open]: [string[], Observation[]] = [[], []];
  let same = 0;
  for (const draft of drafts) {
    const before = known.get(keyOfObservation(draft));
    if (before && contentOf(before) === contentOf(draft)) {
      same += 1;
      continue;
    }
    if (before) close.push(before.id);
    open.push({ ...draft, id: stamp.newId(), brugerId: stamp.user, systidFra: stamp.at });
  }
  const step = { at: stamp.at, close, open };
  return { step, added: open.length - close.length, revised: close.length, same };
}

function contentOf(draft: ObservationDraft): string {
  const { versionsId, periodeTil, taeller, naevner, vaerdi, enhed, kildeRef, friskhed, skjult, offKode } = draft;
  return JSON.stringify([versionsId, periodeTil, taeller, naevner, vaerdi, enhed, kildeRef, friskhed, skjult, offKode]);
}
