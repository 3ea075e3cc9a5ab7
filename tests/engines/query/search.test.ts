import { expect, test } from 'vitest';
import type { SearchHit } from '../../../src/domain/model/answer.ts';
import type { Helhedsplan } from '../../../src/domain/model/place.ts';
import { nearestNames } from '../../../src/engines/query/nearest-names.ts';
import { search, suggest } from '../../../src/engines/query/search.ts';
import { buildSearchIndex } from '../../../src/engines/query/search-index.ts';
import { release, sexTable } from './small-world.ts';

const plan = (number: string, name: string, grantPeriod: Helhedsplan['grantPeriod']): Helhedsplan => ({
  id: `${number}.${grantPeriod}`,
  number,
  name,
  grantPeriod,
  kommune: '657',
  status: 'aktiv',
  from: `${grantPeriod.slice(0, 4)}-01-01`,
  to: `${grantPeriod.slice(5)}-12-31`,
  members: [],
});

const afd = (id: string, name: string, more: object = {}) => ({ id, name, ...more });
const world = release({
  edition: 2026,
  afdelinger: [
    afd('0045-08501', 'Æblehaven', { formerNames: ['Frugthaven'] }),
    afd('0045-08502', 'Vesterparken'),
    afd('0101-00001', 'Nørre Vester', { kommune: '101' }),
    afd('0101-00002', 'Aagade', { kommune: '101' }),
    afd('0101-00003', 'Ågade', { kommune: '101' }),
    afd('0101-00004', 'Østergade-Syd', { kommune: '101' }),
    afd('0101-00005', 'Silvestergården', { kommune: '101' }),
    afd('0101-00006', 'Afd 10', { kommune: '101' }),
    afd('0101-00007', 'Afd 2', { kommune: '101' }),
  ],
  definitions: [sexTable],
  tables: [],
  directory: {
    organisationer: [
      { nr: '0045', name: 'Midtjysk Bolig', kommune: '657', validFrom: '1950-01-01' },
      { nr: '0101', name: 'Havnens Boliger', kommune: '101', validFrom: '1950-01-01' },
    ],
    helhedsplaner: [
      plan('5123', 'Sammen i Vestparken', '2015-2018'),
      plan('5123', 'Sammen i Vestparken', '2019-2026'),
      plan('51', 'Naboskab', '2019-2026'),
      plan('512', 'Ærlig snak', '2015-2018'),
    ],
  },
});
const terms = [
  {
    key: 'fuldtidsperson',
    name: { da: 'Fuldtidsperson', en: 'Full-time person' },
    about: { da: '37 timer', en: '37 hours' },
  },
];
const index = buildSearchIndex(world.directory, world.definitions, {
  terms,
  pages: [
    {
      key: 'overvaagning',
      name: { da: 'Overvågning', en: 'Monitoring' },
      about: { da: 'Lovens grænser', en: 'Limits of the law' },
      words: ['udsatte områder'],
    },
  ],
  tables: { [sexTable.id]: ['mænd og kvinder', 'køn'] },
  kinds: { org: ['boligorganisationer'], afd: ['afdelinger'] },
  fillers: ['hvor', 'mange', 'bor', 'i', 'er', 'der'],
});
const everything = () => true;
const found = (query: string, mayList: (hit: SearchHit) => boolean = everything): readonly string[] =>
  search(index, query, mayList).map((hit) => `${hit.kind}:${hit.key}`);

test('"helhe" and any longer beginning of "helhedsplan" lists all plans, newest grant period first', () => {
  const all = ['plan:51.2019-2026', 'plan:5123.2019-2026', 'plan:5123.2015-2018', 'plan:512.2015-2018'];
  for (const query of ['helhe', 'Helhedspl', 'helhedsplan', 'helhedsplaner']) expect(found(query)).toEqual(all);
  expect(found('helh')).toEqual([]);
  expect(found('helhedsplan naboskab')).toEqual(['plan:51.2019-2026']);
});

test('a plan number finds that plan first, then those it begins', () => {
  expect(found('512')).toEqual(['plan:512.2015-2018', 'plan:5123.2019-2026', 'plan:5123.2015-2018']);
  expect(found('51')).toEqual([
    'plan:51.2019-2026',
    'plan:5123.2019-2026',
    'plan:5123.2015-2018',
    'plan:512.2015-2018',
  ]);
});

test('an afdeling is found by its number as printed and as said; an organisation with its afdelinger', () => {
  expect(found('0045-08501')).toEqual(['afd:0045-08501']);
  expect(found('45 8501')).toEqual(['afd:0045-08501']);
  expect(found('004508501')).toEqual(['afd:0045-08501']);
  expect(found('0045')).toEqual(['org:0045', 'afd:0045-08502', 'afd:0045-08501']);
});

