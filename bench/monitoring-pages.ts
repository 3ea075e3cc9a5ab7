import { Agent, get } from 'node:http';
import type { PlaceDirectory } from '../src/domain/model/place.ts';
import { needRelease, needWeb, releaseJson } from './bench-data.ts';
import { type Benchmark, type BenchRow, quantile } from './bench-row.ts';
import { type Served, serveBy, untilPrepared } from './served.ts';

/** A kind of page: what is asked for, and how long its data may take. */
interface PageKind {
  readonly what: string;
  readonly addresses: readonly string[];
  /** Upper limit of the first view and of the p95 of later ones, in milliseconds. */
  readonly limit?: number;
}

const limit = 50;
const viewsOfEach = 40;
const areasSeen = 20;
const headers = { 'x-kvarter-persona': 'fond', 'accept-encoding': 'gzip, deflate, br', accept: 'application/json' };

/**
 * The data of every kind of page of the monitoring, asked for one at a time from another process once the server is
 * prepared: the first view of each address, and every address again and again.
 */
export const monitoringPages: Benchmark = async (setup) => {
  const app = await needRelease(setup);
  const web = await needWeb(setup);
  const kinds = kindsOf(await releaseJson<PlaceDirectory>(app, 'places.json'));
  const served = await serveBy(['serve'], app, web);
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  try {
    setup.say(
      `prepared after ${(await untilPrepared(served)).toFixed(0)} s; ${kinds.length} kinds of monitoring pages`,
    );
    // The connection is open and the way to a page is known before anything is timed.
    await timeOf(served, agent, '/om-tallene');
    const rows: BenchRow[] = [];
    for (const kind of kinds) rows.push(...(await rowsOf(served, agent, kind)));
    return rows;
  } finally {
    await served.stop();
    agent.destroy();
  }
};

async function rowsOf(served: Served, agent: Agent, kind: PageKind): Promise<readonly BenchRow[]> {
  const { what, addresses } = kind;
  const target = kind.limit === undefined ? {} : { target: kind.limit };
  const first: View[] = [];
  for (const address of addresses) first.push(await viewOf(served, agent, address));
  const later: View[] = [];
  for (let i = 0; i < viewsOfEach; i++) {
    later.push(await viewOf(served, agent, addresses[i % addresses.length] ?? '/'));
  }
  const slowest = first.reduce((a, b) => (b.clock > a.clock ? b : a));
  const most = Math.max(...first.map(({ processor }) => processor)).toFixed(0);
  const of = (share: number, pick: (view: View) => number): number => quantile(later.map(pick), share);
  const processor = of(0.95, (view) => view.processor).toFixed(0);
  return [
    {
      ...{ what: `${what}, first view`, measured: slowest.clock, unit: 'ms', ...target },
      how: `slowest of ${addresses.length} (${slowest.address}); at most ${most} ms of the server's processor`,
    },
    {
      ...{
        what: `${what}, p95 of ${viewsOfEach} views`,
        measured: of(0.95, ({ clock }) => clock),
        unit: 'ms',
        ...target,
      },
      how: `median ${of(0.5, ({ clock }) => clock).toFixed(1)} ms, by the clock of the reader; p95 ${processor} ms of the server's processor`,
    },
  ];
}

/** What one view took, in milliseconds: for the reader, and of the thread that answers. */
interface View {
  readonly address: string;
  readonly clock: number;
  readonly processor: number;
}

async function viewOf(served: Served, agent: Agent, address: string): Promise<View> {
  const before = await served.processor();
  const clock = await timeOf(served, agent, address);
  return { address, clock, processor: (await served.processor()) - before };
}

function timeOf({ url }: Served, agent: Agent, address: string): Promise<number> {
  const begun = performance.now();
  return new Promise((resolve, reject) => {
    get(`${url}${address}`, { agent, headers }, (response) => {
      response.resume();
      response.on('error', reject);
      response.on('end', () => {
        if (response.statusCode === 200) resolve(performance.now() - begun);
        else reject(new Error(`${response.statusCode} ${address}`));
      });
    }).on('error', reject);
  });
}

