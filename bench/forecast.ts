import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { historyOfPlace } from '../src/app/monitor/open-area.ts';
import { openApp } from '../src/app/start/open-app.ts';
import { monitorSettings } from '../src/domain/definitions/monitoring/monitor-settings.ts';
import { must } from '../src/domain/kernel/invariant.ts';
import { Problem } from '../src/domain/kernel/problems/problem.ts';
import { randomFrom } from '../src/domain/kernel/random.ts';
import type { CriterionId } from '../src/domain/model/area-class.ts';
import type { CriterionHistory } from '../src/domain/model/monitor.ts';
import type { ReleaseContent } from '../src/domain/model/release.ts';
import { type ShareSeries, tryForecasts } from '../src/engines/monitor/try-forecast.ts';
import { parseSelection } from '../src/engines/query/parse-selection.ts';
import { needRelease } from './bench-data.ts';
import type { Benchmark, BenchRow } from './bench-row.ts';

const forecasted = { labour: 2, origin: 1, convicted: 2, education: 1 } as const;
type Forecasted = keyof typeof forecasted;
const ids = Object.keys(forecasted) as Forecasted[];
// Fewer than the product draws: thousands of forecasts are tried, and a tenth of a point more or less is nothing here.
const settings = { ...monitorSettings.forecast, draws: 400 };

const lists = ['2010-10', '2011-01', '2012-10', '2013-10', '2014-12', '2016-12'];
const columns: Readonly<Record<Forecasted, string>> = {
  labour: 'outside_labour_pct',
  origin: 'non_western_pct',
  convicted: 'convicted_pct',
  education: 'basic_education_pct',
};

/** Forecasts of years gone by against the truth and against the last value carried on: of a release, and of the published lists. */
export const forecast: Benchmark = async (setup) => {
  const rows: BenchRow[] = [];
  setup.say('forecasts of the areas of the release');
  const histories = await historiesOfRelease(await needRelease(setup));
  for (const id of ids) {
    const series = histories.flatMap((history) => seriesOfHistory(history, id));
    for (const ahead of [1, 2]) rows.push(rowOf(`synthetic, ${id}`, series, ahead, forecasted[id]));
  }
  const folder = join(process.env.KVARTER_SHARED_DATA ?? join(import.meta.dirname, '../../shared/data'), 'lists');
  if (!existsSync(folder)) {
    setup.say('no published lists beside the checkout: their forecasts are left out');
    return rows;
  }
  setup.say('forecasts of the published lists');
  const published = listedRows(folder);
  // What is printed is the criterion itself, a mean where the law takes one.
  for (const id of ids) rows.push(rowOf(`published lists, ${id}`, seriesOfLists(published, id), 1, 1));
  return rows.filter(({ measured }) => !Number.isNaN(measured));
};

function rowOf(what: string, series: readonly ShareSeries[], ahead: number, averaged: number): BenchRow {
  const found = tryForecasts(series, { ahead, averaged }, settings, randomFrom(what));
  const percent = (share: number): string => `${(100 * share).toFixed(0)} %`;
  return {
    what: `forecast, ${what}, ${ahead} ahead`,
    measured: found.forecasts === 0 ? Number.NaN : found.error,
    unit: 'points',
    peers: [{ name: 'last value carried on', measured: found.naiveError }],
    how: `mean absolute error of ${found.forecasts} forecasts, bias ${found.bias.toFixed(2)}; truths within the 80 % range ${percent(found.within80)}, the 95 % range ${percent(found.within95)}`,
  };
}

async function historiesOfRelease(dataDir: string): Promise<readonly (readonly CriterionHistory[])[]> {
  const app = await openApp(dataDir);
  try {
    const current = must(await app.releases.current(), 'a release');
    const content = await app.releases.read(current.id);
    return content.directory.omraader.flatMap(({ id }) => historyOrNone(content, `omr:${id}`));
  } finally {
    await app.state.close();
  }
}

function historyOrNone(content: ReleaseContent, sted: string): readonly (readonly CriterionHistory[])[] {
  try {
    return [historyOfPlace(content, parseSelection(sted))];
  } catch (error) {
    if (error instanceof Problem) return [];
    throw error;
  }
}

function seriesOfHistory(history: readonly CriterionHistory[], id: CriterionId): readonly ShareSeries[] {
  const { years = [] } = history.find((one) => one.id === id) ?? {};
  const series = {
    years: years.map(({ year }) => Number(year)),
    shares: years.map(({ value }) => value / 100),
    persons: years.map(({ whole }) => whole),
  };
  return years.length > 2 ? [series] : [];
}

interface ListedRow {
  readonly list: number;
  readonly area: string;
  readonly values: ReadonlyMap<string, number>;
}

// One step is from one list to the next, whatever time lies between; an area that was away begins anew.
function listedRows(folder: string): readonly ListedRow[] {
  return lists.flatMap((name, list) => {
    const [head = '', ...lines] = readFileSync(join(folder, `list-${name}.csv`), 'utf8')
      .trim()
      .split(/\r?\n/);
    const names = head.split(',');
    return lines.map((line) => {
      const fields = line.split(',');
      const filled = names.flatMap((column, at) => {
        const value = fields[at] ?? '';
        return value === '' || Number.isNaN(Number(value)) ? [] : [[column, Number(value)] as const];
      });
      const field = (column: string): string => fields[names.indexOf(column)] ?? '';
      return { list, area: `${field('kommune')} ${field('area')}`, values: new Map(filled) };
    });
  });
}

function seriesOfLists(rows: readonly ListedRow[], id: Forecasted): readonly ShareSeries[] {
  return [...Map.groupBy(rows, ({ area }) => area).values()].flatMap((own) => {
    const runs: ListedRow[][] = [];
    for (const row of own.filter(({ values }) => values.has(columns[id]))) {
      const run = runs.at(-1);
      if (run?.at(-1)?.list === row.list - 1) run.push(row);
      else runs.push([row]);
    }
    return runs
      .filter((run) => run.length > 2)
      .map((run) => ({
        years: run.map(({ list }) => list),
        shares: run.map(({ values }) => (values.get(columns[id]) ?? 0) / 100),
        persons: run.map(({ values }) => values.get('residents') ?? 0),
      }));
  });
}
