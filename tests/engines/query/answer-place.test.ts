import { expect, test } from 'vitest';
import type { IndicatorDefinition } from '../../../src/domain/model/indicator.ts';
import type { Boligomraade } from '../../../src/domain/model/place.ts';
import { answerPlace } from '../../../src/engines/query/answer-place.ts';
import { parsePlace } from '../../../src/engines/query/parse-selection.ts';
import { ask, shown, word } from './shown.ts';
import { january, leaves, release, sexTable } from './small-world.ts';

const [A, B, C] = ['0045-08501', '0045-08502', '0101-00001'];
const text = (name: string) => ({ da: name, en: name });
const omraade: Boligomraade = {
  id: 'a1b2',
  name: 'Vestbyen',
  kommune: '657',
  validFrom: '2010-01-01',
  members: [{ afdeling: A, from: '2010-01-01' }],
};
const rest = 'rest@a1b2';
const base = release({
  edition: 2026,
  afdelinger: [{ id: A }, { id: B, formerNames: ['Gammelvang'] }, { id: C, kommune: '661', validTo: '2025-06-30' }],
  definitions: [sexTable],
  tables: [
    leaves('T01', [january(2025), january(2026)], {
      [A]: [
        [60, 60],
        [60, 65],
      ],
      [`${B}+${C}`]: [
        [30, 40],
        [45, 40],
      ],
      [rest]: [
        [10, 5],
        [10, 10],
      ],
    }),
  ],
});
const world = {
  ...base,
  directory: {
    ...base.directory,
    omraader: [omraade],
    units: [
      ...base.directory.units,
      {
        id: rest,
        kind: 'omraaderest' as const,
        omraade: 'a1b2',
        kommune: '657',
        region: '082',
        validFrom: '2010-01-01',
      },
    ],
  },
};
const women: IndicatorDefinition = {
  id: 'k',
  name: text('Kvinder'),
  about: text('k'),
  table: 'T01',
  row: 'K',
  measure: 'pct',
};
const indicators = [women, { ...women, id: 'x', table: 'T99' }];
const open = (key: string) =>
  answerPlace(world, { place: parsePlace(key), lineage: 'nu', comparators: [{ level: 'land' }], indicators });

test('a place page has its key figures as series with comparators; a table the release lacks is left out', () => {
  const { keyFigures } = open(`afd:${A}`);
  expect(keyFigures).toHaveLength(1);
  expect(keyFigures[0]?.cells.map(word)).toEqual([50, 52]);
  expect(keyFigures[0]?.comparators.map((c) => [c.place.key, word(c.cell)])).toEqual([['land:000', 50]]);
  expect(keyFigures[0]).toMatchObject({ decimals: 1, unit: text('pct.'), row: 'K', measure: 'pct' });
});

test('an afdeling names what it is part of, smallest first', () => {
  expect(open(`afd:${A}`).parents.map((p) => p.key)).toEqual(['org:0045', 'omr:a1b2', 'kom:657']);
  expect(open(`afd:${A}`).atomNote).toBeUndefined();
});

test('a merged afdeling names the others it is shown with, and its former names', () => {
  const place = open(`afd:${B}`);
  expect(place.atomNote?.da).toBe(
    `I T01 vises afdelingen kun sammen med ${C} Afd ${C}, fordi mindst en af dem er for lille til at stå alene.`,
  );
  expect(place.facts.map((f) => `${f.label.da}: ${f.value.da}`)).toEqual([
    `Nummer: ${B}`,
    'Tidligere navne: Gammelvang',
  ]);
});

test('what an organisation holds tells which afdelinger are shown only together with others', () => {
  expect(open('org:0045').merged).toEqual([{ key: `afd:${B}`, tables: [] }]);
  expect(open(`afd:${B}`).merged).toEqual([]);
});

test('where an afdeling stands alone in some tables, those where it does not are named', () => {
  const alone = leaves('T02', [january(2026)], {
    [A]: [[60, 65]],
    [B]: [[45, 40]],
    [C]: [[45, 40]],
    [rest]: [[10, 10]],
  });
  const T02 = { ...sexTable, id: 'T02' };
  const two = {
    ...world,
    definitions: [sexTable, T02],
    tables: new Map([...world.tables, ['T02', alone]]),
  };
  const { merged } = answerPlace(two, { place: parsePlace('org:0045'), lineage: 'nu', comparators: [], indicators });
  expect(merged).toEqual([{ key: `afd:${B}`, tables: ['T01'] }]);
});

test('an organisation without plans says so', () => {
  const place = open('org:0045');
  expect(place.facts.map((f) => `${f.label.da}: ${f.value.da}`)).toContain('Helhedsplaner: ingen');
  expect(place.children.map((c) => c.key)).toEqual([`afd:${A}`, `afd:${B}`]);
});

