import type { FastifyInstance } from 'fastify';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import { isLoopback } from '../request/loopback.ts';
import type { RequestMeter } from '../server/measure-requests.ts';

/**
 * `/metrics`: counts for whoever watches over the installation, in Prometheus' text form; nothing of anybody. Answered to
 * this machine only: to others, and through a proxy, there is no such address.
 */
export function metricsRoute(server: Pick<FastifyInstance, 'get'>, meter: RequestMeter): void {
  server.get('/metrics', { schema: { hide: true } }, async (request, reply) => {
    const isFromHere = isLoopback(request.ip) && request.headers['x-forwarded-for'] === undefined;
    if (!isFromHere) throw new Problem('KV-A6', { path: '/metrics' });
    const type = 'text/plain; version=0.0.4; charset=utf-8';
    return reply.header('cache-control', 'no-store').type(type).send(meter.text());
  });
}
