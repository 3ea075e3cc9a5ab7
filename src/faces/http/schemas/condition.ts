import { z } from 'zod';
import type { Condition, ReferenceKey } from '../../../domain/model/table-definition.ts';
import { schemaOf } from './schema-of.ts';

/** Keys of delivered reference values. */
export const referenceKey = schemaOf<ReferenceKey>()(
  z.enum([
    'personindkomst_gns_land',
    'bruttoindkomst_gns_region',
    'doemte_pct_land',
    'doemte_pct_land_2aar',
    'husleje_m2_land',
    'befolkning_kommune',
  ]),
);

const value = z.union([z.string(), z.number()]);
const ends = {
  column: z.string(),
  from: z.string().exactOptional(),
  to: z.string().exactOptional(),
  lowerOut: z.literal(true).exactOptional(),
  upperOut: z.literal(true).exactOptional(),
};

/** A test on one delivered row; tests may hold tests. */
export const condition: z.ZodType<Condition> = z
  .lazy(() =>
    schemaOf<Condition>()(
      z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('equals'), column: z.string(), value }),
        z.object({ kind: z.literal('in'), column: z.string(), values: z.array(value) }),
        z.object({ kind: z.literal('between'), ...ends }),
        z.object({ kind: z.literal('relative'), reference: referenceKey, ...ends }),
        z.object({ kind: z.literal('known'), column: z.string() }),
        z.object({ kind: z.literal('unknown'), column: z.string() }),
        z.object({ kind: z.literal('all'), of: z.array(condition) }),
        z.object({ kind: z.literal('any'), of: z.array(condition) }),
        z.object({ kind: z.literal('not'), of: condition }),
      ]),
    ),
  )
  .meta({ id: 'Condition' });
