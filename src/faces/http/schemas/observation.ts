import { z } from 'zod';
import type { Observation } from '../../../domain/model/observation.ts';
import { schemaOf } from './schema-of.ts';

/** A figure of an area as it was delivered. */
export const observation = schemaOf<Observation>()(
  z
    .object({
      id: z.string(),
      indikator: z.string(),
      definitionId: z.string(),
      objektId: z.string(),
      versionsId: z.string().describe('The border that was counted on'),
      periodeType: z.enum(['dato', 'maaned', 'kvartal', 'aar', 'aar2']),
      periodeFra: z.string(),
      periodeTil: z.string(),
      taeller: z.string().exactOptional().describe('Decimal text; absent is not 0'),
      naevner: z.string().exactOptional(),
      vaerdi: z.string().exactOptional(),
      enhed: z.string().exactOptional(),
      datakilde: z.string(),
      kildeRef: z.string().exactOptional(),
      hentetTid: z.string(),
      friskhed: z.number(),
      skjult: z.number(),
      offKode: z.number(),
      kommunekode: z.number().exactOptional(),
      cvrKode: z.number().exactOptional(),
      brugerId: z.string(),
      systidFra: z.string(),
      systidTil: z.string().exactOptional(),
    })
    .meta({ id: 'Observation' }),
);

/** What a delivery of figures did. */
export const keptObservations = z
  .object({
    written: z.boolean(),
    rows: z.number(),
    added: z.number(),
    revised: z.number(),
    same: z.number(),
    findings: z.array(z.object({ row: z.number(), code: z.string(), message: z.string() })),
  })
  .meta({ id: 'KeptObservations' });
