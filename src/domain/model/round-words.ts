import { formatNumber } from '../kernel/format-number.ts';
import type { Lang, Text } from '../kernel/language.ts';
import type { GrantAllocation, GrantRun } from './grant.ts';
import type { DecidedField, RoundStage, RoundStep } from './grant-round.ts';
import type { FramePrices, GrantMethod, GrantSettings } from './grant-rules.ts';
import { domainName } from './grant-words.ts';
import type { LocalMoney } from './local-money.ts';
import { localKindNames, localMoneyText, localSourceNames } from './local-words.ts';

/** What is to be known of a handed out frame, in sentences. */
export function allocationNotes(allocation: GrantAllocation): readonly Text[] {
  const { frame, granted, left, mustHaves, tooSmall, quotas } = allocation;
  const [da, en] = [
    (kroner: number) => formatNumber(kroner, 0, 'da'),
    (kroner: number) => formatNumber(kroner, 0, 'en'),
  ];
  const used: Text = {
    da: `${da(granted)} kr. af rammen på ${da(frame)} kr. er fordelt; ${da(left)} kr. er tilbage. Beløb er rundet ned til hele tusinde kroner.`,
    en: `DKK ${en(granted)} of the frame of DKK ${en(frame)} are handed out; DKK ${en(left)} are left. Amounts are rounded down to whole thousands.`,
  };
  const small: Text = {
    da: `Rammen er mindre end det, områderne på listen har krav på (${da(mustHaves)} kr.). De er sat ned til samme andel, og ingen andre får noget.`,
    en: `The frame is smaller than what the listed areas are due (DKK ${en(mustHaves)}). They are reduced to the same share, and nobody else gets anything.`,
  };
  const share = quotas.K3;
  const reduced: Text = {
    da: `Områder på vippen og tilknyttede får hver ${percent(share, 'da')} pct. af deres behov.`,
    en: `Areas on the edge and attached ones each get ${percent(share, 'en')} per cent of their need.`,
  };
  return [used, ...(tooSmall ? [small] : []), ...(share === undefined || tooSmall ? [] : [reduced])];
}

/** Domains of the index that are the same everywhere, in sentences. @source prioritering.md section 11 */
export function idleNotes({ idle = [] }: Pick<GrantRun, 'idle'>): readonly Text[] {
  return idle.map((id) => ({
    da: `Nøgletallet »${domainName(id).da}« har samme værdi overalt og indgår ikke i indekset.`,
    en: `The indicator "${domainName(id).en}" is the same everywhere and is not part of the index.`,
  }));
}

function percent(share: string | undefined, lang: 'da' | 'en'): string {
  return formatNumber(100 * Number(share ?? 0), 1, lang);
}

/** What a stage of a round is called. */
export const stageNames: Readonly<Record<RoundStage, Text>> = {
  udkast: { da: 'udkast', en: 'draft' },
  'til-hoering': { da: 'til høring', en: 'out for comment' },
  indstillet: { da: 'indstillet', en: 'recommended' },
  besluttet: { da: 'besluttet', en: 'decided' },
  offentliggjort: { da: 'offentliggjort', en: 'published' },
};

/** What an entry of a round's log is called. */
export const stepNames: Readonly<Record<RoundStep['do'], Text>> = {
  open: { da: 'åbnet', en: 'opened' },
  reopen: { da: 'genåbnet som ny version', en: 'reopened as a new version' },
  settings: { da: 'forudsætninger ændret', en: 'settings changed' },
  decide: { da: 'besluttet om et sted', en: 'decided about a place' },
  local: { da: 'lokal medfinansiering', en: 'local co-financing' },
  merge: { da: 'steder lagt sammen', en: 'places put together' },
  split: { da: 'steder skilt ad igen', en: 'places taken apart' },
  advance: { da: 'sendt videre', en: 'moved on' },
};