test('a kommune is found by name or code, then its organisations', () => {
  for (const query of ['herning', 'Herning Kommune', '657']) expect(found(query)).toEqual(['kom:657', 'org:0045']);
});

test('letters written the other way, former names and hyphens find the same', () => {
  for (const query of ['æblehaven', 'AEBLEHAVEN', 'frugthaven']) expect(found(query)).toEqual(['afd:0045-08501']);
  expect(found('østergade syd')).toEqual(['afd:0101-00004']);
  expect(found('oestergade-syd')).toEqual(['afd:0101-00004']);
});

test('the start of a name stands before the start of a word, and that before the inside of a word', () => {
  expect(found('vester')).toEqual(['afd:0045-08502', 'afd:0101-00001', 'afd:0101-00005']);
});

test('hits stand in Danish order: Afd 2 before Afd 10, Aa as Å', () => {
  expect(found('afd')).toEqual(['afd:0101-00007', 'afd:0101-00006']);
  expect([...found('aagade')].sort()).toEqual(['afd:0101-00002', 'afd:0101-00003']);
});

test('tables and terms are found by word and number, in the reader’s language', () => {
  expect(found('t01')).toEqual(['tabel:T01']);
  expect(found('fuldtid')).toEqual(['begreb:fuldtidsperson']);
  expect(search(index, 'full time', everything, 'en').map((hit) => hit.name)).toEqual(['Full-time person']);
});

test('what the reader may not see is no hit, and nothing tells it from what does not exist', () => {
  const ownOnly = (hit: SearchHit): boolean => hit.key.startsWith('0045');
  expect(found('vester', ownOnly)).toEqual(['afd:0045-08502']);
  expect(found('0101-00001', ownOnly)).toEqual(found('0909-00001', ownOnly));
});

test('suggestions begin at two letters, are at most eight and stand together by kind', () => {
  expect(suggest(index, 'v', everything)).toEqual([]);
  const kinds = suggest(index, 've', everything).map((hit) => hit.kind);
  expect(kinds.length).toBeLessThanOrEqual(8);
  expect(kinds).toEqual([...kinds].sort((a, b) => kinds.indexOf(a) - kinds.indexOf(b)));
});

const addressed = (query: string, mayList: (hit: SearchHit) => boolean = everything): readonly string[] =>
  search(index, query, mayList).map(({ kind, key, at }) => `${kind}:${key}${at ? ` at ${at}` : ''}`);

test('a page is found by its name and by what people call it', () => {
  expect(found('overvågning')).toEqual(['side:overvaagning']);
  expect(found('udsatte områder')).toEqual(['side:overvaagning']);
  expect(found('hvor er der udsatte områder')).toEqual(['side:overvaagning']);
});

test('a question about a place finds the place, and with a subject the table of that place', () => {
  expect(found('Hvor mange bor i Herning?')).toEqual(['kom:657', 'org:0045']);
  const asked = ['tabel:T01 at kom:657', 'kom:657'];
  for (const query of ['køn herning', 'Herning: mænd og kvinder', 'hvor mange mænd er der i Herning']) {
    expect(addressed(query)).toEqual(asked);
  }
});

test('a subject at a place that the reader may not see is as one that does not exist', () => {
  const none = (hit: SearchHit): boolean => hit.kind === 'tabel';
  expect(addressed('køn æblehaven', none)).toEqual(addressed('køn findesikke', none));
});

test('the word for a kind lists all of it, with a kommune those in it, and a part of a name with its kommune', () => {
  expect(found('boligorganisationer')).toEqual(['org:0101', 'org:0045']);
  expect(found('afdelinger i herning')).toEqual(['afd:0045-08502', 'afd:0045-08501']);
  expect(found('midtjysk herning')).toEqual(['org:0045']);
  expect(found('vesterparken herning')).toEqual(['afd:0045-08502']);
  expect(found('helhedsplaner i herning')).toHaveLength(4);
});

test('a slip of the pen is answered with the nearest names the reader may see, a random word with none', () => {
  const near = (query: string, mayList: (hit: SearchHit) => boolean = everything): readonly string[] =>
    nearestNames(index, query, mayList).map((hit) => `${hit.kind}:${hit.key}`);
  expect(near('hernig')).toEqual(['kom:657']);
  expect(near('hvor mange bor i æblehavne')).toEqual(['afd:0045-08501']);
  expect(near('æblehavne', (hit) => hit.kind === 'kom')).toEqual([]);
  expect(near('qqxzqq')).toEqual([]);
});
