import { z } from 'zod';

/** Stage A of an audit: exact algebra modulo primes (diskretion.md section 7). */
export const stageA = z.object({
  primes: z.array(z.number()),
  unknown: z.number(),
  relations: z.number(),
  rank: z.number(),
  determined: z.number(),
});

/** Stage B of an audit: how far hidden counts can differ. */
export const stageB = z.object({
  lower_bound: z.number(),
  lps: z.number(),
  min_whole_numbers: z.number().exactOptional(),
  failing: z.number(),
});
