import { describe, expect, test } from 'vitest';
import { answerTwins } from '../../../src/app/twins/answer-twins.ts';
import { strictTwinQuestion, writeTwinQuestion } from '../../../src/app/twins/twin-question.ts';
import { Problem } from '../../../src/domain/kernel/problems/problem.ts';
import type { TwinAnswer } from '../../../src/domain/model/twin-answer.ts';
import { type HandMade, twinWorld, workedExample } from './twin-world.ts';

const world = twinWorld(workedExample);
const a01 = 'afd:0001-00001';

function ask(asked: Readonly<Record<string, string>>, content = world): TwinAnswer {
  return answerTwins(content, strictTwinQuestion(asked));
}

function listed({ twins }: TwinAnswer): readonly (readonly [string, number])[] {
  return twins.map(({ key, distance }) => [key.slice(4), Number(distance.toFixed(6))] as const);
}

function sentence(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof Problem) return `${error.code} ${error.sentence('da')}`;
    throw error;
  }
  return 'no problem';
}

describe('the worked example, from released figures', () => {
  test('three bases from A01', () => {
    expect(listed(ask({ sted: a01, basis: 'stamdata' }))).toEqual([
      ['0001-00002', 0.134218],
      ['0003-00001', 1.210098],
      ['0005-00001', 1.268917],
      ['0004-00001', 1.378217],
      ['0006-00001', 1.785736],
    ]);
    expect(listed(ask({ sted: a01, basis: 'socio' }))).toEqual([
      ['0001-00002', 0.154026],
      ['0005-00001', 0.580171],
      ['0003-00001', 1.505532],
      ['0004-00001', 1.725316],
    ]);
    expect(listed(ask({ sted: a01, basis: 'kombineret' }))).toEqual([
      ['0001-00002', 0.144462],
      ['0005-00001', 0.986597],
      ['0003-00001', 1.365826],
      ['0004-00001', 1.561441],
    ]);
  });
  test('a filter takes candidates away and leaves distances as they are', () => {
    const filtered = ask({ sted: a01, basis: 'kombineret', egen: 'uden' });
    expect(listed(filtered)[0]).toEqual(['0005-00001', 0.986597]);
    expect(filtered.filters.map(({ da }) => da)).toEqual(['uden egen organisation']);
    expect(listed(ask({ sted: a01, basis: 'stamdata', byggeart: 'taet-lav' }))).toHaveLength(3);
    expect(listed(ask({ sted: a01, basis: 'stamdata', byggeart: 'etage' })).map(([id]) => id)).toEqual([
      '0001-00002',
      '0005-00001',
    ]);
    expect(listed(ask({ sted: a01, le_fra: '90', le_til: '251.4', aar_til: '1994' })).map(([id]) => id)).toEqual([
      '0001-00002',
      '0003-00001',
    ]);
    expect(listed(ask({ sted: a01, region: '084' })).map(([id]) => id)).toEqual(['0005-00001', '0004-00001']);
  });
  test('filters are told as people write numbers, years as years', () => {
    const { filters } = ask({ sted: a01, le_fra: '88.6', le_til: '5000', aar_fra: '1960' });
    expect(filters).toEqual([
      { da: 'lejemålsenheder 88,6-5.000', en: 'lejemålsenheder 88.6-5,000' },
      { da: 'ibrugtaget mindst 1960', en: 'first used at least 1960' },
    ]);
  });
  test('contributions, values and the sentence', () => {
    const [, , , , fifth] = [0, 0, 0, 0, ask({ sted: a01, basis: 'kombineret' }).twins[1]];
    expect(fifth?.contributions.map(({ key, share }) => [key, Number((share * 100).toFixed(1))])).toEqual([
      ['le', 81.2],
      ['aar', 1.5],
      ['ie', 8],
      ['am', 3.4],
      ['ind', 2],
      ['udd', 3.8],
    ]);
    expect(fifth?.sentence.da).toBe(
      'Ligner mest på ibrugtagelsesåret og indkomsten i forhold til landet; forskellen skyldes især antallet af lejemålsenheder (240,0 mod 640,0).',
    );
    expect(fifth?.byggeart?.da).toBe('etagebyggeri');
  });
  test('income above the country is capped and marked; the mean is that of capped values', () => {
    const answer = ask({ sted: 'afd:0004-00001', basis: 'socio' });
    const at = answer.variables.findIndex(({ key }) => key === 'ind');
    expect(answer.subject.values[at]).toEqual({ status: 'shown', value: 1.07, capped: 'high' });
    expect(answer.variables[at]?.population?.mean).toBeCloseTo(0.722, 12);
  });
  test('dates of each variable, and the same question has the same answer', () => {
    const answer = ask({ sted: a01 });
    expect(answer.basis).toBe('kombineret');
    expect(answer.variables.slice(0, 6).map(({ period }) => period)).toEqual([
      '2025',
      '2025',
      '2026-01-01',
      '2025',
      '2024',
      '2025-10-01',
    ]);
    expect(ask({ sted: a01 })).toBe(answer);
    expect(answer.question).toBe('sted=afd:0001-00001&basis=kombineret');
  });
});

