import { inflateSync } from 'node:zlib';

/** A PNG of eight bits a colour with transparency, opened by hand: its size, its pixels, its words. */
export interface ReadPng {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and cover of the pixel at x, y. */
  readonly at: (x: number, y: number) => readonly number[];
  readonly words: Readonly<Record<string, string>>;
}

/** @throws Error for bytes that are no such picture */
export function readPng(bytes: Uint8Array): ReadPng {
  const all = Buffer.from(bytes);
  const chunks: { name: string; data: Buffer }[] = [];
  for (let at = 8; at < all.length; ) {
    const length = all.readUInt32BE(at);
    chunks.push({ name: all.toString('latin1', at + 4, at + 8), data: all.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  const named = (name: string): Buffer => Buffer.concat(chunks.flatMap((one) => (one.name === name ? [one.data] : [])));
  const head = named('IHDR');
  const [width, height, depth, colour] = [head.readUInt32BE(0), head.readUInt32BE(4), head[8], head[9]];
  if (depth !== 8 || colour !== 6) throw new Error(`a picture of ${depth} bits and kind ${colour}`);
  const pixels = unfiltered(inflateSync(named('IDAT')), width * 4, height);
  const texts = chunks.flatMap(({ name, data }) => {
    if (name !== 'iTXt') return [];
    const end = data.indexOf(0);
    return [[data.toString('latin1', 0, end), data.toString('utf8', end + 5)] as const];
  });
  return {
    ...{ width, height, words: Object.fromEntries(texts) },
    at: (x, y) => [...pixels.subarray((y * width + x) * 4, (y * width + x) * 4 + 4)],
  };
}

// Each line is told by what it differs from: the pixel before, the line above, their mean, or the nearest of three.
function unfiltered(raw: Buffer, bytesALine: number, lines: number): Uint8Array {
  const out = new Uint8Array(bytesALine * lines);
  for (let line = 0; line < lines; line += 1) {
    const filter = raw[line * (bytesALine + 1)] ?? 0;
    for (let at = 0; at < bytesALine; at += 1) {
      const place = line * bytesALine + at;
      const left = at >= 4 ? (out[place - 4] ?? 0) : 0;
      const up = line > 0 ? (out[place - bytesALine] ?? 0) : 0;
      const corner = at >= 4 && line > 0 ? (out[place - bytesALine - 4] ?? 0) : 0;
      const guess = [0, left, up, (left + up) >> 1, nearestOf(left, up, corner)][filter] ?? 0;
      out[place] = ((raw[line * (bytesALine + 1) + 1 + at] ?? 0) + guess) & 255;
    }
  }
  return out;
}

function nearestOf(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [left, up, corner].map((one) => Math.abs(guess - one)) as [number, number, number];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}
