import { z } from 'zod';
import { documented } from './documented.ts';

/** Series of public figures with what is known of their runs. */
export const documentedSeries = documented(
  z
    .object({
      series: z.array(
        z.object({
          name: z.string(),
          source: z.enum(['statbank', 'jobindsats']),
          table: z.string(),
          pace: z.enum(['dag', 'uge', 'maaned']),
          nextDue: z.string(),
          state: z.enum(['waiting', 'fetched', 'failed']),
          lastRun: z.string().optional(),
          copy: z
            .object({
              title: z.string(),
              credit: z.string(),
              retrieved: z.string(),
              updated: z.string(),
              newest: z.string(),
              figures: z.number(),
            })
            .optional(),
        }),
      ),
    })
    .meta({ id: 'PublicSeries' }),
);
