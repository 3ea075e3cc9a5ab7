import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ask, shown } from './shown.ts';
import { january, leaves, release, sexTable } from './small-world.ts';

const id = (letter: string): string => `0045-0000${letter.charCodeAt(0) - 64}`;
const [A, B, C, D, E] = ['A', 'B', 'C', 'D', 'E'].map(id) as [string, string, string, string, string];
const years = [january(2026)];
const names = { [A]: 'Askelund', [B]: 'Birkevang', [C]: 'Cedervej', [D]: 'Damhus', [E]: 'Elmeparken' };
const tier3 = { ...sexTable, id: 'T17', tier: 3 as const };

// diskretion.md section 3, worked example: tier 1 {A} {E} {B,C,D}; tier 3 {A,B,C,D} {E}. D lies in another kommune.
const world = release({
  edition: 2026,
  afdelinger: [A, B, C, D, E].map((key) => ({ id: key, name: names[key] ?? key, kommune: key === D ? '661' : '657' })),
  definitions: [sexTable, tier3],
  tables: [
    leaves('T01', years, { [A]: [[160, 160]], [E]: [[250, 250]], [`${B}+${C}+${D}`]: [[75, 75]] }),
    leaves('T17', years, { [`${A}+${B}+${C}+${D}`]: [[235, 235]], [E]: [[250, 250]] }),
  ],
});

test('A and E: residents are shown, incomes are hidden with the two ways on', () => {
  expect(shown(ask(world, `afd:${A},afd:${E}`).cells)[0]).toEqual([820]);
  const incomes = ask(world, `afd:${A},afd:${E}`, { table: 'T17' });
  expect(shown(incomes.cells)[0]).toEqual(['hidden_atom']);
  expect(incomes.hidden).toEqual({
    rule: 'hidden_atom',
    missing: ['Birkevang', 'Cedervej', 'Damhus'],
    nextStep: {
      kind: 'choose-atom',
      complete: [`afd:${A}`, `afd:${E}`, `afd:${B}`, `afd:${C}`, `afd:${D}`],
      without: [`afd:${E}`],
    },
  });
});

test('both offers lead to a table that is shown', () => {
  const offers = ask(world, `afd:${A},afd:${E}`, { table: 'T17' }).hidden?.nextStep;
  const open = offers?.kind === 'choose-atom' ? [offers.complete, offers.without] : [];
  expect(open.map((terms) => shown(ask(world, terms.join(','), { table: 'T17' }).cells)[0])).toEqual([[970], [500]]);
});

test('a single small afdeling can only be completed', () => {
  const step = ask(world, `afd:${B}`).hidden?.nextStep;
  expect(step).toEqual({ kind: 'choose-atom', complete: [`afd:${B}`, `afd:${C}`, `afd:${D}`], without: [] });
});

test('taking away a part of an atom hides; the offers put it back or take the rest away too', () => {
  const step = ask(world, `kom:657,kom:661,-afd:${B}`).hidden?.nextStep;
  expect(step).toEqual({
    kind: 'choose-atom',
    complete: ['kom:657', 'kom:661'],
    without: ['kom:657', 'kom:661', `-afd:${B}`, `-afd:${C}`, `-afd:${D}`],
  });
});

test('a kommune leaves out an atom across its border and names its afdelinger, without numbers', () => {
  const answer = ask(world, 'kom:657');
  expect(shown(answer.cells)[0]).toEqual([820]);
  expect(answer.notes.map((n) => n.da)).toEqual([
    'Birkevang og Cedervej indgår ikke: de er for små til at vises alene og er samlet med afdelinger uden for området.',
  ]);
});

test('a kommune without a whole atom shows nothing and points to something larger', () => {
  const answer = ask(world, 'kom:661');
  expect(shown(answer.cells)[0]).toEqual(['hidden_gate']);
  expect(answer.hidden?.rule).toBe('hidden_gate');
});

test('two kommuner together hold the atom that straddles their border', () => {
  expect(shown(ask(world, 'kom:657,kom:661').cells)[0]).toEqual([970]);
  expect(shown(ask(world, 'land:000', { table: 'T17' }).cells)[0]).toEqual([970]);
});

// Properties over any choice of afdelinger that are atoms of their own.
const letters = ['A', 'B', 'C', 'D', 'E', 'F', 'G'];
const heads = fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { minLength: letters.length, maxLength: letters.length });
const choice = fc.array(fc.boolean(), { minLength: letters.length, maxLength: letters.length });
const worldOf = (counts: readonly (readonly [number, number])[]) =>
  release({
    edition: 2026,
    afdelinger: letters.map((l) => ({ id: id(l) })),
    definitions: [sexTable],
    tables: [
      leaves('T01', years, Object.fromEntries(letters.map((l, i) => [id(l), [counts[i]?.map((n) => n * 5) ?? []]]))),
    ],
  });
const counted = (content: ReturnType<typeof worldOf>, terms: readonly string[]): readonly number[] =>
  terms.length === 0 ? [0, 0, 0] : shown(ask(content, terms.join(',')).cells).map((row) => Number(row[0]));

test('the sum of two disjoint selections is the sum of their answers, and a difference gives the rest back', () => {
  fc.assert(
    fc.property(heads, choice, (counts, first) => {
      const content = worldOf(counts);
      const own = letters.filter((_, i) => first[i]).map((l) => `afd:${id(l)}`);
      const others = letters.filter((_, i) => !first[i]).map((l) => `afd:${id(l)}`);
      const all = counted(content, [...own, ...others]);
      const sum = counted(content, own).map((n, i) => n + (counted(content, others)[i] ?? 0));
      expect(all).toEqual(sum);
      if (own.length > 0 && others.length > 0) {
        expect(counted(content, ['org:0045', ...own.map((t) => `-${t}`)])).toEqual(counted(content, others));
      }
    }),
    { numRuns: 40 },
  );
});
