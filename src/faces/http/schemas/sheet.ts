import { z } from 'zod';
import { text } from './text.ts';

const block = z.object({
  id: z.string(),
  kind: z.enum(['title', 'heading', 'lead', 'text', 'small', 'list', 'table', 'box', 'map']),
  text: z.string().optional(),
  caption: z.string().optional(),
  items: z.array(z.string()).optional(),
  rows: z
    .array(z.object({ name: z.string(), cell: z.string(), spoken: z.string(), value: z.number().optional() }))
    .optional(),
  picture: z.string().optional(),
  mark: z.int().optional(),
});

const value = z.object({
  kind: z.enum(['value', 'missing', 'hidden']),
  value: z.number().optional(),
  numerator: z.number().optional(),
  denominator: z.number().optional(),
  provisional: z.literal(true).optional(),
  covers: z.number().optional(),
  dwellings: z.number().optional(),
  m2: z.number().optional(),
  partly: text.optional(),
});

const change = z.object({
  id: z.string(),
  name: z.string(),
  last: z.string().optional(),
  now: z.string().optional(),
  difference: z.string(),
  large: z.literal(true).optional(),
  remarks: z.array(z.string()),
});

const comparison = z.object({
  id: z.string(),
  version: z.string(),
  year: z.int(),
  columns: z.array(z.object({ key: z.string(), name: z.string() })),
  rows: z.array(
    z.object({
      ...{ id: z.string(), version: z.string(), name: z.string(), about: z.string(), unit: z.string() },
      cells: z.array(z.object({ text: z.string(), spoken: z.string(), value: z.number().optional() })),
    }),
  ),
  notes: z.array(z.string()),
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
  changes: z.array(change),
  comparison: comparison.optional(),
  publishable: z.boolean(),
});

const placeBlock = z.object({
  kind: z.enum(['heading', 'text', 'lead', 'facts', 'figures', 'course', 'questions']),
  text: z.string().optional(),
  caption: z.string().optional(),
  columns: z.array(z.string()).optional(),
  rows: z.array(z.unknown()).optional(),
  items: z.array(z.object({ question: z.string(), answer: z.string() })).optional(),
});

/** The sheet of another place than a kommune as the API describes it. */
export const shownPlaceSheet = z.object({
  definition: z.string(),
  version: z.string(),
  place: z.string(),
  title: z.string(),
  edition: z.int(),
  release: z.string(),
  synthetic: z.boolean(),
  blocks: z.array(placeBlock),
  notes: z.array(z.string()),
});