const settingNames: readonly (readonly [Exclude<keyof GrantSettings, 'factors' | 'payments' | 'prices'>, Text])[] = [
  ['frame', { da: 'Ramme (kr. om året)', en: 'Frame (DKK a year)' }],
  ['rate', { da: 'Sats (kr. pr. beboer)', en: 'Rate (DKK per resident)' }],
  ['coFinancing', { da: 'Lokal medfinansiering (andel)', en: 'Local co-financing (share)' }],
  ['cutOff', { da: 'Indeksgrænse for § 91 a', en: 'Line of the index for § 91 a' }],
  ['edge', { da: 'Bredde af vippen', en: 'Width of the edge' }],
  ['sharing', { da: 'Fordeling inden for § 91 a', en: 'Sharing within § 91 a' }],
  ['method', { da: 'Indeksmetode', en: 'Index method' }],
];

const sharingNames: Readonly<Record<GrantSettings['sharing'], Text>> = {
  trin: { da: 'efter indeks, så langt pengene rækker', en: 'by index, as far as the money goes' },
  pro_rata: { da: 'i forhold til behov', en: 'in proportion to need' },
};

/** Settings as rows of name and value. @param methods - Index methods by which the settings' own is named. */
export function settingRows(
  settings: GrantSettings,
  lang: Lang,
  methods: readonly Pick<GrantMethod, 'id' | 'name'>[] = [],
): readonly (readonly [name: string, value: string])[] {
  const told = settingNames.map(([key, name]) => {
    const value = settings[key];
    if (key === 'sharing') return [name[lang], sharingNames[settings.sharing][lang]] as const;
    if (key === 'method') {
      return [name[lang], methods.find(({ id }) => id === value)?.name[lang] ?? settings.method] as const;
    }
    const shown =
      typeof value === 'number'
        ? formatNumber(value, key === 'cutOff' || key === 'edge' ? 2 : 0, lang)
        : shareText(value, lang);
    return [name[lang], String(shown)] as const;
  });
  const factors = Object.entries(settings.factors).map(([own, factor]) => `${own} ${shareText(factor, lang)}`);
  const paid = settings.payments ?? [];
  return [
    ...told,
    [lang === 'da' ? 'Andel af behov' : 'Share of need', factors.join('; ')],
    ...(settings.prices === undefined ? [] : [[priceNames[lang], priceText(settings.prices, lang)] as const]),
    ...(paid.length === 0 ? [] : [[paymentNames[lang], paymentText(paid, lang)] as const]),
  ];
}

const priceNames = { da: 'Rammens priser', en: 'Prices of the frame' } as const;

function priceText({ year, source }: FramePrices, lang: Lang): string {
  return lang === 'da' ? `${year}-priser (${source})` : `prices of ${year} (${source})`;
}

/** How a frame told in prices of another year became that of the round: the kroner, both index values and their source. */
export function priceNote(settings: GrantSettings, year: number, frame: number): readonly Text[] {
  const { prices } = settings;
  if (!prices) return [];
  const indexOf = (of: number): number => prices.values.find((one) => one.year === of)?.value ?? 0;
  const kroner = (amount: number, lang: Lang): string => formatNumber(amount, 0, lang);
  const index = (of: number, lang: Lang): string => formatNumber(indexOf(of), 1, lang);
  return [
    {
      da: `Rammen er ${kroner(settings.frame, 'da')} kr. i ${prices.year}-priser. Med nettoprisindekset (${prices.year}: ${index(prices.year, 'da')}; ${year}: ${index(year, 'da')}) er den ${kroner(frame, 'da')} kr. i ${year}-priser. Reglernes ramme for andre år er regnet om på samme måde; et år uden indeks endnu får det seneste. Kilde: ${prices.source}.`,
      en: `The frame is DKK ${kroner(settings.frame, 'en')} in prices of ${prices.year}. By the net price index (${prices.year}: ${index(prices.year, 'en')}; ${year}: ${index(year, 'en')}) it is DKK ${kroner(frame, 'en')} in prices of ${year}. The rules' frame of other years is carried likewise; a year without an index yet takes the newest. Source: ${prices.source}.`,
    },
  ];
}

