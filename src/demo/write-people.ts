import type { ParquetStage, ParquetWriter } from '../storage/duckdb/stage-parquet.ts';
import { afdelingerOn } from './afdelinger-on.ts';
import { type AreaCounts, type AreaTally, emptyCounts, tallyPerson } from './area-tally.ts';
import { cutFrom, dwellingsOutside } from './cut-estates.ts';
import { husstandstyper } from './delivered-codes.ts';
import { unit } from './draw.ts';
import {
  batchColumns,
  columnOf,
  type PersonLists,
  personBatch,
  personSelect,
  pseudonymSql,
  sqlList,
  stagedPersonColumns,
  type WholeType,
} from './person-columns.ts';
import type { Subject } from './person-facts.ts';
import { fillOrigin, fillRegisters, soil } from './person-rows.ts';
import { addressOf, type Composition, compose, NONE } from './population.ts';
import { salt, scramble } from './pseudonyms.ts';
import type { Sector } from './sector.ts';
import { addressesOf } from './site-addresses.ts';
import type { World } from './world.ts';
import { moveColumns, moveSelect, stageMoves } from './write-moves.ts';

const BATCH = 16_384;

/** Stages for the three files with people, reused for every edition. */
export interface PeopleStages {
  readonly personer: ParquetStage;
  readonly husstande: ParquetStage;
  readonly flytninger: ParquetStage;
}

const householdColumns: readonly { readonly name: string; readonly type: WholeType }[] = [
  { name: 'husstand', type: 'i32' },
  { name: 'enhed', type: 'i32' },
  { name: 'afdeling', type: 'i16' },
  { name: 'kommune', type: 'i16' },
  { name: 'type', type: 'u8' },
  { name: 'personer', type: 'u8' },
  { name: 'boern', type: 'u8' },
];

/** Opens the stages. */
export async function openPeopleStages(writer: ParquetWriter): Promise<PeopleStages> {
  return {
    personer: await writer.stage(stagedPersonColumns),
    husstande: await writer.stage(householdColumns),
    flytninger: await writer.stage(moveColumns),
  };
}

/** Lists behind the positions in staged rows. */
export function listsOf(sector: Sector): PersonLists {
  return {
    afdelinger: sector.afdelingIds,
    omraader: sector.areas.map((a) => a.id),
    kommuner: sector.kommuner.map((k) => k.code),
  };
}

/** Households by stock, so that a file lists estate after estate. */
function householdsInOrder(world: World): Int32Array {
  const { people, sector } = world;
  const starts = new Int32Array(sector.stocks.length + 1);
  for (let h = 0; h < people.households; h++) {
    const stock = people.stock[h] ?? NONE;
    if (stock !== NONE) starts[stock + 1] = (starts[stock + 1] ?? 0) + 1;
  }
  for (let s = 0; s < sector.stocks.length; s++) starts[s + 1] = (starts[s + 1] ?? 0) + (starts[s] ?? 0);
  const order = new Int32Array(starts[sector.stocks.length] ?? 0);
  for (let h = 0; h < people.households; h++) {
    const stock = people.stock[h] ?? NONE;
    if (stock === NONE) continue;
    const at = starts[stock] ?? 0;
    order[at] = h;
    starts[stock] = at + 1;
  }
  return order;
}

/** Row counts of the written files. */
export interface PeopleFiles {
  readonly personer: number;
  readonly husstande: number;
  readonly flytninger: number;
}

/** Writes personer, husstande and flytninger of an edition into a folder, and counts boligområder while it does. */
export async function writePeople(
  world: World,
  stages: PeopleStages,
  edition: number,
  seed: number,
  folder: string,
  tally: AreaTally,
): Promise<PeopleFiles> {
  const lists = listsOf(world.sector);
  const refDato = `${edition}-01-01`;
  const order = householdsInOrder(world);
  const counts = emptyCounts(world.sector.areas.length);
  tally.set(edition, counts);
  stagePeople(world, stages, { edition, seed, counts }, order);
  stageMoves(world, stages.flytninger, edition - 1, seed);
  return {
    personer: await stages.personer.writeTo(`${folder}/personer.parquet`, personSelect(refDato, lists)),
    husstande: await stages.husstande.writeTo(`${folder}/husstande.parquet`, householdSelect(refDato, lists)),
    flytninger: await stages.flytninger.writeTo(`${folder}/flytninger.parquet`, moveSelect(edition - 1, lists)),
  };
}

const dst = [0, 0, 1, 1, 2, 2, 3, 3, 4, 5] as const;

