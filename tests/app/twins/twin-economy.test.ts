import { describe, expect, test } from 'vitest';
import { answerTwins } from '../../../src/app/twins/answer-twins.ts';
import { strictTwinQuestion } from '../../../src/app/twins/twin-question.ts';
import type { TwinAnswer } from '../../../src/domain/model/twin-answer.ts';
import type { FigureLine } from '../../../src/domain/model/twin-economy.ts';
import { figureSpread } from '../../../src/engines/twins/accounts/compare-figures.ts';
import { economyWorld, lonely, odd } from './economy-world.ts';
import { twinWorld, workedExample } from './twin-world.ts';

const world = economyWorld();

function ask(asked: Readonly<Record<string, string>>): TwinAnswer {
  return answerTwins(world, strictTwinQuestion({ basis: 'stamdata', antal: '8', ...asked }));
}

function lineOf(answer: TwinAnswer, id: string): FigureLine | undefined {
  return answer.accounts?.groups.flatMap(({ lines }) => lines).find((line) => line.id === id);
}

describe('accounts beside the twins', () => {
  test('the own figure, the twins’ median and quartiles over the very twins of the list, never a mean alone', () => {
    const answer = ask({ sted: `afd:${odd.ordinary}` });
    const line = lineOf(answer, 'R03');
    const rows = world.accounts?.years.at(-1)?.afdelinger;
    const own = (id: string): number => {
      const at = rows?.ids.indexOf(id) ?? -1;
      const stock = world.stock?.years[0]?.afdelinger;
      const m2 = stock?.columns.dwellingM2[stock.ids.indexOf(id)] ?? Number.NaN;
      return (rows?.figures.R03?.[at] ?? Number.NaN) / m2;
    };
    const spread = figureSpread(answer.twins.map(({ key }) => own(key.slice(4))));
    expect(line?.figures[0]?.perUnit).toBe(own(odd.ordinary));
    expect(line?.comparison).toMatchObject({
      status: 'compared',
      n: 8,
      median: spread?.median,
      lowerQuartile: spread?.lowerQuartile,
      upperQuartile: spread?.upperQuartile,
      difference: own(odd.ordinary) - (spread?.median ?? 0),
    });
    expect(line?.accounts.map(({ number, name, depth }) => [number, name.da, depth])).toEqual([
      ['109', 'Renovation', 0],
    ]);
  });
  test('a key figure opens to its accounts and their parts, each with own, median and quartiles per m²', () => {
    const answer = ask({ sted: `afd:${odd.ordinary}` });
    const line = lineOf(answer, 'R01');
    // 101.2, 101.3 and 102-105 have no amount at anybody.
    expect(line?.accounts.map(({ number, depth }) => [number, depth])).toEqual([
      ['101', 0],
      ['101.1', 1],
    ]);
    const rows = world.accounts?.years.at(-1)?.afdelinger;
    const stock = world.stock?.years[0]?.afdelinger;
    const perM2 = (id: string): number =>
      (rows?.lines?.['101.1']?.[rows.ids.indexOf(id)] ?? Number.NaN) /
      (stock?.columns.dwellingM2[stock.ids.indexOf(id)] ?? Number.NaN);
    const spread = figureSpread(answer.twins.map(({ key }) => perM2(key.slice(4))));
    const part = line?.accounts[1];
    expect(part?.figures?.[0]?.perUnit).toBe(perM2(odd.ordinary));
    expect(part?.comparison).toMatchObject({
      ...{ status: 'compared', n: 8, median: spread?.median, smallest: spread?.smallest, largest: spread?.largest },
      ...{ lowerQuartile: spread?.lowerQuartile, upperQuartile: spread?.upperQuartile },
    });
  });
  test('an account of a unit without accounts, or of a part of a year, says so as the key figure does', () => {
    const account = (id: string) => lineOf(ask({ sted: `afd:${id}` }), 'R03')?.accounts[0]?.figures?.[0];
    expect(account(odd.withoutAccounts)).toEqual({ status: 'missing' });
    expect(account(odd.sixMonths)).toEqual({ status: 'other-months' });
    expect(account(odd.withoutArea)).toMatchObject({ status: 'no-denominator' });
  });
  test('accounts of an organisation are per lejemålsenhed; those of no key figure stand by themselves', () => {
    const { accounts } = ask({ sted: 'org:0001', antal: '3' });
    const own = accounts?.groups[0]?.lines[0]?.accounts.map(({ number, depth }) => [number, depth]);
    expect(own).toEqual([
      ['530', 0],
      ['511', 1],
    ]);
    expect(accounts?.groups[1]?.accounts?.map(({ number }) => number)).toEqual(['601']);
  });
  test('a release made without single accounts has their names, the key figures, and a note', () => {
    const years = world.accounts?.years.map((year) => {
      const { lines: _afd, ...afdelinger } = year.afdelinger;
      const { lines: _org, ...organisationer } = year.organisationer;
      return { ...year, afdelinger, organisationer };
    });
    const { charts: _charts, ...kept } = world.accounts ?? {};
    const older = { ...world, accounts: { ...kept, years } } as typeof world;
    const question = strictTwinQuestion({ basis: 'stamdata', antal: '8', sted: `afd:${odd.ordinary}` });
    const { accounts } = answerTwins(older, question);
    const line = accounts?.groups[0]?.lines[0];
    expect(line?.figures[0]?.status).toBe('known');
    expect(line?.accounts.map(({ number }) => number)).toEqual(['101', '102', '103', '104', '105']);
    expect(line?.accounts[0]).not.toHaveProperty('figures');
    expect(accounts?.notes[0]?.da).toContain('lavet uden beløb for de enkelte konti');
  });
  test('a group of costs is the sum of its figures; money paid in and the organisation’s have none', () => {
    const { accounts } = ask({ sted: `afd:${odd.ordinary}` });
    const group = accounts?.groups.find(({ id }) => id === 'faste');
    const parts = group?.lines.map(({ figures }) => figures[0]?.perUnit ?? 0) ?? [];
    expect(group?.sum?.figures[0]?.perUnit).toBeCloseTo(
      parts.reduce((sum, part) => sum + part, 0),
      9,
    );
    expect(accounts?.groups.map(({ id, sum }) => [id, sum !== undefined])).toEqual([
      ['kapital', false],
      ['faste', true],
      ['drift', true],
      ['henlaeggelser', true],
      ['tab', false],
      ['indtaegter', false],
    ]);
  });
  test('an organisation: kr. per lejemålsenhed, three figures without a sum', () => {
    const { accounts } = ask({ sted: 'org:0001', antal: '3' });
    expect(accounts?.per.da).toBe('kr. pr. lejemålsenhed');
    expect(accounts?.groups.map(({ id, lines, sum }) => [id, lines.length, sum])).toEqual([
      ['organisation', 3, undefined],
      ['oevrige-indtaegter', 0, undefined],
    ]);
    expect(accounts?.groups[0]?.lines[0]?.comparison).toEqual({ status: 'too-few', n: 3, leftOut: 0 });
  });
  test.each([
    [odd.withoutAccounts, 'missing', 'Regnskab 2025 mangler.', 'missing'],
    [
      odd.sixMonths,
      'other-months',
      'Regnskab 2025 dækker 1. januar 2025 - 30. juni 2025 (6 hele måneder) og sammenlignes ikke: kun regnskaber på netop 12 måneder sammenlignes.',
      'other-months',
    ],
    [odd.withoutArea, 'compared', 'Regnskab 2025: 1. januar 2025 - 31. december 2025.', 'no-denominator'],
    [odd.unclear, 'compared', 'Regnskab 2025: 1. januar 2025 - 31. december 2025.', 'unclear'],
  ])('%s: %s', (id, status, words, figure) => {
    const answer = ask({ sted: `afd:${id}` });
    expect(answer.accounts?.units[0]).toMatchObject({ status, words: { da: words } });
    const own = lineOf(answer, 'R06');
    expect(own?.figures[0]?.status).toBe(figure);
    expect(own?.figures[0]).not.toHaveProperty('perUnit');
    expect(own?.comparison).not.toHaveProperty('difference');
    // A sum of some of its parts would look cheap.
    expect(answer.accounts?.groups.find(({ id: group }) => group === 'faste')?.sum?.figures[0]?.status).toBe(figure);
  });
  test('a negative cost stays negative, and is the lowest of the group', () => {
    const line = lineOf(ask({ sted: `afd:${odd.negative}` }), 'R09');
    expect(line?.figures[0]?.kr).toBe(-40_000);
    expect(line?.figures[0]?.perUnit).toBeLessThan(0);
    expect(line?.comparison).toMatchObject({ place: 1 });
  });
  test('a merged afdeling has no accounts of its own, and the note says where they are', () => {
    expect(ask({ sted: `afd:${odd.merged}` }).accounts?.notes.map(({ da }) => da)).toEqual([
      'Afdelingen blev dannet ved sammenlægning 1. juli 2025 af 0001-00098, 0001-00099. Deres regnskaber for 2025 lægges ikke sammen.',
    ]);
  });
  test('another year is chosen; one that there is not is said, and the year in force is shown', () => {
    const before = ask({ sted: `afd:${odd.sixMonths}`, regnskabsaar: '2024' });
    expect(before.accounts?.units[0]?.status).toBe('compared');
    expect(before.accounts?.notes[0]?.da).toBe(
      'Der er indberettet regnskab 2024 for 70,5 % af boligerne. Under 80 % er året ikke det, der normalt sammenlignes på.',
    );
    expect(before.question).toContain('regnskabsaar=2024');
    const never = ask({ sted: `afd:${odd.ordinary}`, regnskabsaar: '1999' });
    expect([never.accounts?.year, never.notes[0]?.da]).toEqual([
      2025,
      'Udgaven har ikke regnskaber for 1999. 2025 vises.',
    ]);
  });
  test('a release without accounts and stock has nothing beside', () => {
    const plain = answerTwins(twinWorld(workedExample, { stock: false }), strictTwinQuestion({ sted: '0001-00001' }));
    expect([plain.accounts, plain.efficiency, plain.stock]).toEqual([undefined, undefined, undefined]);
  });
});

