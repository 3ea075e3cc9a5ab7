import type { ParquetStage } from '../storage/duckdb/stage-parquet.ts';
import { afdelingerOn } from './afdelinger-on.ts';
import { midsummer, newYear } from './dates.ts';
import { hustyper10, modparter } from './delivered-codes.ts';
import { hash32, unit } from './draw.ts';
import { BORN, DIED, EMIGRATED, IMMIGRATED, moveKinds, OUTSIDE } from './moves.ts';
import { columnOf, type PersonLists, pseudonymSql, sqlList, type WholeType } from './person-columns.ts';
import { salt, scramble } from './pseudonyms.ts';
import type { World } from './world.ts';

const BATCH = 16_384;

/** Columns of the staging table for moves; codes are positions (1 = first) in their lists, 0 = null. */
export const moveColumns = [
  { name: 'nr', type: 'i32' },
  { name: 'person_high', type: 'i32' },
  { name: 'person_low', type: 'i32' },
  { name: 'dag', type: 'i32' },
  { name: 'fra', type: 'i16' },
  { name: 'til', type: 'i16' },
  { name: 'fra_k', type: 'i16' },
  { name: 'til_k', type: 'i16' },
  { name: 'modpart_f', type: 'u8' },
  { name: 'modpart_t', type: 'u8' },
  { name: 'foer', type: 'u8' },
  { name: 'efter', type: 'u8' },
  { name: 'herkomst', type: 'u8' },
  { name: 'art', type: 'u8' },
] as const satisfies readonly { readonly name: string; readonly type: WholeType }[];

/** Where the other end of a move is: position in P1-P5, and the kommune (position, 0 = abroad or unknown). */
interface OtherEnd {
  party: number;
  kommune: number;
}

/** Stages the year's moves that have at least one end in an afdeling. */
export function stageMoves(world: World, stage: ParquetStage, year: number, seed: number): void {
  const { moves, people, sector } = world;
  const spring = afdelingerOn(sector, `${year}-06-30`);
  const autumn = afdelingerOn(sector, `${year}-12-31`);
  const start = newYear(year);
  const summer = midsummer(year);
  const columns = moveColumns.map((c) => columnOf(c.type, BATCH));
  const values: number[] = [];
  const other: OtherEnd = { party: 0, kommune: 0 };
  let rows = 0;
  for (let m = 0; m < moves.count; m++) {
    const day = start + (moves.day[m] ?? 0);
    const names = day < summer ? spring : autumn;
    const from = moves.from[m] ?? OUTSIDE;
    const to = moves.to[m] ?? OUTSIDE;
    const fra = from === OUTSIDE ? 0 : (names[from] ?? 0);
    const til = to === OUTSIDE ? 0 : (names[to] ?? 0);
    if (fra === 0 && til === 0) continue;
    const person = moves.person[m] ?? 0;
    values.length = 0;
    values.push(m + 1, salt(person, seed), scramble(person, seed), day, fra, til);
    otherEnd(world, m, from, to, fra === 0 || til === 0, other);
    values.push(kommuneOf(world, from, other), kommuneOf(world, to, other));
    values.push(til === 0 ? 0 : other.party, fra === 0 ? 0 : other.party);
    values.push(((moves.before[m] ?? 255) + 1) & 255, ((moves.after[m] ?? 255) + 1) & 255);
    values.push(people.origin[person] ?? 5, (moves.kind[m] ?? 0) + 1);
    for (let c = 0; c < columns.length; c++) {
      const column = columns[c];
      if (column) column[rows] = values[c] ?? 0;
    }
    rows += 1;
    if (rows === BATCH) {
      stage.append(columns, rows);
      rows = 0;
    }
  }
  stage.append(columns, rows);
}

function kommuneOf(world: World, site: number, other: OtherEnd): number {
  return site === OUTSIDE ? other.kommune : (world.sector.sites[site]?.kommune ?? 0) + 1;
}

function otherEnd(world: World, move: number, from: number, to: number, outside: boolean, out: OtherEnd): void {
  const { moves, sector } = world;
  const kind = moves.kind[move] ?? 0;
  out.party = 0;
  out.kommune = 0;
  if (kind === BORN || kind === DIED) return;
  if (kind === IMMIGRATED || kind === EMIGRATED) {
    out.party = 5;
    return;
  }
  const a = sector.sites[from === OUTSIDE ? to : from];
  const b = sector.sites[to === OUTSIDE ? from : to];
  if (!a || !b) return;
  if (outside) somewhereElse(world, moves.person[move] ?? 0, a.kommune, out);
  else if (a.organisation === b.organisation) out.party = 1;
  else out.party = a.kommune === b.kommune ? 2 : 4;
}

/** A home outside the sector: three of five in the same kommune. A household shares its draw through its kommune only. */
function somewhereElse(world: World, person: number, kommune: number, out: OtherEnd): void {
  const near = unit(person, 0x0ddb) < 0.6;
  const count = world.sector.kommuner.length;
  const far = (kommune + 1 + (hash32(person, 0x0ddc) % Math.max(1, count - 1))) % count;
  out.party = near || count === 1 ? 3 : 4;
  out.kommune = (near ? kommune : far) + 1;
}

/** The SELECT list that turns staged moves into layout `flytninger` (persondata.md 4.3). */
export function moveSelect(year: number, lists: PersonLists): string {
  const afdelinger = sqlList(lists.afdelinger);
  const kommuner = sqlList(lists.kommuner);
  const modpart = sqlList(modparter);
  const hustype = sqlList(hustyper10);
  return [
    `printf('f${year}-%07d', nr) AS flytning_id`,
    `${pseudonymSql('p', 'person_high', 'person_low')} AS person_id`,
    '1::INTEGER AS antal',
    `DATE '1970-01-01' + dag AS dato`,
    `${afdelinger}[fra] AS fra_afdeling`,
    `${afdelinger}[til] AS til_afdeling`,
    `${kommuner}[fra_k] AS fra_kommune`,
    `${kommuner}[til_k] AS til_kommune`,
    `${modpart}[modpart_f] AS modpart_fra`,
    `${modpart}[modpart_t] AS modpart_til`,
    `${hustype}[foer] AS hustype_foer`,
    `${hustype}[efter] AS hustype_efter`,
    'herkomst::VARCHAR AS herkomst5',
    `${sqlList(moveKinds)}[art] AS art`,
  ].join(',\n');
}