const paymentNames = { da: 'Betaling år for år', en: 'Paid year by year' } as const;

/** Per cents by year, as people write them. */
export function paymentText(percents: readonly number[], lang: Lang): string {
  return percents.map((percent) => `${percent} ${lang === 'da' ? 'pct.' : 'per cent'}`).join(', ');
}

/** A share as it is kept (`0.25`), as people write it; other words as they are. */
export function shareText(kept: string, lang: Lang): string {
  return lang === 'da' && /^\d\.\d+$/.test(kept) ? kept.replace('.', ',') : kept;
}

/** What was done, in a sentence. `nameOf` = what a place is called. */
export function stepText(step: RoundStep, nameOf: (unit: string) => string, lang: Lang): string {
  switch (step.do) {
    case 'open':
    case 'reopen':
      return `${step.inputs.name}, ${step.inputs.release}`;
    case 'settings':
      return changedSettings(step.before, step.after, lang);
    case 'decide':
      return decisionText(step, nameOf(step.unit), lang);
    case 'local':
      return `${nameOf(step.unit)}: ${localText(step.before, step, lang)} → ${localText(step.after, step, lang)}`;
    case 'merge':
      return `${step.place.name} = ${step.place.parts.map(nameOf).join(' + ')}`;
    case 'split':
      return nameOf(step.key);
    case 'advance':
      return `${stageNames[step.from][lang]} → ${stageNames[step.to][lang]}`;
  }
}

function localText(
  one: LocalMoney | undefined,
  { source, kind }: Extract<RoundStep, { do: 'local' }>,
  lang: Lang,
): string {
  if (one) return localMoneyText(one, lang);
  const none = lang === 'da' ? 'intet' : 'nothing';
  return `${localSourceNames[source][lang]} ${none} (${localKindNames[kind][lang]})`;
}

const unchanged: Text = { da: 'ingen af dem er en anden end før', en: 'none of them is another than before' };

function changedSettings(before: GrantSettings, after: GrantSettings, lang: Lang): string {
  const was = settingRows(before, lang);
  const changed = settingRows(after, lang).filter(([, value], at) => value !== was[at]?.[1]);
  return (
    changed.map(([name, value]) => `${name}: ${was.find(([own]) => own === name)?.[1] ?? ''} → ${value}`).join('; ') ||
    unchanged[lang]
  );
}

function decisionText(step: Extract<RoundStep, { do: 'decide' }>, name: string, lang: Lang): string {
  const field = decisionFields[step.field][lang];
  const none = noneOf(step.field)[lang];
  const told = (value: string): string => {
    if (value === '') return none;
    if (step.field === 'excluded') return lang === 'da' ? 'ja' : 'yes';
    if (step.field === 'payments') return paymentText(value.split(' ').map(Number), lang);
    return step.field === 'amount' || step.field === 'budget' ? `${formatNumber(Number(value), 0, lang)} kr.` : value;
  };
  return `${name}: ${field} ${told(step.before)} → ${told(step.after)}`;
}

const decisionFields = {
  class: { da: 'klasse', en: 'class' },
  amount: { da: 'beløb', en: 'amount' },
  excluded: { da: 'uden for runden', en: 'left out' },
  payments: { da: 'betaling', en: 'payment' },
  budget: { da: 'samlet budget', en: 'whole budget' },
} as const;
function noneOf(field: DecidedField): Text {
  if (field === 'payments') return asRound;
  return field === 'budget' ? notFixed : asComputed;
}

const notFixed = { da: 'ikke fastlagt', en: 'not fixed' } as const;
const asComputed = { da: 'beregnet', en: 'as computed' } as const;
const asRound = { da: 'som runden', en: 'as the round' } as const;
