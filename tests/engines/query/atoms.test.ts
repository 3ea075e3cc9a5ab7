import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Selection } from '../../../src/domain/model/selection.ts';
import { heldWords } from '../../../src/engines/query/held-words.ts';
import { hiddenTables } from '../../../src/engines/query/hidden-tables.ts';
import { parseSelection } from '../../../src/engines/query/parse-selection.ts';
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
      holds: { afdelinger: 5, rests: 0 },
    },
  });
});

test('a sum tells which tables hide it, those with the same ways on together', () => {
  const both = parseSelection(`afd:${A},afd:${E}`);
  expect(hiddenTables(world, both, ['T01', 'T17'])).toEqual([
    { tables: ['T17'], hidden: ask(world, `afd:${A},afd:${E}`, { table: 'T17' }).hidden },
  ]);
  const part = hiddenTables(world, parseSelection(`afd:${B},afd:${E}`), ['T01', 'T17']);
  expect(part.map(({ tables, hidden }) => [tables, hidden.missing])).toEqual([
    [['T01'], ['Cedervej', 'Damhus']],
    [['T17'], ['Askelund', 'Cedervej', 'Damhus']],
  ]);
  expect(hiddenTables(world, parseSelection(`afd:${A},afd:${B},afd:${C},afd:${D}`), ['T01', 'T17'])).toEqual([]);
});

test('a sum that cuts one unit in every table says it once', () => {
  const alike = release({
    edition: 2026,
    afdelinger: [A, B].map((key) => ({ id: key, name: names[key] ?? key, kommune: '657' })),
    definitions: [sexTable, tier3],
    tables: ['T01', 'T17'].map((table) => leaves(table, years, { [`${A}+${B}`]: [[160, 160]] })),
  });
  const found = hiddenTables(alike, parseSelection(`afd:${A}`), ['T01', 'T17']);
  expect(found.map(({ tables }) => tables)).toEqual([['T01', 'T17']]);
});

test('both offers lead to a table that is shown', () => {
  const offers = ask(world, `afd:${A},afd:${E}`, { table: 'T17' }).hidden?.nextStep;
  const open = offers?.kind === 'choose-atom' ? [offers.complete, offers.without] : [];
  expect(open.map((terms) => shown(ask(world, terms.join(','), { table: 'T17' }).cells)[0])).toEqual([[970], [500]]);
});

test('a single small afdeling can only be completed', () => {
  const step = ask(world, `afd:${B}`).hidden?.nextStep;
  expect(step).toEqual({
    kind: 'choose-atom',
    complete: [`afd:${B}`, `afd:${C}`, `afd:${D}`],
    without: [],
    holds: { afdelinger: 3, rests: 0 },
  });
});

test('taking away a part of an atom hides; the offers put it back or take the rest away too', () => {
  const step = ask(world, `kom:657,kom:661,-afd:${B}`).hidden?.nextStep;
  expect(step).toEqual({
    kind: 'choose-atom',
    complete: ['kom:657', 'kom:661'],
    without: ['kom:657', 'kom:661', `-afd:${B}`, `-afd:${C}`, `-afd:${D}`],
    holds: { afdelinger: 5, rests: 0 },
  });
});

test('a kommune leaves out an atom across its border and names its afdelinger, without numbers', () => {
  const answer = ask(world, 'kom:657');
  expect(shown(answer.cells)[0]).toEqual([820]);
  const reason = {
    da: '2 af 4 afdelinger indgår. Birkevang og Cedervej indgår ikke, fordi de kun vises samlet med en afdeling uden for stedet.',
    en: '2 of 4 afdelinger are included. Birkevang and Cedervej are not included, because they are shown only together with an afdeling outside the place.',
  };
  expect(answer.coverage).toEqual({ included: 2, of: 4, left: ['Birkevang', 'Cedervej'], reason });
  expect(answer.notes).toEqual([reason]);
});

test('a set found by a rule leaves out one that is shown only with others, and says so; named one by one they are hidden', () => {
  const named = parseSelection(`afd:${A},afd:${B}`);
  const text = { da: '2 tvillinger', en: '2 twins' };
  const beside = (sum: Selection) => ask(world, `afd:${E}`, { comparators: [{ sum, name: text, note: text }] });
  const found = beside({ ...named, byRule: true });
  expect(shown(found.comparators[0]?.cells ?? [])[0]).toEqual([320]);
  expect(found.comparators[0]?.coverage).toMatchObject({ included: 1, of: 2, left: ['Birkevang'] });
  expect(found.notes.map(({ da }) => da).join(' ')).toContain('Birkevang indgår ikke, fordi den kun vises samlet med');
  // The same places in the same release, asked for by somebody who named them.
  expect(shown(beside(named).comparators[0]?.cells ?? [])[0]).toEqual(['hidden_atom']);
});

