import { appendFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import type { Reporter } from 'vitest/node';

// Every CI can read the last line, whatever runner it knows.
const closingLine: Reporter = {
  onTestRunEnd(modules, unhandledErrors) {
    const count = { passed: 0, failed: unhandledErrors.length, skipped: 0 };
    for (const module of modules) {
      if (module.state() === 'failed' && [...module.children.allTests()].every((t) => t.result().state !== 'failed')) {
        count.failed += 1; // a file that does not load, or a hook that fails
      }
      for (const test of module.children.allTests()) {
        const state = test.result().state;
        if (state !== 'pending') count[state] += 1;
      }
    }
    // scripts/run-tests.ts adds up several runs.
    const tally = process.env.KVARTER_TEST_TALLY;
    if (tally) appendFileSync(tally, `${JSON.stringify(count)}\n`);
    const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : '';
    process.on('exit', () => process.stdout.write(`\n${count.passed} passed, ${count.failed} failed${skipped}\n`));
  },
};

const folders = (...names: string[]) => names.map((name) => `tests/${name}/**/*.test.ts`);
// Deliveries, builds and the demo end to end: part of `npm test`, too slow for `npm run check`.
const pipeline = folders('app/deliver', 'app/build', 'demo');
// Both kinds of state database: one PostgreSQL server is started for all of them.
const state = folders('storage/state');
// Standards of geo services, through the server: the only tests of the engines that write their answers.
const ogc = folders('api/ogc');
const slow = { testTimeout: 180_000, hookTimeout: 600_000 };

// Speed is a benchmark, never a timed test: the timeouts only stop what hangs.
export default defineConfig({
  test: {
    maxWorkers: 2,
    reporters: ['default', closingLine],
    projects: [
      {
        test: {
          name: 'unit',
          include: folders('domain', 'engines', 'storage', 'app', 'golden'),
          exclude: [...pipeline, ...state],
          ...slow,
        },
      },
      { test: { name: 'state', include: state, globalSetup: 'tests/storage/state/start-postgres.ts', ...slow } },
      { test: { name: 'pipeline', include: pipeline, ...slow } },
      { test: { name: 'repo', include: folders('repo'), ...slow } },
      { test: { name: 'api', include: folders('api', 'cli'), exclude: ogc, ...slow } },
      { test: { name: 'ogc', include: ogc, ...slow } },
      { test: { name: 'attack', include: folders('attack'), ...slow } },
      { test: { name: 'browser', include: folders('browser'), globalSetup: 'tests/browser/make-once.ts', ...slow } },
    ],
    coverage: {
      provider: 'v8',
      include: ['src/engines/**/*.ts'],
      reporter: ['text-summary', 'json-summary'],
      thresholds: { lines: 90, functions: 90, statements: 90 },
    },
  },
});
