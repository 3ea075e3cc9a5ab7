import type { ReleaseCertificate, RuleFinding } from '../../domain/model/certificate.ts';
import { canonicalJson } from './canonical-json.ts';
import { hashText } from './verify-files.ts';

/**
 * SHA-256 of what a certificate says of its release whenever and beside whatever it was made: all but the id, the
 * version, what it was compared with and how that went (R5, A3, how narrow ranges became), the tool, the hour and the time taken.
 */
export function lastingHash(certificate: Omit<ReleaseCertificate, 'release_id'>): string {
  const { checks, attacks, stageB, sets, ...rest } = certificate;
  const lasting = {
    ...rest,
    release_id: undefined,
    version: undefined,
    compared_versions: undefined,
    unread_versions: undefined,
    tool_version: undefined,
    started: undefined,
    seconds: undefined,
    stageB: { lower_bound: stageB.lower_bound, failing: stageB.failing },
    checks: lastingChecks(checks),
    sets: sets.map((set) => (set.checks ? { ...set, checks: lastingChecks(set.checks) } : set)),
    attacks: attacks.filter(({ name }) => name !== 'A3'),
  };
  return hashText(canonicalJson(lasting));
}

function lastingChecks(checks: readonly RuleFinding[]): readonly RuleFinding[] {
  return checks.filter(({ rule }) => rule !== 'R5');
}
