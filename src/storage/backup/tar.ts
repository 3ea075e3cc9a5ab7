import type { FileHandle } from 'node:fs/promises';
import { InvariantError } from '../../domain/kernel/invariant.ts';

const blockSize = 512;
const nameLength = 100;
const prefixLength = 155;
// Of the entry's type: an ordinary file. Backups hold nothing else.
const ordinaryFile = '0';

/** A file of a tar: its path with forward slashes, bytes, and permissions as on disk. */
export interface TarEntry {
  readonly name: string;
  readonly bytes: number;
  readonly mode: number;
}

/** The head of an entry, POSIX ustar. @throws InvariantError for a path that is too long for the format */
export function tarHead({ name, bytes, mode }: TarEntry): Uint8Array {
  const head = Buffer.alloc(blockSize);
  const { prefix, rest } = splitName(name);
  head.write(rest, 0, nameLength, 'utf8');
  head.write(octal(mode & 0o777, 7), 100);
  head.write(octal(0, 7), 108);
  head.write(octal(0, 7), 116);
  head.write(octal(bytes, 11), 124);
  head.write(octal(0, 11), 136);
  head.write('        ', 148);
  head.write(ordinaryFile, 156);
  head.write('ustar\u000000', 257);
  head.write(prefix, 345, prefixLength, 'utf8');
  head.write(`${octal(sumOf(head), 6)}\u0000 `, 148);
  return head;
}

/** Zeros after an entry's bytes, up to a whole block. */
export function tarPadding(bytes: number): Uint8Array {
  return new Uint8Array((blockSize - (bytes % blockSize)) % blockSize);
}

/** What ends a tar. */
export const tarEnd = new Uint8Array(2 * blockSize);

/** An entry that was found, and where its bytes begin in the file. */
export interface FoundEntry extends TarEntry {
  readonly at: number;
}

/**
 * Entries of a tar one after another; ends at the end of the tar. Answers `undefined` once, and stops, when what comes
 * is no entry: the file is damaged or cut off.
 */
export async function* tarEntries(file: FileHandle): AsyncGenerator<FoundEntry | undefined> {
  const head = Buffer.alloc(blockSize);
  for (let at = 0; ; ) {
    const { bytesRead } = await file.read(head, 0, blockSize, at);
    if (bytesRead < blockSize) {
      yield undefined;
      return;
    }
    if (head.every((byte) => byte === 0)) return;
    const entry = entryOf(head);
    if (!entry) {
      yield undefined;
      return;
    }
    at += blockSize;
    yield { ...entry, at };
    at += entry.bytes + tarPadding(entry.bytes).length;
  }
}

function entryOf(head: Buffer): TarEntry | undefined {
  const text = (from: number, length: number): string =>
    head
      .subarray(from, from + length)
      .toString('utf8')
      .replace(/\0.*$/s, '');
  const told = Number.parseInt(text(148, 8), 8);
  const checked = Buffer.from(head);
  checked.write('        ', 148);
  if (told !== sumOf(checked) || text(156, 1) !== ordinaryFile) return undefined;
  const prefix = text(345, prefixLength);
  const bytes = Number.parseInt(text(124, 12), 8);
  const mode = Number.parseInt(text(100, 8), 8);
  if (!Number.isSafeInteger(bytes) || !Number.isSafeInteger(mode)) return undefined;
  return { name: `${prefix === '' ? '' : `${prefix}/`}${text(0, nameLength)}`, bytes, mode };
}

function octal(value: number, digits: number): string {
  const text = value.toString(8).padStart(digits, '0');
  if (text.length > digits) throw new InvariantError(`tar: ${value} is too large`);
  return text;
}

function sumOf(head: Uint8Array): number {
  return head.reduce((sum, byte) => sum + byte, 0);
}

function splitName(name: string): { readonly prefix: string; readonly rest: string } {
  if (Buffer.byteLength(name) <= nameLength) return { prefix: '', rest: name };
  const cuts = [...name.matchAll(/\//g)].map(({ index }) => index);
  const cut = cuts.find((at) => Buffer.byteLength(name.slice(at + 1)) <= nameLength);
  if (cut === undefined || Buffer.byteLength(name.slice(0, cut)) > prefixLength) {
    throw new InvariantError(`tar: the path is too long: ${name}`);
  }
  return { prefix: name.slice(0, cut), rest: name.slice(cut + 1) };
}
