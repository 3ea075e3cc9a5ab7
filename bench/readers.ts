import { tables } from '../src/domain/definitions/tables/index.ts';
import type { PlaceDirectory } from '../src/domain/model/place.ts';
import { needRelease, needWeb, releaseJson } from './bench-data.ts';
import { type Benchmark, quantile } from './bench-row.ts';
import { sameDraw } from './draw.ts';
import { readSteadily } from './read-steadily.ts';
import { serveBy } from './served.ts';

const connections = 1_000;
const warmUpSeconds = 5;
const seconds = 60;
const different = 5_000;
// A process for each of the two cores, as running.md advises for so many readers.
const processes = 2;

/** A thousand readers at once, each asking for table data once a second. */
export const readers: Benchmark = async (setup) => {
  const app = await needRelease(setup);
  const web = await needWeb(setup);
  const { afdelinger, units } = await releaseJson<PlaceDirectory>(app, 'places.json');
  const served = await serveBy(['serve', '--processes', `${processes}`], app, web);
  try {
    const draw = sameDraw();
    const open = afdelinger.filter(({ validTo }) => validTo === undefined);
    const addresses = Array.from({ length: different }, () => {
      const place = draw(3) === 0 ? `kom:${units[draw(units.length)]?.kommune}` : `afd:${open[draw(open.length)]?.id}`;
      return `/api/v1/tables/${tables[draw(tables.length)]?.id}?sted=${place}&sml=kom,land`;
    });
    const asked = { url: served.url, addresses, connections, headers: { 'x-kvarter-persona': 'fond' } };
    setup.say(`${connections} connections, a request a second each, ${warmUpSeconds} + ${seconds} s`);
    await readSteadily({ ...asked, seconds: warmUpSeconds });
    const { times, failed } = await readSteadily({ ...asked, seconds });
    for (const wrong of failed.slice(0, 5)) setup.say(wrong);
    const ms = (share: number): string => `${quantile(times, share).toFixed(0)} ms`;
    const how = `${times.length} requests, median ${ms(0.5)}, p99 ${ms(0.99)}; ${processes} server processes; from when each was due to its last byte; the readers are on the same machine`;
    return [
      {
        what: `table data, p95 with ${connections} connections`,
        measured: quantile(times, 0.95),
        unit: 'ms',
        target: 400,
        how,
      },
      {
        what: `errors with ${connections} connections`,
        measured: failed.length,
        unit: 'answers',
        target: 0,
        how: `${seconds} s`,
      },
    ];
  } finally {
    await served.stop();
  }
};
