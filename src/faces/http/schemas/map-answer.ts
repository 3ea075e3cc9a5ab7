import { z } from 'zod';
import type { MapFigures, MapGround, MapIndicator } from '../../../domain/model/area-map.ts';
import { text } from './text.ts';

const indicator = z
  .object({
    id: z.string(),
    name: text,
    about: text,
    unit: text,
    decimals: z.number(),
    kind: z.enum(['count', 'rate']),
    table: z.string(),
    row: z.string(),
    measure: z.string(),
  })
  .meta({ id: 'MapIndicator' }) satisfies z.ZodType<MapIndicator | { measure: string }>;

const period = z.object({
  id: z.string(),
  edition: z.number(),
  label: text,
  start: z.string(),
  end: z.string(),
  provisional: z.literal(true).exactOptional(),
});

const numbers = z.array(z.number().nullable());

/** Layers and key figures a map can show. */
export const mapChoices = z
  .object({
    layers: z.array(z.object({ id: z.string(), name: text, about: text, points: z.boolean() })),
    indicators: z.array(indicator),
  })
  .meta({ id: 'MapChoices' });

/** The ground of a layer. */
export const mapGround = z
  .object({
    layer: z.string(),
    regions: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        detail: z.string(),
        kommune: z.string().exactOptional(),
        selection: z.string().describe('What its figure adds up, in link form'),
        x: z.number(),
        y: z.number(),
        rings: z
          .array(z.array(z.array(z.number())))
          .exactOptional()
          .describe('Polygons of rings: whole metres in EPSG:25832, first corner and then steps, [x, y, dx, dy, …]'),
      }),
    ),
  })
  .meta({ id: 'MapGround' }) satisfies z.ZodType<{ layer: string; regions: readonly unknown[] } | MapGround>;

/** One key figure of every region in every period. */
export const mapFigures = z
  .object({
    release: z.string(),
    edition: z.number(),
    synthetic: z.boolean(),
    roundedTo: z.number(),
    strict: z.boolean().describe('By the strict leaves of public pages'),
    layer: z.string(),
    indicator,
    periods: z.array(period),
    ids: z.array(z.string()).describe('Regions in the order of the ground'),
    values: numbers.describe('Region by region, period by period'),
    bands: numbers.describe('Two standard errors of each value'),
    status: z.string().describe('A status code per value; - an ordinary number, x outside the access of the reader'),
    coverage: z
      .record(z.string(), z.tuple([z.number(), z.number()]))
      .describe('Region number: afdelinger in the newest figure, and afdelinger of the region'),
    lines: z.array(z.object({ id: z.string(), name: text, values: numbers, meets: z.boolean() })),
    source: z.string(),
  })
  .meta({ id: 'MapFigures' }) satisfies z.ZodType<{ layer: string } | MapFigures>;

/** One key figure of a sum in every period. */
export const mapSumAnswer = z
  .object({ name: text, values: numbers, bands: numbers, status: z.string(), periods: z.array(period), indicator })
  .meta({ id: 'MapSum' });
