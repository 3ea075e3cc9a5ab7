import type { AfdelingEvent } from '../../domain/model/place.ts';
import type { PlaceIndex } from './place-index.ts';

/** A figure of a day that cannot be made from sums: only some of those that an event joined or split are asked for. */
export interface LineageGap {
  readonly afdeling: string;
  readonly event: AfdelingEvent;
  /** An area holds a part of the afdeling, and the day is before the afdeling was counted in parts. */
  readonly part?: true;
}

/** Units standing for a set of afdelinger on a day. */
export interface CarriedUnits {
  /** Unit number → whether the reader named its afdeling, rather than a plan, an organisation or a kommune. */
  readonly units: Map<number, boolean>;
  readonly gaps: readonly LineageGap[];
  /** Events that let predecessors or successors stand in. */
  readonly used: readonly AfdelingEvent[];
}

interface Step {
  readonly event: AfdelingEvent;
  readonly standIns: readonly string[];
  /** The afdelinger that must all be asked for before the others may stand in. */
  readonly needed: readonly string[];
}

function stepFrom(index: PlaceIndex, afdeling: string, day: string): Step | undefined {
  const validity = index.afdelinger.get(afdeling);
  const before = validity !== undefined && day < validity.validFrom;
  const event = (before ? index.formedBy : index.endedBy).get(afdeling);
  if (event === undefined) return undefined;
  const standIns = before ? event.from : event.to;
  if (before) return { event, standIns, needed: event.kind === 'delt' ? event.to : [] };
  return { event, standIns, needed: event.kind === 'sammenlagt' ? event.from : [] };
}

/**
 * Carries today's afdelinger to a day (reading `nu`): before a merger its predecessors, before a transfer the former
 * afdeling; after its end an afdeling lives on in its successors. A split cannot be undone and a merger not taken
 * apart by addition: unless every part is asked for, the afdeling is a gap on that day.
 * @source beboertabeller.md 5.2
 */
export function carryLineage(index: PlaceIndex, asked: ReadonlyMap<string, boolean>, day: string): CarriedUnits {
  const units = new Map<number, boolean>();
  const wanted = new Map(asked);
  const used = new Set<AfdelingEvent>();
  let waiting = [...asked.keys()];
  let waitingSteps: { readonly afdeling: string; readonly step: Step }[] = [];
  for (let moved = true; moved; ) {
    moved = false;
    waitingSteps = [];
    const next: string[] = [];
    for (const afdeling of waiting) {
      const named = wanted.get(afdeling) === true;
      const numbers = index.unitsOfAfdeling.get(afdeling) ?? [];
      const living = numbers.filter((n) => isAlive(index, n, day));
      for (const n of living) units.set(n, named || units.get(n) === true);
      if (living.length > 0) continue;
      const step = stepFrom(index, afdeling, day);
      if (step === undefined || step.standIns.every((id) => wanted.has(id))) continue;
      if (!step.needed.every((id) => wanted.has(id))) {
        waitingSteps.push({ afdeling, step });
        next.push(afdeling);
        continue;
      }
      moved = true;
      used.add(step.event);
      for (const id of step.standIns) {
        if (!wanted.has(id)) next.push(id);
        wanted.set(id, named || wanted.get(id) === true);
      }
    }
    waiting = next;
  }
  return { units, gaps: waitingSteps.map((w) => ({ afdeling: w.afdeling, event: w.step.event })), used: [...used] };
}

/** Whether a unit exists on a day; both its first and its last day count. */
export function isAlive(index: PlaceIndex, unit: number, day: string): boolean {
  return (index.validFrom[unit] ?? '') <= day && day <= (index.validTo[unit] ?? '');
}
