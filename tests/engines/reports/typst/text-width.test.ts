import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { widestEm } from '../../../../src/engines/reports/typst/text-width.ts';

/** Widths of a font's letters in parts of its size, by its own tables (cmap of kind 4, hmtx). */
function widthsIn(weight: string): ReadonlyMap<string, number> {
  const file = `node_modules/dkfds/dist/fonts/IBMPlexSans/complete/ttf/IBMPlexSans-${weight}.ttf`;
  const font = readFileSync(file);
  const table = (name: string): Buffer => {
    const at = font.indexOf(name, 12, 'latin1');
    return font.subarray(font.readUInt32BE(at + 8));
  };
  const [em, known, hmtx, cmap] = [
    table('head').readUInt16BE(18),
    table('hhea').readUInt16BE(34),
    table('hmtx'),
    table('cmap'),
  ];
  const kinds = Array.from({ length: cmap.readUInt16BE(2) }, (_none, at) =>
    cmap.subarray(cmap.readUInt32BE(8 + 8 * at)),
  );
  const letters = kinds.find((one) => one.readUInt16BE(0) === 4) ?? cmap;
  const double = letters.readUInt16BE(6);
  const found = new Map<string, number>();
  for (let at = 0; at < double; at += 2) {
    const [last, first] = [letters.readUInt16BE(14 + at), letters.readUInt16BE(16 + double + at)];
    const [shift, offset] = [letters.readUInt16BE(16 + 2 * double + at), letters.readUInt16BE(16 + 3 * double + at)];
    for (let code = first; code <= last && code < 0xffff; code += 1) {
      const place = 16 + 3 * double + at + offset + 2 * (code - first);
      const own = offset === 0 ? code : letters.readUInt16BE(place);
      const glyph = (own + shift) & 0xffff;
      found.set(String.fromCharCode(code), hmtx.readUInt16BE(4 * Math.min(glyph, known - 1)) / em);
    }
  }
  return found;
}

test('no letter of the font is wider than it is taken to be, so that a row taken for one line is one', () => {
  for (const weight of ['Regular', 'SemiBold']) {
    const widths = widthsIn(weight);
    expect(widths.size).toBeGreaterThan(800);
    expect(widths.get('m')).toBeGreaterThan(0.85);
    expect([...widths].filter(([letter, width]) => width > widestEm(letter))).toEqual([]);
  }
});

test('the width of a text is that of its letters, and of letters nobody told of the widest there is', () => {
  expect(widestEm('')).toBe(0);
  expect(widestEm('il')).toBeCloseTo(0.6, 9);
  expect(widestEm('Ж')).toBe(1.4);
  expect(widestEm('12.345')).toBeCloseTo(5 * 0.6 + 0.3, 9);
});
