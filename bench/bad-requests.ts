import { openApp } from '../src/app/start/open-app.ts';
import { buildServer } from '../src/faces/http/server/build-server.ts';
import { badRequests, isUnknownOperation, wrongAnswer } from './bad-request.ts';
import { needRelease, needWeb } from './bench-data.ts';
import type { Benchmark } from './bench-row.ts';

const asked = 100_000;

/** Requests nobody in their right mind sends: no failure of ours, no stack trace. */
export const badRequestRuns: Benchmark = async (setup) => {
  const app = await needRelease(setup);
  const web = await needWeb(setup);
  const context = await openApp(app);
  let [wrong, bugs, demanded] = [0, 0, 0];
  const server = await buildServer(context, {
    webDir: web,
    requestsPerMinute: Number.MAX_SAFE_INTEGER,
    onBug: (id, error) => {
      bugs += 1;
      setup.say(`${id} ${error instanceof Error ? error.message : error}`);
    },
  });
  const statuses = new Map<number, number>();
  try {
    const next = badRequests(Date.now());
    setup.say(`${asked} bad requests`);
    for (let i = 0; i < asked; i++) {
      const request = next();
      const first = await server.inject(request);
      // HEAD has no body to be judged by: the same is asked with one.
      const isMute = request.method === 'HEAD' && first.statusCode >= 500;
      const answer = isMute ? await server.inject({ ...request, method: 'GET' }) : first;
      const fault = wrongAnswer(answer.statusCode, answer.body);
      if (fault !== undefined) setup.say(`${fault}: ${JSON.stringify(request).slice(0, 300)}`);
      wrong += fault === undefined ? 0 : 1;
      demanded += isUnknownOperation(answer.statusCode, answer.body) ? 1 : 0;
      statuses.set(answer.statusCode, (statuses.get(answer.statusCode) ?? 0) + 1);
    }
  } finally {
    await server.close();
    await context.state.close();
  }
  const shape = [...statuses].sort().map(([status, count]) => `${status}: ${count}`);
  const told = `the ${demanded} of 501 are what the standard demands for an operation of WFS that is not there`;
  const how = `${asked} requests, ${shape.join(', ')}${demanded > 0 ? `; ${told}` : ''}`;
  return [{ what: 'bad requests answered wrongly', measured: wrong + bugs, unit: 'answers', target: 0, how }];
};
