import { crc32 } from 'node:zlib';
import { expect, test } from 'vitest';
import type { DrawnPicture } from '../../../src/domain/model/ports.ts';
import { drawBox } from '../../../src/engines/reports/sheets/draw-box.ts';
import { openPicturePainter } from '../../../src/storage/pictures/open-picture-painter.ts';
import { withPngWords } from '../../../src/storage/pictures/png-words.ts';
import { protectedAnswers } from '../../engines/export/protected-answers.ts';
import { readPng } from './read-png.ts';

const painter = openPicturePainter();
const content = protectedAnswers();
const paint = async (picture: DrawnPicture) => await painter.png(content, () => picture);
const square = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10">${inside}</svg>`;

test('a drawing is painted at twice its size, colour by colour, with its words inside', async () => {
  const svg = square(
    '<rect width="10" height="10" fill="#c2410c"/><rect x="10" width="4" height="10" fill="#0b4a8f"/>',
  );
  const bytes = await paint({ svg, title: 'Æblehaven: 14 pct.', description: 'Kilde: prøve' });
  const png = readPng(bytes);
  expect([png.width, png.height]).toEqual([40, 20]);
  expect(png.at(5, 10)).toEqual([0xc2, 0x41, 0x0c, 255]);
  expect(png.at(24, 10)).toEqual([0x0b, 0x4a, 0x8f, 255]);
  // Where nothing is drawn there is paper, not the page behind.
  expect(png.at(35, 10)).toEqual([255, 255, 255, 255]);
  expect(png.words).toEqual({ Title: 'Æblehaven: 14 pct.', Description: 'Kilde: prøve' });
  expect(Buffer.from(await paint({ svg, title: 'Æblehaven: 14 pct.', description: 'Kilde: prøve' }))).toEqual(
    Buffer.from(bytes),
  );
});

test('text is set in the font of the pages, not in one of the machine or in none', async () => {
  const box = (text: string) =>
    drawBox({ text, from: 'Almene boliger i Herning Kommune', synthetic: true, lang: 'da' });
  const inked = async (text: string) => {
    const png = readPng(await paint({ svg: box(text), title: text }));
    const dark = (x: number, y: number) => (png.at(x, y)[0] ?? 255) < 128;
    // The first line of the sentence, inside the frame.
    let count = 0;
    for (let y = 50; y < 100; y += 1) for (let x = 20; x < png.width - 20; x += 1) count += dark(x, y) ? 1 : 0;
    return { count, width: png.width };
  };
  const [few, many] = [await inked('i'), await inked('mmmmmmmmmm')];
  expect(few.width).toBe(960);
  expect(few.count).toBeGreaterThan(20);
  expect(many.count).toBeGreaterThan(10 * few.count);
});

test('a drawing reaches no file of the machine', async () => {
  const file = new URL('../../../docs/vejledning/billeder/faktaark.png', import.meta.url).pathname;
  const image = { svg: square(`<image href="${file}" width="20" height="10"/>`), title: 'x' };
  await expect(paint(image)).rejects.toThrow(/outside itself/);
  // What is written in a box is text, whatever it looks like.
  const text = `<image href="${file}">`;
  const svg = drawBox({ text, from: 'x', synthetic: false, lang: 'da' });
  expect(readPng(await paint({ svg, title: text })).width).toBe(960);
});

test('words of any letters are text chunks whose check is right; what is no PNG is refused', () => {
  const plain = Buffer.alloc(8 + 12 + 13);
  plain.write('IHDR', 12, 'latin1');
  const written = Buffer.from(withPngWords(plain, { title: 'Ø\0 € 🏠' }));
  const length = written.readUInt32BE(33);
  expect(written.toString('utf8', 41, 41 + length)).toBe('Title\0\0\0\0\0Ø € 🏠');
  expect(written.readUInt32BE(41 + length)).toBe(crc32(written.subarray(37, 41 + length)));
  expect(() => withPngWords(Buffer.alloc(40), { title: 'x' })).toThrow(/no PNG/);
});
