import type { FastifyRequest } from 'fastify';
import type { LoginDesk } from '../../../app/login/login-desk.ts';

/** How readers are known: by login where there is one, by demo personas where the server is reached from here alone. */
export interface Door {
  readonly login?: LoginDesk;
  readonly personas: boolean;
  /** Whether readers reach the server by https: at the proxy in front of it, or by its own certificate. */
  readonly byHttps: boolean;
}

const doors = new WeakMap<FastifyRequest, Door>();

/** Notes how the readers of a request's server are known. */
export function enterBy(door: Door, request: FastifyRequest): void {
  doors.set(request, door);
}

/** How readers of this server are known. */
export function doorAt(request: FastifyRequest): Door {
  return doors.get(request) ?? { personas: false, byHttps: false };
}

/** Whether readers reach this server by https: its cookies are then never sent otherwise. */
export function isByHttps(request: FastifyRequest): boolean {
  return doorAt(request).byHttps;
}
