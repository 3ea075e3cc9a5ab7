import { readDanishNumber } from '../../domain/kernel/danish-number.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { Reader } from '../../domain/model/access.ts';
import type { GrantDecision, GrantRow } from '../../domain/model/grant.ts';
import type { DecidedField, GrantRound, RoundStage, RoundStep, ShownRound } from '../../domain/model/grant-round.ts';
import type { GrantClass } from '../../domain/model/grant-rules.ts';
import { grantClasses } from '../../domain/model/grant-words.ts';
import { stageNames } from '../../domain/model/round-words.ts';
import { demandProof } from '../access/demand-proof.ts';
import type { AppContext } from '../context/app-context.ts';
import { addStep } from './handle-round.ts';
import { shortOfLocal } from './local-of-round.ts';
import { notInRound } from './not-in-round.ts';
import { allowedSettings, frameAccount, shortYear } from './payment-plan.ts';
import { partsTogether } from './put-together.ts';
import { decidedRounds, demandGrants, readRound } from './read-rounds.ts';
import { readPayments, readSettings, type WrittenSettings } from './read-settings.ts';
import { releaseOf, resultOf, workOutRound } from './work-out-round.ts';

/** A reason, and the number of the last entry the reader had seen. */
export interface Grounds {
  readonly reason: string;
  readonly after: number;
}

/** What may be decided about a place: class, kroner a year, that it is left out, when it is paid; blank takes it back. */
export interface PlaceDecision extends Grounds {
  readonly unit: string;
  readonly field: DecidedField;
  readonly value: string;
  readonly evidence?: string | undefined;
}

/** Stages in which a round may be changed. */
export const openStages: readonly RoundStage[] = ['udkast', 'til-hoering'];
/** Every stage, in order. */
export const stages: readonly RoundStage[] = ['udkast', 'til-hoering', 'indstillet', 'besluttet', 'offentliggjort'];

/** Changes what a round is worked out by. @throws Problem KV-A1, KV-J2, KV-J3, KV-J4, KV-J6, KV-J9, KV-J15 */
export async function changeSettings(
  context: AppContext,
  reader: Reader,
  id: string,
  asked: Grounds & { readonly settings: WrittenSettings },
): Promise<GrantRound> {
  const read = await openForChange(context, reader, id, 'settings');
  const before = read.round.settings;
  const { content } = (await releaseOf(context, reader, read.round)).release;
  const after = readSettings(asked.settings, before, allowedSettings(read.round.inputs, content));
  return await addStep(context, reader, read, { do: 'settings', before, after }, asked);
}

/** Decides about one place. @throws as changeSettings; KV-J8 on a place that is not in the round */
export async function decidePlace(
  context: AppContext,
  reader: Reader,
  id: string,
  asked: PlaceDecision,
): Promise<GrantRound> {
  const read = await openForChange(context, reader, id, 'decide');
  const { shown, release } = await workOutRound(context, reader, read.round);
  const row = shown.content.run.rows.find(({ unit }) => unit.key === asked.unit);
  if (!row) throw notInRound(id, asked.unit, release.places.directory);
  const { unit, field, evidence } = asked;
  const decided = read.round.decisions.get(unit);
  const before = beforeOf(decided, field, row);
  const step = { do: 'decide', unit, field, before, after: writtenValue(field, asked.value, read.round) } as const;
  return await addStep(context, reader, read, evidence === undefined ? step : { ...step, evidence }, asked);
}

function beforeOf(decided: GrantDecision | undefined, field: DecidedField, row: GrantRow): string {
  if (field === 'payments') return decided?.payments?.join(' ') ?? '';
  return String(decided?.[field] ?? (field === 'class' ? row.computed.classes.join(' ') : ''));
}

function writtenValue(field: DecidedField, found: string, { inputs }: GrantRound): string {
  const value = found.trim();
  if (value === '') return '';
  if (field === 'excluded') return 'true';
  if (field === 'class') {
    if (grantClasses.includes(value as GrantClass)) return value;
    throw new Problem('KV-J9', { field, found: value, valid: grantClasses.join(' / ') });
  }
  if (field === 'payments') return readPayments(value, inputs.rules.mostPaymentYears ?? 1).join(' ');
  const kroner = readDanishNumber(value);
  if (Number.isSafeInteger(kroner) && Number(kroner) >= 0) return `${kroner}`;
  throw new Problem('KV-J9', { field, found: value, valid: '1.250.000' });
}

