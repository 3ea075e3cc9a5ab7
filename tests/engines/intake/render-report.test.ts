import { expect, test } from 'vitest';
import type { DeliveryReport } from '../../../src/domain/model/delivery.ts';
import { makeFinding } from '../../../src/engines/intake/make-finding.ts';
import { reportAsCsv, reportAsJson, reportAsText } from '../../../src/engines/intake/render-report.ts';

const at = { file: 'personer.csv', line: 118, column: 'boligtype', count: 2 };
const report: DeliveryReport = {
  delivery: '6f1b9d7e-2f0a-4c7e-9a55-3f0f4b8d2c11',
  accepted: true,
  files: [{ name: 'personer.csv', rows: 1000, rejected: 2 }],
  findings: [
    makeFinding(
      'KV-T3',
      { ...at, shown: 'f', list: 'boligtype', valid: ['F', 'U', 'A'], nearest: 'F' },
      { ...at, lines: [118, 640], shown: 'f' },
    ),
  ],
};

test('a case officer reads what is wrong, where, and what to do', () => {
  expect(reportAsText(report, 'da')).toBe(
    [
      'Leverancen kan gemmes.',
      '  personer.csv: 1.000 rækker, 2 afvist',
      'RÆKKE KV-T3  personer.csv, linje 118: boligtype = »f« findes ikke i kodelisten boligtype (F, U, A). Mente du »F«? Det gælder 2 rækker; de er ikke medtaget.',
      '  Gør sådan: Brug en kode fra listen, og send hele leverancen igen med replaces, hvis rækken skal med.',
      '',
    ].join('\n'),
  );
  expect(reportAsText({ ...report, accepted: false, findings: [] }, 'en')).toContain('The delivery was refused.');
});

test('the CSV opens in a Danish spreadsheet and no value of it can run as a formula', () => {
  const [finding] = report.findings;
  const attacked = { ...report, findings: finding ? [{ ...finding, shown: '=1+1;"x"' }] : [] };
  const csv = reportAsCsv(attacked);
  expect(csv.startsWith('\ufeffcode;severity;file;line;')).toBe(true);
  expect(csv).toContain(`KV-T3;R;personer.csv;118;118 640;boligtype;"'=1+1;""x""";2;`);
});

test('the JSON carries both languages under the keys of the specification', () => {
  const [finding] = JSON.parse(reportAsJson(report)).findings;
  expect(Object.keys(finding)).toEqual(
    expect.arrayContaining([
      'code',
      'severity',
      'file',
      'line',
      'column',
      'shown',
      'message_da',
      'message_en',
      'count',
    ]),
  );
  expect(finding.message_en).toContain('is not in code list boligtype (F, U, A). Did you mean "F"?');
});
