import { z } from 'zod';
import type { Cell, DisclosureRuleId, NextStep, StatusDefinition } from '../../../domain/model/cell.ts';
import { schemaOf } from './schema-of.ts';
import { text } from './text.ts';

/** The rules by which a figure is withheld. */
export const disclosureRule = schemaOf<DisclosureRuleId>()(
  z.enum(['hidden_gate', 'hidden_atom', 'hidden_cell', 'hidden_base', 'hidden_attribute']),
);

/** What a reader of a hidden figure can do instead. */
export const nextStep = schemaOf<NextStep>()(
  z
    .discriminatedUnion('kind', [
      z.object({
        kind: z.literal('choose-atom'),
        complete: z.array(z.string()).describe('Selections that hold the afdelinger missing from this one'),
        without: z.array(z.string()).describe('Selections without the afdelinger that cannot be shown'),
        holds: z
          .object({ afdelinger: z.number().int(), rests: z.number().int() })
          .describe('What the complete selection holds; rests are residents of a boligområde outside any afdeling'),
      }),
      z.object({ kind: z.literal('see-kommune'), kommune: z.string() }),
      z.object({ kind: z.literal('see-region'), region: z.string() }),
      z.object({ kind: z.literal('more-afdelinger') }),
      z.object({ kind: z.literal('coarser-rows') }),
      z.object({ kind: z.literal('see-counts') }),
    ])
    .meta({ id: 'NextStep' }),
);

/** One figure with its status. */
export const cell = schemaOf<Cell>()(
  z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('value'), value: z.number() }),
      z.object({
        kind: z.literal('rounded'),
        value: z.number(),
        band: z.number().describe('The true value nearly always lies within value ± band (two standard errors)'),
        sure: z.literal(true).exactOptional().describe('The true value certainly lies within value ± band'),
      }),
      z.object({ kind: z.literal('hidden'), rule: disclosureRule, nextStep }),
      z.object({ kind: z.literal('missing'), reason: z.enum(['not-delivered', 'not-applicable']) }),
      z.object({ kind: z.literal('verdict'), verdict: z.enum(['met', 'not_met', 'unknown']) }),
    ])
    .meta({ id: 'Cell' }),
);

/** What a status is called and means. */
export const status = schemaOf<StatusDefinition>()(
  z
    .object({
      code: z.enum(['', 'r', 'g', 'u', 'c', 'b', 'a', 'm', 'z', 'p']),
      id: z.enum(['ok', 'rounded', ...disclosureRule.options, 'missing', 'not_applicable', 'provisional']),
      symbol: z.string(),
      word: text,
      rule: text,
    })
    .meta({ id: 'Status' }),
);