test('afdelinger of one name are told apart by their afdelingsnumre, also from those they are shown with', () => {
  const alike = release({
    edition: 2026,
    afdelinger: [A, B, C, D].map((key) => ({
      id: key,
      name: key === A ? 'Agerhøj' : 'Birkevang',
      kommune: key === D ? '661' : '657',
    })),
    definitions: [sexTable],
    tables: [leaves('T01', years, { [A]: [[160, 160]], [`${B}+${C}+${D}`]: [[75, 75]] })],
  });
  const { coverage } = ask(alike, 'kom:657');
  expect(coverage?.left).toEqual([`${B} Birkevang`, `${C} Birkevang`]);
  expect(coverage?.reason.da).toContain(`${B} Birkevang og ${C} Birkevang indgår ikke`);
  expect(coverage?.reason.en).toContain(`${B} Birkevang and ${C} Birkevang are not included`);
  expect(ask(alike, `afd:${B}`).hidden?.missing).toEqual([`${C} Birkevang`, `${D} Birkevang`]);
  expect(ask(alike, `afd:${B},afd:${C}`).hidden?.missing).toEqual([`${D} Birkevang`]);
  expect(ask(alike, 'kom:661').hidden?.reason?.da).toContain(
    `${D} Birkevang vises kun samlet med ${B} Birkevang og ${C}`,
  );
});

test('a sum over whole units has no coverage to tell', () => {
  expect(ask(world, 'kom:657,kom:661').coverage).toBeUndefined();
});

test('each table tells its own coverage, since merged units differ between tables', () => {
  expect(ask(world, 'kom:657', { table: 'T17' }).coverage).toMatchObject({ included: 1, of: 4 });
});

test('one afdeling left out is spoken of in the singular, and a sum has an outside of its own', () => {
  const one = release({
    edition: 2026,
    afdelinger: [A, B, C, D].map((key) => ({
      id: key,
      name: names[key] ?? key,
      kommune: key === C || key === D ? '661' : '657',
    })),
    definitions: [sexTable],
    tables: [leaves('T01', years, { [A]: [[160, 160]], [`${B}+${C}+${D}`]: [[75, 75]] })],
  });
  expect(ask(one, 'kom:657').coverage?.reason).toEqual({
    da: '1 af 2 afdelinger indgår. Birkevang indgår ikke, fordi den kun vises samlet med afdelinger uden for stedet.',
    en: '1 of 2 afdelinger is included. Birkevang is not included, because it is shown only together with afdelinger outside the place.',
  });
  expect(ask(one, `kom:657,kom:101`).coverage?.reason.da).toMatch(/uden for udvalget\.$/);
});

test('a comparator that is not wholly shown says so too, and a note names it', () => {
  const answer = ask(world, `afd:${A}`, { comparators: [{ level: 'kom' }, { level: 'land' }] });
  expect(answer.coverage).toBeUndefined();
  expect(answer.comparators.map((c) => [c.place.key, c.coverage?.included])).toEqual([
    ['kom:657', 2],
    ['land:000', undefined],
  ]);
  expect(answer.notes[0]?.da).toMatch(/^Herning Kommune: 2 af 4 afdelinger indgår\. Birkevang og Cedervej/);
});

test('what is left out in earlier years only is told in a note, not as the coverage of today', () => {
  const ended = release({
    edition: 2026,
    afdelinger: [{ id: A }, { id: B, name: 'Birkevang' }, { id: C, kommune: '661', validTo: '2025-06-30' }],
    definitions: [sexTable],
    tables: [
      leaves('T01', [january(2025), january(2026)], {
        [A]: [
          [160, 160],
          [160, 160],
        ],
        [`${B}+${C}`]: [
          [75, 75],
          [50, 50],
        ],
      }),
    ],
  });
  const answer = ask(ended, 'kom:657');
  expect(shown(answer.cells)[0]).toEqual([320, 420]);
  expect(answer.coverage).toBeUndefined();
  expect(answer.breaks.map((b) => [b.from, b.text.da])).toEqual([
    [
      '2026',
      '2 af 2 afdelinger indgår fra og med 1. januar 2026, før 1 af 2. Ændringen kan derfor skyldes, hvem der er med.',
    ],
  ]);
  expect(ask(ended, 'land:000').breaks).toEqual([]);
  expect(answer.notes.map((n) => n.da)).toEqual([
    'I nogle af de tidligere perioder indgår Birkevang ikke, fordi den dengang kun vises samlet med andre.',
  ]);
});

