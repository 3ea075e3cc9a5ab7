import { expect, test } from 'vitest';
import { type CalibrationRow, calibrationLines } from '../../src/demo/calibration-report.ts';

const target = {
  id: 'residents',
  what: { da: 'Beboere', en: 'Residents' },
  year: 2022,
  value: 969_619,
  kind: 'total',
  source: 's',
} as const;
const rows: readonly CalibrationRow[] = [
  { target, year: 2022, found: 968_000, ok: true },
  { target: { ...target, value: 41.5, kind: 'share' }, year: 2022, found: 43.25, ok: false },
  { target, year: 2022, found: undefined, ok: undefined },
];
const told = (lang: 'da' | 'en') => calibrationLines(rows, lang).map((line) => line.split(/ {2,}/));

test('the synthetic Denmark is compared with public figures in the language of the reader', () => {
  expect(told('da')).toEqual([
    ['Tal (år)', 'offentligt', 'syntetisk', 'år'],
    ['Beboere (2022)', '969.619', '968.000', '2022', 'ok'],
    ['Beboere (2022)', '41,50', '43,25', '2022', 'UDEN FOR TOLERANCEN'],
    ['Beboere (2022)', '969.619', '-', '2022', 'sammenlignes ikke i denne størrelse'],
  ]);
  expect(told('en')[2]).toEqual(['Residents (2022)', '41.50', '43.25', '2022', 'OUTSIDE TOLERANCE']);
});