describe('organisations', () => {
  test('are sums over sums, with their mean size', () => {
    const answer = ask({ sted: 'org:0001', basis: 'kombineret' });
    expect(answer.variables.slice(0, 2).map(({ key }) => key)).toEqual(['le', 'gs']);
    expect(answer.subject.values[0]).toEqual({ status: 'shown', value: 491.4 });
    expect(answer.subject.values[1]?.value).toBeCloseTo(245.7, 10);
    expect(answer.subject.values[2]).toEqual({ status: 'shown', value: 0.41 });
  });
  test('an organisation with one afdeling has twins like any other', () => {
    expect(ask({ sted: 'org:0003', basis: 'socio' }).twins).toHaveLength(3);
  });
});

describe('what is hidden', () => {
  test('an organisation of none but hidden afdelinger has no socio-economic twins, and is told so', () => {
    expect(sentence(() => ask({ sted: 'org:0006', basis: 'socio' }))).toBe(
      'KV-N14 Under 20 personer på 16-64 år: socioøkonomiske oplysninger vises ikke for Org 0006 (0006). Prøv Stamdata.',
    );
  });
  test('a unit under the gate has no socio-economic twins, is none, and keeps its place by size', () => {
    expect(sentence(() => ask({ sted: 'afd:0006-00001', basis: 'socio' }))).toBe(
      'KV-N14 Under 20 personer på 16-64 år: socioøkonomiske oplysninger vises ikke for Afd 0006-00001 (0006-00001). Prøv Stamdata.',
    );
    expect(sentence(() => ask({ sted: 'afd:0006-00001', basis: 'kombineret' }))).toContain('KV-N14');
    const answer = ask({ sted: 'afd:0006-00001', basis: 'stamdata' });
    expect(listed(answer)[0]).toEqual(['0004-00001', 0.417066]);
    expect(answer.subject.values.filter(({ status }) => status === 'hidden')).toHaveLength(5);
    expect(JSON.stringify(ask({ sted: a01, basis: 'kombineret', antal: '20' }))).not.toContain('0006-00001');
  });
  test('without a basis in the address it is the widest that works for the unit, and why is said', () => {
    const answer = ask({ sted: 'afd:0006-00001' });
    expect([answer.basis, answer.twins.length, new URLSearchParams(answer.question).get('basis')]).toEqual([
      'stamdata',
      5,
      'stamdata',
    ]);
    expect(answer.notes[0]?.da).toBe(
      'Under 20 personer på 16-64 år: socioøkonomiske oplysninger vises ikke for Afd 0006-00001 (0006-00001). Her er søgt på Stamdata.',
    );
    expect(ask({ sted: a01 }).basis).toBe('kombineret');
  });
  test('an organisation is shown without its small afdeling, which is said and cannot be worked out', () => {
    const units = [...workedExample, { id: '0003-00002', le: 9, aar: 1990, ie: 0.9, am: 0.9, ind: 0.3, udd: 0.9 }];
    const world = twinWorld(units.map((unit) => (unit.id === '0003-00002' ? { ...unit, shown: false } : unit)));
    const answer = ask({ sted: 'org:0003', basis: 'kombineret' }, world);
    const ie = answer.variables.findIndex(({ key }) => key === 'ie');
    // Its sum less the shown afdeling is nothing: both have the same share.
    expect(answer.subject.values[ie]).toEqual({ status: 'shown', value: 0.08 });
    expect(answer.subject.leftOut).toBe(1);
    expect(answer.twins.every(({ leftOut }) => leftOut === undefined)).toBe(true);
    expect(answer.notes.at(-1)?.da).toBe(
      'De socioøkonomiske tal er uden afdelinger med under 20 personer på 16-64 år, hvor de ellers kunne regnes ud af summen; det gælder også beboertallet, som derfor kan være mindre end på stedets egen side. Udeladte afdelinger: Org 0003 (1).',
    );
    // Its buildings are all there.
    const le = answer.variables.findIndex(({ key }) => key === 'le');
    expect(answer.subject.values[le]).toEqual({ status: 'shown', value: 104 });
  });
  test('without a stock there is one basis, and the others say what to try', () => {
    const persons = twinWorld(workedExample, { stock: false });
    expect(ask({ sted: a01 }, persons).basis).toBe('socio');
    expect(sentence(() => ask({ sted: a01, basis: 'combined' }, persons))).toBe(
      'KV-N18 Udgaven har ikke de oplysninger, som grundlaget Kombineret kræver. Prøv Socioøkonomi.',
    );
  });
});

