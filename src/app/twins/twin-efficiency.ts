import { formatNumber } from '../../domain/kernel/format-number.ts';
import { must } from '../../domain/kernel/invariant.ts';
import type { Lang, Text } from '../../domain/kernel/language.ts';
import type { EfficiencyMeans, EfficiencyYear, ReleaseAccounts } from '../../domain/model/accounts.ts';
import { type EfficiencyGap, efficiencyGapWords } from '../../domain/model/figure-gap.ts';
import type { ReleaseContent } from '../../domain/model/release.ts';
import type {
  EfficiencyItem,
  EfficiencyMean,
  OfficialEfficiency,
  OwnEfficiencyShown,
  TwinEfficiency,
  UnitEfficiency,
} from '../../domain/model/twin-economy.ts';
import type { TwinLevel } from '../../domain/model/twin-method.ts';
import { afdelingNames, isoDay, placesOf } from './release-index.ts';
import { shownYear } from './twin-accounts.ts';

const whole = 100;

/** Efficiency of a year, ready to be asked. */
interface Asked {
  readonly content: ReleaseContent;
  readonly accounts: ReleaseAccounts;
  readonly efficiency: EfficiencyYear;
}

/**
 * Efficiency on the accounts of a year: the official figures as delivered, our own computation beside, labelled apart.
 * Undefined where the release has no accounts.
 * @param ids - The subject first, then its twins.
 * @source tvillinger.md section 8
 */
export function twinEfficiency(
  content: ReleaseContent,
  level: TwinLevel,
  ids: readonly string[],
  asked: number | undefined,
): TwinEfficiency | undefined {
  const { accounts } = content;
  const year = shownYear(content, asked);
  const found = accounts?.years.find((one) => one.year === year);
  if (!accounts || !found) return undefined;
  const all: Asked = { content, accounts, efficiency: found.efficiency };
  const { id, version, source, minimumPeers } = accounts.efficiencyRule;
  return {
    year: found.year,
    rule: { id, version, source },
    minimumPeers,
    units: ids.map((unit) => (level === 'afdeling' ? ofAfdeling(all, unit) : ofOrganisation(found.efficiency, unit))),
    items: level === 'afdeling' ? itemsOf(all, ids[0] ?? '') : [],
    notes: [caveat, ...(level === 'afdeling' ? negativeNotes(all, ids[0] ?? '') : [])],
  };
}

const caveat: Text = {
  da: 'Tallene kan begynde en samtale, men fortæller ikke det hele: konteringspraksis betyder meget.',
  en: 'The figures may begin a conversation but do not tell all: how costs are posted matters a lot.',
};

function ofAfdeling({ content, accounts, efficiency }: Asked, id: string): UnitEfficiency {
  const official = officialOf(efficiency, id);
  return { ...(official ? { official } : {}), own: ownOf({ content, accounts, efficiency }, id) };
}

function officialOf({ official }: EfficiencyYear, id: string): OfficialEfficiency | undefined {
  const at = placesOf(official.ids).get(id);
  if (at === undefined) return undefined;
  const { efficiency, potential, day } = official.columns;
  return {
    efficiency: must(efficiency[at], 'efficiency'),
    potential: must(potential[at], 'potential'),
    day: isoDay(must(day[at], 'day')),
  };
}

function ownOf({ content, accounts, efficiency }: Asked, id: string): OwnEfficiencyShown {
  const { own } = efficiency;
  const at = placesOf(own.ids).get(id);
  if (at === undefined) return gap('no-accounts');
  const outcome = accounts.outcomes[must(own.columns.outcome[at], 'outcome')] ?? 'accounts-unclear';
  if (outcome !== 'computed') return gap(outcome, peersOf(own.columns.peers[at]));
  const figure = must(own.columns.efficiency[at], 'efficiency');
  const peerAt = must(own.columns.peer[at], 'peer');
  const item = accounts.efficiencyRule.items[own.columns.item[at] ?? -1];
  const circle = accounts.efficiencyRule.steps[own.columns.step[at] ?? -1]?.name;
  const key = Number.isNaN(peerAt) ? undefined : own.ids[peerAt];
  const peer = key === undefined ? undefined : { key: `afd:${key}`, name: nameOf(content, key) };
  const peers = peersOf(own.columns.peers[at]);
  return {
    status: 'computed',
    efficiency: figure,
    potential: whole - figure,
    ...(peer ? { peer } : {}),
    ...(item ? { bindingItem: item.id } : {}),
    ...(circle ? { circle } : {}),
    ...peers,
    words: { da: computedWords('da', figure, peer, item), en: computedWords('en', figure, peer, item) },
  };
}

