import { type FileHandle, open } from 'node:fs/promises';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import { chunkCipher, headBytes, newHead, readSealHead, type SealHead, tagBytes } from './sealed-bytes.ts';
import type { VaultKey } from './vault-key.ts';

/** The head of a file, or undefined for one that is not sealed. @throws the system's error when it cannot be read */
export async function headOfFile(path: string): Promise<SealHead | undefined> {
  const file = await open(path, 'r');
  try {
    return readSealHead(await readUpTo(file, headBytes));
  } finally {
    await file.close();
  }
}

/**
 * Writes the content of `from` sealed to `to`, which must not be there, and waits for the disk. Answers the bytes of
 * content. `place` is where the file will stand in the vault.
 */
export async function sealFile(from: string, to: string, key: VaultKey, place: string): Promise<number> {
  return await copied(from, to, true, async (source, target) => {
    const head = newHead(key);
    const cipher = chunkCipher(key, head, place);
    await target.write(head.bytes);
    let bytes = 0;
    for await (const { piece, number, isLast } of pieces(source, head.chunk)) {
      await target.writev([...cipher.seal(piece, number, isLast)]);
      bytes += piece.length;
    }
    return bytes;
  });
}

/**
 * Writes the content of a sealed file to `to`, which must not be there, and answers its bytes. Every chunk is checked
 * before it is written, and a file that does not open to its end leaves nothing.
 * @throws Problem KV-V16 when a byte has changed, is missing or was added, or the file belongs elsewhere
 */
export async function openSealedFile(
  from: string,
  to: string,
  place: string,
  keyOf: (head: SealHead) => Promise<VaultKey>,
): Promise<number> {
  return await copied(from, to, false, async (source, target) => {
    const opened = await openPieces(source, place, keyOf);
    let bytes = 0;
    for await (const { piece } of opened.pieces) {
      await target.writeFile(piece);
      bytes += piece.length;
    }
    return bytes;
  });
}

/**
 * Writes a sealed file anew under another key to `to`, which must not be there, and waits for the disk; its content is
 * never on the disk. Answers the bytes of content.
 * @throws Problem KV-V16 as `openSealedFile`
 */
export async function resealFile(
  from: string,
  to: string,
  place: string,
  keys: { readonly of: (head: SealHead) => Promise<VaultKey>; readonly to: VaultKey },
): Promise<number> {
  return await copied(from, to, true, async (source, target) => {
    const { old, pieces } = await openPieces(source, place, keys.of);
    // Chunks as long as they were, so that each becomes one.
    const head = newHead(keys.to, old.chunk);
    const cipher = chunkCipher(keys.to, head, place);
    await target.write(head.bytes);
    let bytes = 0;
    for await (const { piece, number, isLast } of pieces) {
      await target.writev([...cipher.seal(piece, number, isLast)]);
      bytes += piece.length;
    }
    return bytes;
  });
}

interface Piece {
  readonly piece: Uint8Array;
  readonly number: number;
  readonly isLast: boolean;
}

/** The content of a sealed file, chunk by chunk, each checked. @throws Problem KV-V16 */
async function openPieces(source: FileHandle, place: string, keyOf: (head: SealHead) => Promise<VaultKey>) {
  const old = readSealHead(await readUpTo(source, headBytes));
  if (!old) throw new Problem('KV-V16', { file: place, fault: 'cut' });
  const cipher = chunkCipher(await keyOf(old), old, place);
  async function* opened(length: number): AsyncGenerator<Piece> {
    for await (const { piece, number, isLast } of pieces(source, length)) {
      const content = cipher.open(piece, number, isLast);
      if (!content) throw new Problem('KV-V16', { file: place, fault: piece.length < tagBytes ? 'cut' : 'changed' });
      yield { piece: content, number, isLast };
    }
  }
  return { old, pieces: opened(old.chunk + tagBytes) };
}

/** The rest of a file in pieces of one length, of which the last is told; at least one, which may be empty. */
async function* pieces(file: FileHandle, length: number): AsyncGenerator<Piece> {
  let piece = await readUpTo(file, length);
  for (let number = 0; ; number += 1) {
    const next = piece.length < length ? undefined : await readUpTo(file, length);
    const isLast = next === undefined || next.length === 0;
    yield { piece, number, isLast };
    if (isLast) return;
    piece = next;
  }
}

async function readUpTo(file: FileHandle, length: number): Promise<Uint8Array> {
  const buffer = Buffer.allocUnsafe(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await file.read(buffer, filled, length - filled, null);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return buffer.subarray(0, filled);
}

async function copied(
  from: string,
  to: string,
  synced: boolean,
  write: (source: FileHandle, target: FileHandle) => Promise<number>,
): Promise<number> {
  const source = await open(from, 'r');
  try {
    const target = await open(to, 'wx', 0o600);
    let done = false;
    try {
      const bytes = await write(source, target);
      if (synced) await target.sync();
      done = true;
      return bytes;
    } finally {
      // What was opened so far is nobody's to read when the rest does not open.
      if (!done) await target.truncate(0);
      await target.close();
    }
  } finally {
    await source.close();
  }
}
