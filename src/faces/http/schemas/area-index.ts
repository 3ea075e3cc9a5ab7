import { z } from 'zod';
import type { AreaIndex } from '../../../domain/model/area-index.ts';
import type { DocumentedAnswer } from './documented.ts';
import { schemaOf } from './schema-of.ts';
import { text } from './text.ts';

const direction = z.literal([1, -1]);
const classes = z.array(
  z.object({
    label: z.string(),
    below: z.number().exactOptional(),
    upTo: z.number().exactOptional(),
    name: text,
  }),
);
const variable = z.object({ id: z.string(), weight: z.number(), direction });
const method = z.object({
  id: z.string(),
  name: text,
  about: text,
  kind: z.enum(['z-sum', 'rank-exponential']),
  variables: z.array(variable),
  sd: z.enum(['population', 'sample']),
  classes,
});
const span = z.tuple([z.number(), z.number()]);

const areaIndex = schemaOf<AreaIndex>()(
  z.object({
    units: z.enum(['omr', 'kom', 'afd']),
    method,
    variables: z.array(variable.extend({ name: text, unit: text, decimals: z.number(), period: text })),
    areas: z
      .array(
        z.object({
          key: z.string(),
          name: z.string(),
          detail: z.string(),
          x: z.number(),
          y: z.number(),
          values: z.array(z.tuple([z.number(), z.number()])).describe('Value and margin by variable'),
          score: z.number(),
          rank: z.number(),
          label: z.string(),
          byMargin: span,
          byWeight: span,
          dynamic: z.object({ score: z.number(), label: z.string() }).exactOptional(),
          others: z.array(z.object({ rank: z.number(), label: z.string() })).describe('Rank 0 = none'),
        }),
      )
      .describe('Most exposed first'),
    left: z.array(z.object({ key: z.string(), name: z.string(), why: z.enum(['missing', 'small']) })),
    beside: z.array(method),
    years: z.number(),
    dynamicClasses: classes,
    alike: text.exactOptional(),
  }),
);

/** An index of areas, or the same as a file with form=. */
export const documentedIndex: DocumentedAnswer = {
  200: {
    description: 'Areas in order, or a file of them with form=',
    content: {
      'application/json': { schema: areaIndex.meta({ id: 'AreaIndex' }) },
      'text/csv': { schema: z.string().describe('A row for each area') },
    },
  },
};

/** A method that was saved. */
export const savedMethod = z.object({ id: z.string(), name: z.string(), method: z.string(), shared: z.boolean() });
