import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { BackgroundMap } from '../../domain/model/background-map.ts';
import { openBackground } from '../../storage/background/open-background.ts';

const placeholders = ['{z}', '{y}', '{x}'];

/**
 * The background map the environment sets up; undefined when it does not. `KVARTER_WMTS` is the address of a tile,
 * `KVARTER_WMTS_TOKEN` its token, `KVARTER_WMTS_ATTRIBUTION` who made it.
 * @throws Problem KV-G44 on a setting that cannot be used
 */
export function backgroundIn(environment: Readonly<Record<string, string | undefined>>): BackgroundMap | undefined {
  const address = environment.KVARTER_WMTS ?? '';
  if (address === '') return undefined;
  const attribution = environment.KVARTER_WMTS_ATTRIBUTION ?? '';
  const token = environment.KVARTER_WMTS_TOKEN ?? '';
  if (attribution === '') throw new Problem('KV-G44', { setting: 'KVARTER_WMTS_ATTRIBUTION', missing: ['text'] });
  const missing = [...placeholders, ...(token === '' ? [] : ['{token}'])].filter((part) => !address.includes(part));
  if (!isWebAddress(address)) missing.push('https://');
  if (missing.length > 0) throw new Problem('KV-G44', { setting: 'KVARTER_WMTS', missing });
  return openBackground({ address, token, attribution });
}

// Without TLS on the machine itself only.
function isWebAddress(address: string): boolean {
  const plain = address.replaceAll(/[{}]/g, '');
  if (!URL.canParse(plain)) return false;
  const { protocol, hostname } = new URL(plain);
  return protocol === 'https:' || (protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(hostname));
}
