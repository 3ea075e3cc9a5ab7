import { setImmediate } from 'node:timers/promises';
import { areaDefinitions } from '../../domain/definitions/geofa/index.ts';
import { must } from '../../domain/kernel/invariant.ts';
import type { AreaVersion } from '../../domain/model/area.ts';
import type { AreaFilter } from '../../domain/model/area-store.ts';
import { type FeatureLayer, GrowingLayer } from '../../engines/areas/features/feature-layer.ts';
import type { FeatureType } from '../../engines/areas/features/feature-type.ts';
import { tableOfAreas } from '../../engines/areas/table-of-areas.ts';
import { isPublicFilter } from '../../engines/areas/visible-areas.ts';
import type { AppContext } from '../context/app-context.ts';

/** A layer, and a mark that changes whenever it may have. */
export interface MarkedLayer {
  readonly layer: FeatureLayer;
  readonly mark: string;
}

/** Which areas a layer holds: what the filter lets through, as known at a moment (ISO, UTC) or now. */
interface LayerQuestion {
  readonly filter: AreaFilter;
  readonly known?: string;
}

/** A type of features that is a theme of areas. */
interface AreaType {
  readonly type: FeatureType;
  readonly theme: number;
}

interface Kept {
  /** State of the area store when it was last known to hold. */
  revision: number;
  readonly mark: string;
  readonly layer: Promise<FeatureLayer>;
  /** Features in it, once it is read. */
  features: number;
}

// Some 400 bytes a feature and its shape: a few hundred megabytes at most.
const mostFeaturesKept = 500_000;
const mostLayersKept = 60;
const rowsAtOnce = 500;

const keptLayers = new WeakMap<AppContext, Map<string, Kept>>();

/**
 * The areas of a collection a reader may see, made ready. The filter is part of the database's query; the layer read by
 * it is kept as long as nothing is written to the theme, and is given to readers with the very same filter only.
 */
export async function areaLayer(
  context: AppContext,
  { type, theme }: AreaType,
  { filter, known }: LayerQuestion,
): Promise<MarkedLayer> {
  const kept = keptLayers.get(context) ?? new Map<string, Kept>();
  keptLayers.set(context, kept);
  const today = context.clock().slice(0, 10);
  const key = JSON.stringify([type.id, filter, known ?? null, today]);
  const revision = await context.state.areaRevision();
  let found = kept.get(key);
  kept.delete(key);
  if (found?.revision !== revision) {
    // Something was written; only what was written to the theme makes the layer old.
    const mark = `${await context.state.areasMark(theme)} ${today}`;
    if (found?.mark === mark) found.revision = revision;
    else {
      const asked = { filter, ...(known === undefined ? {} : { known }) };
      found = { revision, mark, layer: readLayer(context, type, theme, asked, today), features: 0 };
    }
  }
  kept.set(key, found);
  try {
    const layer = await found.layer;
    found.features = layer.count;
    forgetOldest(kept);
    return { layer, mark: found.mark };
  } catch (error) {
    kept.delete(key);
    throw error;
  }
}

async function readLayer(
  context: AppContext,
  type: FeatureType,
  theme: number,
  asked: LayerQuestion,
  today: string,
): Promise<FeatureLayer> {
  const definition = must(
    areaDefinitions.themes.find(({ code }) => code === theme),
    `theme ${theme}`,
  );
  const growing = new GrowingLayer(type, today);
  // Who registered an area is a person of an authority: for who is known there.
  const unsaid = isPublicFilter(asked.filter) ? { bruger_id: null } : {};
  let after: AreaVersion | undefined;
  for (;;) {
    const some = await context.state.areas({ ...asked, theme, limit: rowsAtOnce, ...(after ? { after } : {}) });
    const { rows } = tableOfAreas(some, definition, areaDefinitions);
    for (const [at, { objektId, versionsId, gyldigFra, gyldigTil, shape }] of some.entries()) {
      growing.add({
        key: `${objektId} ${versionsId}`,
        object: objektId,
        version: versionsId,
        values: { ...must(rows[at], 'row').values, ...unsaid },
        shape,
        ...(gyldigFra === undefined ? {} : { from: gyldigFra }),
        ...(gyldigTil === undefined ? {} : { to: gyldigTil }),
      });
    }
    after = some.at(-1);
    if (some.length < rowsAtOnce) break;
    // Other readers are answered between two pieces.
    await setImmediate();
  }
  const layer = growing.finish();
  // The indexes of boxes are made with the layer, or the first reader with a box would wait for them.
  for (const plane of ['degrees', 'metres'] as const) {
    await setImmediate();
    layer.shapes.extent(plane);
  }
  return layer;
}

function forgetOldest(kept: Map<string, Kept>): void {
  let [layers, features] = [0, 0];
  for (const [key, one] of [...kept].reverse()) {
    layers += 1;
    features += one.features;
    if (layers > 1 && (layers > mostLayersKept || features > mostFeaturesKept)) kept.delete(key);
  }
}
