import { join } from 'node:path';
import type { AppContext } from '../src/app/context/app-context.ts';
import { openApp } from '../src/app/start/open-app.ts';
import { twinPopulation } from '../src/app/twins/twin-population.ts';
import { twinMethods } from '../src/domain/definitions/twins/index.ts';
import { must } from '../src/domain/kernel/invariant.ts';
import { randomFrom } from '../src/domain/kernel/random.ts';
import { nearestTwins } from '../src/engines/twins/nearest-twins.ts';
import { type TwinSpace, twinSpace } from '../src/engines/twins/twin-space.ts';
import { buildServer } from '../src/faces/http/server/build-server.ts';
import { needRelease } from './bench-data.ts';
import { type Benchmark, type BenchRow, quantile } from './bench-row.ts';

const afdelinger = 7000;
const searches = 500;
const pages = 150;
const papers = 25;
const warmUps = 20;

/** Twins among 7,000 made afdelinger, then pages and files of a release, each of a place nobody asked about before. */
export const twins: Benchmark = async (setup) => {
  setup.say('7,000 made afdelinger');
  const space = madeSpace();
  const room = new Float64Array(afdelinger);
  const search = (unit: number) => () => void nearestTwins(space, { subject: unit, count: 20 }, room);
  const one: number[] = [];
  for (let i = 0; i < searches; i++) one.push(await cpuOf(search((i * 7919) % afdelinger)));
  const all = await cpuOf(() => {
    for (let unit = 0; unit < afdelinger; unit++) search(unit)();
  });
  const about = `${afdelinger} made afdelinger, 6 variables, time of one processor`;
  const context = await openApp(await needRelease(setup));
  try {
    return [
      row('one search, 20 twins', one, 5, about),
      { what: 'all afdelinger × 20 twins', measured: all / 1000, unit: 's', target: 10, how: about },
      ...(await served(context, setup.say)),
    ];
  } finally {
    await context.state.close();
  }
};

function row(what: string, ms: readonly number[], target: number, about: string): BenchRow {
  const middle = quantile(ms, 0.5).toFixed(2);
  return {
    what: `${what}, p95`,
    measured: quantile(ms, 0.95),
    unit: 'ms',
    target,
    how: `median ${middle} ms; ${about}`,
  };
}

/** Milliseconds of processor time, other threads of the process with it. */
async function cpuOf(work: () => Promise<void> | void): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function madeSpace(): TwinSpace {
  const random = randomFrom('twins');
  const method = must(
    twinMethods.find(({ id }) => id === 'combined-afdeling'),
    'method',
  );
  const ids = Array.from({ length: afdelinger }, (_, at) => `${String(at).padStart(4, '0')}-00001`);
  const columns = method.variables.map(({ key }) => {
    return [key, Float64Array.from(ids, () => random.uniform() ** 2)] as const;
  });
  return twinSpace({ ids, columns: new Map(columns) }, method);
}

/** Pages as data, by weights nobody asked by before, and as PDF: twenty twins on the widest basis with accounts, efficiency, buildings and map. */
async function served(context: AppContext, say: (line: string) => void): Promise<readonly BenchRow[]> {
  const server = await buildServer(context, {
    webDir: join(context.dataDir, 'no-web'),
    onBug: (_, error) => say(String(error)),
    requestsPerMinute: 1e9,
  });
  const release = must(await context.desk.open(), 'release');
  const { ids, takesPart, shown } = twinPopulation(release.release.content, 'afdeling');
  const units = ids.filter((_, at) => takesPart[at] === 1 && shown[at] === 1);
  if (units.length === 0) {
    say('the kept release has no twins: begin with --fresh');
    return [];
  }
  let asked = 0;
  const next = (): string => must(units[(asked++ * 97) % units.length], 'afdeling');
  const get = async (url: string): Promise<void> => {
    const { statusCode } = await server.inject({ url, headers: { accept: 'application/json' } });
    if (statusCode !== 200) throw new Error(`${url}: ${statusCode}`);
  };
  const page = () => get(`/tvillinger?sted=afd:${next()}&antal=20&fane=regnskab`);
  const own = () => get(`/tvillinger?sted=afd:${next()}&antal=20&basis=egne&variable=${ownVariables(asked)}`);
  const paper = () => get(`/api/v1/twins?sted=afd:${next()}&antal=20&form=pdf`);
  for (let i = 0; i < warmUps; i++) await page();
  const firstOwn = await cpuOf(own);
  for (let i = 0; i < warmUps; i++) await own();
  for (let i = 0; i < 3; i++) await paper();
  const [ofPages, ofOwn, ofPapers]: readonly [number[], number[], number[]] = [[], [], []];
  say('pages of twins as data');
  for (let i = 0; i < pages; i++) ofPages.push(await cpuOf(page));
  say('pages of twins by variables of one’s own');
  for (let i = 0; i < pages; i++) ofOwn.push(await cpuOf(own));
  say('twins as PDF');
  for (let i = 0; i < papers; i++) ofPapers.push(await cpuOf(paper));
  await server.close();
  const about = `20 twins with accounts, ${units.length} afdelinger, each asked for the first time; time of one processor`;
  return [
    row('page of twins as data', ofPages, 30, about),
    row(
      'page by six variables and weights of one’s own',
      ofOwn,
      30,
      `${about}; the first of all ${firstOwn.toFixed(0)} ms`,
    ),
    row('PDF of twins', ofPapers, 200, about),
  ];
}

/** Six variables with weights that no earlier question had. */
function ownVariables(nth: number): string {
  return `le:1.${1000 + nth},aar:1,ie:2,am:1,ind:1,udd:0.5`;
}
