import { get } from 'node:http';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../tests/browser/open-browser.ts';
import { needRelease, needWeb } from './bench-data.ts';
import { type Benchmark, quantile } from './bench-row.ts';
import { serveBy } from './served.ts';

const visits = 9;

/** What a first visit to the front page loads, and when it can be used. */
export const frontPage: Benchmark = async (setup) => {
  const app = await needRelease(setup);
  const web = await needWeb(setup);
  const served = await serveBy(['serve'], app, web);
  const browser = await openBrowser();
  try {
    setup.say(`${visits} visits to the front page`);
    const times: number[] = [];
    let loaded: readonly string[] = [];
    for (let i = 0; i < visits; i++) {
      const visit = await firstVisit(browser, served.url);
      times.push(visit.interactive / 1000);
      loaded = visit.loaded;
    }
    const sizes = await Promise.all(loaded.map(gzippedBytes));
    return [
      {
        what: 'front page, bytes',
        measured: sizes.reduce((sum, size) => sum + size, 0) / 1000,
        unit: 'kB',
        target: 250,
        how: `gzip, ${loaded.length} answers: ${loaded.map((url, i) => `${kindOf(url)} ${((sizes[i] ?? 0) / 1000).toFixed(0)}`).join(', ')}`,
      },
      {
        what: 'front page, interactive',
        measured: quantile(times, 0.5),
        unit: 's',
        target: 1.5,
        how: `median of ${visits} visits without a cache, slowest ${quantile(times, 1).toFixed(2)} s; until the search field answers typing with suggestions ready to be asked for`,
      },
    ];
  } finally {
    await browser.close();
    await served.stop();
  }
};

// React has taken an element over when its properties hang on it; from then the field answers typing.
const watchTakeOver = `
  const look = () => {
    const field = document.querySelector('input[type=search]');
    const taken = field && Object.keys(field).some((key) => key.startsWith('__reactProps'));
    if (taken && document.documentElement.dataset.ready) window.interactiveAt = performance.now();
    else setTimeout(look, 4);
  };
  look();
`;

async function firstVisit(
  browser: Browser,
  url: string,
): Promise<{ readonly interactive: number; readonly loaded: readonly string[] }> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const loaded: string[] = [];
    page.on('response', (response) => loaded.push(response.url()));
    await page.addInitScript(watchTakeOver);
    await page.goto(url, { waitUntil: 'networkidle' });
    // Asked again from here: the content policy lets no text become a script in the page.
    while (!(await page.evaluate('window.interactiveAt !== undefined'))) await page.waitForTimeout(20);
    const interactive = Number(await page.evaluate('window.interactiveAt'));
    return { interactive, loaded: [...new Set(loaded)].filter((address) => address.startsWith(url)) };
  } finally {
    await context.close();
  }
}

function gzippedBytes(url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = get(url, { headers: { 'accept-encoding': 'gzip', accept: '*/*' } }, (response) => {
      let bytes = 0;
      response.on('data', (part: Buffer) => {
        bytes += part.length;
      });
      response.on('error', reject);
      response.on('end', () => resolve(bytes));
    });
    request.on('error', reject);
  });
}

function kindOf(url: string): string {
  return /\.(\w+)$/.exec(new URL(url).pathname)?.[1] ?? 'document';
}
