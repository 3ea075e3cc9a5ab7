import type { AreaShape, FieldValues, Position } from '../domain/model/area.ts';
import { repairShape, subtractShapes, unionShapes } from '../engines/areas/combine-shapes.ts';
import { boxesMeet, boxOf, shapeAreaM2 } from '../engines/areas/measure-shape.ts';
import { cutEstates } from './cut-estates.ts';
import { Dice } from './draw.ts';
import { closed, groundOf, halfOf } from './estate-ground.ts';
import { uuidAt } from './found-plans.ts';
import { areaName } from './invent-names.ts';
import type { DemoKommune, Sector, Site } from './sector.ts';
import { addressesOf, type SiteAddress } from './site-addresses.ts';
import { openCode } from './write-master-data.ts';

/** An area as it is written to a file: values by Feltnavn, ground in EPSG:25832. */
export interface DrawnArea {
  readonly values: FieldValues;
  readonly shape: AreaShape;
}

/** A row of lineage between two drawn areas. */
export interface DrawnLineage {
  readonly fra_id: string;
  readonly til_id: string;
  readonly virkning: string;
}

/** Areas of the synthetic Denmark by theme, in GeoFA's form, and which came of which. */
export interface DrawnAreas {
  readonly boligomraader: readonly DrawnArea[];
  readonly afdelinger: readonly DrawnArea[];
  readonly districts: readonly DrawnArea[];
  readonly lineage: readonly DrawnLineage[];
}

const ownSeed = 0x0b4ea;
const districtSeed = 0x0d15;
const estateSeed = 0x0e57;
const since = '2010-01-01';

/** Draws every area of the synthetic Denmark around the addresses of its estates. */
export function drawAreas(sector: Sector, seed: number): DrawnAreas {
  const addresses = addressesOf(sector, seed);
  const own = drawOwnAreas(sector, addresses, seed);
  return {
    boligomraader: [...drawDelivered(sector, addresses), ...own.areas],
    afdelinger: drawEstates(sector, addresses),
    districts: drawDistricts(sector, addresses),
    lineage: own.lineage,
  };
}

type Addresses = ReturnType<typeof addressesOf>;

function common(kommune: DemoKommune | undefined, offKode = 1): FieldValues {
  return { kommunekode: Number(kommune?.code ?? 0), oprindkode: 2, statuskode: 3, off_kode: offKode };
}

/**
 * The boligområder of the deliveries; every third has a border that leaves part of one afdeling outside, which for half of
 * them is delivered in parts.
 */
function drawDelivered(sector: Sector, addresses: Addresses): DrawnArea[] {
  const drawn: DrawnArea[] = [];
  const cuts = new Map(cutEstates(sector, addresses).map((cut) => [cut.area, cut]));
  sector.areas.forEach((area, n) => {
    const estates = area.sites.map((s, i) => {
      const own = addresses[s] ?? [];
      const site = sector.sites[s];
      const delivered = cuts.get(n);
      if (delivered) return groundOf(delivered.site === s ? own.filter((_, at) => delivered.inside.has(at)) : own);
      const cut = n % 3 === 1 && i === area.sites.length - 1 && own.length > 4;
      return groundOf(cut && site ? own.filter(({ x }) => x < site.x + 12 * Math.sqrt(own.length)) : own);
    });
    const shape = apart(unionShapes(estates), drawn);
    const values = {
      ...common(sector.kommuner[area.kommune]),
      objekt_id: area.id,
      omraade_nr: n + 1,
      omraade_navn: area.name,
      omraade_type_kode: 1,
      afgraensning_kode: 1,
      gyldig_fra: since,
    };
    drawn.push({ values, shape });
  });
  return drawn.filter(isLarge);
}

// No two current areas of a kind share ground.
function apart(shape: AreaShape, before: readonly DrawnArea[]): AreaShape {
  const box = boxOf(shape);
  const near = before.map((other) => other.shape).filter((other) => boxesMeet(box, boxOf(other)));
  // What is left may touch itself in a point; it is drawn as an area that is registered would be mended.
  const rest = near.length === 0 ? shape : repairShape(subtractShapes(shape, near));
  return rest.filter((polygon) => shapeAreaM2([polygon]) > 50);
}

function isLarge({ shape }: DrawnArea): boolean {
  return shapeAreaM2(shape) > 1000;
}

const sitesPerOwnArea = 3;

/**
 * Areas a kommune follows by itself, around three estates in no boligområde each. Of four, one was divided in two, one
 * got a new name, one has grown by an estate, and one only the kommune sees.
 */
