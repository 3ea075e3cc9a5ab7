import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { must } from '../../src/domain/kernel/invariant.ts';
import { areaKey } from '../../src/engines/monitor/lists/list-areas.ts';
import type { RunningKvarter } from './run-kvarter.ts';
import { pageData, type Visit } from './visit.ts';

const header =
  'year,list,area,kommune,residents,outside_labour_pct,non_western_pct,convicted_pct,basic_education_pct,income_pct,source_url';

/** Puts a boligområde of the synthetic Denmark on invented lists, taken in by the command line as a steward would. */
export async function listDemoArea(
  kvarter: RunningKvarter,
  scout: Visit,
): Promise<{ readonly place: string; readonly listed: string }> {
  const page = await pageData(scout, '/overvaagning');
  const areas = page.kind === 'monitoring' ? page.overview.areas : [];
  const { key, name, kommune } = must(areas[0], 'a boligområde that the analyst may see');
  const row = (year: number, kind: string, values: string): string =>
    `${year},${kind},"${name.da}",${kommune},${values},invented`;
  const lines = [
    ...[2016, 2017].map((year) => row(year, 'ghetto', '1200,41.0,51.0,2.80,55.0,56.0')),
    ...[2018, 2019, 2020].map((year) => row(year, 'ghetto', ',,,,,')),
    row(2020, 'hard_ghetto', ',,,,,'),
    row(2021, 'parallelsamfund', ',,,,,'),
    `2022,parallelsamfund,Andenby,${kommune},,,,,,,invented`,
  ];
  const file = join(kvarter.data, 'lister.csv');
  writeFileSync(file, `${[header, ...lines].join('\n')}\n`);
  const command = join(import.meta.dirname, '../../bin/kvarter.js');
  execFileSync(process.execPath, [command, 'lists', 'import', file, '--data', kvarter.data]);
  return { place: key.replace(/^omr:/, ''), listed: areaKey(kommune, name.da) };
}
