import { grantRules } from '../../domain/definitions/grants/index.ts';
import { grantMethods } from '../../domain/definitions/grants/methods.ts';
import { must } from '../../domain/kernel/invariant.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import { readTypedDay } from '../../domain/kernel/typed-day.ts';
import type { Reader } from '../../domain/model/access.ts';
import type { CaseEntry } from '../../domain/model/case-log.ts';
import type { GrantRound, RoundInputs, RoundStep } from '../../domain/model/grant-round.ts';
import type { AppContext } from '../context/app-context.ts';
import { openLists } from '../monitor/official-lists.ts';
import { addUpRound, roundCase } from './add-up-round.ts';
import { freezeLists } from './freeze-lists.ts';
import { allowedSettings } from './payment-plan.ts';
import { demandGrants, readRound, roundIds } from './read-rounds.ts';
import { readSettings, type WrittenSettings } from './read-settings.ts';
import { rulesNamed } from './rules-named.ts';
import { writeCase } from './write-case.ts';

/** How a round is opened. */
export interface RoundWish {
  readonly name: string;
  /** Rules of a grant period; the newest unless told. */
  readonly rules?: string | undefined;
  readonly year?: string | undefined;
  readonly asOf?: string | undefined;
  readonly settings?: WrittenSettings | undefined;
  /** Said by whoever opens it: no list was taken in, and none of the areas is on one. */
  readonly noneListed?: boolean | undefined;
  readonly reason: string;
}

/**
 * Opens a round for a year of a grant period, locked to the release that is served: rules, methods and lists are kept as
 * they are now.
 * @throws Problem KV-A1, KV-J3 without a reason, KV-J9 on a year, day or setting that cannot be
 */
export async function openRound(context: AppContext, reader: Reader, wish: RoundWish): Promise<GrantRound> {
  await demandGrants(context, reader, 'ny runde');
  const inputs = await inputsOf(context, reader, wish);
  demandReason(wish.reason, inputs.rules.reasonLength);
  for (let number = 1; ; number++) {
    const id = `${inputs.year}-${number}`;
    const taken = await context.state.caseEntries(roundCase(id));
    const step: RoundStep = { do: 'open', inputs };
    if (taken.length > 0) continue;
    const note = { case: roundCase(id), action: 'open', content: step, reason: wish.reason };
    if (await writeCase(context, reader, note, [])) return (await readRound(context, id)).round;
  }
}

/**
 * Opens a round again as a new version, on the release that is served now; decisions follow along. The version before
 * stands as it was.
 * @throws Problem KV-A1, KV-J2, KV-J3, KV-J6
 */
export async function reopenRound(
  context: AppContext,
  reader: Reader,
  id: string,
  asked: { readonly reason: string; readonly after: number; readonly asOf?: string | undefined },
): Promise<GrantRound> {
  await demandGrants(context, reader, id);
  const { round, entries } = await readRound(context, id);
  const { name, year, rules } = round.inputs;
  const wish = {
    name,
    rules: rules.id,
    year: `${year}`,
    asOf: asked.asOf,
    reason: asked.reason,
    noneListed: round.inputs.noneListed,
  };
  const inputs = { ...(await inputsOf(context, reader, wish)), rules, settings: round.settings };
  return await addStep(context, reader, { round, entries }, { do: 'reopen', inputs }, asked);
}

async function inputsOf(context: AppContext, reader: Reader, wish: RoundWish): Promise<RoundInputs> {
  const rules = wish.rules === undefined ? must(grantRules[0], 'rules') : rulesNamed(wish.rules);
  const year = Number(wish.year ?? Math.min(rules.years[1], Number(context.clock().slice(0, 4))));
  const [first, last] = rules.years;
  if (!(Number.isInteger(year) && year >= first && year <= last)) {
    throw new Problem('KV-J9', { field: 'year', found: wish.year ?? '', valid: `${first}-${last}` });
  }
  const asOf = dayOf(wish.asOf, context.clock());
  const name = wish.name.trim();
  if (name.length < 2 || name.length > longestName) {
    throw new Problem('KV-J9', { field: 'name', found: name, valid: `Runde ${year}` });
  }
  const release = await context.desk.openFor(reader);
  const lists = freezeLists(release, await openLists(context), asOf, rules, wish.noneListed === true);
  return {
    name,
    year,
    asOf,
    release: release.manifest.id,
    edition: release.manifest.edition,
    rules,
    methods: grantMethods,
    settings: readSettings(
      wish.settings ?? {},
      rules.settings,
      allowedSettings({ rules, methods: grantMethods, year }, release.release.content),
    ),
    ...(wish.noneListed === true && lists.list === undefined ? { noneListed: true } : {}),
    ...lists,
  };
}

const longestName = 80;

function dayOf(found: string | undefined, now: string): string {
  if (found === undefined || found === '') return now.slice(0, 10);
  const day = readTypedDay(found);
  if (day !== undefined) return day;
  throw new Problem('KV-J9', { field: 'as-of', found, valid: now.slice(0, 10) });
}

/** @throws Problem KV-J3 */
export function demandReason(reason: string, least: number): void {
  const found = reason.trim().length;
  if (found < least) throw new Problem('KV-J3', { found, least });
}

/**
 * Adds a step with its reason to a round that is as it was when the reader looked at it.
 * @throws Problem KV-J3, KV-J6 when somebody else wrote in it meanwhile
 */
export async function addStep(
  context: AppContext,
  reader: Reader,
  { round, entries }: { readonly round: GrantRound; readonly entries: readonly CaseEntry[] },
  step: RoundStep,
  { reason, after }: { readonly reason: string; readonly after: number },
): Promise<GrantRound> {
  demandReason(reason, round.inputs.rules.reasonLength);
  const note = { case: roundCase(round.id), action: step.do, content: step, reason };
  const isNewest = entries.length === after;
  if (!isNewest || !(await writeCase(context, reader, note, entries))) throw new Problem('KV-J6', { round: round.id });
  const now = addUpRound(round.id, await context.state.caseEntries(roundCase(round.id)));
  return must(now, `round ${(await roundIds(context)).join()}`);
}
