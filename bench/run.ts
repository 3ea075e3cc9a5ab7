// npm run bench [-- --scale small|default|full] [-- --only name] [-- --stream-mb 10000] [-- --fresh]
// Prints one Markdown table. Keeps its data in data/bench/<scale>, or the folder KVARTER_BENCH_DATA names.

import { rm } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { areaRules } from './area-rules.ts';
import { audit } from './audit.ts';
import { badRequestRuns } from './bad-requests.ts';
import type { Benchmark, BenchRow, BenchScale, BenchSetup } from './bench-row.ts';
import { buildSpeed } from './build-speed.ts';
import { firstStart } from './first-start.ts';
import { forecast } from './forecast.ts';
import { frontPage } from './front-page.ts';
import { geoServices } from './geo-services.ts';
import { httpLoad } from './http-load.ts';
import { intakeStream } from './intake-stream.ts';
import { killRuns } from './kills.ts';
import { logVerify } from './log-verify.ts';
import { mapPage } from './map-page.ts';
import { monitoring } from './monitoring.ts';
import { questionSpeed } from './question-speed.ts';
import { readers } from './readers.ts';
import { rights } from './rights.ts';
import { rounding } from './rounding.ts';
import { coreTime, stolenPercent } from './stolen-time.ts';
import { suppression } from './suppression.ts';
import { twins } from './twins.ts';

const benchmarks: Readonly<Record<string, Benchmark>> = {
  build: buildSpeed,
  start: firstStart,
  http: httpLoad,
  web: frontPage,
  questions: questionSpeed,
  stream: intakeStream,
  rounding,
  suppression,
  audit,
  areas: areaRules,
  geo: geoServices,
  map: mapPage,
  monitoring,
  forecast,
  twins,
  kills: killRuns,
  readers,
  'bad-requests': badRequestRuns,
  rights,
  log: logVerify,
};
const scales: readonly BenchScale[] = ['small', 'default', 'full'];

const { values } = parseArgs({
  options: {
    scale: { type: 'string', default: 'default' },
    only: { type: 'string', multiple: true },
    'stream-mb': { type: 'string' },
    fresh: { type: 'boolean', default: false },
  },
});
const scale = scales.find((known) => known === values.scale);
const chosen = values.only ?? Object.keys(benchmarks);
if (!scale || chosen.some((name) => !benchmarks[name])) {
  console.error(`--scale ${scales.join('|')}   --only ${Object.keys(benchmarks).join('|')}`);
  process.exit(2);
}

const dataDir = resolve(process.env.KVARTER_BENCH_DATA || join(import.meta.dirname, '../data/bench'), scale);
// The file of the requirement at full scale, that of the tests below it.
const streamMB = Number(values['stream-mb'] ?? (scale === 'full' ? 10_000 : 200));
const setup: BenchSetup = {
  scale,
  dataDir,
  streamBytes: streamMB * 1e6,
  say: (line) => console.error(`· ${line}`),
};
if (values.fresh) await rm(dataDir, { recursive: true, force: true });

const begun = new Date();
const load = loadavg()[0]?.toFixed(1);
console.log(`# Kvarter, ${scale} scale, ${begun.toISOString().slice(0, 10)}\n`);
console.log(`${cpus().length} cores (${cpus()[0]?.model}), Node ${process.version}, load at start ${load}\n`);
console.log('| What | Measured | Target | | Beside it | How |\n| --- | ---: | ---: | --- | --- | --- |');
const cores = await coreTime();
for (const name of chosen) {
  const rows = await benchmarks[name]?.(setup);
  for (const row of rows ?? []) console.log(lineOf(row));
}
const coresAfter = await coreTime();
if (cores && coresAfter)
  console.log(
    `\nThe host gave ${shownNumber(stolenPercent(cores, coresAfter))} % of the cores' time to others meanwhile.`,
  );

function lineOf(row: BenchRow): string {
  const peer = (row.peers ?? [])
    .map(({ name, measured }) => `${name} ${shown(measured, row.unit)} (${shownNumber(measured / row.measured)} ×)`)
    .join(', ');
  const target = row.target === undefined ? '' : `≤ ${row.target} ${row.unit}`;
  return `| ${row.what} | ${shown(row.measured, row.unit)} | ${target} | ${verdict(row)} | ${peer} | ${row.how} |`;
}

function verdict(row: BenchRow): string {
  if (row.target === undefined) return '';
  return row.measured <= row.target ? 'met' : '**missed**';
}

function shown(value: number, unit: string): string {
  return `${shownNumber(value)} ${unit}`;
}

// Three digits say all that a measurement on a shared clock can.
function shownNumber(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