/** Puts places together under a name. @throws as changeSettings; KV-J12 on places that cannot be put together */
export async function mergePlaces(
  context: AppContext,
  reader: Reader,
  id: string,
  asked: Grounds & { readonly name: string; readonly parts: readonly string[] },
): Promise<GrantRound> {
  const read = await openForChange(context, reader, id, 'merge');
  const { shown, release } = await workOutRound(context, reader, read.round);
  const parts = partsTogether(read.round, shown.content.run, release.places.directory, asked.parts);
  const name = asked.name.trim();
  if (name.length < 2 || name.length > longestName) throw new Problem('KV-J12', { why: 'name', found: name });
  const place = { key: `sum:${read.entries.length + 1}`, name, parts };
  return await addStep(context, reader, read, { do: 'merge', place }, asked);
}

const longestName = 80;

/** Takes places apart again. @throws as changeSettings; KV-J8 */
export async function splitPlaces(
  context: AppContext,
  reader: Reader,
  id: string,
  asked: Grounds & { readonly key: string },
): Promise<GrantRound> {
  const read = await openForChange(context, reader, id, 'merge');
  const { key } = asked;
  if (!read.round.merged.some((place) => place.key === key))
    throw new Problem('KV-J8', { round: id, unit: key.slice(0, 80) });
  return await addStep(context, reader, read, { do: 'split', key }, asked);
}

const mostNamed = 5;

/**
 * Moves a round one stage on. What it came to is kept with it. Recommending takes a class for every place and, by rules
 * that say so, enough confirmed local money beside every grant; deciding
 * takes another person than the one who recommended, and a frame that all decided rounds of the year keep within.
 * @throws Problem KV-A1, KV-H16 to log in again first, KV-J2, KV-J3, KV-J4, KV-J5, KV-J6, KV-J7, KV-J10, KV-J11, KV-J16
 */
export async function advanceRound(
  context: AppContext,
  reader: Reader,
  id: string,
  asked: Grounds,
): Promise<GrantRound> {
  await demandGrants(context, reader, id);
  const read = await readRound(context, id);
  const { round } = read;
  const to = stages[stages.indexOf(round.stage) + 1];
  if (to === undefined) {
    throw new Problem('KV-J4', { round: id, state: stageNames[round.stage], step: 'advance' });
  }
  const { shown } = await workOutRound(context, reader, round);
  const { open, rows } = shown.content.run;
  if (to === 'indstillet' && open.length > 0) {
    const named = rows.filter((row) => row.class === undefined).map(({ unit }) => `${unit.name.da} (${unit.kommune})`);
    throw new Problem('KV-J7', { round: id, open: open.length, named: named.slice(0, mostNamed) });
  }
  if (to === 'indstillet') demandLocal(round, shown.content);
  if (to === 'besluttet') demandProof(reader, context.clock(), { da: 'beslutte en runde', en: 'decide a round' });
  if (to === 'besluttet' && round.recommendedBy === reader.id) {
    throw new Problem('KV-J5', { round: id, person: reader.name });
  }
  const result = resultOf(shown.content);
  if (to === 'besluttet') await demandFrame(context, round, shown.content.payments);
  const step: RoundStep = { do: 'advance', from: round.stage, to, result };
  return await addStep(context, reader, read, step, asked);
}

function demandLocal({ id, inputs, settings }: GrantRound, shown: ShownRound): void {
  const short = inputs.rules.localMoney === 'confirmed' ? shortOfLocal(shown) : [];
  const [first] = short;
  if (!first) return;
  const { row, local } = first;
  throw new Problem('KV-J16', {
    round: id,
    place: `${row.unit.name.da} (${row.unit.kommune})`,
    perMille: local.perMille,
    share: settings.coFinancing,
    missing: local.missing,
    others: short.length - 1,
  });
}

// Rounds may be under way at once; what is paid by them in a year comes from one frame.
async function demandFrame(context: AppContext, round: GrantRound, payments: ShownRound['payments']): Promise<void> {
  const decided = await decidedRounds(context);
  const short = shortYear(frameAccount(round, payments.values(), decided));
  if (!short) return;
  const others = decided.filter(({ id, inputs }) => id !== round.id && inputs.rules.id === round.inputs.rules.id);
  throw new Problem('KV-J11', {
    year: short.year,
    frame: short.frame + short.carried,
    used: short.own + short.others,
    rounds: [...others.map(({ id }) => id), round.id],
  });
}

/** A round that may still be changed, read for it. @throws Problem KV-A1, KV-J2, KV-J4 */
export async function openForChange(
  context: AppContext,
  reader: Reader,
  id: string,
  step: 'settings' | 'decide' | 'merge',
): Promise<Awaited<ReturnType<typeof readRound>>> {
  await demandGrants(context, reader, id);
  const read = await readRound(context, id);
  const { stage } = read.round;
  if (!openStages.includes(stage)) throw new Problem('KV-J4', { round: id, state: stageNames[stage], step });
  return read;
}
