import { describe, expect, test } from 'vitest';
import { boardQuestions, placeSheets } from '../../../../src/domain/definitions/factsheets/index.ts';
import { indicators } from '../../../../src/domain/definitions/indicators/index.ts';
import { must } from '../../../../src/domain/kernel/invariant.ts';
import type { KeyFigure, PlaceAnswer } from '../../../../src/domain/model/answer.ts';
import type { Cell } from '../../../../src/domain/model/cell.ts';
import { slotsOf } from '../../../../src/engines/reports/sheets/fill-slots.ts';
import { answerQuestions, assemblePlaceSheet } from '../../../../src/engines/reports/sheets/place-sheet.ts';

const rounded = (value: number): Cell => ({ kind: 'rounded', value, band: 4 });
const hidden: Cell = { kind: 'hidden', rule: 'SDC-1', nextStep: 'kommune' } as unknown as Cell;
const kommune = { key: 'kom:657', level: 'kom', name: { da: 'Herning', en: 'Herning' }, units: 12 } as const;
const figure = (id: string, unit: string, cells: readonly Cell[], beside: Cell): KeyFigure => ({
  ...{
    id,
    name: { da: id, en: id },
    about: { da: '', en: '' },
    unit: { da: unit, en: unit },
    decimals: unit === '' ? 0 : 1,
  },
  ...{ table: 'T00', row: 'I_ALT', measure: 'n', definitionVersion: '1' },
  ...{ register: { da: 'CPR', en: 'CPR' }, referenceText: { da: '1. januar', en: '1 January' } },
  periods: [2025, 2026].map((year) => ({
    ...{ id: String(year), label: { da: `1. januar ${year}`, en: `1 January ${year}` } },
    ...{ start: `${year}-01-01`, end: `${year}-01-01` },
  })) as unknown as KeyFigure['periods'],
  cells,
  comparators: [{ place: kommune, cell: beside }],
});
const answer = (figures: readonly KeyFigure[]): PlaceAnswer => ({
  place: { key: 'afd:0045-08501', level: 'afd', name: { da: 'Æblehaven', en: 'Æblehaven' }, units: 1 },
  ...{
    parents: [],
    children: [],
    merged: [],
    history: [],
    roundedTo: 5,
    release: 'r_1',
    edition: 2026,
    synthetic: true,
  },
  facts: [{ label: { da: 'Boliger', en: 'Dwellings' }, value: { da: '238', en: '238' } }],
  keyFigures: figures,
});
const everything = answer([
  figure('beboere', '', [rounded(405), rounded(410)], rounded(12_200)),
  figure('boern', 'pct.', [rounded(24), rounded(24.5)], rounded(21)),
  figure('aeldre', 'pct.', [rounded(10), rounded(11)], hidden),
]);
const board = must(
  placeSheets.find(({ id }) => id === 'afdeling'),
  'afdeling',
);
const said = (of: PlaceAnswer) =>
  answerQuestions(boardQuestions, of, 'da').map(({ answer: text }) => text.replaceAll('\u00A0', ' '));

describe('five questions', () => {
  test('are answered in plain words, with the kommune where it is shown', () => {
    expect(said(everything).slice(0, 2)).toEqual([
      'Her bor 410 beboere (2026). Ved opgørelsen før var der 405.',
      '24,5 pct. er under 18 år, og 11,0 pct. er 65 år eller derover.',
    ]);
  });
  test('a figure that is hidden or not there is said to be, never a nought', () => {
    const withheld = answer([figure('beboere', '', [hidden, hidden], hidden)]);
    expect(said(withheld).every((text) => text.startsWith('Det kan ikke siges for stedet'))).toBe(true);
    expect(said(withheld).join()).not.toMatch(/\d/);
  });
  test('an abbreviation that ends a sentence has one full stop', () => {
    const beside = answer([figure('valgdeltagelse', 'pct.', [rounded(50)], rounded(53.6))]);
    expect(said(beside)[4]).toBe(
      '50,0 pct. af de valgberettigede stemte. I kommunens almene boliger var det 53,6 pct.',
    );
  });
});

test('the board’s sheet has title, questions, figures beside the kommune, course, facts and notes', () => {
  const sheet = assemblePlaceSheet(board, everything, 'da');
  expect(sheet.title).toBe('Æblehaven i tal');
  const table = sheet.blocks.find((block) => block.kind === 'figures');
  expect(table).toMatchObject({
    columns: ['Æblehaven', 'Forrige', 'Herning', 'Opgjort'],
    rows: [
      { name: 'beboere', cells: ['410', '405', '12.200', '1. januar 2026'] },
      { name: 'boern (pct.)', cells: ['24,5', '24,0', '21,0', '1. januar 2026'] },
      { name: 'aeldre (pct.)', cells: ['11,0', '10,0', '..', '1. januar 2026'] },
    ],
  });
  expect(sheet.blocks.map(({ kind }) => kind)).toEqual(['heading', 'questions', 'course', 'figures', 'facts', 'text']);
  expect(sheet.notes).toEqual(['Alle antal er afrundet til et multiplum af 5.', 'Kilder: CPR.']);
});

test('every kind has a sheet whose figures and slots are indicators there are, in both languages', () => {
  expect(placeSheets.map(({ level }) => level)).toEqual(['afd', 'plan', 'omr', 'org']);
  const known = new Set(indicators.map(({ id }) => id));
  const asked = placeSheets.flatMap(({ blocks }) =>
    blocks.flatMap((block) => {
      if (block.kind === 'figures') return block.indicators;
      return block.kind === 'course' ? [block.indicator] : [];
    }),
  );
  expect(asked.filter((id) => !known.has(id))).toEqual([]);
  for (const { da, en } of boardQuestions.flatMap(({ answers }) => answers)) {
    expect(slotsOf(en).toSorted()).toEqual(slotsOf(da).toSorted());
    expect(
      slotsOf(da)
        .map((slot) => slot.split('.')[0] ?? '')
        .filter((id) => !known.has(id)),
    ).toEqual([]);
  }
});