describe('what stands beside needs no twins', () => {
  const beside = (asked: Readonly<Record<string, string>>): TwinAnswer =>
    answerTwins(world, strictTwinQuestion({ antal: '8', ...asked }), undefined, true);
  test('a hidden afdeling has its accounts beside twins of a basis that works, and why is said', () => {
    for (const basis of ['kombineret', 'socio']) {
      const answer = beside({ sted: `afd:${odd.hidden}`, basis });
      expect([answer.basis, answer.twins.length]).toEqual(['stamdata', 8]);
      expect(answer.instead?.da).toContain('Her er søgt på Stamdata.');
      expect(answer.notes).toContainEqual(answer.instead);
      expect(answer.accounts?.groups[0]?.lines[0]?.comparison).toMatchObject({ status: 'compared', n: 7, leftOut: 1 });
      expect(answer.subject.values.filter(({ status }) => status === 'hidden')).toHaveLength(5);
    }
    const asked = strictTwinQuestion({ antal: '8', sted: `afd:${odd.hidden}`, basis: 'socio' });
    expect(() => answerTwins(world, asked)).toThrow();
  });
  test('an afdeling without a year of first use stands by itself, with its own accounts and buildings', () => {
    const answer = beside({ sted: `afd:${odd.withoutYear}` });
    expect([answer.twins, answer.units, answer.candidates]).toEqual([[], 0, 0]);
    expect(answer.notes.map(({ da }) => da)).toEqual([
      'Afdelingen har intet ibrugtagelsesår og indgår ikke i søgninger på afdelingsniveau: Kirsebærlunden (0001-00003). Søg på boligorganisationen i stedet.',
    ]);
    const line = lineOf(answer, 'R03');
    expect(line?.figures).toHaveLength(1);
    expect(line?.figures[0]?.status).toBe('known');
    expect(line?.comparison).toEqual({ status: 'too-few', n: 0, leftOut: 0 });
    expect(answer.stock?.lines.length).toBeGreaterThan(5);
  });
});

