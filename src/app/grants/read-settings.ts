import { framePriceIndex } from '../../domain/definitions/grants/price-index.ts';
import { readDanishNumber } from '../../domain/kernel/danish-number.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { FramePrices, GrantClass, GrantSettings, PriceIndex } from '../../domain/model/grant-rules.ts';

/** Settings as somebody wrote them; what is left out or blank stays as it was. */
export interface WrittenSettings {
  readonly frame?: string | undefined;
  readonly rate?: string | undefined;
  readonly coFinancing?: string | undefined;
  readonly sharing?: string | undefined;
  readonly cutOff?: string | undefined;
  readonly edge?: string | undefined;
  readonly method?: string | undefined;
  /** Per cents by year: `60 40`. */
  readonly payments?: string | undefined;
  /** Year whose prices the frame is told in; `egne` = the round's own. */
  readonly priceYear?: string | undefined;
  readonly factors?: Readonly<Partial<Record<GrantClass, string | undefined>>> | undefined;
}

/** What settings may be: index methods, years a grant may be paid over, prices of which years are known, the round's own. */
export interface AllowedSettings {
  readonly methods?: readonly string[];
  readonly paymentYears?: number;
  readonly index?: PriceIndex | undefined;
  readonly year?: number;
}

const mostKroner = 100_000_000_000;

/**
 * Settings with what was written put in. Kroner may have thousands parted by points; shares a comma or a point.
 * @throws Problem KV-J9 naming the field, KV-J15 on a year that the price index lacks
 */
export function readSettings(
  written: WrittenSettings,
  before: GrantSettings,
  { methods = [], paymentYears = 1, index, year }: AllowedSettings = {},
): GrantSettings {
  const payments = isBlank(written.payments) ? before.payments : readPayments(written.payments, paymentYears);
  const prices = readPrices(written.priceYear, before.prices, index, year);
  const factor = (own: GrantClass): string =>
    shareIn(`faktor ${own}`, written.factors?.[own], before.factors[own], (value) => value <= 1);
  return {
    frame: kronerIn('frame', written.frame, before.frame),
    rate: kronerIn('rate', written.rate, before.rate),
    coFinancing: shareIn('co-financing', written.coFinancing, before.coFinancing, (value) => value < 1),
    factors: { K1: factor('K1'), K2: factor('K2'), K3: factor('K3'), K4: factor('K4'), K5: factor('K5') },
    cutOff: numberIn('cut-off', written.cutOff, before.cutOff, -5),
    edge: numberIn('edge', written.edge, before.edge, 0),
    sharing: oneOf('sharing', written.sharing, ['trin', 'pro_rata'], before.sharing),
    method: methods.length === 0 ? before.method : oneOf('method', written.method, methods, before.method),
    ...(payments === undefined ? {} : { payments }),
    ...(prices === undefined ? {} : { prices }),
  };
}

// The index is kept as it is now: what comes later changes no round.
function readPrices(
  found: string | undefined,
  before: FramePrices | undefined,
  index: PriceIndex | undefined,
  of: number | undefined,
): FramePrices | undefined {
  const text = found?.trim() ?? '';
  if (text === '') return before;
  if (text === ownPrices) return undefined;
  if (!/^\d{4}$/.test(text))
    throw new Problem('KV-J9', { field: 'price-year', found: text.slice(0, 20), valid: '2019' });
  const told = Number(text);
  const has = index?.values.map((one) => one.year) ?? [];
  const lacking = [told, of ?? told].find((year) => !has.includes(year));
  const { name, key } = framePriceIndex;
  if (lacking !== undefined || !index) throw new Problem('KV-J15', { year: lacking ?? told, index: name, key, has });
  return { year: told, ...index };
}

// How one writes that a frame is in prices of the round's own year.
const ownPrices = 'egne';

/** Per cents by year as somebody wrote them (`60 40`, `60/40`). @throws Problem KV-J9 unless they are 100 together */
export function readPayments(found: string, mostYears: number): readonly number[] {
  const parts = found.split(/[\s/;,+%]+/).filter((part) => part !== '');
  const percents = parts.map((part) => (/^\d{1,3}$/.test(part) ? Number(part) : Number.NaN));
  const isWhole = percents.reduce((sum, percent) => sum + percent, 0) === percentInAll;
  if (isWhole && percents.length <= mostYears) return percents;
  const example = mostYears > 1 ? '100 / 60 40' : '100';
  throw new Problem('KV-J9', { field: 'payments', found: found.trim().slice(0, 40), valid: example });
}

const percentInAll = 100;

const isBlank = (found: string | undefined): found is undefined => found === undefined || found.trim() === '';

function kronerIn(field: string, found: string | undefined, before: number): number {
  if (isBlank(found)) return before;
  const value = readDanishNumber(found);
  if (value !== undefined && Number.isInteger(value) && value >= 0 && value <= mostKroner) return value;
  throw new Problem('KV-J9', { field, found: found.trim(), valid: '140000000 / 140.000.000' });
}

function shareIn(field: string, found: string | undefined, before: string, fits: (value: number) => boolean): string {
  if (isBlank(found)) return before;
  const text = found.trim().replace(',', '.');
  if (/^\d(\.\d{1,4})?$/.test(text) && fits(Number(text))) return text;
  throw new Problem('KV-J9', { field, found, valid: '0,25' });
}

function numberIn(field: string, found: string | undefined, before: number, least: number): number {
  if (isBlank(found)) return before;
  const text = found.trim().replace(',', '.');
  const value = Number(text);
  if (/^-?\d(\.\d{1,4})?$/.test(text) && value >= least) return value;
  throw new Problem('KV-J9', { field, found, valid: '1,0' });
}

function oneOf<T extends string>(field: string, found: string | undefined, valid: readonly T[], before: T): T {
  if (isBlank(found)) return before;
  const known = valid.find((one) => one === found);
  if (known !== undefined) return known;
  throw new Problem('KV-J9', { field, found, valid: valid.join(' / ') });
}