describe('own variables', () => {
  test('weights, scaling and caps come from the address and go back to it', () => {
    const written = 'sted=afd:0001-00001&basis=egne&variable=ie:2,ind:1:minmax:0.3-0.9,le:0:none';
    const question = strictTwinQuestion(Object.fromEntries(new URLSearchParams(written)));
    expect(decodeURIComponent(writeTwinQuestion(question))).toBe(written);
    const answer = answerTwins(world, question);
    expect(answer.variables.slice(0, 3).map(({ key, weight }) => [key, Number(weight.toFixed(4))])).toEqual([
      ['ie', 0.6667],
      ['ind', 0.3333],
      ['le', 0],
    ]);
    expect(answer.method.id).toBe('own-afdeling');
  });
  test('fields of the form are the same question', () => {
    const form = strictTwinQuestion({ sted: a01, v_ie: '2', v_udd: '0,5', skala: 'none' });
    expect(writeTwinQuestion(form)).toBe('sted=afd:0001-00001&basis=egne&variable=ie:2:none,udd:0.5:none');
  });
  test('weights of 0, the same value for all, unknown and too many variables are refused in words', () => {
    expect(sentence(() => ask({ sted: a01, variable: 'ie:0,am:0' }))).toContain('KV-N1 Alle vægte er 0.');
    const twin = workedExample.map((unit) => ({ ...unit, ie: 0.3 }));
    expect(sentence(() => ask({ sted: a01, variable: 'ie:1' }, twinWorld(twin)))).toContain('KV-N2');
    const dropped = ask({ sted: a01, basis: 'socio' }, twinWorld(twin));
    expect(dropped.notes.map(({ da }) => da)).toContainEqual(expect.stringContaining('alle har samme værdi'));
    expect(dropped.variables.find(({ key }) => key === 'am')?.weight).toBeCloseTo(1 / 3, 12);
    expect(sentence(() => strictTwinQuestion({ sted: a01, variable: 'xx:1' }))).toContain('KV-N16');
    expect(sentence(() => strictTwinQuestion({ sted: a01, variable: 'ie:-1' }))).toContain('KV-N16');
    expect(sentence(() => strictTwinQuestion({ sted: a01, variable: 'ie,ie' }))).toContain('KV-N16');
    expect(sentence(() => strictTwinQuestion({ sted: a01, variable: 'ie,'.repeat(13) }))).toContain('Vælg højst 12');
  });
});