function gap(status: EfficiencyGap, more: { readonly peers?: number } = {}): OwnEfficiencyShown {
  return { status, ...more, words: efficiencyGapWords[status].about };
}

function peersOf(count: number | undefined): { readonly peers?: number } {
  return count === undefined || Number.isNaN(count) ? {} : { peers: count };
}

function computedWords(
  lang: Lang,
  efficiency: number,
  peer: OwnEfficiencyShown['peer'],
  item: { readonly name: Text } | undefined,
): string {
  if (!peer) {
    return {
      da: 'Ingen sammenlignelig afdeling er billigere på alle konti: afdelingen er selv bedste praksis.',
      en: 'No comparable afdeling is cheaper on every account: the afdeling is best practice itself.',
    }[lang];
  }
  const potential = formatNumber(whole - efficiency, 1, lang);
  return {
    da: `${peer.name} er mindst ${potential} % billigere på alle konti; forspringet er mindst på ${lower(item?.name.da)}.`,
    en: `${peer.name} is at least ${potential}% cheaper on every account; it is least ahead on ${lower(item?.name.en)}.`,
  }[lang];
}

function lower(text = ''): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function nameOf(content: ReleaseContent, id: string): string {
  return afdelingNames(content).get(id) ?? id;
}

/** The subject's costs per dwelling beside its peer's, the binding item marked. */
function itemsOf({ accounts, efficiency }: Asked, id: string): readonly EfficiencyItem[] {
  const { own } = efficiency;
  const at = placesOf(own.ids).get(id);
  if (at === undefined) return [];
  const peer = own.columns.peer[at] ?? Number.NaN;
  const binding = own.columns.item[at];
  const cost = <K extends string>(key: K, item: string, place: number): { readonly [P in K]?: number } => {
    const kr = Number.isNaN(place) ? Number.NaN : (own.items[item]?.[place] ?? Number.NaN);
    return Number.isNaN(kr) ? {} : ({ [key]: kr } as { readonly [P in K]: number });
  };
  const items = accounts.efficiencyRule.items.map((item, i): EfficiencyItem => {
    const costs = { ...cost('own', item.id, at), ...cost('peer', item.id, peer) };
    return { id: item.id, name: item.name, ...costs, binding: i === binding };
  });
  return items.some((item) => item.own !== undefined) ? items : [];
}

function negativeNotes({ efficiency }: Asked, id: string): readonly Text[] {
  const { own } = efficiency;
  const at = placesOf(own.ids).get(id);
  if (at === undefined || own.columns.negative[at] !== 1) return [];
  return [
    {
      da: 'En konto med negativ udgift er holdt ude af egen beregning.',
      en: 'An account with a negative cost is left out of our own computation.',
    },
  ];
}

function ofOrganisation({ organisationer }: EfficiencyYear, id: string): UnitEfficiency {
  const at = placesOf(organisationer.ids).get(id);
  if (at === undefined) return {};
  const officialMean = meanOf(organisationer, at, 'official');
  const ownMean = meanOf(organisationer, at, 'own');
  return { ...(officialMean ? { officialMean } : {}), ...(ownMean ? { ownMean } : {}) };
}

function meanOf({ columns }: EfficiencyMeans, at: number, which: 'official' | 'own'): EfficiencyMean | undefined {
  const weighted = must(columns[which][at], which);
  if (Number.isNaN(weighted)) return undefined;
  const simple = must(columns[`${which}Simple`][at], which);
  return { weighted, simple, afdelinger: must(columns[`${which}Count`][at], which) };
}
