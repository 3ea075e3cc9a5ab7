import type { LoginDesk } from '../../../app/login/login-desk.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';

/** Whether an address can be reached from this machine only. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host);
}

/**
 * Personas are chosen without a password, so a server that others can reach must have login and no personas.
 * @throws Problem KV-A3
 */
export function refuseOpenAddress(host: string, login: Pick<LoginDesk, 'settings'> | undefined): void {
  if (!isLoopback(host) && (!login || login.settings.personas)) throw new Problem('KV-A3', { host });
}

/**
 * Beyond this machine the server speaks TLS itself, unless whoever starts it says that the network encrypts.
 * @throws Problem KV-A27
 */
export function demandEncrypted(
  host: string,
  { tls, plain }: { readonly tls?: object; readonly plain?: boolean },
): void {
  if (!isLoopback(host) && !tls && plain !== true) throw new Problem('KV-A27', { fault: 'plain', host });
}

/**
 * The host a browser believes it talks to: this machine, or the installation's own address; another name for 127.0.0.1
 * is a site trying to read through the browser.
 */
export function isKnownHost(header: string | undefined, origin: string | undefined): boolean {
  if (header === undefined) return false;
  return isLoopback(header.replace(/:\d+$/, '')) || (origin !== undefined && new URL(origin).host === header);
}
