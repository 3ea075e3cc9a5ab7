import type { AreaVersion } from '../../domain/model/area.ts';
import type { AreaFilter } from '../../domain/model/area-store.ts';
import type { AppContext } from '../context/app-context.ts';

interface KeptAreas {
  readonly stamp: string;
  readonly areas: Promise<readonly AreaVersion[]>;
}

const kept = new WeakMap<AppContext['state'], Map<string, KeptAreas>>();
const mostKept = 8;

/** Areas a reader may see that are true on a day; read from the store once until it changes. */
export async function areasAtHand(
  context: AppContext,
  filter: AreaFilter,
  day: string,
): Promise<{ readonly stamp: string; readonly areas: readonly AreaVersion[] }> {
  const stamp = `${await context.state.areaRevision()}.${day}`;
  const ofStore = kept.get(context.state) ?? new Map<string, KeptAreas>();
  kept.set(context.state, ofStore);
  const key = JSON.stringify(filter);
  const known = ofStore.get(key);
  if (known?.stamp === stamp) return { stamp, areas: await known.areas };
  const areas = context.state.areas({ filter, day });
  ofStore.delete(key);
  ofStore.set(key, { stamp, areas });
  const oldest = ofStore.keys().next().value;
  if (ofStore.size > mostKept && oldest !== undefined) ofStore.delete(oldest);
  // A failed reading is tried again by the next reader.
  areas.catch(() => ofStore.delete(key));
  return { stamp, areas: await areas };
}