test('a kommune holds its organisations and areas, a region its kommuner, the country its regions', () => {
  expect(open('kom:657').children.map((c) => c.key)).toEqual(['org:0045', 'omr:a1b2']);
  expect(open('kom:657').parents.map((c) => c.key)).toEqual(['reg:082', 'land:000']);
  expect(open('reg:082').children.map((c) => c.key)).toEqual(['kom:657', 'kom:661']);
  expect(open('land:000').children.map((c) => c.key)).toEqual(['reg:084', 'reg:082']);
});

test('an area counts its afdelinger and its other residents, who can be named too', () => {
  expect(shown(ask(world, 'omr:a1b2').cells)[0]).toEqual([135, 145]);
  expect(ask(world, `afd:${rest}`).place.name.da).toBe('Øvrige beboere i Vestbyen');
});

test('after the other member ended, an afdeling is the whole of its atom', () => {
  expect(shown(ask(world, `afd:${B}`).cells)[0]).toEqual(['hidden_atom', 85]);
});

test('a boligområde counts its afdelinger, and not the residents outside them as one', () => {
  expect(ask(world, 'omr:a1b2').place.units).toBe(1);
  expect(ask(world, 'kom:657').place.units).toBe(2);
});

test('an unknown place names the nearest one', () => {
  expect(() => open('afd:0045-08503')).toThrow('afd:0045-08503 is not in this release. Did you mean afd:0045-08501?');
});

test('all residents of the kommune are delivered, not counted', () => {
  const value = { key: 'T01:I_ALT:n', area: '657', period: '2026', value: 90_000, unit: 'antal', source: 'DST' };
  const answer = ask({ ...world, references: [value] }, `afd:${A}`, {
    comparators: [{ level: 'kom' }],
    delivered: true,
  });
  expect(answer.comparators.map((c) => [c.variant, shown(c.cells)[0]])).toEqual([
    ['almen', [135, 230]],
    ['alle', ['not-delivered', 90_000]],
  ]);
});

test('a key figure of a place that is not wholly shown says how much of it is', () => {
  const { keyFigures, coverage } = open('kom:657');
  const reason =
    '1 af 2 afdelinger indgår. Afd 0045-08502 indgår ikke, fordi den kun vises samlet med en afdeling uden for stedet.';
  // In 2026 the other member of the unit has ended, so the newest figure is about the whole kommune.
  expect([keyFigures[0]?.coverage, coverage]).toEqual([undefined, undefined]);
  const earlier = { ...world, directory: { ...world.directory, units: world.directory.units.map(undying) } };
  const place = answerPlace(earlier, {
    place: parsePlace('kom:657'),
    lineage: 'nu',
    comparators: [{ level: 'land' }],
    indicators,
  });
  expect(place.keyFigures[0]?.coverage?.reason.da).toBe(reason);
  expect(place.coverage).toEqual(place.keyFigures[0]?.coverage);
  expect(place.keyFigures[0]?.comparators[0]?.coverage).toBeUndefined();
});

function undying({ validTo, ...unit }: (typeof world.directory.units)[number]) {
  return unit;
}

test('the key figures of an afdeling that has ended are the newest it had, beside the places around it then', () => {
  const [figure] = open(`afd:${C}`).keyFigures;
  expect(figure?.periods.map((period) => period.edition)).toEqual([2025]);
  expect(figure?.cells.map(word)).toEqual(['hidden_atom']);
  expect(figure?.comparators.map((c) => [c.place.key, word(c.cell)])).toEqual([['land:000', 51.2]]);
});

test('a kommune counts and names the areas where somebody lives, not ground without homes', () => {
  const bare = { ...omraade, id: 'bar', name: 'Engen', members: [] };
  const directory = { ...world.directory, omraader: [omraade, bare] };
  const asked = { lineage: 'nu', comparators: [], indicators: [] } as const;
  const place = answerPlace({ ...world, directory }, { place: parsePlace('kom:657'), ...asked });
  expect(place.children.filter(({ level }) => level === 'omr').map(({ key }) => key)).toEqual(['omr:a1b2']);
  expect(place.facts.find(({ label }) => label.en === 'Areas')?.value.da).toBe('1');
});

test('a key figure that is hidden says why, and what can be shown instead', () => {
  expect(open(`afd:${A}`).keyFigures[0]?.hidden).toBeUndefined();
  const hidden = open(`afd:${C}`).keyFigures[0]?.hidden;
  expect(hidden?.rule).toBe('hidden_atom');
  expect(hidden?.nextStep).toMatchObject({ kind: 'choose-atom', complete: [`afd:${C}`, `afd:${B}`] });
});
