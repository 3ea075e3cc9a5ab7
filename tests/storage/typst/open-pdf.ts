import { inflateSync } from 'node:zlib';

/** What another reader than the printer finds in a PDF. */
export interface OpenedPdf {
  /** All objects as text, those in compressed object streams and metadata unpacked. */
  readonly objects: string;
  readonly pages: number;
}

/** Opens a PDF by its own structure: plain objects, and the compressed streams of objects. */
export function openPdf(pdf: Uint8Array): OpenedPdf {
  const plain = Buffer.from(pdf).toString('latin1');
  const unpacked: string[] = [];
  for (const match of plain.matchAll(/\/Type\s*\/ObjStm[\s\S]*?stream\r?\n/g)) {
    const from = match.index + match[0].length;
    const to = plain.indexOf('endstream', from);
    unpacked.push(inflateSync(Buffer.from(plain.slice(from, to), 'latin1')).toString('latin1'));
  }
  const objects = [plain, ...unpacked].join('\n');
  return { objects, pages: [...objects.matchAll(/\/Type\s*\/Page\b(?!s)/g)].length };
}
