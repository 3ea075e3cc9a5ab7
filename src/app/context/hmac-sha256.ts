import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';
import type { Hmac } from '../../domain/model/ports.ts';

const prepared = new WeakMap<Uint8Array, KeyObject>();

/**
 * HMAC-SHA256 by the runtime. Preparing a key costs several times the hash itself and a build makes a million hashes
 * under a handful of keys, so a key is prepared once per array it came in; that array must not be changed afterwards.
 */
export const hmacSha256: Hmac = (key, text) => createHmac('sha256', prepare(key)).update(text).digest();

function prepare(key: Uint8Array): KeyObject {
  const known = prepared.get(key);
  if (known) return known;
  const made = createSecretKey(key);
  prepared.set(key, made);
  return made;
}
