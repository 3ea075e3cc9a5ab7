import { memoryUsage, uptime } from 'node:process';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AnswerRecord } from './answer-record.ts';
import type { Server } from './server-options.ts';

/** What is counted while a server runs. */
export interface RequestMeter {
  /** In Prometheus' text form: answers by route and status, how long they took, memory and time at work. */
  text(): string;
}

// Upper ends in milliseconds; the last is everything.
const bounds = [10, 25, 50, 100, 250, 500, 1000, 2500, 10_000] as const;

/** Counts every answer of a server, and tells each to `onAnswer`. */
export function measureRequests(server: Server, onAnswer: (answer: AnswerRecord) => void): RequestMeter {
  const answers = new Map<string, number>();
  const durations = new Array<number>(bounds.length + 1).fill(0);
  let [sum, under] = [0, 0];
  server.addHook('onRequest', async () => {
    under += 1;
  });
  server.addHook('onResponse', async (request: FastifyRequest, reply: FastifyReply) => {
    const { id, method } = request;
    const route = request.routeOptions.url ?? '*';
    const [status, ms] = [reply.statusCode, reply.elapsedTime];
    under -= 1;
    const key = `route="${route}",method="${method}",status="${status}"`;
    answers.set(key, (answers.get(key) ?? 0) + 1);
    const place = bounds.findIndex((bound) => ms <= bound);
    const at = place < 0 ? bounds.length : place;
    durations[at] = (durations[at] ?? 0) + 1;
    sum += ms;
    onAnswer({ id, method, route, status, ms: Math.round(ms * 10) / 10 });
  });
  return { text: () => [...answerLines(answers), ...durationLines(durations, sum), ...stateLines(under)].join('\n') };
}

function answerLines(answers: ReadonlyMap<string, number>): readonly string[] {
  const lines = [...answers].sort().map(([key, count]) => `kvarter_answers_total{${key}} ${count}`);
  return ['# TYPE kvarter_answers_total counter', ...lines];
}

function durationLines(durations: readonly number[], sum: number): readonly string[] {
  let total = 0;
  const lines = durations.map((count, at) => {
    total += count;
    const bound = bounds[at];
    return `kvarter_answer_seconds_bucket{le="${bound === undefined ? '+Inf' : bound / 1000}"} ${total}`;
  });
  const ends = [`kvarter_answer_seconds_sum ${sum / 1000}`, `kvarter_answer_seconds_count ${total}`];
  return ['# TYPE kvarter_answer_seconds histogram', ...lines, ...ends];
}

function stateLines(under: number): readonly string[] {
  const gauge = (name: string, value: number): readonly string[] => [`# TYPE ${name} gauge`, `${name} ${value}`];
  return [
    ...gauge('kvarter_requests_under_way', Math.max(0, under)),
    ...gauge('kvarter_memory_bytes', memoryUsage.rss()),
    ...gauge('kvarter_up_seconds', Math.round(uptime())),
    '',
  ];
}
