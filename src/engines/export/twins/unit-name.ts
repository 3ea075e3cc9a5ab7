import type { ShownTwinUnit } from '../../../domain/model/twin-answer.ts';

/** A unit as the first column of a printed table says it: name, number and kommune. */
export function unitName({ name, key, kommune }: ShownTwinUnit): string {
  return `${name} (${key.slice(4)}, ${kommune.name})`;
}
