import { Agent, get } from 'node:http';
import { tables } from '../src/domain/definitions/tables/index.ts';
import type { PlaceDirectory } from '../src/domain/model/place.ts';
import { needRelease, needWeb, releaseJson } from './bench-data.ts';
import { type Benchmark, type BenchRow, quantile } from './bench-row.ts';
import { sameDraw } from './draw.ts';
import { type Served, serveBy, untilPrepared } from './served.ts';

const perSecond = 50;
const warmUpSeconds = 5;
const seconds = 20;
const workbookRuns = 5;
const agent = new Agent({ keepAlive: true, maxSockets: 64 });
const headers = { 'x-kvarter-persona': 'fond', 'accept-encoding': 'gzip, deflate, br' };

/** The server under a steady stream of table pages from this process, workbooks, and its memory after both. */
export const httpLoad: Benchmark = async (setup) => {
  const app = await needRelease(setup);
  const web = await needWeb(setup);
  const directory = await releaseJson<PlaceDirectory>(app, 'places.json');
  const served = await serveBy(['serve'], app, web);
  try {
    setup.say(`${perSecond} table pages a second for ${warmUpSeconds} + ${seconds} s`);
    const first = (await served.memory()).now;
    const addresses = tablePages(directory, (warmUpSeconds + seconds) * perSecond);
    const warmUp = await steadily(served, addresses.slice(0, warmUpSeconds * perSecond));
    const preparedSeconds = await untilPrepared(served);
    const times = await steadily(served, addresses.slice(warmUpSeconds * perSecond));
    setup.say('workbooks');
    const books = await workbooks(served, directory);
    const memory = await served.memory();
    const shape = `${times.length} requests, median ${ms(times, 0.5)}, p99 ${ms(times, 0.99)}, longest ${ms(times, 1)}`;
    return [
      {
        what: `table page data, p95 at ${perSecond} requests/s`,
        measured: quantile(times, 0.95),
        unit: 'ms',
        target: 20,
        how: `${shape}; from when each was due to its last byte, once the release is prepared, ${preparedSeconds.toFixed(0)} s after the start; the first ${warmUpSeconds} s of all: p95 ${ms(warmUp, 0.95)}`,
      },
      ...books,
      {
        what: 'server memory',
        measured: memory.peak,
        unit: 'MB',
        target: 1024,
        how: `highest resident, after all of this; ${first.toFixed(0)} MB when it began to serve, ${memory.now.toFixed(0)} MB at the end`,
      },
    ];
  } finally {
    await served.stop();
    agent.destroy();
  }
};

function ms(times: readonly number[], share: number): string {
  return `${quantile(times, share).toFixed(1)} ms`;
}

// What a day's readers ask: mostly single places of every kind, some sums, mostly beside kommune and country.
function tablePages(directory: PlaceDirectory, count: number): readonly string[] {
  const draw = sameDraw();
  const oneOf = <T>(items: readonly T[]): T | undefined => items[draw(items.length)];
  // A closed afdeling has no answer in its last years.
  const open = directory.afdelinger.filter((a) => a.validTo === undefined);
  const afdeling = (): string => `afd:${oneOf(open)?.id}`;
  // A plan of an older grant period has no members on the newest dates.
  const newest = directory.helhedsplaner
    .map((plan) => plan.grantPeriod)
    .sort()
    .at(-1);
  const plans = directory.helhedsplaner.filter((plan) => plan.grantPeriod === newest && plan.members.length > 0);
  const kinds: readonly (() => string)[] = [
    afdeling,
    afdeling,
    afdeling,
    () => `org:${oneOf(open)?.organisation}`,
    () => `plan:${oneOf(plans)?.id}`,
    () => `kom:${oneOf(directory.units)?.kommune}`,
    () => `reg:${oneOf(directory.units)?.region}`,
    () => 'land:000',
    () => [...new Set(Array.from({ length: 2 + draw(10) }, afdeling))].join(','),
  ];
  const beside = ['kom,land', 'kom,reg,land', 'land', 'ingen', 'org,kom,land'];
  return Array.from({ length: count }, () => {
    const query = new URLSearchParams({ sted: oneOf(kinds)?.() ?? '', sml: oneOf(beside) ?? '' });
    if (draw(10) === 0) query.set('laesning', 'dengang');
    if (draw(5) === 0) query.set('periode', 'seneste:5');
    return `/tabel/${oneOf(tables)?.id}?${query}`;
  });
}

// Each request is sent when it is due whether or not earlier ones are answered; a late answer counts from then.
async function steadily(served: Served, addresses: readonly string[]): Promise<readonly number[]> {
  const begun = performance.now();
  const answers = addresses.map(async (address, i) => {
    const due = begun + (i * 1000) / perSecond;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
    await bytesOf(served, address, 'application/json');
    return performance.now() - due;
  });
  return await Promise.all(answers);
}

function bytesOf(served: Served, address: string, accept: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const request = get(`${served.url}${address}`, { agent, headers: { ...headers, accept } }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () => {
        if (response.statusCode === 200) resolve(Buffer.concat(parts));
        else reject(new Error(`${address}: ${response.statusCode}`));
      });
    });
    request.on('error', reject);
  });
}

async function workbooks(served: Served, directory: PlaceDirectory): Promise<readonly BenchRow[]> {
  const sum = directory.afdelinger.slice(0, 50).map((a) => `afd:${a.id}`);
  const asked = [
    ['one afdeling', sum[0] ?? ''],
    ['50 afdelinger', sum.join(',')],
    ['the whole country', 'land:000'],
  ] as const;
  const rows: BenchRow[] = [];
  for (const [name, sted] of asked) {
    const query = new URLSearchParams({ sted, sml: 'kom,reg,land' });
    const times: number[] = [];
    let file: Buffer = Buffer.alloc(0);
    for (let i = 0; i < workbookRuns; i++) {
      const begun = performance.now();
      file = await bytesOf(served, `/api/v1/workbook?${query}`, '*/*');
      times.push((performance.now() - begun) / 1000);
    }
    rows.push({
      what: `workbook of all tables, ${name}`,
      measured: quantile(times, 0.5),
      unit: 's',
      target: 2,
      how: `median of ${workbookRuns}, ${sheetsIn(file)} sheets, ${(file.length / 1e3).toFixed(0)} kB, beside kommune, region and country`,
    });
  }
  return rows;
}

// Names of a zip's members stand in the clear.
function sheetsIn(file: Buffer): number {
  return new Set(file.toString('latin1').match(/xl\/worksheets\/sheet\d+\.xml/g)).size;
}
