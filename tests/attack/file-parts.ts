import { inflateSync } from 'node:zlib';
import { unzipSync } from 'fflate';

/** An entry of a zip as its central directory tells it, beside its content. */
interface ZipEntry {
  readonly name: string;
  /** MS-DOS date and time as they stand. */
  readonly moment: number;
  readonly extra: number;
  readonly comment: number;
}

const centralHeader = 0x02_01_4b_50;
const endHeader = 0x06_05_4b_50;

/** What a zip says beside its files: entries with their times, extra fields and comments, and its own comment. */
export function zipDirectory(bytes: Buffer): { readonly entries: readonly ZipEntry[]; readonly comment: number } {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || bytes.readUInt32LE(end) !== endHeader) throw new Error('no zip');
  const entries: ZipEntry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  while (at < end && bytes.readUInt32LE(at) === centralHeader) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + (name ?? 0)),
      moment: bytes.readUInt32LE(at + 12),
      extra: extra ?? 0,
      comment: comment ?? 0,
    });
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return { entries, comment: bytes.readUInt16LE(end + 20) };
}

/** Every part of a file as text, whatever it is packed in: what somebody who takes it apart can read. */
export function readableText(form: string, bytes: Buffer): string {
  if (form === 'xlsx') {
    return Object.values(unzipSync(bytes))
      .map((part) => new TextDecoder().decode(part))
      .join('\n');
  }
  if (form !== 'pdf') return bytes.toString('utf8');
  const raw = bytes.toString('latin1');
  const streams = [...raw.matchAll(/stream\r?\n/g)].map(({ index, 0: mark }) => {
    const from = index + mark.length;
    const packed = bytes.subarray(from, bytes.indexOf('endstream', from));
    try {
      return inflateSync(packed).toString('latin1');
    } catch {
      return packed.toString('latin1');
    }
  });
  return [raw, ...streams].join('\n').replaceAll('\0', '');
}
