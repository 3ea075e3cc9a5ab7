import { mkdir, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { kommuner } from '../domain/definitions/classifications/kommuner.ts';
import { Problem } from '../domain/kernel/problems/problem.ts';
import type { Progress } from '../domain/model/progress.ts';
import { openParquetWriter, type ParquetWriter } from '../storage/duckdb/stage-parquet.ts';
import type { AreaTally } from './area-tally.ts';
import { fillVacancies } from './fill-vacancies.ts';
import { foundSector } from './found-sector.ts';
import { liveYear } from './live-year.ts';
import { editions, type ScaleId, scales } from './scales.ts';
import type { Sector } from './sector.ts';
import { emptyWorld } from './world.ts';
import { writeAccounts } from './write-accounts.ts';
import { writeAreaFigures } from './write-area-figures.ts';
import { writeAreas } from './write-areas.ts';
import { writeEstateFigures } from './write-estate-figures.ts';
import { writeHousingStock } from './write-housing-stock.ts';
import { periodsOf, writeManifest } from './write-manifest.ts';
import { writeMasterData } from './write-master-data.ts';
import { writeParcels } from './write-parcels.ts';
import { openPeopleStages, writePeople } from './write-people.ts';
import { writeReferences } from './write-references.ts';
import { writeTenancies } from './write-tenancies.ts';

/** What to make and where. `out` is a folder of the demo's own: what it held before is removed. */
export interface DemoOptions {
  readonly scale: string;
  readonly out: string;
  readonly seed?: number;
  readonly progress?: Progress;
  /** Told of each delivery folder when it is complete, in order: it can be taken in while the next is invented. */
  readonly onDelivery?: (folder: string) => void;
}

/** Delivery folders in the order they must be taken in: master data first, then edition after edition. */
export interface DemoResult {
  readonly deliveries: readonly string[];
  readonly personRows: number;
}

// The founding households are no newcomers.
const LONG_AGO = 20;

/**
 * Seed of the Denmark everybody gets who does not ask for another. Chosen, not drawn: at the small scale chance alone
 * moves a share by more than a point, and with this seed the public figures are met there too.
 */
export const defaultSeed = 216;

/**
 * Makes a synthetic Denmark: delivery folders (Parquet and manifest) that intake takes like any other delivery.
 * The same scale and seed give the same bytes. Everything but kommune names and codes is invented.
 * @throws Problem KV-D1 for an unknown scale.
 */
export async function makeDemo(options: DemoOptions): Promise<DemoResult> {
  const scale = scales[demandScale(options.scale)];
  const seed = options.seed ?? defaultSeed;
  const sector = foundSector(scale, kommuner, seed);
  await rm(options.out, { recursive: true, force: true });
  await mkdir(options.out, { recursive: true });
  const writer = await openParquetWriter({
    memory: '1500MB',
    threads: Math.min(2, availableParallelism()),
    temp: `${options.out}/temp`,
  });
  try {
    const master = await writeStamdata(writer, sector, seed, options.out);
    options.onDelivery?.(master);
    const years = await writeEditions(writer, sector, scale.residents, seed, options);
    return { deliveries: [master, ...years.deliveries], personRows: years.personRows };
  } finally {
    writer.close();
    await rm(`${options.out}/temp`, { recursive: true, force: true });
  }
}

/** A scale by its name. @throws Problem KV-D1 for an unknown one. */
export function demandScale(text: string): ScaleId {
  const valid = Object.keys(scales) as ScaleId[];
  const scale = valid.find((s) => s === text);
  if (scale === undefined) throw new Problem('KV-D1', { scale: text, valid });
  return scale;
}

async function writeStamdata(writer: ParquetWriter, sector: Sector, seed: number, out: string): Promise<string> {
  const folder = `${out}/00-stamdata`;
  await mkdir(folder);
  const files = [
    ...(await writeMasterData(writer, sector, seed, folder)),
    await writeTenancies(writer, sector, seed, folder),
    ...(await writeParcels(writer, sector, folder)),
  ];
  await writeAreas(sector, seed, out);
  const newest = editions[editions.length - 1] ?? 0;
  await writeManifest(folder, files, newest, { befolkning: `${newest}-01-01` }, 0, seed);
  return folder;
}

async function writeEditions(
  writer: ParquetWriter,
  sector: Sector,
  residents: number,
  seed: number,
  options: DemoOptions,
): Promise<DemoResult> {
  const world = emptyWorld(sector, residents, seed);
  const stages = await openPeopleStages(writer);
  const deliveries: string[] = [];
  let personRows = 0;
  const tally: AreaTally = new Map();
  const first = editions[0] ?? 0;
  fillVacancies(world, first - 2);
  world.people.arrived.fill(first - LONG_AGO, 0, world.people.people);
  for (const edition of editions) {
    options.progress?.('demo', deliveries.length, editions.length);
    world.moves.clear();
    liveYear(world, edition - 1);
    fillVacancies(world, edition - 1);
    const folder = `${options.out}/${edition}`;
    await mkdir(folder);
    const people = await writePeople(world, stages, edition, seed, folder, tally);
    const files = Object.entries(people).map(([layout, rows]) => ({ layout, rows }));
    files.push(...(await writeEstateFigures(writer, world, edition, folder)));
    files.push(...(await writeAccounts(writer, sector, edition, folder)));
    files.push(await writeHousingStock(writer, sector, edition, folder));
    files.push(await writeReferences(writer, kommuner, { residents }, edition, folder));
    await writeManifest(folder, files, edition, periodsOf(edition), edition, seed);
    personRows += people.personer;
    deliveries.push(folder);
    options.onDelivery?.(folder);
  }
  await writeAreaFigures(sector, tally, seed, options.out);
  options.progress?.('demo', editions.length, editions.length);
  return { deliveries, personRows };
}
