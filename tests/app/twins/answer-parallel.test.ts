import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerParallel } from '../../../src/app/twins/answer-parallel.ts';
import { answerTwins } from '../../../src/app/twins/answer-twins.ts';
import {
  parallelOrders,
  readParallelQuestion,
  strictParallelQuestion,
  writeParallelQuestion,
} from '../../../src/app/twins/parallel-question.ts';
import { strictTwinQuestion } from '../../../src/app/twins/twin-question.ts';
import { Problem } from '../../../src/domain/kernel/problems/problem.ts';
import type { ParallelAnswer } from '../../../src/domain/model/parallel-answer.ts';
import { economyWorld, lonely, odd } from './economy-world.ts';
import { twinWorld, workedExample } from './twin-world.ts';

const world = economyWorld();

function ask(asked: Readonly<Record<string, string>> = {}): ParallelAnswer {
  return answerParallel(world, strictParallelQuestion({ sted: 'org:0001', basis: 'stamdata', antal: '8', ...asked }));
}

const rowOf = (answer: ParallelAnswer, id: string) => answer.rows.find(({ key }) => key === `afd:${id}`);

describe('all afdelinger of an organisation side by side', () => {
  test('each beside the very twins its own page lists, outside the organisation unless asked for', () => {
    const own = answerTwins(
      world,
      strictTwinQuestion({ sted: `afd:${odd.ordinary}`, basis: 'stamdata', antal: '8', egen: 'uden' }),
    );
    const row = rowOf(ask(), odd.ordinary);
    expect(row?.twins).toEqual(own.twins.map(({ key }) => key));
    const line = own.accounts?.groups.flatMap(({ lines }) => lines).find(({ id }) => id === 'R08');
    expect([row?.own, row?.comparison]).toEqual([line?.figures[0], line?.comparison]);
    const with0001 = rowOf(ask({ egen: 'med' }), odd.ordinary)?.twins ?? [];
    expect(with0001.some((key) => key.startsWith('afd:0001'))).toBe(true);
  });
  test('the difference in kr. is that per m² times own m², and the total adds the rows that have one', () => {
    const answer = ask();
    const row = rowOf(answer, odd.ordinary);
    const difference = row?.comparison.status === 'compared' ? (row.comparison.difference ?? Number.NaN) : Number.NaN;
    const m2 = (row?.own.kr ?? 0) / (row?.own.perUnit ?? 1);
    expect(row?.differenceKr).toBeCloseTo(difference * m2, 6);
    const known = answer.rows.flatMap(({ differenceKr }) => (differenceKr === undefined ? [] : [differenceKr]));
    expect([answer.counted, answer.totalKr]).toEqual([
      known.length,
      expect.closeTo(
        known.reduce((s, kr) => s + kr, 0),
        6,
      ),
    ]);
  });
  test('every afdeling has a row: what is not compared says why', () => {
    const answer = ask({ basis: 'kombineret' });
    expect(answer.rows).toHaveLength(9);
    expect(rowOf(answer, odd.hidden)?.refusal?.da).toBe(
      'Under 20 personer på 16-64 år: socioøkonomiske oplysninger vises ikke for Pæretoften (0001-00002). Prøv Stamdata.',
    );
    expect(rowOf(answer, odd.withoutYear)?.refusal?.da).toBe(
      'Afdelingen har intet ibrugtagelsesår og indgår ikke i søgninger på afdelingsniveau: Kirsebærlunden (0001-00003). Søg på boligorganisationen i stedet.',
    );
    expect(rowOf(answer, odd.sixMonths)?.own.status).toBe('other-months');
    expect(rowOf(answer, odd.withoutAccounts)?.accounts.words.da).toBe('Regnskab 2025 mangler.');
    expect(rowOf(answer, odd.withoutArea)?.own.status).toBe('no-denominator');
  });
  test('too few twins with accounts: the figure is shown, the comparison withheld', () => {
    const row = rowOf(ask({ antal: '4' }), odd.ordinary);
    expect([row?.own.status, row?.comparison.status, row?.differenceKr]).toEqual(['known', 'too-few', undefined]);
  });
  test('an organisation with one afdeling says so', () => {
    const answer = ask({ sted: `org:${lonely.slice(0, 4)}` });
    expect(answer.rows).toHaveLength(1);
    expect(answer.notes.map(({ da }) => da)).toEqual([
      'Organisationen har én afdeling, så der er ikke flere at sætte ved siden af.',
    ]);
  });
  test('no organisation, and no accounts, in sentences', () => {
    const sentence = (act: () => unknown): string => {
      try {
        act();
      } catch (error) {
        if (error instanceof Problem) return error.sentence('da');
      }
      return 'no problem';
    };
    expect(sentence(() => ask({ sted: 'org:9999' }))).toMatch(/^Ukendt afdeling eller ingen adgang: »org:9999«/);
    const plain = twinWorld(workedExample);
    expect(sentence(() => answerParallel(plain, strictParallelQuestion({ sted: 'org:0001' })))).toBe(
      'Udgave 2026 har ingen regnskaber, så afdelingernes nøgletal kan ikke vises. Vælg en anden udgave.',
    );
  });
});

