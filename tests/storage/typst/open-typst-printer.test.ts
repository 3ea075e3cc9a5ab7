import fc from 'fast-check';
import { expect, test } from 'vitest';
import { InvariantError } from '../../../src/domain/kernel/invariant.ts';
import type { BodyRow, Document } from '../../../src/domain/model/document.ts';
import { toTypst } from '../../../src/engines/reports/to-typst.ts';
import { openTypstPrinter } from '../../../src/storage/typst/open-typst-printer.ts';
import { protectedAnswers } from '../../engines/export/protected-answers.ts';
import { everything } from '../../engines/reports/report-world.ts';
import { openPdf } from './open-pdf.ts';

const printer = openTypstPrinter(toTypst);
const released = protectedAnswers();
const print = (document: Document): Promise<Uint8Array> => printer.print(released, () => document);

test('a document becomes a tagged PDF/UA-1 file in its language, with title, alternative text and pages', async () => {
  const { objects, pages } = openPdf(await print(everything));
  expect(objects).toMatch(/^%PDF-1\.7/);
  expect(objects).toContain('/StructTreeRoot');
  expect(objects).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/);
  expect(objects).toMatch(/\/Lang\s*\(da-DK\)/);
  expect(objects).toContain('<pdfuaid:part>1</pdfuaid:part>');
  expect(objects).toContain('Æblehaven i tal'.normalize().replace('Æ', Buffer.from('Æ').toString('latin1')));
  expect(objects).toMatch(/\/Alt\s*\(En sort firkant\)/);
  for (const tag of ['Table', 'THead', 'TBody', 'TH', 'TD', 'Caption', 'H1', 'H2', 'L', 'LI', 'Figure', 'Link']) {
    expect(objects, tag).toMatch(new RegExp(`/S\\s*/${tag}\\b`));
  }
  expect(pages).toBe(2);
});

test('English documents say so', async () => {
  const { objects } = openPdf(await print({ ...everything, lang: 'en' }));
  expect(objects).toMatch(/\/Lang\s*\(en-GB\)/);
});

test('the same document is the same bytes, also when another was printed in between', async () => {
  const first = await print(everything);
  await print({ ...everything, title: 'Noget andet' });
  expect(Buffer.from(await print(everything)).equals(Buffer.from(first))).toBe(true);
});

test('the heads of a long table stand on each of its pages', async () => {
  const rows = Array.from({ length: 150 }, (_, r) => ({ cells: [`Række ${r}`, String(r)] }));
  const table = {
    kind: 'table' as const,
    columns: [{ align: 'left' as const }, { align: 'right' as const }],
    head: [[{ text: 'Navn' }, { text: 'Antal' }]],
    rows,
  };
  const { pages } = openPdf(await print({ ...everything, blocks: [table] }));
  expect(pages).toBeGreaterThan(2);
});

test('any text can be printed', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (text) => {
      const blocks: Document['blocks'] = [
        { kind: 'heading', level: 1, text },
        { kind: 'paragraph', text: [{ text, note: text, href: `https://a.example/${text}` }] },
        { kind: 'table', columns: [{ align: 'left' }], head: [[{ text }]], rows: [{ cells: [text] }] },
      ];
      const pdf = await print({ ...everything, title: `t ${text}`, contents: true, blocks });
      expect(Buffer.from(pdf.slice(0, 5)).toString()).toBe('%PDF-');
    }),
    { numRuns: 25 },
  );
});

test('a text the printer refuses is a bug, and the next document is printed all the same', async () => {
  const broken = openTypstPrinter(() => '#unknown-function()');
  await expect(broken.print(released, () => everything)).rejects.toThrow(InvariantError);
  await expect(broken.print(released, () => everything)).rejects.toThrow('unknown variable');
  expect((await print(everything)).length).toBeGreaterThan(1000);
});

test('a row that surely takes one line is exactly as high as the printer would make it', async () => {
  // The same documents with every row measured by the printer.
  const measured = openTypstPrinter((document) => toTypst(document).replace(/lines:\([01,]*\)/g, 'lines:()'));
  for (const orientation of ['portrait', 'landscape'] as const) {
    for (const close of [{}, { compact: true as const }]) {
      const document = { ...manyRows, orientation, ...close };
      expect(toTypst(document)).toMatch(/lines:\(1,1,0,1,0,1,\)/);
      const both = [await print(document), await measured.print(released, () => document)];
      expect(Buffer.from(both[0] ?? []).equals(Buffer.from(both[1] ?? []))).toBe(true);
    }
  }
});

const rows = (cells: readonly BodyRow['cells'][]): readonly BodyRow[] =>
  cells.map((own, at) => ({ cells: own, ...(at === 1 ? { total: true as const } : { depth: 1 as const }) }));
const manyRows: Document = {
  ...{ title: 'Rækker', lang: 'da', edition: 'udgave', date: '2026-11-22', synthetic: true, orientation: 'portrait' },
  blocks: [
    {
      kind: 'table',
      columns: [
        { align: 'left', width: 60 },
        { align: 'right', fill: 1 },
      ],
      head: [[{ text: 'Navn' }, { text: 'Tal' }]],
      rows: rows([
        ['Æblehaven (0045-08501, Herning)', '1.234,5'],
        ['Ågade', '..'],
        ['Et navn, der er så langt, at det ikke kan stå på én linje i denne kolonne', '12'],
        ['', '0'],
        [[{ text: 'Kilde', note: 'En note ved sidens fod.' }], '1'],
        [[{ text: 'Lejemål ' }, { text: 'i alt', strong: true }], '3'],
      ]),
    },
    { kind: 'columns', columns: [1, 2].map((fill) => ({ fill, blocks: [{ kind: 'paragraph', text: 'Tekst' }] })) },
  ],
};