function drawOwnAreas(
  sector: Sector,
  addresses: Addresses,
  seed: number,
): { readonly areas: DrawnArea[]; readonly lineage: DrawnLineage[] } {
  const dice = new Dice(seed ^ ownSeed);
  const [areas, lineage]: [DrawnArea[], DrawnLineage[]] = [[], []];
  let number = 0;
  sector.kommuner.forEach((kommune, k) => {
    const free = sector.sites.filter((s) => s.kommune === k && s.area < 0 && openCode(s) !== undefined);
    const sorted = free.toSorted((a, b) => a.x - b.x || a.index - b.index);
    const groups = Math.min(3, Math.floor(sorted.length / sitesPerOwnArea));
    for (let g = 0; g < groups; g++) {
      const sites = sorted.slice(g * sitesPerOwnArea, (g + 1) * sitesPerOwnArea);
      const found = ownArea(number, kommune, sites, addresses, dice);
      number += 1;
      // One after another: the parts of a divided area are each other's neighbours.
      for (const area of found.areas) areas.push({ ...area, shape: apart(area.shape, sameTime(area, areas)) });
      lineage.push(...found.lineage);
    }
  });
  const large = areas.filter(isLarge);
  const drawn = new Set(large.map(({ values }) => values.objekt_id));
  return { areas: large, lineage: lineage.filter(({ fra_id, til_id }) => drawn.has(fra_id) && drawn.has(til_id)) };
}

// Versions of one area and areas of other times may lie on the same ground.
function sameTime(area: DrawnArea, others: readonly DrawnArea[]): readonly DrawnArea[] {
  const meets = ({ values }: DrawnArea): boolean => {
    const [from, to] = [String(values.gyldig_fra), String(values.gyldig_til ?? '9999')];
    return from <= String(area.values.gyldig_til ?? '9999') && String(area.values.gyldig_fra) <= to;
  };
  return others.filter((other) => other.values.objekt_id !== area.values.objekt_id && meets(other));
}

function ownArea(
  n: number,
  kommune: DemoKommune,
  sites: readonly Site[],
  addresses: Addresses,
  dice: Dice,
): { readonly areas: readonly DrawnArea[]; readonly lineage: readonly DrawnLineage[] } {
  const groundOfSites = (some: readonly Site[]) => unionShapes(some.map((s) => groundOf(addresses[s.index] ?? [])));
  const ids = [0, 1, 2].map((part) => uuidAt(ownSeed, n * 3 + part));
  const [id = '', east = '', west = ''] = ids;
  const name = areaName(
    sites.slice(0, 2).map((s) => s.name),
    dice,
  );
  const values = (own: FieldValues): FieldValues => ({
    ...common(kommune, n % 8 === 7 ? 2 : 1),
    objekt_id: id,
    omraade_navn: name,
    omraade_type_kode: 3,
    afgraensning_kode: 3,
    gyldig_fra: since,
    ...own,
  });
  const [whole, part] = [groundOfSites(sites), groundOfSites(sites.slice(0, -1))];
  switch (n % 4) {
    case 0: {
      const day = '2021-01-01';
      const parts = [
        { objekt_id: west, omraade_navn: `${name} Vest`, gyldig_fra: day },
        { objekt_id: east, omraade_navn: `${name} Øst`, gyldig_fra: day },
      ];
      return {
        areas: [
          { values: values({ gyldig_til: '2020-12-31' }), shape: whole },
          { values: values(parts[0] ?? {}), shape: part },
          { values: values(parts[1] ?? {}), shape: groundOfSites(sites.slice(-1)) },
        ],
        lineage: [west, east].map((til_id) => ({ fra_id: id, til_id, virkning: day })),
      };
    }
    case 1:
      return {
        areas: [
          { values: values({ omraade_navn: `Gamle ${name}`, gyldig_til: '2018-12-31' }), shape: whole },
          { values: values({ gyldig_fra: '2019-01-01' }), shape: whole },
        ],
        lineage: [],
      };
    case 2:
      return {
        areas: [
          { values: values({ gyldig_til: '2021-12-31' }), shape: part },
          { values: values({ gyldig_fra: '2022-01-01' }), shape: whole },
        ],
        lineage: [],
      };
    default:
      return { areas: [{ values: values({}), shape: whole }], lineage: [] };
  }
}

const dwellingKinds = [1, 2, 3] as const;

