import { must } from '../domain/kernel/invariant.ts';
import type { Kommune } from '../domain/model/place.ts';
import { calibration } from './calibration.ts';
import { Dice } from './draw.ts';
import { foundAreasAndPlans } from './found-plans.ts';
import { AfdelingNames, organisationNames } from './invent-names.ts';
import { inhabitantsThousand, sectorTilt } from './kommune-weights.ts';
import { liveThroughEvents } from './live-through-events.ts';
import type { DemoScale } from './scales.ts';
import type { AreaRow, DemoKommune, DwellingType, OrganisationRow, Sector, Site, Stock } from './sector.ts';
import { spreadOfAddresses } from './site-addresses.ts';
import { toUtm32 } from './utm-32.ts';

/** Regions in the order of their codes 081-085. */
export const regionCodes = ['081', '082', '083', '084', '085'] as const;

/** Invents organisations, estates, dwellings, events, plans and areas of one scale, from a seed. */
export function foundSector(scale: DemoScale, allKommuner: readonly Kommune[], seed: number): Sector {
  const dice = new Dice(seed);
  const kommuner = placeHouseholds(scale, allKommuner);
  const organisationer = foundOrganisationer(scale, kommuner, dice);
  const sites = foundSites(scale, kommuner, organisationer, dice);
  const lived = liveThroughEvents(scale, sites, organisationer, dice);
  const grouped = foundAreasAndPlans(scale, sites, lived.afdelingIds, dice);
  addSoldHomes(sites, grouped.areas, dice);
  const stocks = foundStocks(sites, dice);
  const dwellings = stocks.reduce((s, stock) => s + stock.dwellings, 0);
  return { kommuner, organisationer, sites, stocks, ...lived, ...grouped, dwellings };
}

function foundStocks(sites: readonly Site[], dice: Dice): Stock[] {
  const quotas = { youth: new Quota(calibration.youth), elderly: new Quota(calibration.elderly) };
  const stocks: Stock[] = [];
  let firstDwelling = 0;
  for (const site of sites) {
    for (const [type, dwellings] of dwellingMix(site, site.index > sites.length * 0.6, quotas, dice)) {
      site.stocks.push(stocks.length);
      const stage = site.stageBase + site.stocks.length;
      stocks.push({ index: stocks.length, site: site.index, type, dwellings, stage, firstDwelling });
      firstDwelling += dwellings;
    }
  }
  return stocks;
}

/** Homes sold off in every fourth boligområde: on its plots, in no afdeling. */
function addSoldHomes(sites: Site[], areas: readonly AreaRow[], dice: Dice): void {
  areas.forEach((area, a) => {
    const centre = sites[area.sites[0] ?? 0];
    for (const s of area.sites) if (sites[s]) sites[s].area = a;
    if (a % 4 !== 0 || !centre) return;
    const households = 6 + dice.below(20);
    const index = sites.length;
    sites.push({ ...centre, index, households, name: `${area.name}, solgte boliger`, stocks: [], codes: [], area: a });
  });
}

function placeHouseholds(scale: DemoScale, all: readonly Kommune[]): DemoKommune[] {
  const chosen = all.filter((k) =>
    scale.kommuner === 'all' ? inhabitantsThousand[k.code] !== undefined : scale.kommuner.includes(k.code),
  );
  const total = (calibration.buildUp * scale.residents) / calibration.householdSize;
  const weights = chosen.map((k) => (inhabitantsThousand[k.code] ?? 0) * (sectorTilt[k.code] ?? 1));
  const perRegion = regionCodes.map((r) => chosen.reduce((s, k, i) => s + (k.region === r ? (weights[i] ?? 0) : 0), 0));
  const shares = regionShares(perRegion);
  return chosen.map((k, i) => {
    const region = (regionCodes as readonly string[]).indexOf(k.region);
    const { x, y } = toUtm32(k.lon, k.lat);
    const households = (total * (shares[region] ?? 0) * (weights[i] ?? 0)) / (perRegion[region] ?? 1);
    return { code: k.code, name: k.name, region, x, y, households };
  });
}

/** Shares of the sector by region; a region without kommuner leaves its share to the others but the capital region. */
function regionShares(weights: readonly number[]): number[] {
  const capital = 3;
  const share = (r: number): number => must(calibration.regions[r], `region ${r}`).householdShare;
  const rest = weights.reduce((s, w, r) => s + (w > 0 && r !== capital ? share(r) : 0), 0);
  return weights.map((w, r) => {
    if (w === 0) return 0;
    return r === capital ? share(r) : (share(r) / rest) * (1 - share(capital));
  });
}

