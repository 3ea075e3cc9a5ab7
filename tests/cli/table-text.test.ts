import { expect, test } from 'vitest';
import { statusesOf } from '../../src/app/release/fill-statuses.ts';
import type { Comparator, TableAnswer } from '../../src/domain/model/answer.ts';
import type { Cell } from '../../src/domain/model/cell.ts';
import { tableText } from '../../src/faces/cli/text/table-text.ts';
import { january, number, rules } from '../engines/query/small-world.ts';

const text = (da: string, en = da) => ({ da, en });
const count = (value: number): Cell => ({ kind: 'rounded', value, band: 0 });
const none: Cell = { kind: 'missing', reason: 'not-applicable' };
const years = [2022, 2023, 2024, 2025, 2026];
const row = (code: string, depth: 0 | 1, total = false) => ({ code, label: text(code), depth, total });

const comparator = (name: string, key: string): Comparator => ({
  place: { key, level: 'kom', name: text(name), units: 9 },
  variant: 'almen',
  cells: [years.map(() => [count(420)]), years.map(() => [none]), years.map(() => [count(200)])],
});

const view = { title: text('v'), rows: [], measure: 'n' as const };
const answer: TableAnswer = {
  table: 'T01',
  definitionVersion: '1',
  title: text('Beboere efter alder'),
  theme: text('t'),
  population: text('p'),
  base: text('b'),
  source: 's',
  register: text('r'),
  referenceText: text('r'),
  tier: 1,
  release: 'r_0123456789abcdef',
  edition: 2026,
  synthetic: true,
  roundedTo: 5,
  place: { key: 'afd:0045-00001', level: 'afd', name: text('Æblehaven'), units: 1 },
  lineage: 'nu',
  measures: [number],
  periods: years.map(january),
  rows: [row('I alt', 0, true), row('Femårsgrupper', 0), row('0-4 år', 1)],
  cells: [years.map((_, i) => [count(100 + i * 5)]), years.map(() => [none]), years.map((_, i) => [count(5 * i)])],
  comparators: [comparator('Herning', 'kom:657'), comparator('Holstebro', 'kom:661')],
  breaks: [],
  notes: [],
  dataDates: [],
  bars: view,
  lines: view,
};
const statuses = statusesOf(rules, 1);
const shown = (of: TableAnswer, columns: number, lang: 'da' | 'en' = 'da') =>
  tableText(of, { lang, columns, statuses });
const linesOf = (output: string) => output.trimEnd().split('\n').slice(3);

test('where there is room every period is shown, and a row of words has no figures and no sign', () => {
  expect(linesOf(shown(answer, Number.POSITIVE_INFINITY))).toEqual([
    '               2022  2023  2024  2025  2026  Herning  Holstebro',
    'I alt           100   105   110   115   120      420        420',
    'Femårsgrupper',
    '  0-4 år          0     5    10    15    20      200        200',
    '',
    'Sammenligninger er vist for 2026; tidligere perioder fås med --format csv.',
    'Alle antal er afrundet til et multiplum af 5.',
  ]);
});

test('what there is no room for is told, and how to see it', () => {
  const lines = linesOf(shown(answer, 60));
  expect(lines[0]).toBe('               2023  2024  2025  2026  Herning  Holstebro');
  expect(lines).toContain('Ikke vist: 1 ældre periode (2022). Se alt i et bredere vindue eller med --format csv.');
  const wide = ['Aabenraa Kommune (1)', 'Aabenraa Kommune (2)', 'Aabenraa Kommune (3)'];
  const crowded = { ...answer, comparators: wide.map((name, i) => comparator(name, `kom:${i}`)) };
  const few = linesOf(shown(crowded, 60));
  expect(few[0]).toBe('               2023  2024  2025  2026  Aabenraa Kommune (1)');
  expect(few.join('\n')).toContain('Ikke vist: sammenligning med Aabenraa Kommune (2), Aabenraa Kommune (3).');
});

test('several periods left out are told by the first and the last of them', () => {
  const long = { ...answer, rows: answer.rows.map((one) => ({ ...one, label: text('Lang tekst om beboerne her') })) };
  expect(linesOf(shown(long, 60))).toContain(
    'Ikke vist: 3 ældre perioder (2022 - 2024). Se alt i et bredere vindue eller med --format csv.',
  );
});

test('a sum that leaves afdelinger out says so above the figures, once', () => {
  const reason = text('Tallene omfatter 3 af 4 afdelinger.');
  const partial = { ...answer, coverage: { included: 3, of: 4, left: ['Birkeparken'], reason }, notes: [reason] };
  const output = shown(partial, 200);
  expect(output.split('\n')[2]).toBe(reason.da);
  expect(output.split(reason.da)).toHaveLength(2);
});

test('a hidden table says why, with whom it is merged, and what to ask instead; no column of signs', () => {
  const hidden = {
    rule: 'hidden_atom',
    nextStep: {
      kind: 'choose-atom',
      complete: ['0045-00001', '0045-00002'],
      without: ['0045-00003'],
      holds: { afdelinger: 2, rests: 0 },
    },
    missing: ['Birkeparken'],
  } as const;
  const output = shown({ ...answer, hidden }, 80);
  expect(linesOf(output)).toEqual([
    'Tabellen kan ikke vises for Æblehaven.',
    expect.stringMatching(/^Afdelingen er for lille til at stå alene/),
    'Tallene indgår i en samlet enhed sammen med Birkeparken.',
    '  Se den samlede enhed (2 afdelinger): kvarter table T01 --sted=afd:0045-00001,afd:0045-00002',
    '  Se udvalget uden det, der kun vises samlet med andre: kvarter table T01 --sted=afd:0045-00003',
  ]);
  expect(output).not.toContain('..');
  const small = {
    ...hidden,
    nextStep: { kind: 'see-kommune', kommune: '657' },
    reason: text('Hvorfor', 'Why'),
  } as const;
  expect(shown({ ...answer, hidden: small }, 80, 'en')).toContain(
    'Why\nThe figures are part of a combined unit together with Birkeparken.\n  See the municipality: kvarter table T01 --sted=kom:657\n',
  );
});

test('a label that is too long for the screen is cut with a sign that says so', () => {
  const long = 'Besvarelser af trivselsmålingen i procent af alle elever';
  const [, line] = linesOf(shown({ ...answer, rows: [row(long, 0, true), ...answer.rows.slice(1)] }, 80));
  expect(line).toMatch(/^Besvarelser af trivselsmålingen i procent a… {2,}\d/);
  expect(
    linesOf(shown({ ...answer, rows: [row(long.slice(0, 44), 0), ...answer.rows.slice(1)] }, 80))[1],
  ).not.toContain('…');
});
