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
  const stocks: Stock[] = [];
  let firstDwelling = 0;
  for (const site of sites) {
    for (const [type, dwellings] of dwellingMix(site, dice)) {
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
  const total = scale.residents / calibration.householdSize;
  const weights = chosen.map((k) => (inhabitantsThousand[k.code] ?? 0) * (sectorTilt[k.code] ?? 1));
  const perRegion = regionCodes.map((r) => chosen.reduce((s, k, i) => s + (k.region === r ? (weights[i] ?? 0) : 0), 0));
  const present = calibration.regions.reduce((s, r, i) => s + ((perRegion[i] ?? 0) > 0 ? r.householdShare : 0), 0);
  return chosen.map((k, i) => {
    const region = regionCodes.findIndex((r) => r === k.region);
    const share = must(calibration.regions[region], `region ${k.region}`).householdShare / present;
    const { x, y } = toUtm32(k.lon, k.lat);
    const households = (total * share * (weights[i] ?? 0)) / (perRegion[region] ?? 1);
    return { code: k.code, name: k.name, region, x, y, households };
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

function foundSites(
  scale: DemoScale,
  kommuner: readonly DemoKommune[],
  orgs: readonly OrganisationRow[],
  dice: Dice,
): Site[] {
  const names = new AfdelingNames(dice);
  const total = kommuner.reduce((s, k) => s + k.households, 0);
  const largest = kommuner.reduce((best, k, i) => (k.households > (kommuner[best]?.households ?? 0) ? i : best), 0);
  const giant = scale.residents >= 50_000 ? calibration.largestAfdelingHouseholds : 0;
  const sites: Site[] = [];
  let due = 0;
  kommuner.forEach((kommune, k) => {
    due += (scale.afdelinger * kommune.households) / total;
    const count = Math.max(1, Math.round(due - sites.length));
    const choice = organisationsIn(k, kommuner, orgs, dice);
    for (const households of siteSizes(kommune, count, k === largest ? giant : 0, dice)) {
      sites.push(foundSite(sites.length, k, kommune, households, names.next(kommune.code), dice.pick(choice), dice));
    }
  });
  return sites;
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
  kommune: DemoKommune,
  households: number,
  name: string,
  org: number,
  dice: Dice,
): Site {
  const big = Math.log(households / 50) * 0.22;
  const urban = kommune.region === 3 ? 0.25 : -0.05;
  const openYear = households < 300 && dice.chance(calibration.newAfdelingShare) ? 2016 + dice.below(10) : 0;
  const builtYear = openYear > 0 ? openYear : 1936 + Math.floor(dice.next() ** 0.8 * 74);
  const closing = openYear === 0 && households < 60 && dice.chance(calibration.closedAfdelingShare);
  const spread = 900 + Math.sqrt(kommune.households) * 45;
  return {
    index,
    kommune: k,
    name,
    households,
    strain: dice.normal() * 0.8 + big + urban,
    builtYear,
    etage: dice.chance(households > 80 ? 0.8 : 0.45),
    x: Math.round(kommune.x + dice.normal() * spread),
    y: Math.round(kommune.y + dice.normal() * spread),
    openYear,
    closeYear: closing ? 2018 + dice.below(8) : 9999,
    stocks: [],
    organisation: org,
    codes: [],
    stageBase: 0,
    area: -1,
  };
}

/** Dwellings by type; empty ones included. Small sites are of one type, larger family estates may have a wing of another. */
function dwellingMix(site: Site, dice: Dice): [DwellingType, number][] {
  const dwellings = Math.max(5, Math.ceil(site.households / calibration.occupancy));
  if (site.codes.length === 0) return [[0, dwellings]];
  const roll = dice.next();
  if (site.households < 130 && roll < calibration.pureElderly) return [[2, dwellings]];
  if (site.households < 200 && roll < calibration.pureElderly + calibration.pureYouth) return [[1, dwellings]];
  const wing = Math.round(dwellings * (0.08 + 0.12 * dice.next()));
  if (wing >= 5 && dice.chance(0.25))
    return [
      [0, dwellings - wing],
      [2, wing],
    ];
  if (wing >= 8 && dice.chance(0.12))
    return [
      [0, dwellings - wing],
      [1, wing],
    ];
  return [[0, dwellings]];
}
