import { crc32 } from 'node:zlib';
import { invariant } from '../../domain/kernel/invariant.ts';

/** What a picture says to who does not see it. */
export interface PictureWords {
  readonly title: string;
  readonly description?: string;
}

const signatureBytes = 8;
// Length, name and check of a chunk; the head of a picture holds thirteen bytes.
const chunkFrame = 12;
const headBytes = 13;

/**
 * A PNG with title and description as international text chunks right after its head, where programs look for them.
 * @throws InvariantError for bytes that begin otherwise than a PNG
 * @source PNG (ISO/IEC 15948) 11.3.4.5 iTXt; keywords 11.3.4.2
 */
export function withPngWords(png: Uint8Array, { title, description }: PictureWords): Uint8Array<ArrayBuffer> {
  const head = signatureBytes + chunkFrame + headBytes;
  const name = Buffer.from(png.subarray(signatureBytes + 4, signatureBytes + 8)).toString('latin1');
  invariant(name === 'IHDR', 'a picture that is no PNG');
  const texts = [textChunk('Title', title), ...(description ? [textChunk('Description', description)] : [])];
  return new Uint8Array(Buffer.concat([png.subarray(0, head), ...texts, png.subarray(head)]));
}

// Keyword, not compressed, no language told, no keyword in translation, then the text in UTF-8.
function textChunk(keyword: string, text: string): Uint8Array {
  const named = Buffer.concat([
    Buffer.from('iTXt', 'latin1'),
    Buffer.from(`${keyword}\0\0\0\0\0`, 'latin1'),
    Buffer.from(text.toWellFormed().replaceAll('\0', ''), 'utf8'),
  ]);
  const frame = Buffer.alloc(chunkFrame - 4);
  frame.writeUInt32BE(named.length - 4, 0);
  frame.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
}
