import fc from 'fast-check';
import { expect, test } from 'vitest';
import { InvariantError } from '../../../src/domain/kernel/invariant.ts';
import type { Document } from '../../../src/domain/model/document.ts';
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
