import { z } from 'zod';
import type { ReleaseCertificate } from '../../../domain/model/certificate.ts';
import { stageA, stageB } from './audit-stages.ts';
import { schemaOf } from './schema-of.ts';

const mode = z.enum(['rounding', 'publication']);
const rule = z
  .object({ rule: z.enum(['R1', 'R2', 'R3', 'R4', 'R5', 'R6']), tested: z.number(), failing: z.number() })
  .meta({ id: 'AuditedRule' });
const level = z.record(z.string(), z.number());
const atoms = z.object({ atoms: z.number(), merged: z.number() });

/** The certificate of a release, as it is stored beside it. */
export const releaseCertificate = schemaOf<ReleaseCertificate>()(
  z
    .object({
      format: z.literal('kvarter-certificate/1'),
      release_id: z.string(),
      version: z.number(),
      data_hash: z.string(),
      rules_hash: z.string(),
      seed_sha256: z.string(),
      mode: z.enum(['rounding', 'publication', 'both']),
      sets: z.array(
        z.object({
          name: z.string().describe('beboertabeller · summer · flytninger · streng'),
          mode,
          tables: z.array(z.string()),
          checks: z.array(rule).exactOptional(),
        }),
      ),
      tables: z.array(z.string()),
      groupings: z.array(z.string()),
      leaves: z.number(),
      small_leaves: z.number(),
      anchors_missed: z.number(),
      second_steps: z.number(),
      mean_abs_error: level,
      p95: level,
      max_abs_error: z.number(),
      sigma: z.record(z.string(), level).describe('Root mean square error by table and row'),
      atoms: z.object({ 0: atoms, 1: atoms, 2: atoms, 3: atoms, 4: atoms }),
      redrawn_by_audit: z.number(),
      merged_by_audit: z.number(),
      checks: z.array(rule),
      stageA,
      stageB,
      singletons_exposed: z.number(),
      known_totals: z.object({ tested: z.number(), failing: z.number() }),
      attacks: z.array(z.object({ name: z.string(), seed: z.string(), queries: z.number(), recovered: z.number() })),
      compared_versions: z.array(z.string()),
      unread_versions: z.array(z.string()).exactOptional(),
      tool_version: z.string(),
      started: z.string(),
      seconds: z.number(),
      verdict: z.enum(['pass', 'fail']),
    })
    .meta({ id: 'ReleaseCertificate' }),
);
