import { randomUUID } from 'node:crypto';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { openApp } from '../src/app/start/open-app.ts';
import type { AreaDraft } from '../src/domain/model/area.ts';
import { insertArea } from '../src/engines/areas/area-versions.ts';
import { openBrowser } from '../tests/browser/open-browser.ts';
import { needRelease, needWeb } from './bench-data.ts';
import { type Benchmark, quantile } from './bench-row.ts';
import { madeDistricts } from './made-districts.ts';
import { serveBy } from './served.ts';

const parishes = 2148;
const visits = 7;
const changes = 8;

/** The map of 2,148 made parishes with one key figure in a browser: until it is drawn, and a change of period. */
export const mapPage: Benchmark = async (setup) => {
  const kept = await needRelease(setup);
  const web = await needWeb(setup);
  const folder = await mkdtemp(join(tmpdir(), 'kvarter-bench-map-'));
  setup.say(`keeping ${parishes} parishes`);
  await cp(kept, folder, { recursive: true });
  await keepParishes(folder);
  const served = await serveBy(['serve'], folder, web);
  const browser = await openBrowser();
  try {
    const seen: Seen[] = [];
    // The first visit makes the layer on the server; it is told apart.
    for (let i = 0; i <= visits; i++) seen.push(await seeMap(browser, served.url));
    const [first, ...later] = seen;
    const of = (pick: (one: Seen) => number): readonly number[] => later.map(pick);
    return [
      {
        what: `first map of ${parishes} parishes`,
        measured:
          quantile(
            of(({ ready }) => ready),
            0.5,
          ) / 1000,
        unit: 's',
        target: 1.5,
        how: `median of ${visits} visits without a cache, by the clock until it is drawn; slowest ${quantile(
          of(({ ready }) => ready),
          1,
        ).toFixed(0)} ms, the first after a start ${first?.ready.toFixed(0)} ms; ${quantile(
          of(({ cpu }) => cpu),
          0.5,
        ).toFixed(0)} ms of the page's processor; ground and figures ${first?.kilobytes} kB`,
      },
      {
        what: 'change of period on it',
        measured: quantile(
          of(({ change }) => change),
          0.5,
        ),
        unit: 'ms',
        target: 100,
        how: `processor of the page, mean of ${changes} changes, median of ${visits} visits; until it is painted ${quantile(
          of(({ clock }) => clock),
          0.5,
        ).toFixed(0)} ms by the clock`,
      },
    ];
  } finally {
    await browser.close();
    await served.stop();
    await rm(folder, { recursive: true });
  }
};

/** One visit, in milliseconds: until the map was drawn and what the page computed until then; the same of a change. */
interface Seen {
  readonly ready: number;
  readonly cpu: number;
  readonly change: number;
  readonly clock: number;
  readonly kilobytes: number;
}

async function seeMap(browser: Browser, url: string): Promise<Seen> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.addInitScript(watchMap);
    await page.goto(`${url}/kort?lag=t5713.98&tal=boern`);
    await page.waitForSelector('[data-map="ready"]', { state: 'attached' });
    const cpu = await processor(session);
    const ready = Number(await page.evaluate('window.mapReadyAt ?? performance.now()'));
    // What the page does after it is drawn is no part of a change.
    await page.waitForLoadState('networkidle');
    const before = await processor(session);
    const clock = Number(await page.evaluate(changePeriods));
    const change = ((await processor(session)) - before) / changes;
    return { ready, cpu, change, clock, kilobytes: await kilobytesOf(page) };
  } finally {
    await context.close();
  }
}

const watchMap = `
  const look = () => {
    if (document.querySelector('[data-map="ready"]')) window.mapReadyAt = performance.now();
    else requestAnimationFrame(look);
  };
  look();
`;

const changePeriods = `(async () => {
  const slider = document.querySelector('.period-slider input');
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
  const last = Number(slider.max);
  const begun = performance.now();
  for (let i = 1; i <= ${changes}; i++) {
    set.call(slider, String(last - (i % Math.max(1, last))));
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  }
  return (performance.now() - begun) / ${changes};
})()`;

async function processor(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
}

async function kilobytesOf(page: Page): Promise<number> {
  const script = `performance.getEntriesByType('resource').filter((one) => one.name.includes('/map/'))
    .reduce((sum, one) => sum + one.encodedBodySize, 0)`;
  return Math.round(Number(await page.evaluate(script)) / 1000);
}

const atOnce = 500;

async function keepParishes(folder: string): Promise<void> {
  const app = await openApp(folder);
  const stamp = { at: app.clock(), user: 'bench', reason: 'bench', newId: randomUUID };
  const tiling = { columns: 48, side: 6500, pointsPerEdge: 20, from: [440_000, 6_070_000] } as const;
  const drafts = madeDistricts(parishes, tiling).map((shape, at): AreaDraft => {
    const fields = { prog_distrikt_nr: at + 1, prog_distrikt_navn: `Sogn ${at + 1}`, prog_distrikt_type_kode: 98 };
    const head = { cvrKode: 29189919, kommunekode: 657, oprindkode: 2, statuskode: 3, offKode: 1 };
    return { theme: 5713, ...head, noegle: `S-${at + 1}`, fields, shape };
  });
  for (let from = 0; from < drafts.length; from += atOnce) {
    await app.state.keepAreas(drafts.slice(from, from + atOnce).map((draft) => insertArea(draft, [], stamp)));
  }
  await app.state.close();
}