function cvrNumber(first7: number): string | undefined {
  const digits = String(first7).padStart(7, '0');
  const weights = [2, 7, 6, 5, 4, 3, 2];
  const sum = weights.reduce((s, w, i) => s + w * Number(digits[i]), 0);
  const control = (11 - (sum % 11)) % 11;
  return control === 10 ? undefined : digits + control;
}

function foundOrganisationer(scale: DemoScale, kommuner: readonly DemoKommune[], dice: Dice): OrganisationRow[] {
  const names = organisationNames(scale.organisationer, dice);
  const total = kommuner.reduce((s, k) => s + k.households, 0);
  // Every kommune is somebody's home; the rest follow the size of the sector there.
  const spare = Math.max(0, scale.organisationer - kommuner.length);
  const homes: number[] = kommuner.map((_, i) => i);
  for (let i = 0; i < spare; i++)
    homes.push(
      dice.weighted(
        kommuner.map((k) => k.households ** 0.8),
        kommuner.reduce((s, k) => s + k.households ** 0.8, 0),
      ),
    );
  if (total <= 0) return [];
  let cvr = 1_000_000 + dice.below(1000);
  return names.map((name, i) => {
    let number = cvrNumber(cvr);
    while (number === undefined) {
      cvr += 1;
      number = cvrNumber(cvr);
    }
    cvr += 1 + dice.below(9000);
    return { nr: String(11 + i * 7).padStart(4, '0'), cvr: number, name, art: artOf(name), kommune: homes[i] ?? 0 };
  });
}

function artOf(name: string): OrganisationRow['art'] {
  if (name.startsWith('Ungdoms')) return 'selvejende_ungdom';
  return name.startsWith('Ældre') ? 'selvejende_aeldre' : 'almen';
}

/** Sizes in households: lognormal, one giant, smallest about five; scaled so that the kommune's total is met. */
function siteSizes(kommune: DemoKommune, count: number, giant: number, dice: Dice): number[] {
  const raw = Array.from({ length: count }, () => Math.exp(dice.normal() * 1.05));
  const rest = Math.max(kommune.households - giant, kommune.households * 0.4);
  const sum = raw.reduce((s, v) => s + v, 0);
  const sizes = raw.map((v) => Math.max(5, Math.round((v / sum) * rest)));
  if (giant > 0) sizes.push(giant);
  return sizes;
}

/** Keeps a share of the dwellings on target while estates are founded one after another. */
class Quota {
  private all = 0;
  private taken = 0;
  private readonly share: number;
  constructor(share: number) {
    this.share = share;
  }
  /** Whether an estate of this size belongs to the share; `fits` false = it cannot. */
  takes(size: number, fits: boolean): boolean {
    this.all += size;
    if (!fits || this.share * this.all - this.taken < size / 2) return false;
    this.taken += size;
    return true;
  }
  /** As much of an estate already counted as the share lacks, at most `most`; 0 when it is less than `least`. */
  part(least: number, most: number): number {
    const lacking = Math.min(Math.floor(this.share * this.all - this.taken), most);
    if (lacking < least) return 0;
    this.taken += lacking;
    return lacking;
  }
}

interface TypeQuotas {
  readonly youth: Quota;
  readonly elderly: Quota;
}

interface Quotas {
  readonly opened: Quota;
  readonly closed: Quota;
  readonly etage: Quota;
}

function foundSites(
  scale: DemoScale,
  kommuner: readonly DemoKommune[],
  orgs: readonly OrganisationRow[],
  dice: Dice,
): Site[] {
  const names = new AfdelingNames(dice);
  const quotas = {
    opened: new Quota(calibration.opened),
    closed: new Quota(calibration.closed),
    etage: new Quota(calibration.etage),
  };
  const total = kommuner.reduce((s, k) => s + k.households, 0);
  const largest = kommuner.reduce((best, k, i) => (k.households > (kommuner[best]?.households ?? 0) ? i : best), 0);
  const giant = scale.residents >= 50_000 ? calibration.largestAfdelingHouseholds : 0;
  const count = scale.afdelinger * calibration.sitesPerAfdeling;
  const sites: Site[] = [];
  let due = 0;
  kommuner.forEach((kommune, k) => {
    due += (count * kommune.households) / total;
    const here = Math.max(1, Math.round(due - sites.length));
    const choice = organisationsIn(k, kommuner, orgs, dice);
    for (const households of siteSizes(kommune, here, k === largest ? giant : 0, dice)) {
      sites.push(
        foundSite(sites.length, k, kommuner, households, names.next(kommune.code), dice.pick(choice), quotas, dice),
      );
    }
  });
  const strain = sites.reduce((s, site) => s + site.strain * site.households, 0) / (total || 1);
  return sites.map((site) => ({ ...site, strain: site.strain - strain + calibration.meanStrain }));
}

