// Letters IBM Plex Sans has in all its weights. PDF/UA forbids letters without a glyph, so others are not printed.
const letters =
  '\u0020-\u007e\u00a0-\u017f\u018f\u0192\u01a0\u01a1\u01af\u01b0\u01cd-\u01dc\u01fa-\u01ff\u0218-\u021b\u0237\u0259' +
  '\u02c6\u02c7\u02d8-\u02dd\u0384-\u038a\u038c\u038e-\u03a1\u03a3-\u03ce\u0400-\u045f\u0490-\u049d\u1e80-\u1e85' +
  '\u1e9e\u1ea0-\u1ef9\u2013\u2014\u2018-\u201a\u201c-\u201e\u2020-\u2022\u2026\u2030\u2032\u2033\u2039\u203a\u2044' +
  '\u2070\u2074-\u2079\u2080-\u2089\u20ac\u2116\u2122\u2150\u2151\u2153-\u215e\u2190-\u2199\u2202\u2206\u220f\u2211' +
  '\u2212\u2215\u221a\u221e\u222b\u2248\u2260\u2264\u2265\u25ca\u2713';
const unknownLetter = new RegExp(`[^${letters}]`, 'gu');

const replacement = '?';
// Most texts are of these letters alone, which stay as they are.
const everyday = /^[ -~æøåÆØÅéÉ²·–»«]*$/;

/**
 * Text as the printer can set it: composed letters, one kind of space and hyphen, no line breaks or control signs, and
 * `?` for a letter the font has not (emoji, Chinese): seen by the reader, never silently lost.
 */
export function printable(text: string): string {
  if (everyday.test(text)) return text;
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\u2007\u202f]/g, '\u00a0')
    .replace(/[\s\u2000-\u200a]/g, (space) => (space === '\u00a0' ? space : ' '))
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/(?!\u00ad)[\p{Cc}\p{Cf}\p{Variation_Selector}]/gu, '')
    .replace(unknownLetter, replacement);
}