describe('the order of rows', () => {
  const figures = parallelOrders.filter((order) => order !== 'navn');
  const shown = (order: string, { own, comparison, differenceKr }: ParallelAnswer['rows'][number]) => {
    if (order === 'egen') return own.perUnit;
    if (order === 'kr') return differenceKr;
    if (comparison.status === 'too-few') return undefined;
    return { median: comparison.median, forskel: comparison.difference, plads: comparison.place }[order];
  };
  test.each(figures)('by %s, either way; rows without a figure last', (order) => {
    const rising = ask({ sorter: order }).rows.map((row) => shown(order, row));
    const falling = ask({ sorter: `-${order}` }).rows.map((row) => shown(order, row));
    const known = rising.filter((figure) => figure !== undefined);
    expect(known.length).toBeGreaterThan(2);
    expect(rising).toEqual([...known.toSorted((a, b) => a - b), ...rising.slice(known.length).map(() => undefined)]);
    expect(falling).toEqual([...known.toSorted((a, b) => b - a), ...rising.slice(known.length).map(() => undefined)]);
  });
  test('names as Danes sort them', () => {
    const names = ask({ sorter: 'navn' }).rows.map(({ name }) => name);
    expect(names.at(-1)).toBe('Æblehaven');
    expect(names[0]).toBe('Brombærkrattet');
  });
});

describe('the address', () => {
  test('an afdeling stands for its organisation; what cannot be used is told', () => {
    const { question, problems } = readParallelQuestion({ sted: 'afd:0001-00004', figur: 'R99', sorter: 'op' });
    expect([question.sted, question.figur, question.order, question.descending]).toEqual([
      'org:0001',
      'R08',
      'kr',
      true,
    ]);
    expect(problems.map((problem) => problem.sentence('da'))).toEqual([
      expect.stringContaining('sorter = »op« kan ikke bruges'),
      expect.stringContaining('figur = »R99« kan ikke bruges'),
    ]);
  });
  test('rows of the resident tables, which not everybody may see, are refused', () => {
    const { question, problems } = readParallelQuestion({ sted: 'org:0001', variable: 'T05.K1:1' });
    expect([question.variable, question.basis]).toEqual([[], undefined]);
    expect(problems[0]?.sentence('da')).toMatch(/^variable = »T05.K1:1« kan ikke bruges/);
    const own = strictParallelQuestion({ sted: 'org:0001', variable: 'ie:1,le:1' });
    expect(answerParallel(world, own).basis).toBe('egne');
  });
  test('is read as it was written', () => {
    const asked = fc.record({
      sted: fc.constant('org:0001'),
      figur: fc.constantFrom('R01', 'R08', 'R16'),
      sorter: fc.constantFrom(...parallelOrders, ...parallelOrders.map((order) => `-${order}`)),
      egen: fc.constantFrom('med', 'uden', ''),
      antal: fc.constantFrom('1', '5', '20'),
      regnskabsaar: fc.constantFrom('', '2024'),
    });
    fc.assert(
      fc.property(asked, (one) => {
        const question = strictParallelQuestion(one);
        const written = Object.fromEntries(new URLSearchParams(writeParallelQuestion(question)));
        expect(strictParallelQuestion(written)).toEqual(question);
      }),
    );
  });
});
