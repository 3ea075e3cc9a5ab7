import type { Document } from '../../../src/domain/model/document.ts';

/** A document with one of everything, in Danish. */
export const everything: Document = {
  title: 'Æblehaven i tal',
  subtitle: 'Afdeling 0045-08501',
  lang: 'da',
  edition: 'Udgave 2026',
  date: '2026-01-20T12:00:00Z',
  synthetic: true,
  orientation: 'portrait',
  contents: true,
  blocks: [
    { kind: 'heading', level: 1, text: 'Beboere' },
    { kind: 'paragraph', text: 'Først det vigtigste.', tone: 'lead' },
    {
      kind: 'paragraph',
      text: [
        { text: 'Se ' },
        { text: 'tabellen', href: 'https://kvarter.example.dk/tabel/T01', note: 'Hentet fra udgaven.' },
        { text: ' nu', strong: true },
      ],
    },
    { kind: 'list', items: ['Ét punkt', 'Endnu et'] },
    { kind: 'notice', title: 'Bemærk', text: 'To afdelinger indgår ikke.' },
    {
      kind: 'table',
      caption: 'Beboere efter alder',
      columns: [{ align: 'left', fill: 1 }, { align: 'right', width: 20 }, { align: 'right' }],
      head: [
        [{ text: '' }, { text: '2026', span: 2 }],
        [{ text: 'Alder' }, { text: 'Antal' }, { text: 'Pct.' }],
      ],
      rows: [
        { cells: ['I alt', '1.265', '100,0'], total: true },
        { cells: ['0-6 år', '105', '..'], depth: 1 },
      ],
      signs: [{ sign: '..', meaning: 'For lille grundlag' }],
    },
    {
      kind: 'figure',
      svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 5"><rect width="10" height="5"/></svg>',
      alt: 'En sort firkant',
      caption: 'Firkanten',
      width: 0.5,
    },
    { kind: 'page-break' },
    { kind: 'heading', level: 3, text: 'Til sidst' },
    { kind: 'list', ordered: true, items: ['Slut'] },
  ],
};
