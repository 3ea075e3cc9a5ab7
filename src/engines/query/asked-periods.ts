import type { Text } from '../../domain/kernel/language.ts';
import type { SeriesBreak, TablePeriod } from '../../domain/model/period.ts';
import type { DataDate, ReleaseManifest } from '../../domain/model/release.ts';
import type { TableDefinition } from '../../domain/model/table-definition.ts';
import type { Cube } from './cube.ts';
import { parsePeriods } from './parse-periods.ts';

/** The periods a question asks for, and what is told of them whatever the place. */
export interface AskedPeriods {
  /** Period numbers of the table. */
  readonly chosen: readonly number[];
  readonly periods: readonly TablePeriod[];
  /** Breaks of the release between two of the periods. */
  readonly breaks: readonly SeriesBreak[];
  readonly dataDates: readonly DataDate[];
  /** What must be told where the rule could not be followed. */
  readonly notes: readonly Text[];
}

// Nearly every question asks for all periods, and then all of this is the same for every place.
const allOfTables = new WeakMap<Cube, AskedPeriods>();

/** What a period rule asks of a table; see `parsePeriods`. */
export function askedPeriods(
  manifest: ReleaseManifest,
  definition: TableDefinition,
  cube: Cube,
  rule: string | undefined,
): AskedPeriods {
  if (rule !== undefined && rule.trim() !== '') return findPeriods(manifest, definition, cube, rule);
  const known = allOfTables.get(cube);
  if (known !== undefined) return known;
  const found = findPeriods(manifest, definition, cube, undefined);
  allOfTables.set(cube, found);
  return found;
}

function findPeriods(
  manifest: ReleaseManifest,
  { id, reference }: TableDefinition,
  { table: { periods: all } }: Cube,
  rule: string | undefined,
): AskedPeriods {
  const { ids, notes } = parsePeriods(rule, all, id);
  const asked = new Set(ids);
  const chosen = all.flatMap((period, i) => (asked.has(period.id) ? [i] : []));
  const periods = chosen.flatMap((p) => all[p] ?? []);
  const editions = new Set(periods.map((period) => period.edition));
  return {
    chosen,
    periods,
    breaks: breaksInside(manifest.breaks, id, all, periods),
    dataDates: manifest.dataDates.filter((d) => d.group === reference.group && editions.has(d.edition)),
    notes,
  };
}

/** Breaks between two of the periods shown, each at the first shown after it. One outside them breaks nothing. */
function breaksInside(
  breaks: readonly SeriesBreak[],
  table: string,
  all: readonly TablePeriod[],
  shown: readonly TablePeriod[],
): readonly SeriesBreak[] {
  return breaks.flatMap((b) => {
    const start = b.table === table ? all.find((p) => p.id === b.from)?.start : undefined;
    if (start === undefined || !shown.some((p) => p.start < start)) return [];
    const first = shown.find((p) => p.start >= start);
    return first === undefined ? [] : [{ ...b, from: first.id }];
  });
}
