import { z } from 'zod';
import type { Formula, Pick } from '../../../domain/model/table-definition.ts';
import { referenceKey } from './condition.ts';
import { schemaOf } from './schema-of.ts';

const pick = schemaOf<Pick>()(
  z
    .object({
      table: z.string().exactOptional(),
      block: z.string(),
      where: z.record(z.string(), z.array(z.string())).exactOptional(),
      editionShift: z.literal([-1, 1]).exactOptional(),
    })
    .meta({ id: 'Pick' }),
);
const picks = z.array(pick);

/** How a figure is made from cells; formulas may hold formulas. */
export const formula: z.ZodType<Formula> = z
  .lazy(() =>
    schemaOf<Formula>()(
      z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('count'), of: picks }),
        z.object({ kind: z.literal('sum'), of: picks }),
        z.object({ kind: z.literal('share'), of: picks, base: picks, part: z.enum(['heads', 'sum']) }),
        z.object({ kind: z.literal('mean'), of: picks }),
        z.object({ kind: z.literal('rate'), of: picks, base: picks }),
        z.object({
          kind: z.literal('relative'),
          of: formula,
          reference: referenceKey,
          times: z.literal(100).exactOptional(),
        }),
        z.object({ kind: z.literal('two-year-mean'), of: formula }),
        z.object({ kind: z.literal('previous'), of: formula }),
        z.object({ kind: z.literal('threshold'), criterion: z.string() }),
        z.object({
          kind: z.literal('distance'),
          criterion: z.string(),
          of: formula,
          in: z.enum(['points', 'persons']),
        }),
        z.object({ kind: z.literal('verdict'), criterion: z.string(), of: formula }),
      ]),
    ),
  )
  .meta({ id: 'Formula' });
