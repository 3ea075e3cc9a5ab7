import { z } from 'zod';

const block = z.object({
  id: z.string(),
  kind: z.enum(['title', 'heading', 'lead', 'text', 'small', 'list', 'table', 'box', 'map']),
  text: z.string().optional(),
  caption: z.string().optional(),
  items: z.array(z.string()).optional(),
  rows: z.array(z.object({ name: z.string(), cell: z.string(), spoken: z.string() })).optional(),
  mark: z.int().optional(),
});

const value = z.object({
  kind: z.enum(['value', 'missing', 'hidden']),
  value: z.number().optional(),
  numerator: z.number().optional(),
  denominator: z.number().optional(),
  provisional: z.literal(true).optional(),
  covers: z.number().optional(),
});

/** A fact sheet as the API describes it. */
export const shownSheet = z.object({
  definition: z.string(),
  version: z.string(),
  place: z.string(),
  title: z.string(),
  year: z.int(),
  blocks: z.array(block),
  footnotes: z.array(z.string()),
  figures: z.array(
    z.object({
      id: z.string(),
      version: z.string(),
      name: z.string(),
      printed: z.string(),
      about: z.string(),
      formula: z.string(),
      year: z.string(),
      source: z.string(),
      value,
    }),
  ),
  notes: z.array(z.string()),
  publishable: z.boolean(),
});
