import type {
  AttackResult,
  AuditRule,
  ProtectionMode,
  ReleaseCertificate,
  RuleFinding,
  StageAFinding,
  StageBFinding,
} from '../../../domain/model/certificate.ts';
import type { RoundingSummary } from '../../../domain/model/release.ts';
import type { AtomsByTier } from '../build-atoms.ts';
import { addAttacks } from './attack-edition.ts';

/** What the audit of one set of tables came to. Rounded sets have `rounding`, sets with hidden cells `stageA`. */
export interface SetAudit {
  readonly name: string;
  readonly mode: ProtectionMode;
  readonly tables: readonly string[];
  readonly rounding?: RoundingSummary;
  readonly sigma?: ReleaseCertificate['sigma'];
  readonly checks: readonly RuleFinding[];
  readonly stageA?: StageAFinding;
  readonly stageB?: StageBFinding;
  readonly singletonsExposed?: number;
  readonly attacks: readonly AttackResult[];
  readonly redrawn?: number;
  readonly merged?: number;
}

/** What a certificate says of the release as a whole. */
export type CertificateHead = Pick<
  ReleaseCertificate,
  | 'version'
  | 'data_hash'
  | 'seed_sha256'
  | 'groupings'
  | 'compared_versions'
  | 'unread_versions'
  | 'tool_version'
  | 'started'
  | 'seconds'
> & { readonly atoms: AtomsByTier };

/** A certificate before the release has its id. */
export type UnnamedCertificate = Omit<ReleaseCertificate, 'release_id' | 'rules_hash'>;

const RULES: readonly AuditRule[] = ['R1', 'R2', 'R3', 'R4', 'R5', 'R6'];

/**
 * Puts the audits of all sets of a release together. One more set of tables is one more member of the list.
 * @source diskretion.md 7.3
 */
export function makeCertificate(sets: readonly SetAudit[], head: CertificateHead): UnnamedCertificate {
  const { atoms, ...about } = head;
  const roundings = sets.flatMap(({ rounding }) => rounding ?? []);
  const total = (of: (rounding: RoundingSummary) => number) => roundings.reduce((sum, own) => sum + of(own), 0);
  const modes = new Set(sets.map(({ mode }) => mode));
  const [mode = 'rounding'] = modes;
  const checks = RULES.map(
    (rule): RuleFinding =>
      addFindings(
        rule,
        sets.flatMap((set) => set.checks),
      ),
  );
  // A rule no audit reported on is not a rule that holds.
  const looked = RULES.every((rule) => sets.some((set) => set.checks.some((check) => check.rule === rule)));
  const known = checks.find(({ rule }) => rule === 'R4');
  const found = {
    checks,
    stageA: addStageA(sets.flatMap(({ stageA }) => stageA ?? [])),
    stageB: addStageB(sets.flatMap(({ stageB }) => stageB ?? [])),
    singletons_exposed: sets.reduce((sum, { singletonsExposed = 0 }) => sum + singletonsExposed, 0),
    known_totals: { tested: known?.tested ?? 0, failing: known?.failing ?? 0 },
    attacks: addAttacks(sets.flatMap(({ attacks }) => attacks)),
  };
  return {
    format: 'kvarter-certificate/1',
    ...about,
    mode: modes.size > 1 ? 'both' : mode,
    sets: sets.map(({ name, mode: own, tables, checks: found }) => ({
      ...{ name, mode: own, tables },
      checks: RULES.map((rule) => addFindings(rule, found)).filter(({ tested }) => tested > 0),
    })),
    tables: [...new Set(sets.flatMap(({ tables }) => tables))],
    leaves: total(({ leaves }) => leaves),
    small_leaves: total(({ smallLeaves }) => smallLeaves),
    anchors_missed: total(({ anchorsMissed }) => anchorsMissed),
    second_steps: total(({ secondSteps }) => secondSteps),
    mean_abs_error: worstErrors(roundings, 'mean'),
    p95: worstErrors(roundings, 'p95'),
    max_abs_error: Math.max(0, ...Object.values(worstErrors(roundings, 'max'))),
    sigma: Object.assign({}, ...sets.map(({ sigma }) => sigma ?? {})),
    atoms: { 0: tally(atoms[0]), 1: tally(atoms[1]), 2: tally(atoms[2]), 3: tally(atoms[3]), 4: tally(atoms[4]) },
    redrawn_by_audit: sets.reduce((sum, { redrawn = 0 }) => sum + redrawn, 0),
    merged_by_audit: sets.reduce((sum, { merged = 0 }) => sum + merged, 0),
    ...found,
    verdict: passes(found) && looked ? 'pass' : 'fail',
  };
}

/** What the verdict is read from. */
type Findings = Pick<
  ReleaseCertificate,
  'checks' | 'stageA' | 'stageB' | 'singletons_exposed' | 'known_totals' | 'attacks'
>;

/** A release passes only when nothing is determined, failing, exposed or recovered. */
function passes({ checks, stageA, stageB, singletons_exposed, known_totals, attacks }: Findings): boolean {
  const failing = checks.reduce((sum, check) => sum + check.failing, 0);
  const recovered = attacks.reduce((sum, attack) => sum + attack.recovered, 0);
  return [stageA.determined, stageB.failing, singletons_exposed, known_totals.failing, failing, recovered].every(
    (count) => count === 0,
  );
}

function addFindings(rule: AuditRule, findings: readonly RuleFinding[]): RuleFinding {
  const own = findings.filter((finding) => finding.rule === rule);
  return {
    rule,
    tested: own.reduce((sum, { tested }) => sum + tested, 0),
    failing: own.reduce((sum, { failing }) => sum + failing, 0),
  };
}

/** Several sets have no errors in common; the certificate tells the largest of each level. */
function worstErrors(roundings: readonly RoundingSummary[], what: 'mean' | 'p95' | 'max') {
  const worst: Record<string, number> = {};
  for (const [level, errors] of roundings.flatMap((rounding) => Object.entries(rounding.errors))) {
    worst[level] = Math.max(worst[level] ?? 0, errors[what]);
  }
  return worst;
}

function tally(atoms: AtomsByTier[0]) {
  return { atoms: atoms.length, merged: atoms.filter(({ members }) => members.length > 1).length };
}

function addStageA(findings: readonly StageAFinding[]): StageAFinding {
  const total = (what: 'unknown' | 'relations' | 'rank' | 'determined') =>
    findings.reduce((sum, finding) => sum + finding[what], 0);
  return {
    primes: findings[0]?.primes ?? [],
    unknown: total('unknown'),
    relations: total('relations'),
    rank: total('rank'),
    determined: total('determined'),
  };
}

function addStageB(findings: readonly StageBFinding[]): StageBFinding {
  const fewest = findings.flatMap(({ min_whole_numbers }) => min_whole_numbers ?? []);
  const sums = {
    lower_bound: Math.min(...findings.map(({ lower_bound }) => lower_bound), 1),
    lps: findings.reduce((sum, { lps }) => sum + lps, 0),
    failing: findings.reduce((sum, { failing }) => sum + failing, 0),
  };
  return fewest.length > 0 ? { ...sums, min_whole_numbers: Math.min(...fewest) } : sums;
}
