import { describe, expect, test } from 'vitest';
import { checkMapping, mappedRows } from '../../../src/app/months/map-file.ts';
import { Problem } from '../../../src/domain/kernel/problems/problem.ts';
import { isoPeriod, mapColumns } from '../../../src/engines/areas/observations/map-columns.ts';

const jobcenter = checkMapping(
  {
    columns: { omraade_navn: 'Område', periode: 'Måned' },
    fixed: { datakilde: 'jobcenter', friskhed: '1' },
    figures: [
      { indikator: 'labour', definition_id: 'labour_61a', taeller: 'Fuldtidspersoner', naevner: '18-64 år' },
      { indikator: 'residents', definition_id: 'residents_cpr', taeller: 'Borgere' },
    ],
  },
  'jobcenter',
);
const row = {
  Område: 'Birkeparken',
  Måned: 'maj 2026',
  Fuldtidspersoner: '302,5',
  '18-64 år': '768',
  Borgere: '1.240',
};

describe('a file of a kommune’s own system through a saved mapping', () => {
  test('one row with a column for each figure is as many observations', () => {
    expect(mapColumns([{ row: 2, values: row }], jobcenter)).toEqual([
      {
        row: 2,
        values: {
          ...{ omraade_navn: 'Birkeparken', periode: '2026-05', datakilde: 'jobcenter', friskhed: '1' },
          ...{ indikator: 'labour', definition_id: 'labour_61a', taeller: '302,5', naevner: '768' },
        },
      },
      {
        row: 2,
        values: {
          ...{ omraade_navn: 'Birkeparken', periode: '2026-05', datakilde: 'jobcenter', friskhed: '1' },
          ...{ indikator: 'residents', definition_id: 'residents_cpr', taeller: '1.240' },
        },
      },
    ]);
  });

  test('a figure whose columns are empty in a row is not there', () => {
    const values = { ...row, Borgere: null };
    expect(mapColumns([{ row: 2, values }], jobcenter).map((one) => one.values.indikator)).toEqual(['labour']);
  });

  test.each([
    ['maj 2026', '2026-05'],
    ['Maj. 2026', '2026-05'],
    ['december 2025', '2025-12'],
    ['05-2026', '2026-05'],
    ['5/2026', '2026-05'],
    ['2026M05', '2026-05'],
    ['202605', '2026-05'],
    ['31-05-2026', '2026-05-31'],
    ['2026-05', '2026-05'],
    ['i dag', 'i dag'],
  ])('the month %s is %s', (text, iso) => {
    expect(isoPeriod(text)).toBe(iso);
  });

  test('a file without a column that is read is told with those it has', () => {
    const { Borgere: _gone, ...rest } = row;
    expect(codeOf(() => mappedRows('maj.csv', { rows: [{ row: 2, values: rest }] }, jobcenter))).toBe('KV-L47');
  });

  test.each([
    [{ columns: { uge: 'Uge' } }],
    [{ numbers: 'roman' }],
    [{ figures: [{ indikator: 'lykke' }] }],
    [{ kolonner: {} }],
    [[]],
  ])('what is no mapping is refused: %j', (told) => {
    expect(codeOf(() => checkMapping(told, 'x'))).toBe('KV-L46');
  });
});

function codeOf(job: () => unknown): string | undefined {
  try {
    job();
    return undefined;
  } catch (error) {
    return error instanceof Problem ? error.code : 'another error';
  }
}
