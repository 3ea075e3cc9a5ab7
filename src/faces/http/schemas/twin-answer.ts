import { z } from 'zod';
import type { TwinAnswer } from '../../../domain/model/twin-answer.ts';
import { schemaOf } from './schema-of.ts';
import { text } from './text.ts';
import { twinAccounts, twinEfficiency, twinStock } from './twin-economy.ts';

const value = z
  .object({
    status: z.enum(['shown', 'hidden', 'missing']),
    value: z.number().exactOptional().describe('A share is 0 to 1'),
    capped: z.enum(['low', 'high']).exactOptional().describe('Compared as that end of the cap'),
  })
  .meta({ id: 'TwinValue' });

const unit = {
  key: z.string(),
  name: z.string(),
  organisation: z.object({ number: z.string(), name: z.string() }),
  kommune: z.object({ code: z.string(), name: z.string() }),
  region: text,
  values: z.array(value).describe('In the order of variables'),
  leftOut: z
    .number()
    .exactOptional()
    .describe("Afdelinger under the gate that an organisation's socio-economic values are without"),
  byggeart: text.exactOptional(),
  boligtype: text.exactOptional(),
  x: z.number().exactOptional().describe('EPSG:25832'),
  y: z.number().exactOptional(),
};

const variable = z
  .object({
    key: z.string(),
    name: text,
    about: text,
    unit: text,
    format: z.enum(['number', 'percent', 'year']),
    decimals: z.number(),
    weight: z.number().describe('0 = shown only'),
    scaling: z.enum(['z', 'minmax', 'none']),
    cap: z.object({ low: z.number(), high: z.number() }).exactOptional(),
    dropped: z.literal(true).exactOptional().describe('Everybody has the same value'),
    population: z
      .object({ n: z.number(), mean: z.number(), deviation: z.number(), min: z.number(), max: z.number() })
      .exactOptional()
      .describe('Frozen with the release'),
    period: z.string().exactOptional(),
  })
  .meta({ id: 'TwinVariable' });

const twin = z
  .object({
    ...unit,
    rank: z.number(),
    distance: z.number(),
    tied: z.boolean(),
    percentile: z.number().describe('Per cent of all units as near to the subject or nearer'),
    firmness: z.enum(['firm', 'fairly-firm', 'could-be-another']),
    firmShare: z.number(),
    contributions: z.array(
      z.object({ key: z.string(), contribution: z.number(), share: z.number(), own: z.number(), other: z.number() }),
    ),
    sentence: text,
  })
  .meta({ id: 'Twin' });

/** Twins of an afdeling or organisation. */
export const twinAnswer = schemaOf<TwinAnswer>()(
  z
    .object({
      release: z.string(),
      edition: z.number(),
      released: z.string(),
      synthetic: z.boolean(),
      roundedTo: z.number(),
      level: z.enum(['organisation', 'afdeling']),
      basis: z.enum(['stamdata', 'socio', 'kombineret', 'egne']),
      method: z.object({ id: z.string(), version: z.string(), name: text, source: z.string() }),
      question: z.string(),
      asked: z.number(),
      subject: z.object(unit).meta({ id: 'TwinUnit' }),
      variables: z.array(variable),
      twins: z.array(twin),
      units: z.number(),
      candidates: z.number(),
      tiedBeyond: z.number(),
      farNearest: z.number(),
      farPercent: z.number(),
      noGoodTwin: z.boolean(),
      filters: z.array(text),
      notes: z.array(text),
      instead: text.exactOptional().describe('Why another basis than was meant is used'),
      accounts: twinAccounts.exactOptional(),
      efficiency: twinEfficiency.exactOptional(),
      stock: twinStock.exactOptional(),
    })
    .meta({ id: 'TwinAnswer' }),
);
