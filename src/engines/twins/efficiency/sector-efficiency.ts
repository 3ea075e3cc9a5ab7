import { must } from '../../../domain/kernel/invariant.ts';
import type { AccountRows, EfficiencyOutcome, OwnEfficiency } from '../../../domain/model/accounts.ts';
import type { EfficiencyRule } from '../../../domain/model/efficiency.ts';
import type { DwellingKind } from '../../../domain/model/stock.ts';
import { type EfficiencyUnit, measureEfficiency } from './measure-efficiency.ts';

/** What decides an afdeling's peers. */
export interface EfficiencyPlace {
  readonly region: string;
  readonly dominant: DwellingKind;
  readonly dwellings: number;
  readonly care: number;
}

/** What the codes of `outcome` mean, by position. */
export const outcomes: readonly EfficiencyOutcome[] = [
  'computed',
  'too-few-peers',
  'extreme',
  'other-months',
  'no-dwellings',
  'accounts-unclear',
];

/** Kinds of dwelling as the rule of efficiency names them. */
const kindNames: { readonly [K in DwellingKind]: string } = { family: 'familie', youth: 'ungdom', elderly: 'aeldre' };

const whole = 100;
const none = Number.NaN;

/**
 * Efficiency of every afdeling that reported accounts, with the peer and the costs per dwelling behind it.
 * @param items - Kr. by item of the rule, in the order of the accounts' ids.
 * @param placeOf - Undefined where the afdeling has no dwellings.
 * @source tvillinger.md section 8
 */
export function sectorEfficiency(
  accounts: AccountRows,
  items: readonly Float64Array[],
  placeOf: (id: string) => EfficiencyPlace | undefined,
  rule: EfficiencyRule,
): OwnEfficiency {
  const { ids } = accounts;
  const units = ids.map((id, at): EfficiencyUnit | EfficiencyOutcome => {
    if (accounts.columns.compared[at] !== 1) return 'other-months';
    const place = placeOf(id);
    if (!place || place.dwellings <= 0) return 'no-dwellings';
    const costs = items.map((kr) => must(kr[at], 'item') / place.dwellings);
    if (costs.some(Number.isNaN)) return 'accounts-unclear';
    return efficiencyUnit(id, place, costs, rule);
  });
  const measured = units.filter((unit) => typeof unit !== 'string');
  const positions = new Map(ids.map((id, at) => [id, at]));
  const found = new Map(measureEfficiency(measured, rule).map((own, i) => [must(measured[i], 'unit').id, own]));
  const rows = units.map((unit) => {
    if (typeof unit === 'string') return { ...empty, outcome: outcomes.indexOf(unit) };
    const own = must(found.get(unit.id), 'efficiency');
    if (own.kind === 'too-few-peers') return { ...empty, outcome: outcomes.indexOf(own.kind), peers: own.peers };
    if (own.kind === 'extreme') return { ...empty, outcome: outcomes.indexOf(own.kind) };
    return {
      outcome: outcomes.indexOf(own.kind),
      efficiency: own.efficiency,
      peer: own.peer ? must(positions.get(own.peer.id), 'peer') : none,
      item: own.bindingItem ?? none,
      step: rule.steps.findIndex(({ id }) => id === own.step),
      peers: own.peers,
      negative: own.leftOut.length > 0 ? 1 : 0,
    };
  });
  const column = (name: keyof typeof empty): Float64Array => Float64Array.from(rows, (row) => row[name]);
  return {
    ids,
    columns: {
      outcome: column('outcome'),
      efficiency: column('efficiency'),
      peer: column('peer'),
      item: column('item'),
      step: column('step'),
      peers: column('peers'),
      negative: column('negative'),
    },
    items: Object.fromEntries(
      rule.items.map(({ id }, i) => [
        id,
        Float64Array.from(units, (unit) => (typeof unit === 'string' ? none : (unit.items[i] ?? none))),
      ]),
    ),
  };
}

const empty = { outcome: none, efficiency: none, peer: none, item: none, step: none, peers: none, negative: 0 };

function efficiencyUnit(
  id: string,
  { region, dominant, dwellings, care }: EfficiencyPlace,
  items: readonly number[],
  rule: EfficiencyRule,
): EfficiencyUnit {
  const kind = kindNames[dominant];
  const group = rule.countryWideTypes.includes(kind) ? kind : `${region} ${kind}`;
  return { id, items, group, countryGroup: kind, dwellings, carePercent: (whole * care) / dwellings };
}
