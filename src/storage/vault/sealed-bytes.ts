import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { must } from '../../domain/kernel/invariant.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { VaultKeyId } from '../../domain/model/vault-seal.ts';
import { fileKey, idBytes, type VaultKey } from './vault-key.ts';

/**
 * How a sealed file begins: eight bytes that say it is one, the key's id, a salt drawn for this file, and how many bytes
 * of content a chunk has. Chunks follow, each with its tag; the last one alone may be shorter, or empty.
 */
export interface SealHead {
  readonly key: VaultKeyId;
  readonly bytes: Uint8Array;
  readonly salt: Uint8Array;
  readonly chunk: number;
}

const MAGIC = Buffer.from('KVSEAL1\n', 'latin1');
const SALT_BYTES = 32;
const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const LAST = 1;
const mostOfChunk = 1 << 26;
/** Length of the head of a sealed file. */
export const headBytes = MAGIC.length + idBytes + SALT_BYTES + 4;
/** Length of the tag behind each chunk. */
export const tagBytes = 16;
/** Content of a chunk as it is written. */
export const usualChunk = 1 << 20;

/** The head of a new sealed file. */
export function newHead(key: VaultKey, chunk = usualChunk): SealHead {
  const salt = randomBytes(SALT_BYTES);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(chunk);
  return { key: key.id, salt, chunk, bytes: Buffer.concat([MAGIC, Buffer.from(key.id, 'hex'), salt, length]) };
}

/** Reads a head; undefined for content that is not sealed. */
export function readSealHead(content: Uint8Array): SealHead | undefined {
  const bytes = Buffer.from(content.subarray(0, headBytes));
  if (bytes.length < headBytes || !bytes.subarray(0, MAGIC.length).equals(MAGIC)) return undefined;
  const id = bytes.subarray(MAGIC.length, MAGIC.length + idBytes).toString('hex');
  const salt = bytes.subarray(MAGIC.length + idBytes, headBytes - 4);
  return { key: id, salt, chunk: Math.min(bytes.readUInt32LE(headBytes - 4), mostOfChunk), bytes };
}

/** Seals or opens the chunks of one file, in their order. `place` is where the file is in the vault: it opens nowhere else. */
export interface ChunkCipher {
  seal(content: Uint8Array, number: number, isLast: boolean): readonly [Uint8Array, Uint8Array];
  /** Undefined for a chunk that is not what was written there. */
  open(sealed: Uint8Array, number: number, isLast: boolean): Uint8Array | undefined;
}

/** The cipher of one file. */
export function chunkCipher(key: VaultKey, head: SealHead, place: string): ChunkCipher {
  const secret = fileKey(key, head.salt);
  const known = Buffer.concat([head.bytes, Buffer.from(place)]);
  return {
    seal: (content, number, isLast) => {
      const cipher = createCipheriv(ALGORITHM, secret, nonceOf(number, isLast)).setAAD(known);
      const sealed = cipher.update(content);
      cipher.final();
      return [sealed, cipher.getAuthTag()];
    },
    open: (sealed, number, isLast) => {
      const end = sealed.length - tagBytes;
      if (end < 0) return undefined;
      const cipher = createDecipheriv(ALGORITHM, secret, nonceOf(number, isLast), { authTagLength: tagBytes });
      cipher.setAAD(known).setAuthTag(sealed.subarray(end));
      const content = cipher.update(sealed.subarray(0, end));
      try {
        cipher.final();
        return content;
      } catch {
        return undefined;
      }
    },
  };
}

// The chunk's number and whether it is the last: one moved, left out, or cut off behind does not open.
function nonceOf(number: number, isLast: boolean): Uint8Array {
  const nonce = Buffer.alloc(NONCE_BYTES);
  nonce.writeUInt32BE(number, NONCE_BYTES - 5);
  nonce[NONCE_BYTES - 1] = isLast ? LAST : 0;
  return nonce;
}

/** Small content sealed as one file. */
export function sealBytes(content: Uint8Array, key: VaultKey, place: string, chunk = usualChunk): Uint8Array {
  const head = newHead(key, chunk);
  const cipher = chunkCipher(key, head, place);
  const parts: Uint8Array[] = [head.bytes];
  const chunks = Math.max(1, Math.ceil(content.length / head.chunk));
  for (let i = 0; i < chunks; i += 1) {
    parts.push(...cipher.seal(content.subarray(i * head.chunk, (i + 1) * head.chunk), i, i === chunks - 1));
  }
  return new Uint8Array(Buffer.concat(parts));
}

/** Opens what `sealBytes` or `sealFile` made. @throws Problem KV-V16 when a byte of it has changed or is missing */
export function openBytes(sealed: Uint8Array, key: VaultKey, place: string): Uint8Array {
  const head = must(readSealHead(sealed), 'a sealed file');
  const cipher = chunkCipher(key, head, place);
  const step = head.chunk + tagBytes;
  const body = sealed.subarray(headBytes);
  const chunks = Math.max(1, Math.ceil(body.length / step));
  const parts: Uint8Array[] = [];
  for (let i = 0; i < chunks; i += 1) {
    const part = cipher.open(body.subarray(i * step, (i + 1) * step), i, i === chunks - 1);
    if (!part) throw new Problem('KV-V16', { file: place, fault: 'changed' });
    parts.push(part);
  }
  return new Uint8Array(Buffer.concat(parts));
}
