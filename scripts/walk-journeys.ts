import { parseArgs } from 'node:util';
import { journeys } from '../tests/browser/journeys/index.ts';
import { type Ground, type Journey, type Timed, walk } from '../tests/browser/journeys/walker.ts';
import { openBrowser } from '../tests/browser/open-browser.ts';
import { runKvarter } from '../tests/browser/run-kvarter.ts';

// `npm run journeys`: walks the twelve journeys in a browser and tells clicks, seconds and the slowest pages of each; on a
// small synthetic Denmark of its own, or with --url on a server that runs (a copy: journeys change things). --data is the
// server's folder, for the journeys that deliver and build; --only a,c walks some.
const { values } = parseArgs({
  options: { url: { type: 'string' }, data: { type: 'string' }, only: { type: 'string' } },
});

const slowest = (times: readonly Timed[]): string => {
  const [worst] = times.toSorted((a, b) => b.ms - a.ms);
  return worst ? `${worst.ms} ms ${decodeURIComponent(worst.path).slice(0, 60)}` : '';
};
const middle = (times: readonly Timed[]): string => {
  const sorted = times.map(({ ms }) => ms).sort((a, b) => a - b);
  return sorted.length > 0 ? `${sorted[Math.floor(sorted.length / 2)]} ms` : '';
};

async function tell(journey: Journey, ground: Ground): Promise<boolean> {
  const { id, name, needs } = journey;
  if (needs !== undefined && ground.data === undefined) {
    process.stdout.write(`| ${id} | ${name} | not walked: give --data |\n`);
    return true;
  }
  try {
    const { clicks, commands, seconds, answers, pages, complaints } = await walk(journey, ground);
    const columns = [id, name, clicks, commands, seconds.toFixed(1), middle(answers), slowest(answers), slowest(pages)];
    process.stdout.write(`| ${columns.join(' | ')} |\n`);
    for (const one of complaints) process.stdout.write(`  complaint: ${one}\n`);
    return clicks <= journey.clicks;
  } catch (error) {
    process.stdout.write(`| ${id} | ${name} | stopped: ${error instanceof Error ? error.message : String(error)} |\n`);
    return false;
  }
}

const own = values.url === undefined ? await runKvarter() : undefined;
const url = values.url ?? own?.url ?? '';
const data = values.data ?? own?.data;
const browser = await openBrowser();
const asked = values.only?.split(',');
const heads = ['', 'journey', 'clicks', 'commands', 's', 'median answer', 'slowest answer', 'slowest page, ready'];
process.stdout.write(`| ${heads.join(' | ')} |\n| ${heads.map(() => '---').join(' | ')} |\n`);
let failed = 0;
for (const journey of journeys.filter(({ id }) => asked === undefined || asked.includes(id))) {
  const isFine = await tell(journey, { browser, url, ...(data === undefined ? {} : { data }) });
  if (!isFine) failed += 1;
}
await browser.close();
await own?.stop();
process.exitCode = failed > 0 ? 1 : 0;
