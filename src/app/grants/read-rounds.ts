import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { AccessVerdict, Reader } from '../../domain/model/access.ts';
import type { CaseEntry } from '../../domain/model/case-log.ts';
import type { GrantRound, RoundStage } from '../../domain/model/grant-round.ts';
import { mayHandleGrants } from '../access/may-handle-grants.ts';
import { roleNames } from '../access/role-powers.ts';
import type { AppContext } from '../context/app-context.ts';
import { logUse } from '../context/log-use.ts';
import { addUpRound, roundCase } from './add-up-round.ts';

const prefix = roundCase('');

/** Asks for the right to handle rounds, and logs it. @throws Problem KV-A1 without it */
export async function demandGrants(context: AppContext, reader: Reader, object: string): Promise<AccessVerdict> {
  const verdict = mayHandleGrants(reader, context.clock().slice(0, 10));
  await logUse(context, reader, { action: 'grants', object }, verdict);
  if (!verdict.allowed)
    throw new Problem('KV-A1', {
      what: { da: 'behandle tilskud', en: 'handle grants' },
      role: roleNames.sagsbehandler,
    });
  return verdict;
}

/** Ids of every round, in the order they were opened. */
export async function roundIds({ state }: Pick<AppContext, 'state'>): Promise<readonly string[]> {
  return (await state.cases(prefix)).map((name) => name.slice(prefix.length));
}

/** Every round as it stands, the newest first. @throws Problem KV-A1 */
export async function listRounds(context: AppContext, reader: Reader): Promise<readonly GrantRound[]> {
  await demandGrants(context, reader, 'runder');
  return (await allRounds(context)).toReversed();
}

/**
 * Rounds as they were decided, each by its newest version that was: a round that was opened again still holds what was
 * decided in it until another version is.
 */
export async function decidedRounds(context: Pick<AppContext, 'state'>): Promise<readonly GrantRound[]> {
  const ids = await roundIds(context);
  const rounds = await Promise.all(
    ids.map(async (id) =>
      newestAt(id, await context.state.caseEntries(roundCase(id)), ['besluttet', 'offentliggjort']),
    ),
  );
  return rounds.flatMap((round) => round ?? []);
}

/** The newest version of a round that came as far as one of some stages. */
export function newestAt(
  id: string,
  entries: readonly CaseEntry[],
  stages: readonly RoundStage[],
): GrantRound | undefined {
  const newest = addUpRound(id, entries);
  for (let version = newest?.versions ?? 0; version > 0; version--) {
    const round = addUpRound(id, entries, version);
    if (round && stages.includes(round.stage)) return round;
  }
  return undefined;
}

async function allRounds(context: Pick<AppContext, 'state'>): Promise<readonly GrantRound[]> {
  const ids = await roundIds(context);
  const rounds = await Promise.all(
    ids.map(async (id) => addUpRound(id, await context.state.caseEntries(roundCase(id)))),
  );
  return rounds.flatMap((round) => round ?? []);
}

/** A round with the entries it is made of. @throws Problem KV-J2 where there is no such round or version */
export async function readRound(
  context: Pick<AppContext, 'state'>,
  id: string,
  version?: number,
): Promise<{ readonly round: GrantRound; readonly entries: readonly CaseEntry[] }> {
  const entries = await context.state.caseEntries(roundCase(id));
  const round = addUpRound(id, entries, version);
  if (round) return { round, entries };
  throw new Problem('KV-J2', { round: id.slice(0, 60), known: await roundIds(context) });
}
