import { z } from 'zod';
import type { AboutNumbers } from '../../../app/tables/about-numbers.ts';
import type { ReleaseManifest } from '../../../domain/model/release.ts';
import type { Gate, RuleSet } from '../../../domain/model/rule-set.ts';
import { status } from './cell.ts';
import { schemaOf } from './schema-of.ts';
import { dataDate, seriesBreak } from './table-answer.ts';
import { tableDefinition } from './table-definition.ts';
import { text } from './text.ts';

const gate = schemaOf<Gate>()(
  z.object({ residents: z.number(), households: z.number(), persons1664: z.number() }).meta({ id: 'Gate' }),
);

const ruleSet = schemaOf<RuleSet>()(
  z
    .object({
      id: z.string(),
      version: z.string(),
      name: text,
      source: z.string(),
      n: z.number().describe('Threshold and rounding base of counts'),
      W: z.number(),
      gates: z.object({ 0: gate, 1: gate, 2: gate, 3: gate, 4: gate }).describe('Per sensitivity tier'),
      shareBase: z.number(),
      meanHeads: z.number(),
      p: z.number(),
      means: z.object({
        kronerFineFrom: z.number(),
        kronerFine: z.number(),
        kronerCoarse: z.number(),
        fulltimeParts: z.number(),
        otherParts: z.number(),
      }),
      ownPercent: z.number().exactOptional(),
      ownPercentOfSum: z.number().exactOptional(),
      sumAtoms: z.number().exactOptional(),
      sigmaAtoms: z.number(),
      attributeShare: z.number(),
      known: z
        .array(z.enum(['residents', 'households', 'persons1664']))
        .readonly()
        .exactOptional()
        .describe('Counts an outsider is taken to know exactly of every afdeling'),
    })
    .meta({ id: 'RuleSet' }),
);

const releaseId = z.templateLiteral(['r_', z.string()]);

const levelErrors = z.object({ mean: z.number(), p95: z.number(), max: z.number() });
const roundingSummary = z.object({
  leaves: z.number(),
  smallLeaves: z.number(),
  secondSteps: z.number(),
  keptMoved: z.number().exactOptional(),
  anchorsHeld: z.number(),
  anchorsMissed: z.number(),
  errors: z.record(z.string(), levelErrors),
});

const manifest = schemaOf<ReleaseManifest>()(
  z
    .object({
      format: z.literal('kvarter-release/1'),
      id: releaseId,
      edition: z.number(),
      created: z.string(),
      synthetic: z.boolean(),
      rules: ruleSet,
      tables: z.array(z.string()),
      dataDates: z.array(dataDate),
      breaks: z.array(seriesBreak),
      seedSha256: z.string(),
      dataHash: z.string(),
      rounding: roundingSummary.exactOptional(),
      flowRounding: roundingSummary.exactOptional(),
      flowGroupRounding: roundingSummary.exactOptional(),
      strict: ruleSet.exactOptional().describe('Rules of the leaves shown without a session'),
      strictMerged: z
        .array(z.object({ tier: z.literal([0, 1, 2, 3, 4]), atoms: z.array(z.string()) }))
        .exactOptional()
        .describe('Units shown without a session that were merged further'),
      certified: z.string().exactOptional().describe('SHA-256 of the lasting part of the certificate'),
      files: z.array(z.object({ name: z.string(), sha256: z.string(), bytes: z.number() })),
    })
    .meta({ id: 'ReleaseManifest' }),
);

/** What there is to know about the figures without seeing one. */
export const aboutAnswer = schemaOf<AboutNumbers>()(
  z
    .object({
      manifest,
      definitions: z.array(tableDefinition),
      dataDates: z.array(dataDate),
      breaks: z.array(seriesBreak),
      statuses: z.array(status),
    })
    .meta({ id: 'AboutNumbers' }),
);