const page = (what: string, ...addresses: readonly string[]): PageKind => ({ what, addresses, limit });

function kindsOf({ omraader, afdelinger, kommuner, units }: PlaceDirectory): readonly PageKind[] {
  const areas = omraader
    .filter(({ kind, validTo }) => kind === undefined && validTo === undefined)
    .slice(0, areasSeen)
    .map(({ id }) => `omr:${id}`);
  const homes = afdelinger.filter(({ validTo }) => validTo === undefined).slice(0, areasSeen);
  const [area = '', other = ''] = areas;
  const [kommune, ...others] = largestKommuner(units.map((unit) => unit.kommune));
  const district = kommuner.some(({ code }) => code === '657') ? '657' : kommune;
  return [
    page('monitoring overview', '/overvaagning'),
    page('area of the monitoring', ...areas.map((one) => `/overvaagning/${one}`)),
    page('afdeling of the monitoring', ...homes.map(({ id }) => `/overvaagning/afd:${id}`)),
    page('area beside its twins', `/overvaagning/${area}?sml=tvillinger`),
    page('what-if', `/overvaagning/${area}?ud=50&job=20`, `/overvaagning/${other}?ind=80&nye=40&profil=omraade`),
    page('area for a committee, as data', ...areas.map((one) => `/api/v1/monitor/areas/${one}`)),
    { what: 'area for a committee, as PDF', addresses: areas.map((one) => `/api/v1/monitor/areas/${one}?form=pdf`) },
    page('meeting pack with criteria', `/moedepakke?sted=${area}&kriterier=1`),
    page('shadow list', '/overvaagning/skyggeliste', '/api/v1/monitor/shadow'),
    page('official lists', '/overvaagning/lister', '/overvaagning/lister?klasse=udsat'),
    page('alerts, as a feed', '/api/v1/monitor/alerts.atom'),
    page('index of boligområder', '/overvaagning/indeks', '/overvaagning/indeks?metode=rang'),
    page('index of kommuner', '/overvaagning/indeks?enhed=kom', '/overvaagning/indeks?enhed=kom&metode=rang'),
    page('index of afdelinger', '/overvaagning/indeks?enhed=afd', '/overvaagning/indeks?enhed=afd&metode=rang'),
    page('index of afdelinger of a kommune', `/overvaagning/indeks?enhed=afd&kommune=${kommune}`),
    page(
      'own index',
      ...['omr', 'kom', 'afd'].map(
        (enhed) => `/overvaagning/indeks?enhed=${enhed}&metode=egen&w_krit_indkomst=1&w_boern=1`,
      ),
    ),
    page('moves of the country', '/flytninger', '/flytninger?niveau=omr', '/flytninger?niveau=afd'),
    page('moves of the largest kommune', `/flytninger?sted=kom:${kommune}`),
    page('moves of other kommuner', ...others.slice(0, areasSeen).map((code) => `/flytninger?sted=kom:${code}`)),
    page('moves by group', `/flytninger?sted=kom:${kommune}&gruppe=herkomst`, '/flytninger?gruppe=husstand'),
    page('does the problem move', `/flytninger?fra=${area}`, `/flytninger?sted=kom:${kommune}&fra=${area}`),
    page('placement', '/overvaagning/boligplacering', '/overvaagning/familieboliger'),
    page(
      'definitions compared',
      '/overvaagning/definitioner',
      ...areas.map((one) => `/overvaagning/definitioner?sted=${one}`),
    ),
    page('areas and their history', '/omraader', `/omraader?tema=5713&kommune=${district}`),
  ];
}

/** Kommuner by how many units they have, the most first. */
function largestKommuner(codes: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([code]) => code);
}
