import type { ReleaseCertificate } from '../../src/domain/model/certificate.ts';

const none = { atoms: 0, merged: 0 };

/** A certificate of nothing that says pass, for releases made by hand. */
export const passingCertificate: ReleaseCertificate = {
  format: 'kvarter-certificate/1',
  release_id: 'r_0000000000000000',
  version: 1,
  data_hash: '',
  rules_hash: '',
  seed_sha256: '',
  mode: 'rounding',
  sets: [],
  tables: [],
  groupings: [],
  leaves: 0,
  small_leaves: 0,
  anchors_missed: 0,
  second_steps: 0,
  mean_abs_error: {},
  p95: {},
  max_abs_error: 0,
  sigma: {},
  atoms: { 0: none, 1: none, 2: none, 3: none, 4: none },
  redrawn_by_audit: 0,
  merged_by_audit: 0,
  checks: [],
  stageA: { primes: [], unknown: 0, relations: 0, rank: 0, determined: 0 },
  stageB: { lower_bound: 0, lps: 0, failing: 0 },
  singletons_exposed: 0,
  known_totals: { tested: 0, failing: 0 },
  attacks: [],
  compared_versions: [],
  tool_version: '0.1.0',
  started: '2026-11-21T12:00:00.000Z',
  seconds: 0,
  verdict: 'pass',
};
