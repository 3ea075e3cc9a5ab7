import { z } from 'zod';
import type { FlowAnswer } from '../../../domain/model/flow-answer.ts';
import { cell } from './cell.ts';
import { schemaOf } from './schema-of.ts';
import { hiddenTable, period, shownPlace } from './table-answer.ts';
import { text } from './text.ts';

const shownFlows = z
  .object({
    total: cell.describe('All moves between the place and elsewhere'),
    ends: z.array(z.object({ key: z.string(), name: text, persons: cell })).describe('Most persons first'),
    more: z.object({ ends: z.number(), persons: cell }).describe('Ends after those listed'),
  })
  .meta({ id: 'ShownFlows' });

/** Where a place's movers of one year come from and go to. */
export const flowAnswer = schemaOf<FlowAnswer>()(
  z
    .object({
      flows: z.string(),
      title: text,
      population: text,
      source: z.string(),
      release: z.string(),
      edition: z.number(),
      synthetic: z.boolean(),
      roundedTo: z.number(),
      place: shownPlace,
      period,
      into: shownFlows,
      outOf: shownFlows,
      between: cell.describe('Moves between the chosen afdelinger; in neither list'),
      notes: z.array(text),
      hidden: hiddenTable.exactOptional(),
    })
    .meta({ id: 'FlowAnswer' }),
);
