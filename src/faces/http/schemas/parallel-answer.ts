import { z } from 'zod';
import type { ParallelAnswer } from '../../../domain/model/parallel-answer.ts';
import { schemaOf } from './schema-of.ts';
import { text } from './text.ts';
import { accountYear, shownComparison, shownFigure, unitAccounts } from './twin-economy.ts';

const row = z
  .object({
    key: z.string(),
    name: z.string(),
    kommune: z.object({ code: z.string(), name: z.string() }),
    own: shownFigure,
    accounts: unitAccounts,
    twins: z.array(z.string()).describe('Nearest first'),
    comparison: shownComparison,
    differenceKr: z.number().exactOptional().describe('Difference from the median × own m²'),
    refusal: text.exactOptional().describe('Why it has no twins'),
  })
  .meta({ id: 'ParallelRow' });

/** Own afdelinger side by side. */
export const parallelAnswer = schemaOf<ParallelAnswer>()(
  z
    .object({
      release: z.string(),
      edition: z.number(),
      released: z.string(),
      synthetic: z.boolean(),
      organisation: z.object({ number: z.string(), name: z.string() }),
      basis: z.enum(['stamdata', 'socio', 'kombineret', 'egne']),
      method: z.object({ id: z.string(), version: z.string(), name: text, source: z.string() }),
      question: z.string(),
      asked: z.number(),
      withOwn: z.boolean(),
      figure: z.object({ id: z.string(), name: text, per: text, accounts: z.array(z.string()) }),
      figures: z.array(z.object({ id: z.string(), name: text })),
      year: z.number(),
      years: z.array(accountYear),
      fewest: z.number(),
      filters: z.array(text),
      rows: z.array(row),
      totalKr: z.number().describe('Arithmetic, not a saving'),
      counted: z.number(),
      notes: z.array(text),
    })
    .meta({ id: 'ParallelAnswer' }),
);