describe('efficiency beside the twins', () => {
  test('the official figure as delivered, our own beside it with its peer and the item that binds', () => {
    const { efficiency } = ask({ sted: 'afd:0002-00007' });
    const own = efficiency?.units[0]?.own;
    expect(efficiency?.units[0]?.official).toEqual({ efficiency: 78, potential: 22, day: '2026-08-15' });
    expect(own?.status).toBe('computed');
    const binding = efficiency?.items.find(({ id }) => id === own?.bindingItem);
    expect(binding?.binding).toBe(true);
    expect(((binding?.peer ?? 0) / (binding?.own ?? 1)) * 100).toBeCloseTo(own?.efficiency ?? 0, 9);
    expect(efficiency?.items.every((item) => (item.peer ?? 0) < (item.own ?? 0))).toBe(true);
    expect(own?.words.da).toMatch(/ er mindst \d+,\d % billigere på alle konti; forspringet er mindst på /);
  });
  test.each([
    [odd.withoutAccounts, 'no-accounts', 'Der er ikke indberettet regnskab for året.'],
    [odd.sixMonths, 'other-months', 'Regnskabet dækker ikke netop 12 måneder og sammenlignes ikke.'],
    [odd.unclear, 'accounts-unclear', 'Mindst én af de målte konti fremgår ikke af regnskabet.'],
  ])('%s has no figure of ours: %s', (id, status, words) => {
    const own = ask({ sted: `afd:${id}` }).efficiency?.units[0]?.own;
    expect(own).toMatchObject({ status, words: { da: words } });
    expect(own).not.toHaveProperty('efficiency');
  });
  test('a negative item is left out and said', () => {
    expect(ask({ sted: `afd:${odd.negative}` }).efficiency?.notes.map(({ da }) => da)).toContain(
      'En konto med negativ udgift er holdt ude af egen beregning.',
    );
  });
  test('an organisation: means of its afdelinger, weighted beside simple, official beside ours', () => {
    const { efficiency } = ask({ sted: 'org:0002', antal: '2' });
    expect(efficiency?.items).toEqual([]);
    expect(efficiency?.units[0]).toMatchObject({ officialMean: { afdelinger: 9 }, ownMean: { afdelinger: 12 } });
  });
});

describe('buildings and outdoor area', () => {
  test('values, words of what is not known, and an outdoor area that came out negative', () => {
    const { stock } = ask({ sted: `afd:${odd.negative}` });
    const of = (key: string) => stock?.lines.find((line) => line.key === key)?.values[0];
    expect(of('ude_m2')).toEqual({ status: 'withheld', words: { da: 'tilbageholdt', en: 'withheld' } });
    expect(of('ude_pr_bolig')?.status).toBe('withheld');
    expect(stock?.notes).toHaveLength(1);
    expect(of('byggeart')?.words?.da).toBe('etagebyggeri');
    const area = ask({ sted: `afd:${odd.withoutArea}` }).stock?.lines.find(({ key }) => key === 'bolig_m2');
    expect(area?.values[0]).toEqual({ status: 'missing' });
  });
  test('an organisation with one afdeling is compared as others are', () => {
    const answer = ask({ sted: `org:${lonely.slice(0, 4)}`, antal: '3' });
    expect(answer.stock?.lines.find(({ key }) => key === 'afdelinger')?.values[0]?.value).toBe(1);
    expect(answer.stock?.lines.map(({ key }) => key)).not.toContain('aar');
  });
});
