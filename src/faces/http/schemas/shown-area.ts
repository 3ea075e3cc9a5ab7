import { z } from 'zod';
import type { EstatePoint, ShownArea } from '../../../domain/model/shown-area.ts';
import { text } from './text.ts';

const unit = z
  .object({
    key: z.string(),
    name: z.string(),
    inside: z.number().describe('Dwellings inside the border'),
    of: z.number().describe('Dwellings of the afdeling'),
    member: z.boolean().describe('Counts as the area’s'),
  })
  .meta({ id: 'AreaUnit' });

const coverage = z
  .object({
    inside: z.number().describe('Almene dwellings inside the border'),
    counted: z.number().describe('Dwellings of the afdelinger that count'),
    countedInside: z.number().describe('Those of them inside'),
    sure: z.number().describe('Inside and joined at level 1-2'),
    told: z.number().describe('Inside with a join level'),
  })
  .meta({ id: 'AreaCoverage' });

/** An area on a day with its ground and units. */
export const shownArea = z
  .object({
    objektId: z.string(),
    versionsId: z.string(),
    theme: z.number(),
    kind: text,
    name: z.string(),
    kommune: z.string(),
    gyldigFra: z.string().exactOptional(),
    gyldigTil: z.string().exactOptional(),
    shape: z
      .array(z.array(z.array(z.tuple([z.number(), z.number()]))))
      .exactOptional()
      .describe('MultiPolygon in EPSG:25832; with grund=ja'),
    key: z.string().exactOptional().describe('Selection in link form, where figures may be seen'),
    units: z.array(unit),
    unitCount: z.number(),
    coverage,
  })
  .meta({ id: 'ShownArea' }) satisfies z.ZodType<Plain<Omit<ShownArea, 'shape'>>>;

/** An afdeling as a point. */
export const estatePoint = z
  .object({
    key: z.string(),
    name: z.string(),
    kommune: z.string(),
    x: z.number(),
    y: z.number(),
    dwellings: z.number().exactOptional(),
  })
  .meta({ id: 'EstatePoint' }) satisfies z.ZodType<Plain<EstatePoint>>;

type Plain<T> = T extends object ? { -readonly [K in keyof T]: Plain<T[K]> } : T;
