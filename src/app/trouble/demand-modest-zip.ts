import { inflateRawSync } from 'node:zlib';
import { Problem } from '../../domain/kernel/problems/problem.ts';

const mostMegabytes = 200;
const mostBytes = mostMegabytes * 1e6;
const mostMembers = 10_000;
const endMark = 0x06054b50;
const memberMark = 0x02014b50;
const endLength = 22;
const longestComment = 65_535;

/**
 * Goes on only when a zip (an Excel workbook is one) unpacks to no more than a real one: by what it says of itself, and by
 * unpacking each member no further than it says.
 * @throws Problem KV-R18
 */
export function demandModestZip(bytes: Uint8Array, file: string): void {
  const refuse = (): Problem => new Problem('KV-R18', { file, most: mostMegabytes });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  // No zip at all: whoever reads it says so.
  if (end === undefined) return;
  const members = view.getUint16(end + 10, true);
  if (members > mostMembers) throw refuse();
  let at = view.getUint32(end + 16, true);
  let total = 0;
  for (let i = 0; i < members; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== memberMark) throw refuse();
    const [packed, unpacked] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
    total += unpacked;
    if (total > mostBytes) throw refuse();
    const isDeflated = view.getUint16(at + 10, true) === 8;
    if (isDeflated && unpacksFurther(bytes, view.getUint32(at + 42, true), packed, unpacked)) throw refuse();
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
}

function findEnd(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - endLength - longestComment);
  for (let at = view.byteLength - endLength; at >= first; at--) {
    if (view.getUint32(at, true) === endMark) return at;
  }
  return undefined;
}

function unpacksFurther(bytes: Uint8Array, local: number, packed: number, unpacked: number): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (local + 30 > bytes.length) return true;
  const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  try {
    const out = inflateRawSync(bytes.subarray(from, from + packed), { maxOutputLength: Math.max(1, unpacked) });
    return out.length > unpacked;
  } catch {
    return true;
  }
}