test('a kommune hidden because of a neighbour points to the region and tells the real reason', () => {
  const answer = ask(world, 'kom:661');
  const nextStep = { kind: 'see-region', region: '082' };
  expect(answer.cells[0]?.[0]?.[0]).toEqual({ kind: 'hidden', rule: 'hidden_atom', nextStep });
  expect(answer.hidden).toEqual({
    rule: 'hidden_atom',
    nextStep,
    missing: ['Birkevang', 'Cedervej'],
    reason: {
      da: 'Holstebro Kommune kan ikke vises for sig selv: Damhus vises kun samlet med Birkevang og Cedervej i Herning Kommune.',
      en: 'Holstebro Kommune cannot be shown alone: Damhus is shown only together with Birkevang and Cedervej in Herning Kommune.',
    },
  });
  expect(answer.coverage).toBeUndefined();
});

test('an organisation whose units reach outside it points to the kommune that holds them, never to one that does not', () => {
  const org = (kommune: string) =>
    release({
      edition: 2026,
      afdelinger: [{ id: A }, { id: B }, { id: '0101-00001', kommune }],
      definitions: [sexTable],
      tables: [leaves('T01', years, { [A]: [[160, 160]], [`${B}+0101-00001`]: [[75, 75]] })],
    });
  expect(ask(org('657'), 'org:0101').hidden?.nextStep).toEqual({ kind: 'see-kommune', kommune: '657' });
  expect(ask(org('661'), 'org:0101').hidden?.nextStep).toEqual({ kind: 'see-region', region: '082' });
  expect(ask(org('101'), 'org:0101').hidden?.nextStep).toEqual({ kind: 'more-afdelinger' });
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

test('kommuner added are the region they make, whatever atoms lie across their borders', () => {
  const letters = [A, B, C, D, E];
  const homes = fc.array(fc.constantFrom('657', '661', '101'), { minLength: 5, maxLength: 5 });
  const groups = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 5, maxLength: 5 });
  fc.assert(
    fc.property(homes, groups, (home, group) => {
      const atoms = [0, 1, 2, 3].map((g) => letters.filter((_, i) => group[i] === g)).filter((m) => m.length > 0);
      const heads = Object.fromEntries(atoms.map((members, i) => [members.join('+'), [[5 * i + 20, 10 * i + 35]]]));
      const random = release({
        edition: 2026,
        afdelinger: letters.map((key, i) => ({ id: key, kommune: home[i] ?? '657' })),
        definitions: [sexTable],
        tables: [leaves('T01', years, heads)],
      });
      fc.pre(home.includes('657') && home.includes('661'));
      expect(ask(random, 'kom:657,kom:661').cells).toEqual(ask(random, 'reg:082').cells);
      if (home.includes('101')) {
        expect(ask(random, 'reg:082,reg:084').cells).toEqual(ask(random, 'land:000').cells);
      }
    }),
  );
});

test('residents of a boligområde outside any afdeling are told of in a combined unit, and not counted as an afdeling', () => {
  const rest = 'rest@vestbyen';
  const plain = release({ edition: 2026, afdelinger: [{ id: A }], definitions: [sexTable], tables: [] });
  const withRest = release({
    edition: 2026,
    afdelinger: [{ id: A }],
    definitions: [sexTable],
    tables: [leaves('T01', years, { [`${A}+${rest}`]: [[60, 55]] })],
    directory: {
      units: [
        ...plain.directory.units,
        { id: rest, kind: 'omraaderest', omraade: 'v', kommune: '657', region: '082', validFrom: '1980-01-01' },
      ],
    },
  });
  const step = ask(withRest, `afd:${A}`).hidden?.nextStep;
  expect(step).toMatchObject({ complete: [`afd:${A}`, `afd:${rest}`], holds: { afdelinger: 1, rests: 1 } });
});

test.each([
  [{ afdelinger: 1, rests: 0 }, '1 afdeling', '1 afdeling'],
  [{ afdelinger: 3, rests: 0 }, '3 afdelinger', '3 afdelinger'],
  [
    { afdelinger: 2, rests: 1 },
    '2 afdelinger og øvrige beboere i området',
    '2 afdelinger and other residents of the area',
  ],
])('what a combined unit holds is said in words: %o', (held, da, en) => {
  expect(heldWords(held)).toEqual({ da, en });
});

test('one atom of strict leaves is as uncertain as the released atoms it is made of', () => {
  const place = (tables: Parameters<typeof release>[0]['tables']) =>
    ask(
      release({
        edition: 2026,
        afdelinger: [B, C, D].map((key) => ({ id: key, name: names[key] ?? key, kommune: '657' })),
        definitions: [sexTable],
        tables,
      }),
      `afd:${B},afd:${C},afd:${D}`,
    ).cells;
  const together = leaves('T01', years, { [`${B}+${C}+${D}`]: [[75, 75]] });
  const apart = leaves('T01', years, { [B]: [[25, 25]], [C]: [[25, 25]], [D]: [[25, 25]] });
  expect(place([{ ...together, parts: [3] }])).toEqual(place([apart]));
  expect(place([together])).not.toEqual(place([apart]));
});
