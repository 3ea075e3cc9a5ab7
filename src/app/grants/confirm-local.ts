import { readDanishNumber } from '../../domain/kernel/danish-number.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { Reader } from '../../domain/model/access.ts';
import type { GrantRound, RoundStep } from '../../domain/model/grant-round.ts';
import { type LocalMoney, type LocalSource, localSources } from '../../domain/model/local-money.ts';
import type { AppContext } from '../context/app-context.ts';
import { type Grounds, openForChange } from './decide-round.ts';
import { addStep } from './handle-round.ts';
import { notInRound } from './not-in-round.ts';
import { workOutRound } from './work-out-round.ts';

/** Local money of one source to a place as somebody wrote it: kroner a year, or hours with a rate and who signed. */
export interface LocalWish extends Grounds {
  readonly unit: string;
  readonly source: string;
  readonly kind: LocalMoney['kind'];
  readonly kroner?: string | undefined;
  readonly hours?: string | undefined;
  readonly rate?: string | undefined;
  readonly signedBy?: string | undefined;
}

const most = { local: 100_000_000_000, hours: 1_000_000, 'hour-rate': 10_000 } as const;
const longestSigner = 80;

/**
 * Confirms local money to a place by its source; the newest of a source and kind holds, and a blank amount takes it back.
 * @throws Problem KV-A1, KV-J2, KV-J3, KV-J4, KV-J6, KV-J10, KV-J8 on a place that is not in the round, KV-J9 on what is
 * no amount, KV-J17 on hours without a rate or a signature
 */
export async function confirmLocal(
  context: AppContext,
  reader: Reader,
  id: string,
  wish: LocalWish,
): Promise<GrantRound> {
  const read = await openForChange(context, reader, id, 'decide');
  const { shown, release } = await workOutRound(context, reader, read.round);
  const { unit, kind } = wish;
  if (!shown.content.run.rows.some((row) => row.unit.key === unit)) {
    throw notInRound(id, unit, release.places.directory);
  }
  const source = sourceOf(wish.source);
  const before = read.round.local.get(unit)?.find((one) => one.source === source && one.kind === kind);
  const after = kind === 'money' ? moneyIn(source, wish) : hoursIn(source, wish);
  const step: RoundStep = { do: 'local', unit, source, kind, ...(before && { before }), ...(after && { after }) };
  return await addStep(context, reader, read, step, wish);
}

function sourceOf(found: string): LocalSource {
  const source = localSources.find((one) => one === found);
  if (source) return source;
  throw new Problem('KV-J9', { field: 'local-source', found: found.slice(0, 40), valid: localSources.join(' / ') });
}

const isBlank = (found = ''): boolean => found.trim() === '';

function moneyIn(source: LocalSource, { kroner = '' }: LocalWish): LocalMoney | undefined {
  return isBlank(kroner) ? undefined : { kind: 'money', source, kroner: wholeIn('local', kroner) };
}

function hoursIn(source: LocalSource, { hours = '', rate = '', signedBy = '' }: LocalWish): LocalMoney | undefined {
  if (isBlank(hours)) return undefined;
  const signer = signedBy.trim().slice(0, longestSigner);
  if (isBlank(rate) || signer.length < 2) throw new Problem('KV-J17', { hours: hours.trim().slice(0, 40) });
  return {
    ...{ kind: 'hours', source, hours: wholeIn('hours', hours), rate: wholeIn('hour-rate', rate) },
    signedBy: signer,
  };
}

function wholeIn(field: keyof typeof most, found: string): number {
  const value = readDanishNumber(found);
  if (value !== undefined && Number.isInteger(value) && value > 0 && value <= most[field]) return value;
  throw new Problem('KV-J9', { field, found: found.trim().slice(0, 40), valid: examples[field] });
}

const examples = { local: '350.000', hours: '1.200', 'hour-rate': '200' } as const;
