import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { Reader } from '../../domain/model/access.ts';
import type { AppContext } from '../context/app-context.ts';
import { type FeaturePage, findFeatures } from './find-features.ts';
import { geoCollections } from './geo-collections.ts';
import type { WfsQuestion } from './read-wfs-question.ts';

/**
 * Finds the features of a GetFeature. One asked for by its id alone is looked for in every collection.
 * @throws Problem KV-Z4 when a stored query finds nothing the reader may see
 */
export async function findWfsFeatures(context: AppContext, reader: Reader, asked: WfsQuestion): Promise<FeaturePage> {
  const { collection, items, isStored } = asked;
  if (!isStored) return await findFeatures(context, reader, collection, items);
  for (const one of geoCollections) {
    const page = await findFeatures(context, reader, one, items);
    if (page.matched > 0) return page;
  }
  throw new Problem('KV-Z4', { collection: 'WFS', found: items.ids?.join(', ').slice(0, 80) ?? '' });
}
