import { z } from 'zod';

// The shapes OGC's standards ask for, in our own words: 17-069r4, 18-058r1 and RFC 7946.
const link = z.object({
  href: z.url(),
  rel: z.string().min(1),
  type: z.string().min(1),
  title: z.string().optional(),
});
const moment = z.iso.datetime();
const position = z.array(z.number()).length(2);
const ring = z.array(position).min(4);

/** The shapes of the answers of OGC API Features. */
export const landingPage = z.object({ title: z.string(), description: z.string(), links: z.array(link).min(1) });
export const confClasses = z.object({ conformsTo: z.array(z.url()).min(1) });
export const collection = z.object({
  id: z.string(),
  title: z.string(),
  description: z.string(),
  links: z.array(link).min(1),
  itemType: z.literal('feature'),
  crs: z.array(z.url()).min(1),
  storageCrs: z.url(),
  extent: z
    .object({
      spatial: z.object({ bbox: z.array(z.array(z.number()).length(4)).min(1), crs: z.url() }).optional(),
      temporal: z.object({ interval: z.array(z.array(moment.nullable()).length(2)).min(1), trs: z.url() }),
    })
    .optional(),
});
export const collections = z.object({ links: z.array(link).min(1), collections: z.array(collection) });
export const feature = z.object({
  type: z.literal('Feature'),
  id: z.string().regex(/^o-/),
  geometry: z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ring).min(1)) }).nullable(),
  properties: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});
export const singleFeature = feature.extend({ links: z.array(link).min(1) });
export const featureCollection = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(feature),
  links: z.array(link).min(1),
  timeStamp: moment,
  numberMatched: z.int().nonnegative(),
  numberReturned: z.int().nonnegative(),
});
export const exception = z.object({
  code: z.string(),
  description: z.string().min(10),
  detaljer: z.string().min(10),
  kode: z.string().regex(/^KV-/),
});
