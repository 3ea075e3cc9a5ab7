import { formatCount, formatNumber } from '../kernel/format-number.ts';
import type { Lang, Text } from '../kernel/language.ts';
import type { ShownRound } from './grant-round.ts';
import { type LocalMoney, type LocalSource, localSources, type PlaceLocalMoney } from './local-money.ts';

/** What a source of local money is called. */
export const localSourceNames: Readonly<Record<LocalSource, Text>> = {
  kommune: { da: 'kommunen', en: 'the municipality' },
  boligorganisation: { da: 'boligorganisationen', en: 'the housing organisation' },
  fond: { da: 'fonde', en: 'foundations' },
  anden: { da: 'andre', en: 'others' },
};

/** What kinds of local money are called. */
export const localKindNames: Readonly<Record<LocalMoney['kind'], Text>> = {
  money: { da: 'penge', en: 'money' },
  hours: { da: 'timer', en: 'hours' },
};

/** A confirmed amount: kroner, or hours with their rate and who signed. */
export function localMoneyText(one: LocalMoney, lang: Lang): string {
  const source = localSourceNames[one.source][lang];
  const count = (value: number): string => formatCount(value, lang);
  if (one.kind === 'money')
    return lang === 'da' ? `${source} ${count(one.kroner)} kr.` : `${source} DKK ${count(one.kroner)}`;
  const [hours, rate, worth] = [count(one.hours), count(one.rate), count(one.hours * one.rate)];
  return lang === 'da'
    ? `${source} ${hours} timer à ${rate} kr. = ${worth} kr., underskrevet af ${one.signedBy}`
    : `${source} ${hours} hours at DKK ${rate} = DKK ${worth}, signed by ${one.signedBy}`;
}

/** Confirmed amounts by source, in one order whoever confirmed them first. */
export function inSourceOrder(money: readonly LocalMoney[]): readonly LocalMoney[] {
  const place = ({ source, kind }: LocalMoney): number => 2 * localSources.indexOf(source) + (kind === 'hours' ? 1 : 0);
  return [...money].sort((a, b) => place(a) - place(b));
}

/** A share of a budget in per cent with one decimal, rounded down as it is kept. */
export const localPercent = ({ perMille }: Pick<PlaceLocalMoney, 'perMille'>, lang: Lang): string =>
  formatNumber(perMille / 10, 1, lang);

/** How a place's grant stands to its local money, in a sentence. */
export function localShareText(own: PlaceLocalMoney, lang: Lang): string {
  const count = (value: number): string => formatCount(value, lang);
  const by = inSourceOrder(own.money).map((one) => localMoneyText(one, lang));
  const from = by.length === 0 ? '' : ` (${by.join('; ')})`;
  if (lang === 'da') {
    if (by.length === 0) return `Lokal medfinansiering er ikke bekræftet; mindst ${count(own.least)} kr. kræves.`;
    const lack = own.missing === 0 ? 'Det er nok.' : `Der mangler ${count(own.missing)} kr.`;
    return `Lokal medfinansiering er bekræftet med ${count(own.confirmed)} kr.${from}: ${localPercent(own, lang)} % af budgettet på ${count(own.budget)} kr., mindst ${count(own.least)} kr. kræves. ${lack}`;
  }
  if (by.length === 0) return `No local co-financing is confirmed; at least DKK ${count(own.least)} are demanded.`;
  const lack = own.missing === 0 ? 'That is enough.' : `DKK ${count(own.missing)} are missing.`;
  return `Local co-financing of DKK ${count(own.confirmed)} is confirmed${from}: ${localPercent(own, lang)} % of the budget of DKK ${count(own.budget)}, at least DKK ${count(own.least)} are demanded. ${lack}`;
}

/** How the places with a grant stand to their local money. */
export function grantedLocal({ run, local }: Pick<ShownRound, 'run' | 'local'>): readonly PlaceLocalMoney[] {
  return run.rows.flatMap(({ unit, grant }) => (grant > 0 ? (local.get(unit.key) ?? []) : []));
}

/** How many places with a grant have enough local money confirmed. Nothing where no place has a grant. */
export function localNote(places: readonly PlaceLocalMoney[]): readonly Text[] {
  if (places.length === 0) return [];
  const enough = places.filter(({ missing }) => missing === 0).length;
  const missing = places.reduce((sum, one) => sum + one.missing, 0);
  const told = (lang: Lang) => [
    formatCount(enough, lang),
    formatCount(places.length, lang),
    formatCount(missing, lang),
  ];
  const [[daEnough, daAll, daMissing], [enEnough, enAll, enMissing]] = [told('da'), told('en')];
  return [
    {
      da: `Lokal medfinansiering er bekræftet for ${daEnough} af ${daAll} steder med bevilling${missing === 0 ? '.' : `; der mangler ${daMissing} kr. i alt.`}`,
      en: `Local co-financing is confirmed for ${enEnough} of ${enAll} places with a grant${missing === 0 ? '.' : `; DKK ${enMissing} are missing in all.`}`,
    },
  ];
}
