import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InvariantError } from '../../../src/domain/kernel/invariant.ts';
import type { Document } from '../../../src/domain/model/document.ts';
import { toTypst } from '../../../src/engines/reports/to-typst.ts';
import { lineCode } from '../../../src/engines/reports/typst/line-code.ts';
import { style } from '../../../src/engines/reports/typst/style.ts';
import { everything } from './report-world.ts';

const small = (text: string): Document => ({
  title: text,
  subtitle: text,
  lang: 'da',
  edition: text,
  date: '2026-01-01',
  synthetic: false,
  orientation: 'landscape',
  blocks: [
    { kind: 'heading', level: 1, text },
    { kind: 'paragraph', text: [{ text, href: `https://${text}`, note: text, strong: true }] },
    { kind: 'list', items: [text] },
    { kind: 'notice', title: text, text },
    { kind: 'figure', svg: text, alt: text, caption: text },
    {
      kind: 'table',
      caption: text,
      columns: [{ align: 'left' }],
      head: [[{ text }]],
      rows: [{ cells: [text] }],
      signs: [{ sign: text, meaning: text }],
    },
  ],
});

/** The source without its string literals, read as Typst reads them; unended or stray ones do not pass unseen. */
function withoutLiterals(source: string): string {
  return source.slice(style.length).replace(/"(?:[^"\\]|\\["\\])*"/gs, '""');
}

test('a document of every block is the same source each time', async () => {
  const source = toTypst(everything).slice(style.length);
  await expect(source).toMatchFileSnapshot('everything.golden.typ');
});

test('an address can be broken over lines, and stays whole for whoever copies it', () => {
  const href = 'https://kvarter.example.dk/tabel/T01?sted=kom:657&periode=seneste:10';
  const code = lineCode([{ text: href, href }]).code;
  expect(code).toContain(`link("${href}",`);
  expect(code).toContain('"periode="+h(0mm)+"seneste:"');
  expect([...code.slice(code.indexOf(',')).matchAll(/"([^"]*)"/g)].map(([, piece]) => piece).join('')).toBe(href);
  expect(lineCode([{ text: 'tabellen', href }]).code).not.toContain('h(0mm)');
});

describe('text from data never becomes code', () => {
  test('whatever is written in it', () => {
    const expected = withoutLiterals(toTypst(small('x')));
    const nasty = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(
        fc.constantFrom('"', '\\', '#', '$', '[', ']', '(', '\n', '\u2028', '//', '/*', '\\u{22}', '@', '`', '+'),
      ),
    );
    fc.assert(
      fc.property(nasty, (text) => {
        expect(withoutLiterals(toTypst(small(typeof text === 'string' ? text : text.join(''))))).toBe(expected);
      }),
      { numRuns: 200 },
    );
  });

  test('an address of another kind than http is printed, but leads nowhere', () => {
    const line = (href: string): Document => ({
      ...small('x'),
      blocks: [{ kind: 'paragraph', text: [{ text: 'her', href }] }],
    });
    expect(toTypst(line('https://kvarter.example.dk/'))).toContain('link("https://kvarter.example.dk/"');
    for (const href of ['javascript:alert(1)', 'file:///etc/passwd', '/tabel/T01']) {
      expect(toTypst(line(href)).slice(style.length)).not.toContain('link(');
    }
  });

  test('letters the font has not are seen as question marks, odd spaces and hyphens as common ones', () => {
    const source = toTypst(small('A\u2011b\u202fc 🏠 村 e\u0301\u200b\n\td'));
    expect(source).toContain('"A-b\u00a0c ? ? é  d"');
  });
});

test('no heading level is left out: a third-level heading after the title stands one lower than it', () => {
  const document: Document = {
    ...small('x'),
    blocks: [
      { kind: 'heading', level: 3, text: 'a' },
      { kind: 'heading', level: 3, text: 'b' },
      { kind: 'heading', level: 1, text: 'c' },
    ],
  };
  expect([...toTypst(document).matchAll(/#heading\(level:(\d)/g)].map(([, level]) => level)).toEqual(['2', '3', '2']);
});

test('a table whose cells and columns do not match is a bug', () => {
  const table = (head: string[], cells: string[]): Document => ({
    ...small('x'),
    blocks: [
      {
        kind: 'table',
        columns: [{ align: 'left' }, { align: 'right' }],
        head: [head.map((text) => ({ text }))],
        rows: [{ cells }],
      },
    ],
  });
  expect(() => toTypst(table(['a', 'b'], ['1', '2']))).not.toThrow();
  expect(() => toTypst(table(['a'], ['1', '2']))).toThrow(InvariantError);
  expect(() => toTypst(table(['a', 'b'], ['1', '2', '3']))).toThrow('row 0 of a table has 3 cells over 2 columns');
});
