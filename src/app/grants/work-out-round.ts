import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { Reader } from '../../domain/model/access.ts';
import type { GrantRound, RoundResult, ShownRound } from '../../domain/model/grant-round.ts';
import { inSourceOrder } from '../../domain/model/local-words.ts';
import type { Protected } from '../../domain/model/protected.ts';
import type { ReleaseContent } from '../../domain/model/release.ts';
import { type RoundInput, runRound } from '../../engines/grants/run-round.ts';
import { derive } from '../../engines/protect/seal.ts';
import type { AppContext } from '../context/app-context.ts';
import { keepPerRelease } from '../release/keep-per-release.ts';
import type { OpenRelease } from '../release/open-release.ts';
import { judgeAhead } from './judge-places.ts';
import { localOfRound } from './local-of-round.ts';
import { frameOfRound, paymentPlan } from './payment-plan.ts';
import { personsToLines } from './persons-to-lines.ts';
import { type RoundUnits, roundUnits } from './round-units.ts';
import { sha256 } from './write-case.ts';

/** A round worked out, on the release it is locked to. */
export interface WorkedOut {
  readonly shown: Protected<ShownRound>;
  readonly release: OpenRelease;
}

/**
 * Works a round out on its own release, never on another.
 * @throws Problem KV-J10 when that release is not there or was withdrawn
 */
export async function workOutRound(context: AppContext, reader: Reader, round: GrantRound): Promise<WorkedOut> {
  const release = await releaseOf(context, reader, round);
  await judgeAhead(release.release, round.inputs);
  const shown = derive(release.release, (content) => keptRound(content, round));
  return { shown, release };
}

// Everybody sees the same, until a step changes what it is worked out from.
const kept = keepPerRelease<ShownRound>(12);

function keptRound(content: ReleaseContent, round: GrantRound): ShownRound {
  const { id, version, stage, inputs, settings, decisions, merged, local } = round;
  const key = sha256(JSON.stringify([id, version, stage, inputs, settings, [...decisions], merged, [...local]]));
  return kept(content, key, () => shownRound(content, round));
}

/** The release a round is locked to. @throws Problem KV-J10 */
export async function releaseOf(context: AppContext, reader: Reader, { id, inputs }: GrantRound): Promise<OpenRelease> {
  const release = await context.desk.openFor(reader, inputs.release);
  // The desk answers the newest for a release that is gone.
  if (release.manifest.id !== inputs.release) throw new Problem('KV-J10', { round: id, release: inputs.release });
  return release;
}

/** What came out, with its fingerprint; worked out anew. */
export function shownRound(content: ReleaseContent, round: GrantRound): ShownRound {
  const units = roundUnits(content, round.inputs, round.merged);
  const run = runRound(inputOf(round, units));
  const { id, version, stage } = round;
  const payments = paymentPlan(round, run);
  const partsOf = (key: string): string => round.merged.find((one) => one.key === key)?.parts.join(',') ?? key;
  const persons = personsToLines(content, round.inputs, run, partsOf);
  const local = localOfRound(round, run);
  return { id, version, stage, run, small: units.small, payments, persons, local, hash: fingerprint(round, run) };
}

/** A round worked out, without its fingerprint: a scenario or a preview, which decides nothing. */
export function runOfRound(content: ReleaseContent, round: GrantRound): ShownRound['run'] {
  return runRound(inputOf(round, roundUnits(content, round.inputs, round.merged)));
}

function inputOf(round: GrantRound, { units, background }: RoundUnits): RoundInput {
  const { rules, methods } = round.inputs;
  return {
    units,
    background,
    rules,
    methods,
    settings: { ...round.settings, frame: frameOfRound(round) },
    decisions: round.decisions,
  };
}

// Everything put in and everything that came out; who decided it, and when, is in the log. Without local money it is as
// it was before any could be confirmed.
function fingerprint(round: GrantRound, run: ShownRound['run']): string {
  const { id, version, inputs, settings, merged } = round;
  const { idle: _told, ...cameOut } = run;
  const decisions = [...round.decisions].sort(([a], [b]) => (a < b ? -1 : 1));
  const local = [...round.local]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([unit, money]) => [unit, inSourceOrder(money)]);
  return sha256(
    JSON.stringify([id, version, inputs, settings, decisions, merged, cameOut, ...(local.length > 0 ? [local] : [])]),
  );
}

/** What a round came to, to be kept when it moves on. */
export function resultOf({ run, hash, payments }: ShownRound): RoundResult {
  const grants = run.rows.flatMap((row) =>
    row.grant > 0 && row.class
      ? [
          {
            ...{ unit: row.unit.key, name: row.unit.name, class: row.class, grant: row.grant },
            kommune: row.unit.kommune,
            payments: payments.get(row.unit.key) ?? [],
          },
        ]
      : [],
  );
  return { hash, granted: run.allocation.granted, frame: run.allocation.frame, grants };
}