/** All blocks or all low-rise; where that misses the share, a mixed estate. */
function etageShare(households: number, quota: Quota): number {
  if (quota.takes(households, true)) return 1;
  return households > 40 ? quota.part(10, households) / households : 0;
}

/** Organisations that own estates in a kommune: those at home, weighted up, and now and then one from outside. */
function organisationsIn(
  k: number,
  kommuner: readonly DemoKommune[],
  orgs: readonly OrganisationRow[],
  dice: Dice,
): number[] {
  const home: number[] = [];
  const near: number[] = [];
  orgs.forEach((org, i) => {
    if (org.kommune === k) home.push(i, i, i);
    else if (kommuner[org.kommune]?.region === kommuner[k]?.region && org.art === 'almen') near.push(i);
  });
  return near.length > 0 && dice.chance(0.5) ? [...home, dice.pick(near)] : home;
}

function foundSite(
  index: number,
  k: number,
  kommuner: readonly DemoKommune[],
  households: number,
  name: string,
  org: number,
  quotas: Quotas,
  dice: Dice,
): Site {
  const kommune = must(kommuner[k], `kommune ${k}`);
  const big = Math.log(households / 50) * 0.22;
  const urban = kommune.region === 3 ? 0.25 : -0.05;
  const opens = quotas.opened.takes(households, households < 200 && index % 5 === 4);
  const openYear = opens ? 2016 + dice.below(10) : 0;
  const builtYear = openYear > 0 ? openYear : 1936 + Math.floor(dice.next() ** 0.8 * 74);
  const closing = quotas.closed.takes(households, !opens && households < 60 && index % 7 === 3);
  const spread = 900 + Math.sqrt(kommune.households) * 45;
  return {
    index,
    kommune: k,
    name,
    households,
    strain: dice.normal() * 0.8 + big + urban,
    builtYear,
    etage: etageShare(households, quotas.etage),
    ...onOwnGround(kommune, kommuner, [dice.normal() * spread, dice.normal() * spread], households),
    openYear,
    closeYear: closing ? 2018 + dice.below(8) : 9999,
    stocks: [],
    organisation: org,
    codes: [],
    stageBase: 0,
    area: -1,
  };
}

// Addresses reach so far from the middle of their estate, in what they are spread by.
const reachOfAddresses = 4;

/** Where an estate stands: as far from the middle of its kommune as it was drawn, but never on another kommune's ground. */
function onOwnGround(
  own: DemoKommune,
  all: readonly DemoKommune[],
  [dx, dy]: readonly [number, number],
  households: number,
): Pick<Site, 'x' | 'y'> {
  const reach = reachOfAddresses * spreadOfAddresses(households);
  const share = all.reduce((least, other) => {
    const [vx, vy] = [other.x - own.x, other.y - own.y];
    const towards = dx * vx + dy * vy;
    if (towards <= 0) return least;
    const way = Math.hypot(vx, vy);
    return Math.min(least, (Math.max(0, way / 2 - reach) * way) / towards);
  }, 1);
  return { x: Math.round(own.x + share * dx), y: Math.round(own.y + share * dy) };
}

/** Dwellings by type. Small estates may be all youth or all elderly, larger family estates may have a wing of either. */
function dwellingMix(site: Site, late: boolean, quotas: TypeQuotas, dice: Dice): [DwellingType, number][] {
  const dwellings = Math.max(5, Math.ceil(site.households / calibration.occupancy));
  if (site.codes.length === 0) return [[0, dwellings]];
  const pure = dwellings < 160 && !site.name.includes('Rækkehuse');
  const elderlyOnly = quotas.elderly.takes(dwellings, pure);
  const youthOnly = quotas.youth.takes(dwellings, pure && !elderlyOnly);
  if (elderlyOnly) return [[2, dwellings]];
  if (youthOnly) return [[1, dwellings]];
  const mixed = late || dice.chance(0.12);
  if (!mixed || dwellings < 40) return [[0, dwellings]];
  const elderly = quotas.elderly.part(5, Math.round(dwellings * 0.2));
  const youth = quotas.youth.part(8, Math.round(dwellings * 0.15));
  const wings: [DwellingType, number][] = [
    [0, dwellings - elderly - youth],
    [1, youth],
    [2, elderly],
  ];
  return wings.filter(([, count]) => count > 0);
}
