import type { TableAnswer } from '../../../src/domain/model/answer.ts';
import type { Cell, StatusDefinition } from '../../../src/domain/model/cell.ts';
import type { ExportContext } from '../../../src/engines/export/export-format.ts';

export const statuses: StatusDefinition[] = [
  { code: '', id: 'ok', symbol: '', word: { da: 'Tal', en: 'Number' }, rule: { da: '', en: '' } },
  { code: 'r', id: 'rounded', symbol: '', word: { da: 'Beskyttet tal', en: 'Protected' }, rule: { da: 'r', en: 'r' } },
  {
    code: 'b',
    id: 'hidden_base',
    symbol: '..',
    word: { da: 'For lille grundlag', en: 'Base too small' },
    rule: { da: 'b', en: 'b' },
  },
  {
    code: 'm',
    id: 'missing',
    symbol: '...',
    word: { da: 'Foreligger ikke', en: 'Missing' },
    rule: { da: 'm', en: 'm' },
  },
];

export const context: ExportContext = {
  lang: 'da',
  statuses,
  madeAt: '2026-02-01T08:00:00Z',
  link: 'http://127.0.0.1:8080/tabel/T05?sted=afd:0045-08501',
  rollingLink: 'http://127.0.0.1:8080/tabel/T05?sted=afd:0045-08501&periode=seneste:10',
  contact: { da: 'Kontakt', en: 'Contact' },
  licence: { da: 'CC BY 4.0', en: 'CC BY 4.0' },
};

const n = (value: number): Cell => ({ kind: 'rounded', value, band: 4 });
const missing: Cell = { kind: 'missing', reason: 'not-delivered' };
const smallBase: Cell = { kind: 'hidden', rule: 'hidden_base', nextStep: { kind: 'see-counts' } };
const text = (da: string, en: string) => ({ da, en });

/** Households by type in two years: a total of 15 then 25, per cents hidden while the base is under 20. */
export const households: TableAnswer = {
  table: 'T05',
  definitionVersion: '1',
  title: text('Husstande efter type', 'Households by type'),
  theme: text('Husstande', 'Households'),
  population: text('Husstande', 'Households'),
  base: text('Husstande', 'Households'),
  source: 'beboertabeller.md',
  register: text('CPR', 'CPR'),
  referenceText: text('1. januar', '1 January'),
  tier: 1,
  release: 'r_0123456789abcdef',
  released: '2026-01-20T12:00:00Z',
  edition: 2026,
  synthetic: true,
  roundedTo: 5,
  place: { key: 'afd:0045-08501', level: 'afd', name: text('=Æblehaven', '=Æblehaven'), units: 1 },
  lineage: 'nu',
  measures: [
    { id: 'n', label: text('Antal', 'Number'), unit: text('husstande', 'households'), decimals: 0 },
    { id: 'pct', label: text('Pct.', 'Per cent'), unit: text('pct.', 'per cent'), decimals: 1 },
  ],
  periods: [2025, 2026].map((year) => ({
    id: String(year),
    edition: year,
    label: text(`1. januar ${year}`, `1 January ${year}`),
    start: `${year}-01-01`,
    end: `${year}-01-01`,
  })),
  rows: [
    { code: 'alle', label: text('Husstande i alt', 'All households'), depth: 0, total: true },
    { code: 'M0', label: text('Enlig mand uden børn', 'Single man, no children'), depth: 1, total: false },
    { code: 'K1', label: text('Enlig kvinde; med "børn"', 'Single woman with children'), depth: 1, total: false },
  ],
  cells: [
    [
      [n(15), smallBase],
      [n(25), n(100)],
    ],
    [
      [n(10), smallBase],
      [n(10), n(40)],
    ],
    [
      [n(5), smallBase],
      [n(15), n(60)],
    ],
  ],
  comparators: [
    {
      place: { key: 'kom:657', level: 'kom', name: text('Herning', 'Herning'), units: 40 },
      variant: 'almen',
      cells: [
        [
          [n(12000), n(100)],
          [n(12200), n(100)],
        ],
        [
          [n(4000), n(33.3)],
          [n(4100), n(33.6)],
        ],
        [
          [missing, missing],
          [n(8100), n(66.4)],
        ],
      ],
    },
  ],
  breaks: [],
  notes: [text('Antal i denne tabel er husstande.', 'Counts are households.')],
  dataDates: [{ group: 'husstande', edition: 2026, period: '2026-01-01', delivery: 'd-1', supplier: 'Leverandør' }],
  bars: { title: text('Husstande efter type', 'Households by type'), rows: ['M0', 'K1'], measure: 'n' },
  lines: { title: text('Husstande efter type', 'Households by type'), rows: ['M0', 'K1'], measure: 'n' },
};

const reason = text(
  '1 af 4 afdelinger indgår. Krageparken indgår ikke, fordi den kun vises samlet med afdelinger uden for stedet.',
  '1 of 4 afdelinger is included. Krageparken is not included.',
);

/** The same figures of a kommune that is not wholly shown, beside one that is not either. */
export const partial: TableAnswer = {
  ...households,
  place: { key: 'kom:461', level: 'kom', name: text('Odense Kommune', 'Odense Kommune'), units: 4 },
  coverage: { included: 1, of: 4, left: ['Krageparken'], reason },
  comparators: households.comparators.map((c) => ({
    ...c,
    coverage: { included: 39, of: 40, left: ['Elmely'], reason },
  })),
  notes: [reason, ...households.notes],
};
