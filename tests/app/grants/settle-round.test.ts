import { afterAll, beforeAll, expect, test } from 'vitest';
import { openRound } from '../../../src/app/grants/handle-round.ts';
import { shortOfLocal } from '../../../src/app/grants/local-of-round.ts';
import { readRound } from '../../../src/app/grants/read-rounds.ts';
import { workOutRound } from '../../../src/app/grants/work-out-round.ts';
import { settleRound } from '../../../src/faces/cli/demo/settle-round.ts';
import type { TestServer } from '../../api/open-test-server.ts';
import { officer, openGrantServer, reason } from './grant-sector.ts';

let served: TestServer;
beforeAll(async () => {
  served = await openGrantServer();
});
afterAll(() => served.close());

const toDo = async (id: string) => {
  const { round } = await readRound(served.context, id);
  const shown = (await workOutRound(served.context, officer, round)).shown.content;
  return { open: shown.run.open.length, short: shortOfLocal(shown).length, steps: round.log.length };
};

test('the demo leaves two confirmations of local money to whoever tries it, and at most three classes', async () => {
  const round = await openRound(served.context, officer, { name: 'Prøverunde', settings: { cutOff: '0.4' }, reason });
  const before = await toDo(round.id);
  expect(before.short).toBeGreaterThan(2);
  await settleRound(served.context, round.id);
  const after = await toDo(round.id);
  expect([after.open, after.short]).toEqual([Math.min(before.open, 3), 2]);
  expect(after.steps).toBeGreaterThan(before.steps);
});
