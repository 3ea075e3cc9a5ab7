import { mkdir, writeFile } from 'node:fs/promises';
import type { AreaCounts, AreaTally } from './area-tally.ts';
import { unit } from './draw.ts';
import { inventedLists } from './invented-lists.ts';
import type { Sector } from './sector.ts';

/** Folder of invented lists of 1 December beside a demo's deliveries. */
export const listFolder = 'lister';

/** File of invented monthly counts of boligområder beside a demo's deliveries. */
export const monthFile = 'syntetiske-maanedstal.csv';

/** The months that are invented, both ends, and the last month of a kommune whose source has stopped. */
const span = { from: [2025, 1], to: [2026, 10], stopped: [2026, 6] } as const;
const header =
  'omraade_objekt_id;indikator;definition_id;periode;datakilde;taeller;naevner;hentet_tid;friskhed;off_kode;kilde_ref';
const mark = 'Syntetiske data';
const monthsOfYear = 12;

/** Writes what the synthetic Denmark's authorities tell of its boligområder: lists each December, and counts each month. */
export async function writeAreaFigures(sector: Sector, tally: AreaTally, seed: number, out: string): Promise<void> {
  await mkdir(`${out}/${listFolder}`);
  for (const [name, text] of inventedLists(sector, tally)) await writeFile(`${out}/${listFolder}/${name}`, text);
  await writeFile(`${out}/${monthFile}`, monthsOf(sector, tally, seed));
}

function monthsOf(sector: Sector, tally: AreaTally, seed: number): string {
  const stopped = sector.areas.at(-1)?.kommune;
  const rows = sector.areas.flatMap(({ id, kommune }, at) =>
    monthsUntil(kommune === stopped ? span.stopped : span.to).flatMap(([year, month]) => {
      const found = countsIn(tally, at, year, month, seed);
      if (!found || found.residents === 0) return [];
      const period = `${year}-${String(month).padStart(2, '0')}`;
      const line = (indikator: string, definition: string, kilde: string, counts: string, friskhed = 1): string =>
        [id, indikator, definition, period, kilde, counts, dayAfter(year, month), friskhed, 1, mark].join(';');
      const { residents, nonWestern, fulltime, workAge } = found;
      return [
        line('residents', 'residents_cpr', 'cpr_kommune', `${residents};`),
        line('labour', 'labour_61a', 'jobcenter', `${fulltime};${workAge}`),
        line('origin', 'origin_cpr', 'cpr_kommune', `${nonWestern};${residents}`, 4),
      ];
    }),
  );
  return `${[header, ...rows].join('\n')}\n`;
}

function monthsUntil([lastYear, lastMonth]: readonly [number, number]): readonly (readonly [number, number])[] {
  const [firstYear, firstMonth] = span.from;
  const count = (lastYear - firstYear) * monthsOfYear + lastMonth - firstMonth + 1;
  return Array.from({ length: count }, (_none, at) => {
    const month = firstMonth - 1 + at;
    return [firstYear + Math.floor(month / monthsOfYear), (month % monthsOfYear) + 1] as const;
  });
}

// Figures of a month come on the fifth day of the next.
function dayAfter(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 5)).toISOString().slice(0, 10);
}

/** Counts of a month between two turns of the year; after the newest as that one, with what the year before changed. */
function countsIn(tally: AreaTally, area: number, year: number, month: number, seed: number) {
  const [start, end] = [tally.get(year)?.[area], tally.get(year + 1)?.[area]];
  const before = tally.get(year - 1)?.[area];
  if (!start) return undefined;
  const part = (month - 1) / monthsOfYear;
  const between = (of: (counts: AreaCounts) => number): number => {
    const change = end ? of(end) - of(start) : (of(start) - (before ? of(before) : of(start))) / 2;
    return Math.round(of(start) + change * part);
  };
  // An edition's benefits are those of the year before it.
  const benefits = end ?? start;
  const wobble =
    1 + 0.04 * (unit(seed + area, year * monthsOfYear + month) - 0.5) + 0.02 * Math.cos(2 * Math.PI * part);
  const workAge = between((counts) => counts.workAge);
  return {
    residents: between((counts) => counts.residents),
    nonWestern: Math.round(0.97 * between((counts) => counts.nonWestern)),
    workAge,
    fulltime: Math.min(workAge, benefits.fulltime * wobble)
      .toFixed(2)
      .replace('.', ','),
  };
}
