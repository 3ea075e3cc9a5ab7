import { layouts } from '../../domain/definitions/deliveries/index.ts';
import { livesOn } from '../../domain/kernel/holds-on.ts';
import { must } from '../../domain/kernel/invariant.ts';
import type { PlaceDirectory } from '../../domain/model/place.ts';
import type { SqlEngine } from '../../domain/model/ports.ts';
import type { PlanSource } from '../../domain/model/query-plan.ts';
import type { ReleaseStock, StockColumn, StockRules, StockYear, UnitColumns } from '../../domain/model/stock.ts';
import { outdoorAreaSql } from '../../engines/intake/outdoor-area.ts';
import { stockPlan } from '../../engines/twins/stock/stock-plan.ts';
import { sumOrganisations } from '../../engines/twins/stock/sum-organisations.ts';
import { nameSources, type PlanSlice } from '../../storage/duckdb/name-sources.ts';
import type { VaultSources } from './edition-sources.ts';

/** Last day of an afdeling's accounts of a year, where it is not 31 December. */
export interface AccountsEnd {
  readonly year: number;
  readonly afdeling: string;
  /** ISO date. */
  readonly day: string;
}

/** What the stock is counted from and for which years. */
export interface StockQuestion {
  readonly sources: VaultSources;
  readonly directory: PlaceDirectory;
  readonly years: readonly number[];
  readonly ends: readonly AccountsEnd[];
  readonly rules: StockRules;
}

/** Master data belong to no edition, but sources are named for at least one slice. */
const noEdition: PlanSlice = {
  edition: 0,
  day: '1970-01-01',
  files: new Map(),
  periods: new Map(),
  references: new Map(),
};

const parcelLayouts = ['matrikler', 'matrikel_andel', 'bygninger', 'bygning_andel'];

/**
 * The stock at the end of each accounting year, from the newest delivery with tenancies; undefined when none has any.
 * The outdoor area is that of the parcels delivered last, whatever the year.
 */
export async function readStock(engine: SqlEngine, question: StockQuestion): Promise<ReleaseStock | undefined> {
  const { sources, directory, rules } = question;
  if (!sources.master.has('lejemaal') && !sources.master.has('lejemaal_sum')) return undefined;
  const plan = stockPlan(rules);
  const days = {
    creates: 'stock_days',
    sql: 'CREATE TEMPORARY TABLE stock_days (year INTEGER, afdeling_id VARCHAR, day DATE)',
  };
  await nameSources(engine, { sources: plan.sources, references: [] }, [noEdition], sources.master, layouts);
  await engine.run(days.sql);
  for (const rows of inParts(stockDays(question))) await engine.run(`INSERT INTO stock_days VALUES ${rows.join(', ')}`);
  for (const { sql } of plan.steps) await engine.run(sql);
  const keys = await engine.rows(plan.keys);
  const figures = await readColumns(engine, plan.figures, plan.columns.length, keys.length);
  for (const { creates } of [...plan.steps.toReversed(), days]) await engine.run(`DROP TABLE ${creates}`);
  const outdoor = await readOutdoor(engine, sources);
  const years = question.years.map((year): StockYear => {
    const own = [...keys.keys()].filter((at) => Number(keys[at]?.year) === year);
    const ids = own.map((at) => String(keys[at]?.afdeling_id));
    const counted = Object.fromEntries(
      plan.columns.map((name, c) => [name, Float64Array.from(own, (at) => figures[c]?.[at] ?? Number.NaN)]),
    ) as { [K in StockColumn]?: Float64Array };
    return stockYear(year, ids, counted, outdoor, directory);
  });
  return { rules, years };
}

function stockYear(
  year: number,
  ids: readonly string[],
  counted: { readonly [K in StockColumn]?: Float64Array },
  outdoor: ReadonlyMap<string, number | null>,
  directory: PlaceDirectory,
): StockYear {
  const afdelinger = new Map(directory.afdelinger.map((afdeling) => [afdeling.id, afdeling]));
  const each = (make: (id: string) => number): Float64Array => Float64Array.from(ids, make);
  const columns = {
    ...counted,
    afdelinger: each(() => 1),
    outdoorM2: each((id) => outdoor.get(id) ?? Number.NaN),
    outdoorWithheld: each((id) => (outdoor.get(id) === null ? 1 : 0)),
    x: each((id) => afdelinger.get(id)?.x ?? Number.NaN),
    y: each((id) => afdelinger.get(id)?.y ?? Number.NaN),
  } as UnitColumns<StockColumn>['columns'];
  const own = { ids, columns };
  const organisation = ids.map((id) => must(afdelinger.get(id), id).organisation);
  return { year, afdelinger: own, organisationer: sumOrganisations(own, organisation) };
}

/** Afdelinger open at the end of each year, as rows of `stock_days`; counted on the last day of their own accounts. */
function stockDays({ directory, years, ends }: StockQuestion): readonly string[] {
  const own = new Map(ends.map(({ year, afdeling, day }) => [`${year} ${afdeling}`, day]));
  return years.flatMap((year) => {
    const end = `${year}-12-31`;
    return directory.afdelinger
      .filter((afdeling) => livesOn(afdeling, end))
      .map(({ id, validTo }) => {
        const day = own.get(`${year} ${id}`) ?? end;
        return `(${year}, '${id}', DATE '${day <= (validTo ?? day) ? day : end}')`;
      });
  });
}

/** Outdoor areas by afdeling, null where withheld; none unless all four layouts were delivered. */
async function readOutdoor(engine: SqlEngine, { master }: VaultSources): Promise<ReadonlyMap<string, number | null>> {
  if (!parcelLayouts.every((layout) => master.has(layout))) return new Map();
  const sources = parcelLayouts.map((layout): PlanSource => {
    const { columns } = must(
      layouts.find(({ id }) => id === layout),
      layout,
    );
    return { layout, columns: columns.map(({ name }) => name), master: true };
  });
  await nameSources(engine, { sources, references: [] }, [noEdition], master, layouts);
  const sql = outdoorAreaSql({
    matrikler: 'src_matrikler',
    matrikelAndel: 'src_matrikel_andel',
    bygninger: 'src_bygninger',
    bygningAndel: 'src_bygning_andel',
  });
  const rows = await engine.rows(sql);
  return new Map(
    rows.map((row) => [String(row.afdeling_id), row.udeareal_m2 === null ? null : Number(row.udeareal_m2)]),
  );
}

/** A numeric result as whole columns. */
export async function readColumns(
  engine: SqlEngine,
  sql: string,
  width: number,
  rows: number,
): Promise<readonly Float64Array[]> {
  const columns = Array.from({ length: width }, () => new Float64Array(rows));
  let from = 0;
  await engine.columns(sql, (chunk, count) => {
    columns.forEach((column, c) => {
      const values = chunk[c];
      for (let i = 0; i < count; i++) column[from + i] = values?.[i] ?? Number.NaN;
    });
    from += count;
  });
  return columns;
}

// Bounds the length of one statement.
const ROWS_AT_A_TIME = 5000;

function* inParts(rows: readonly string[]): Generator<readonly string[]> {
  for (let from = 0; from < rows.length; from += ROWS_AT_A_TIME) yield rows.slice(from, from + ROWS_AT_A_TIME);
}
