import type { Reader } from '../../domain/model/access.ts';
import { mayChangeAreas } from './may-change-areas.ts';
import { observedKommuner } from './observed-kommuner.ts';

/** Whether the reader may deliver figures of areas; the installation's own command line may. */
export function deliversFigures(reader: Reader, today: string): boolean {
  return reader.via === 'cli' || mayChangeAreas(reader, new Set(), today).allowed;
}

/** Whether the page of delivered figures is for the reader: who delivers them, or sees some as they were delivered. */
export function seesDeliveries(reader: Reader, today: string): boolean {
  const own = observedKommuner(reader, today);
  return deliversFigures(reader, today) || own === 'all' || own.length > 0;
}