describe('bad questions', () => {
  test.each(['0', '21', '2.5', '2,5', '-1', 'fem'])('%s twins', (antal) => {
    expect(sentence(() => strictTwinQuestion({ sted: a01, antal }))).toContain('KV-N12 Vælg et helt tal fra 1 til 20');
  });
  test('more twins than candidates, and filters that leave nobody', () => {
    const few = ask({ sted: a01, basis: 'socio', antal: '20' });
    expect(few.twins).toHaveLength(4);
    expect(few.notes.map(({ da }) => da)).toEqual(['Kun 4 afdelinger opfylder filtrene.']);
    const [one] = ask({ sted: a01, basis: 'stamdata', kommune: '661' }).notes;
    expect([one?.da, one?.en]).toEqual(['Kun 1 afdeling opfylder filtrene.', 'Only 1 afdeling passes the filters.']);
    const none = ask({ sted: a01, kommune: '999' });
    expect(none.twins).toEqual([]);
    expect(none.notes.map(({ da }) => da)).toEqual([
      'Ingen afdelinger opfylder filtrene. Fjern et filter, og søg igen.',
    ]);
  });
  test('no year of first use: neither subject nor twin in any basis', () => {
    const units = workedExample.map((unit) => (unit.id === '0003-00001' ? { ...unit, aar: Number.NaN } : unit));
    const content = twinWorld(units);
    expect(sentence(() => ask({ sted: 'afd:0003-00001', basis: 'socio' }, content))).toContain(
      'KV-N13 Afdelingen har intet ibrugtagelsesår',
    );
    expect(listed(ask({ sted: a01, basis: 'socio' }, content)).map(([id]) => id)).not.toContain('0003-00001');
  });
  test('unknown places, and afdelinger that were merged into another', () => {
    expect(sentence(() => ask({ sted: 'afd:9999-00001' }))).toContain('KV-N10 Ukendt afdeling eller ingen adgang');
    expect(sentence(() => ask({ sted: 'kom:657' }))).toContain('KV-N10');
    const { directory } = world;
    const closed = { ...directory.afdelinger[2], validTo: '2024-06-30' } as (typeof directory.afdelinger)[number];
    const merged = {
      ...world,
      directory: {
        ...directory,
        afdelinger: [...directory.afdelinger.filter(({ id }) => id !== closed.id), closed],
        events: [
          { id: 'h1', kind: 'sammenlagt', date: '2024-07-01', from: [closed.id], to: ['0001-00001'], reason: '' },
        ],
      } as const,
    };
    expect(sentence(() => ask({ sted: `afd:${closed.id}` }, merged))).toMatch(
      /^KV-N11 Afd 0003-00001 .* blev nedlagt 30\. juni 2024\. Boligerne hører nu til Afd 0001-00001/,
    );
    expect(listed(ask({ sted: a01 }, merged)).map(([id]) => id)).not.toContain(closed.id);
  });
  test('words that are none are told with the words there are', () => {
    expect(sentence(() => strictTwinQuestion({ sted: a01, basis: 'toString' }))).toContain('stamdata / size');
    expect(sentence(() => strictTwinQuestion({ sted: a01, le_fra: '10', le_til: '5' }))).toContain('KV-A5');
  });
});

describe('how sure and how near', () => {
  const crowd = Array.from(
    { length: 60 },
    (_, i): HandMade => ({
      id: `0100-${String(i).padStart(5, '0')}`,
      ...{ le: 100 + i, aar: 1980, ie: 0.1 + i / 1000, am: 0.2, ind: 0.7, udd: 0.3 },
    }),
  );
  const lone: HandMade = { id: '0200-00001', le: 900, aar: 1980, ie: 0.9, am: 0.8, ind: 0.3, udd: 0.9 };
  const content = twinWorld([...crowd, lone]);
  test('the lone one has no good twins; one of the crowd has', () => {
    expect(ask({ sted: `afd:${lone.id}`, basis: 'socio' }, content).noGoodTwin).toBe(true);
    expect(ask({ sted: 'afd:0100-00030', basis: 'socio' }, content).noGoodTwin).toBe(false);
    const measured = (asked: Record<string, string>): boolean =>
      ask({ sted: `afd:${lone.id}`, ...asked }, content).notes.some(({ da }) => da.includes('målt på 61 afdelinger'));
    expect(measured({ basis: 'egne', variable: 'ie:1' })).toBe(true);
    expect(measured({ basis: 'socio' })).toBe(false);
  });
  test('neighbours a tenth of a per cent apart could be another; ties go by key and are told', () => {
    const { twins } = ask({ sted: 'afd:0100-00030', basis: 'socio', antal: '2' }, content);
    expect(twins.map(({ key, tied }) => [key, tied])).toEqual([
      ['afd:0100-00029', true],
      ['afd:0100-00031', true],
    ]);
    expect(twins.map(({ firmness }) => firmness)).toEqual(['could-be-another', 'could-be-another']);
    const one = ask({ sted: 'afd:0100-00030', basis: 'socio', antal: '1' }, content);
    expect(one.tiedBeyond).toBe(1);
    expect(one.twins[0]?.percentile).toBeCloseTo((2 / 60) * 100, 10);
  });
});
