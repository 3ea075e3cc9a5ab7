import { openEnd } from '../domain/kernel/holds-on.ts';
import { type Dice, hash32 } from './draw.ts';
import { areaName, planName } from './invent-names.ts';
import type { DemoScale } from './scales.ts';
import type { AreaRow, PlanRow, Site } from './sector.ts';

/** A random-looking uuid by address: version 4 form, the same for the same seed. */
export function uuidAt(seed: number, subject: number): string {
  const hex = [1, 2, 3, 4].map((k) => hash32(seed, subject, k).toString(16).padStart(8, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

interface Neighbourhood {
  readonly kommune: number;
  readonly sites: readonly Site[];
}

/** Boligområder around the largest estates, and helhedsplaner around the most strained of them in both grant periods. */
export function foundAreasAndPlans(
  scale: DemoScale,
  sites: readonly Site[],
  ids: readonly string[],
  dice: Dice,
): { readonly areas: AreaRow[]; readonly plans: PlanRow[] } {
  const hoods = neighbourhoods(sites, Math.max(scale.omraader, scale.helhedsplaner));
  const areas = hoods.slice(0, scale.omraader).map((hood, i) => ({
    id: uuidAt(0x0a4ea, i),
    name: areaName(
      hood.sites.slice(0, 2).map((s) => s.name),
      dice,
    ),
    kommune: hood.kommune,
    members: membersOf(hood.sites, ids, '2010-01-01', openEnd),
    sites: hood.sites.map((s) => s.index),
  }));
  const plans = hoods.slice(0, scale.helhedsplaner).flatMap((hood, i) => planRows(hood, i, ids, dice));
  return { areas, plans };
}

/** The estates that count most (size and strain), each with up to four neighbours of the kommune. */
function neighbourhoods(sites: readonly Site[], count: number): Neighbourhood[] {
  const weight = (s: Site): number => s.households * Math.exp(s.strain * 0.6);
  const order = sites.filter((s) => s.openYear === 0 && s.closeYear === 9999).sort((a, b) => weight(b) - weight(a));
  const used = new Set<number>();
  const hoods: Neighbourhood[] = [];
  for (const centre of order) {
    if (hoods.length >= count) break;
    if (used.has(centre.index)) continue;
    const distance = (s: Site): number => (s.x - centre.x) ** 2 + (s.y - centre.y) ** 2;
    const near = order
      .filter((s) => s.kommune === centre.kommune && s !== centre && !used.has(s.index))
      .sort((a, b) => distance(a) - distance(b))
      .slice(0, 1 + (centre.index % 4));
    const all = [centre, ...near];
    for (const s of all) used.add(s.index);
    hoods.push({ kommune: centre.kommune, sites: all });
  }
  return hoods;
}

interface Member {
  readonly afdeling: string;
  readonly from: string;
  readonly to?: string;
}

/** Members by afdeling number: a merged or transferred estate is a member under each of its numbers in turn. */
function membersOf(sites: readonly Site[], ids: readonly string[], from: string, to: string): Member[] {
  const members = new Map<string, Member>();
  for (const site of sites) {
    for (const code of site.codes) {
      const start = code.from > from ? code.from : from;
      const end = code.to !== undefined && code.to < to ? code.to : to;
      if (start > end) continue;
      const afdeling = ids[code.afdeling] ?? '';
      const member = { afdeling, from: start };
      members.set(afdeling, end === openEnd ? member : { ...member, to: end });
    }
  }
  return [...members.values()];
}

function planRows(hood: Neighbourhood, i: number, ids: readonly string[], dice: Dice): PlanRow[] {
  const number = String(5011 + i * 8);
  const [centre] = hood.sites;
  if (!centre) return [];
  const name = planName(centre.name, dice);
  const rows: PlanRow[] = [];
  const inFirst = i % 5 !== 4;
  const inSecond = i % 5 !== 3;
  if (inFirst) rows.push(planRow(number, name, '2015-2018', 'afsluttet', hood.sites.slice(0, -1), ids, dice));
  if (inSecond) rows.push(planRow(number, name, '2019-2026', 'aktiv', hood.sites, ids, dice));
  return rows.map((row) => ({ ...row, kommune: hood.kommune }));
}

function planRow(
  number: string,
  name: string,
  period: PlanRow['period'],
  status: string,
  sites: readonly Site[],
  ids: readonly string[],
  dice: Dice,
): PlanRow {
  const from = period === '2015-2018' ? '2015-04-01' : '2019-01-01';
  const to = period === '2015-2018' ? '2018-12-31' : '2026-12-31';
  const grant = Math.round((4 + dice.next() * 26) * 10) * 100_000;
  const local = Math.round((grant * (0.34 + dice.next() * 0.1)) / 1000) * 1000;
  const centre = membersOf(sites.slice(0, 2), ids, from, to);
  const core = new Set(centre.map((m) => m.afdeling));
  const members = membersOf(sites.length > 0 ? sites : [], ids, from, to).map((m) => ({
    ...m,
    role: core.has(m.afdeling) ? 'kerne' : 'tilknyttet',
  }));
  return { number, name, period, from, to, kommune: 0, status, budget: grant + local, grant, members };
}
