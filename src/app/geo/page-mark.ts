import { randomBytes, timingSafeEqual } from 'node:crypto';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { OrderPlace } from '../../engines/areas/features/order-features.ts';
import type { AppContext } from '../context/app-context.ts';
import { hmacSha256 } from '../context/hmac-sha256.ts';

const owner = 'installation:geo';
const setting = 'page-key';
const keyBytes = 32;
const signatureBytes = 16;
const keys = new WeakMap<AppContext, Promise<Uint8Array>>();

/** What a page mark says: after which place to go on. */
export type PageMark = OrderPlace;

/**
 * Writes where the next page begins, signed together with the question it belongs to. The place is told by values and
 * key, so that a page neither repeats nor leaves out a feature when others come and go.
 */
export async function writePageMark(context: AppContext, question: string, place: PageMark): Promise<string> {
  const body = Buffer.from(JSON.stringify([place.values, place.key])).toString('base64url');
  return `${body}.${signature(await keyOf(context), question, body)}`;
}

/** Reads a page mark. @throws Problem KV-Z6 when it was not written by us, or for another question */
export async function readPageMark(context: AppContext, question: string, mark: string): Promise<PageMark> {
  const [body = '', signed = '', ...more] = mark.split('.');
  const parsed = placeIn(body);
  if (more.length > 0 || signed === '' || !parsed) throw new Problem('KV-Z6', { why: 'changed' });
  const expected = signature(await keyOf(context), question, body);
  const [a, b] = [Buffer.from(signed), Buffer.from(expected)];
  if (a.length !== b.length) throw new Problem('KV-Z6', { why: 'changed' });
  if (!timingSafeEqual(a, b)) throw new Problem('KV-Z6', { why: 'other-question' });
  return parsed;
}

function signature(key: Uint8Array, question: string, body: string): string {
  const bytes = hmacSha256(key, `${body}\n${question}`).subarray(0, signatureBytes);
  return Buffer.from(bytes).toString('base64url');
}

function placeIn(body: string): PageMark | undefined {
  try {
    const read: unknown = JSON.parse(Buffer.from(body, 'base64url').toString('utf8'));
    if (!Array.isArray(read) || read.length !== 2) return undefined;
    const [values, key] = read;
    return Array.isArray(values) && typeof key === 'string' ? { values, key } : undefined;
  } catch {
    return undefined;
  }
}

// Kept with the state, so that every server of an installation reads the marks of the others.
function keyOf(context: AppContext): Promise<Uint8Array> {
  let key = keys.get(context);
  if (!key) {
    key = readKey(context);
    keys.set(context, key);
  }
  return key;
}

async function readKey(context: AppContext): Promise<Uint8Array> {
  const made = randomBytes(keyBytes).toString('hex');
  return Buffer.from(await context.state.settleSetting(owner, setting, made), 'hex');
}
