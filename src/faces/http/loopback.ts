import { Problem } from '../../domain/kernel/problems/problem.ts';

/** Whether an address can be reached from this machine only. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host);
}

/** Personas are chosen without a password, so a server others can reach must not start. @throws Problem KV-A3 */
export function refuseOpenAddress(host: string): void {
  if (!isLoopback(host)) throw new Problem('KV-A3', { host });
}

/** The host a browser believes it talks to; another name for 127.0.0.1 is a site trying to read through the browser. */
export function isLocalHostHeader(header: string | undefined): boolean {
  if (header === undefined) return false;
  return isLoopback(header.replace(/:\d+$/, ''));
}