/** Afdelinger there are now as polygons, by their number. */
function drawEstates(sector: Sector, addresses: Addresses): DrawnArea[] {
  const sitesOf = Map.groupBy(
    sector.sites.filter((site) => openCode(site) !== undefined),
    (site) => openCode(site) ?? -1,
  );
  const named = new Map(sector.afdelinger.map((row) => [row.id, row]));
  return [...sitesOf].flatMap(([code, sites]) => {
    const id = sector.afdelingIds[code] ?? '';
    const row = named.get(id);
    const stocks = sites.flatMap((site) => site.stocks.flatMap((s) => sector.stocks[s] ?? []));
    const kinds = new Set(stocks.map(({ type }) => dwellingKinds[type]));
    const [kind = 99] = kinds;
    const values = {
      ...common(sector.kommuner[sites[0]?.kommune ?? 0]),
      objekt_id: uuidAt(estateSeed, code),
      noegle: id,
      lbf_org_nr: id.slice(0, 4),
      lbf_afd_nr: id.slice(5),
      afd_navn: row?.name ?? id,
      boligtype_kode: kinds.size > 1 ? 4 : kind,
      antal_boliger: stocks.reduce((sum, { dwellings }) => sum + dwellings, 0),
      ibrugtagelsesaar: Math.min(...sites.map(({ builtYear }) => builtYear)),
      gyldig_fra: row?.from ?? since,
    };
    return [{ values, shape: unionShapes(sites.map((site) => groundOf(addresses[site.index] ?? []))) }];
  });
}

/** Addresses wanted in a basisdistrikt, and the ground kept around the outermost address, metres. */
const addressesPerDistrict = 30;
const margin = 1500;

/** Basisdistrikter of every kommune with some estates: its part of the country divided where addresses are halved. */
function drawDistricts(sector: Sector, addresses: Addresses): DrawnArea[] {
  return sector.kommuner.flatMap((kommune, k) => {
    const own = sector.sites.filter((s) => s.kommune === k).flatMap((s) => addresses[s.index] ?? []);
    const count = Math.min(24, Math.floor(own.length / addressesPerDistrict));
    if (count < 2) return [];
    const parts = divided(groundOfKommune(kommune, sector.kommuner, own), own, count);
    const drawn = parts.map(
      (ring, n): DrawnArea => ({
        values: {
          ...common(kommune, k % 4 === 3 ? 3 : 1),
          objekt_id: uuidAt(districtSeed, k * 100 + n),
          noegle: `BASIS-${kommune.code}-${String(n + 1).padStart(3, '0')}`,
          prog_distrikt_nr: n + 1,
          prog_distrikt_navn: `${kommune.name} ${n + 1}`,
          prog_distrikt_type_kode: 11,
        },
        shape: [[closed(ring)]],
      }),
    );
    return drawn.filter(isLarge);
  });
}

/** The box around a kommune's addresses, cut half way to every other kommune's middle. */
function groundOfKommune(
  own: DemoKommune,
  all: readonly DemoKommune[],
  addresses: readonly SiteAddress[],
): readonly Position[] {
  const xs = addresses.map(({ x }) => x);
  const ys = addresses.map(({ y }) => y);
  const [west, east] = [Math.min(...xs) - margin, Math.max(...xs) + margin];
  const [south, north] = [Math.min(...ys) - margin, Math.max(...ys) + margin];
  const box: readonly Position[] = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ];
  return all.reduce((ring, other) => {
    if (other === own) return ring;
    const [a, b] = [other.x - own.x, other.y - own.y];
    return halfOf(ring, [a, b, (a * (own.x + other.x) + b * (own.y + other.y)) / 2]);
  }, box);
}

function divided(ring: readonly Position[], addresses: readonly SiteAddress[], count: number): (readonly Position[])[] {
  if (ring.length < 3) return [];
  if (count < 2 || addresses.length < 2) return [ring];
  const span = (axis: 0 | 1) => Math.max(...ring.map((p) => p[axis])) - Math.min(...ring.map((p) => p[axis]));
  const axis = span(0) > span(1) ? 'x' : 'y';
  const sorted = addresses.map((address) => address[axis]).sort((a, b) => a - b);
  const first = Math.floor(count / 2);
  const at = Math.round(sorted[Math.floor((sorted.length * first) / count)] ?? 0);
  const [a, b] = axis === 'x' ? [1, 0] : [0, 1];
  const [low, high] = [
    addresses.filter((address) => address[axis] <= at),
    addresses.filter((address) => address[axis] > at),
  ];
  return [
    ...divided(halfOf(ring, [a, b, at]), low, first),
    ...divided(halfOf(ring, [-a, -b, -at]), high, count - first),
  ];
}
