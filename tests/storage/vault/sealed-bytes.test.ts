import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { headBytes, openBytes, readSealHead, sealBytes, tagBytes } from '../../../src/storage/vault/sealed-bytes.ts';
import { fileKey, type VaultKey } from '../../../src/storage/vault/vault-key.ts';

const keyOf = (text: string, id: string): VaultKey => ({
  id,
  file: `/${id}`,
  secret: createHash('sha256').update(text).digest(),
});
const key = keyOf('en', '00112233aabbccdd');
const place = 'deliveries/a/personer.parquet';
const content = fc.uint8Array({ maxLength: 120 });
const chunk = fc.integer({ min: 1, max: 40 });

test('content of any length and in chunks of any length comes back as it was', () => {
  fc.assert(
    fc.property(content, chunk, (bytes, length) => {
      const sealed = sealBytes(bytes, key, place, length);
      expect(openBytes(sealed, key, place)).toEqual(bytes);
      const chunks = Math.max(1, Math.ceil(bytes.length / length));
      expect(sealed.length).toBe(headBytes + bytes.length + chunks * tagBytes);
      expect(readSealHead(sealed)).toMatchObject({ key: key.id, chunk: length });
    }),
  );
});

test('a flipped bit anywhere, head and tags too, is found', () => {
  fc.assert(
    fc.property(content, chunk, fc.nat(), fc.integer({ min: 0, max: 7 }), (bytes, length, where, bit) => {
      const sealed = sealBytes(bytes, key, place, length);
      const at = where % sealed.length;
      sealed[at] = (sealed[at] ?? 0) ^ (1 << bit);
      expect(() => openBytes(sealed, key, place)).toThrow();
    }),
    { numRuns: 500 },
  );
});

test('whatever is cut off or added at the end is found', () => {
  fc.assert(
    fc.property(content, chunk, fc.nat(), fc.uint8Array({ minLength: 1, maxLength: 60 }), (bytes, length, at, more) => {
      const sealed = sealBytes(bytes, key, place, length);
      expect(() => openBytes(sealed.subarray(0, at % sealed.length), key, place)).toThrow();
      expect(() => openBytes(new Uint8Array(Buffer.concat([sealed, more])), key, place)).toThrow();
    }),
  );
});

test('chunks put in another order, repeated, or taken from another file are found', () => {
  const [length, step] = [4, 4 + tagBytes];
  const sealed = sealBytes(Uint8Array.from([1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3]), key, place, length);
  const other = sealBytes(Uint8Array.from([1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3]), key, place, length);
  const part = (file: Uint8Array, i: number) => file.subarray(headBytes + i * step, headBytes + (i + 1) * step);
  const made = (...chunks: Uint8Array[]) => new Uint8Array(Buffer.concat([sealed.subarray(0, headBytes), ...chunks]));
  const [one, two, three] = [part(sealed, 0), part(sealed, 1), part(sealed, 2)];
  expect(openBytes(made(one, two, three), key, place)).toHaveLength(12);
  for (const wrong of [
    made(two, one, three),
    made(one, three, two),
    made(one, two, two, three),
    made(one, three),
    made(one, two),
    made(one, two, three, three),
    made(part(other, 0), two, three),
    made(one, two, part(other, 2)),
  ]) {
    expect(() => openBytes(wrong, key, place)).toThrow(/KV-V16|changed/);
  }
});

test('a sealed file opens with its key and in its place only', () => {
  const sealed = sealBytes(Uint8Array.from([7]), key, place);
  const otherKey = { ...keyOf('to', '00112233aabbccdd') };
  expect(() => openBytes(sealed, otherKey, place)).toThrow();
  expect(() => openBytes(sealed, key, 'deliveries/b/personer.parquet')).toThrow();
});

test('the same content is never sealed with the same key twice, and nothing of it shows', () => {
  const text = new TextEncoder().encode('p_000000000000001a'.repeat(20));
  const [one, two] = [sealBytes(text, key, place), sealBytes(text, key, place)];
  expect(Buffer.from(one).equals(Buffer.from(two))).toBe(false);
  expect(fileKey(key, one.subarray(16, 48))).not.toEqual(fileKey(key, two.subarray(16, 48)));
  expect(Buffer.from(one).includes('p_0000')).toBe(false);
});
