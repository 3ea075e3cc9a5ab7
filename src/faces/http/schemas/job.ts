import { z } from 'zod';
import type { Job, ShownJob } from '../../../domain/model/job.ts';
import { schemaOf } from './schema-of.ts';
import { text } from './text.ts';

/** A job as its owner sees it. */
export const shownJob = schemaOf<ShownJob>()(
  z
    .object({
      id: z.string(),
      state: z.enum(['running', 'done', 'cancelled', 'failed']),
      file: z.string(),
      done: z.number().int().describe('Files made so far'),
      total: z.number().int(),
      startedAt: z.string(),
      problem: text.exactOptional(),
    })
    .meta({ id: 'Job' }),
);

/** What of a job is shown. */
export function showJob({ id, state, file, done, total, startedAt, problem }: Job): ShownJob {
  return { id, state, file, done, total, startedAt, ...(problem ? { problem } : {}) };
}
