import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestServer, type TestServer } from '../../api/open-test-server.ts';
import { sectorWithMoves } from '../../api/sector-with-moves.ts';

const readers = ['fond', 'leder', 'analytiker', 'bestyrelse'] as const;
const questions = ['sted=kom:657&niveau=afd', 'sted=kom:657&niveau=omr', 'niveau=afd', 'sted=kom:657&niveau=kom'];

let app: TestServer;
beforeAll(async () => {
  app = await openTestServer(sectorWithMoves());
});
afterAll(async () => {
  expect(app.bugs).toEqual([]);
  await app.close();
});

async function answerOf(server: TestServer, question: string, reader: string): Promise<unknown> {
  const answer = await server.get(`/api/v1/moves?${question}`, reader);
  return answer.statusCode === 200 ? answer.json() : answer.statusCode;
}

test('what is kept of moves for one reader is never told to another who may name other places', async () => {
  const alone = new Map<string, unknown>();
  for (const reader of readers) {
    const fresh = await openTestServer(sectorWithMoves());
    for (const question of questions) alone.set(`${reader} ${question}`, await answerOf(fresh, question, reader));
    await fresh.close();
  }
  const [fund, manager] = ['fond', 'leder'].map((reader) => alone.get(`${reader} ${questions[2]}`));
  expect(fund).not.toEqual(manager);
  // Twice over, in both orders: whoever came first has left something behind.
  for (const reader of [...readers, ...readers.toReversed()]) {
    for (const question of questions) {
      expect(await answerOf(app, question, reader), `${reader} ${question}`).toEqual(
        alone.get(`${reader} ${question}`),
      );
    }
  }
});
