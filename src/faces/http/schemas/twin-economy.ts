import { z } from 'zod';
import { text } from './text.ts';

const gaps = ['missing', 'other-months', 'unclear', 'no-denominator'] as const;
const efficiencyGaps = [
  'no-accounts',
  'too-few-peers',
  'extreme',
  'other-months',
  'no-dwellings',
  'accounts-unclear',
] as const;

/** A key figure of one unit. */
export const shownFigure = z
  .object({
    status: z.enum(['known', ...gaps]),
    perUnit: z.number().exactOptional().describe('kr. per m² of dwellings, or per lejemålsenhed'),
    kr: z.number().exactOptional(),
  })
  .meta({ id: 'AccountFigure' });

/** The twins' figures as median, quartiles and ends. */
export const shownComparison = z
  .discriminatedUnion('status', [
    z.object({
      status: z.literal('compared'),
      n: z.number(),
      leftOut: z.number().describe('Twins without the figure'),
      median: z.number(),
      lowerQuartile: z.number(),
      upperQuartile: z.number(),
      smallest: z.number(),
      largest: z.number(),
      simpleMean: z.number().describe('Every twin counts the same; costs are skewed'),
      difference: z.number().exactOptional().describe('Own minus the median'),
      place: z.number().exactOptional().describe('1 = lowest of the own and the twins'),
    }),
    z.object({ status: z.literal('too-few'), n: z.number(), leftOut: z.number() }),
  ])
  .meta({ id: 'AccountFigureComparison' });

const account = z
  .object({
    number: z.string(),
    name: text,
    depth: z.number().describe('0 = named by the key figure or the group, 1 = a part of that, and so on'),
    figures: z
      .array(shownFigure)
      .exactOptional()
      .describe('The subject first, then the twins; absent of editions made without accounts behind key figures'),
    comparison: shownComparison.exactOptional(),
  })
  .meta({ id: 'AccountLine' });

const line = z
  .object({
    id: z.string(),
    name: text,
    accounts: z.array(account),
    figures: z.array(shownFigure).describe('The subject first, then the twins'),
    comparison: shownComparison,
  })
  .meta({ id: 'AccountFigureLine' });

/** Whether a unit's accounts are there and compared. */
export const unitAccounts = z
  .object({
    status: z.enum(['compared', 'missing', 'other-months']),
    from: z.string().exactOptional(),
    to: z.string().exactOptional(),
    months: z.number().exactOptional(),
    words: text,
  })
  .meta({ id: 'UnitAccounts' });

/** A year that can be chosen. */
export const accountYear = z
  .object({ year: z.number(), inForce: z.boolean(), reportedPercent: z.number() })
  .meta({ id: 'AccountYear' });

/** Accounts beside twins. */
export const twinAccounts = z
  .object({
    year: z.number(),
    years: z.array(accountYear),
    per: text,
    fewest: z.number().describe('Fewest twins with a figure for it to be compared'),
    units: z.array(unitAccounts).describe('The subject first, then the twins'),
    groups: z.array(
      z.object({
        id: z.string(),
        name: text,
        sum: line.exactOptional(),
        lines: z.array(line),
        accounts: z.array(account).exactOptional().describe('Accounts that no key figure is made of'),
      }),
    ),
    notes: z.array(text),
  })
  .meta({ id: 'TwinAccounts' });

const mean = z
  .object({ weighted: z.number(), simple: z.number(), afdelinger: z.number() })
  .meta({ id: 'EfficiencyMean' });

const unitEfficiency = z
  .object({
    official: z
      .object({ efficiency: z.number(), potential: z.number(), day: z.string().exactOptional() })
      .exactOptional()
      .describe('As delivered, never overwritten'),
    own: z
      .object({
        status: z.enum(['computed', ...efficiencyGaps]),
        efficiency: z.number().exactOptional(),
        potential: z.number().exactOptional(),
        peer: z.object({ key: z.string(), name: z.string() }).exactOptional(),
        bindingItem: z.string().exactOptional(),
        circle: text.exactOptional(),
        peers: z.number().exactOptional(),
        words: text,
      })
      .exactOptional()
      .describe('Our own computation of the published rule'),
    officialMean: mean.exactOptional(),
    ownMean: mean.exactOptional(),
  })
  .meta({ id: 'UnitEfficiency' });

/** Efficiency beside twins. */
export const twinEfficiency = z
  .object({
    year: z.number(),
    rule: z.object({ id: z.string(), version: z.string(), source: z.string() }),
    minimumPeers: z.number(),
    units: z.array(unitEfficiency).describe('The subject first, then the twins'),
    items: z.array(
      z.object({
        id: z.string(),
        name: text,
        own: z.number().exactOptional().describe('kr. per dwelling'),
        peer: z.number().exactOptional(),
        binding: z.boolean(),
      }),
    ),
    notes: z.array(text),
  })
  .meta({ id: 'TwinEfficiency' });

/** Buildings and outdoor area beside twins. */
export const twinStock = z
  .object({
    year: z.number(),
    lines: z.array(
      z.object({
        key: z.string(),
        name: text,
        unit: text,
        decimals: z.number(),
        year: z.literal(true).exactOptional(),
        values: z
          .array(
            z.object({
              status: z.enum(['shown', 'missing', 'withheld']),
              value: z.number().exactOptional(),
              words: text.exactOptional(),
            }),
          )
          .describe('The subject first, then the twins'),
      }),
    ),
    notes: z.array(text),
  })
  .meta({ id: 'TwinStock' });