function stagePeople(
  world: World,
  stages: PeopleStages,
  {
    edition,
    seed,
    counts,
  }: { readonly edition: number; readonly seed: number; readonly counts: readonly AreaCounts[] },
  order: Int32Array,
): void {
  const { people, sector } = world;
  const afdelinger = afdelingerOn(sector, `${edition}-01-01`);
  const batch = personBatch(BATCH);
  const columns = batchColumns(batch);
  const homes = householdColumns.map((c) => columnOf(c.type, BATCH));
  const c: Composition = { children: 0, extraAdults: 0, headAge: 0, type: 0 };
  const s: Subject = { address: 0, age: 0, sex: 0, origin: 0, advantage: 0, strain: 0, edition, arrived: 0 };
  const outside = cutFrom <= `${edition}-01-01` ? dwellingsOutside(sector, addressesOf(sector, seed)) : new Set();
  let rows = 0;
  let households = 0;
  for (const h of order) {
    people.settle(h, edition);
    compose(people, h, edition, c);
    const stock = sector.stocks[people.stock[h] ?? 0];
    const site = sector.sites[stock?.site ?? 0];
    if (!stock || !site) continue;
    const afdeling = afdelinger[site.index] ?? 0;
    const home = scramble(h, seed + 1);
    const dwelling = stock.firstDwelling + (people.dwelling[h] ?? 0);
    for (let p = people.member[h] ?? NONE; p !== NONE; p = people.nextInHome[p] ?? NONE) {
      const i = rows;
      s.address = addressOf(seed, p);
      s.age = people.age(p, edition);
      s.sex = people.sex[p] ?? 1;
      s.origin = people.origin[p] ?? 5;
      s.advantage = people.advantage[p] ?? 0;
      s.strain = site.strain;
      s.arrived = people.arrived[p] ?? 0;
      batch.person_high[i] = salt(p, seed);
      batch.person_low[i] = scramble(p, seed);
      batch.husstand[i] = home;
      batch.afdeling[i] = afdeling;
      batch.boligtype[i] = afdeling === 0 ? 0 : stock.type + 1;
      batch.byggeafsnit[i] = afdeling === 0 ? 0 : stock.stage;
      batch.omraade[i] = outside.has(dwelling) ? 0 : site.area + 1;
      batch.kommune[i] = site.kommune + 1;
      batch.koen[i] = s.sex;
      batch.alder[i] = s.age;
      const child = s.age < 18 && p !== people.first[h] && p !== people.second[h];
      batch.rolle[i] = child ? 2 : 1;
      batch.forsoergere[i] = child ? parents(people.first[h], people.second[h], unit(s.address, 3)) : 255;
      fillOrigin(batch, i, s.origin, people.country[p] ?? 0);
      fillRegisters(batch, i, s);
      soil(batch, i, s);
      tallyPerson(counts, batch, i);
      rows += 1;
      if (rows === BATCH) {
        stages.personer.append(columns, rows);
        rows = 0;
      }
    }
    const values = [home, scramble(dwelling, seed + 2), afdeling, site.kommune + 1];
    values.push((dst[c.type] ?? 0) + 1, people.size[h] ?? 0, c.children);
    homes.forEach((column, k) => {
      column[households] = values[k] ?? 0;
    });
    households += 1;
    if (households === BATCH) {
      stages.husstande.append(homes, households);
      households = 0;
    }
  }
  stages.personer.append(columns, rows);
  stages.husstande.append(homes, households);
}

// Some children live with grandparents or others: then no parent is at the address.
function parents(first: number | undefined, second: number | undefined, roll: number): number {
  if (first === undefined || first === NONE || roll < 0.012) return 0;
  return second === undefined || second === NONE ? 1 : 2;
}

function householdSelect(refDato: string, lists: PersonLists): string {
  return [
    `${pseudonymSql('h', 'husstand', 'xor(husstand, 1540483477)')} AS husstand_id`,
    `DATE '${refDato}' AS ref_dato`,
    `${sqlList(husstandstyper)}[type] AS hustype_dst`,
    'personer::INTEGER AS antal_personer',
    'boern::INTEGER AS antal_boern',
    `${sqlList(lists.afdelinger)}[afdeling] AS afdeling_id`,
    `${pseudonymSql('e', 'enhed', 'xor(enhed, 1540483477)')} AS enhed_id`,
    `${sqlList(lists.kommuner)}[kommune] AS kommune`,
  ].join(',\n');
}
