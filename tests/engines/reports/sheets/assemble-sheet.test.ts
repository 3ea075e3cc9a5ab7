import { describe, expect, test } from 'vitest';
import { kommuneSheet } from '../../../../src/domain/definitions/factsheets/kommune-sheet.ts';
import type { Lang } from '../../../../src/domain/kernel/language.ts';
import type { ShownBlock, ShownSheet } from '../../../../src/domain/model/factsheet.ts';
import { assembleSheet } from '../../../../src/engines/reports/sheets/assemble-sheet.ts';
import { drawBars } from '../../../../src/engines/reports/sheets/draw-bars.ts';
import { slotsOf } from '../../../../src/engines/reports/sheets/fill-slots.ts';
import { sheetDocument } from '../../../../src/engines/reports/sheets/sheet-document.ts';
import { herning } from './herning.ts';

const sheet = (changed: Parameters<typeof herning>[0] = {}, lang: Lang = 'da'): ShownSheet =>
  assembleSheet(kommuneSheet, herning(changed), lang);
const block = (from: ShownSheet, id: string): ShownBlock | undefined => from.blocks.find((one) => one.id === id);
const text = (from: ShownSheet, id: string): string | undefined => {
  const found = block(from, id);
  return found && 'text' in found ? found.text.replaceAll('\u00A0', ' ') : undefined;
};
const cells = (from: ShownSheet, id: string): readonly string[] => {
  const found = block(from, id);
  return found?.kind === 'table' ? found.rows.map(({ name, cell }) => `${name} ${cell}`) : [];
};
const gone = (from: ShownSheet): readonly string[] =>
  sheet()
    .blocks.map(({ id }) => id)
    .filter((id) => !block(from, id));

describe('Herning, figure for figure as its published sheet', () => {
  test('in Danish', () => {
    const shown = sheet();
    expect(text(shown, 'B1')).toBe('Almene boliger i Herning Kommune');
    expect(text(shown, 'B1a')).toBe('12.200 mennesker i Herning Kommune bor i en almen bolig.');
    expect(cells(shown, 'B3')).toEqual(['Ungdomsboliger 1.086', 'Familieboliger 6.355', 'Ældreboliger 530']);
    expect(cells(shown, 'B4')).toEqual(['Ungdomsboliger 0', 'Familieboliger 0', 'Ældreboliger 46']);
    expect(block(shown, 'B4')).toMatchObject({ caption: 'Igangsatte byggerier i Herning Kommune, 2021-2023' });
    expect(text(shown, 'B6b')).toMatch(/^14 pct\. .* i 2023\.$/);
    expect(text(shown, 'B6c')).toMatch(/^18 pct\. .*\(2024\)\.$/);
    expect(text(shown, 'B7b')).toContain('464 mio. kr. i husleje i 2023');
    expect(text(shown, 'B9a')).toContain('er 25 pct. lavere');
    expect(text(shown, 'B9b')).toMatch(/^Mere end hver 3\. sætter/);
    expect(text(shown, 'B9c')).toMatch(/^Knap 50 .* over 200\.000 mennesker\.$/);
    expect(text(shown, 'B9d')).toMatch(/^Knap 11 pct\. af anvisningerne/);
    expect(text(shown, 'B10b')).toContain('106 mio. kr.');
    expect(text(shown, 'B10c')).toContain('353 mio. kr. i 2021-2023');
    expect(text(shown, 'B1b')).toBe('I hele landet er det knap 1 million.');
    expect(shown.publishable).toBe(true);
    expect(shown.notes).toEqual([]);
  });

  test('in English', () => {
    const shown = sheet({}, 'en');
    expect(text(shown, 'B1a')).toContain('12,200 people in Herning Kommune');
    expect(text(shown, 'B7b')).toContain('DKK 464 million in rent');
    expect(text(shown, 'B9b')).toMatch(/^More than one in 3 put/);
    expect(text(shown, 'B9c')).toMatch(/^Just under 50 .* more than 200,000 people/);
  });

  test('sources of the national boxes are numbered once each, in order', () => {
    const shown = sheet();
    expect(shown.footnotes).toEqual([
      'Boligstat.dk (2024)',
      'Epinion for BL (2024)',
      'Landsbyggefonden (2024)',
      'Landsbyggefonden (2023)',
    ]);
    expect(shown.blocks.flatMap((one) => (one.kind === 'box' ? (one.mark ?? []) : []))).toEqual([1, 2, 3, 4]);
  });

  test('the back page has a row per printed figure, with definition, formula, year and source', () => {
    const { figures } = sheet();
    expect(figures.map(({ id }) => id)).toEqual(herning().figures.map(({ id }) => id));
    expect(figures.find(({ id }) => id === 'F08')).toMatchObject({
      printed: '14\u00A0pct.',
      year: '2023',
      value: { numerator: 890 },
    });
    expect(figures.every(({ about, formula, source }) => about !== '' && formula !== '' && source !== '')).toBe(true);
  });
});

describe('what is not there', () => {
  test('a missing source takes one sentence away and adds one note; all else stays', () => {
    const shown = sheet({ F11: undefined });
    expect(gone(shown)).toEqual(['B10b']);
    expect(shown.notes).toEqual(['Lokal omsætning af indkøb er ikke med: oplysningen mangler for Herning Kommune.']);
    const rest = (from: ShownSheet) => from.blocks.filter(({ id }) => id !== 'B10b');
    expect(rest(shown)).toEqual(rest(sheet()));
  });

  test('a missing count is a sign with words, never 0', () => {
    const shown = sheet({ F06: { kind: 'missing' } });
    expect(cells(shown, 'B4')).toEqual(['Ungdomsboliger 0', 'Familieboliger ...', 'Ældreboliger 46']);
    expect(block(shown, 'B4')).toMatchObject({ rows: [{}, { spoken: 'oplysning mangler' }, {}] });
    expect(shown.notes).toEqual([
      'Igangsatte almene familieboliger er ikke med: oplysningen mangler for Herning Kommune 2021-2023.',
    ]);
  });

  test('a withheld figure takes its box away and says why', () => {
    const shown = sheet({ F08: { kind: 'hidden' } });
    expect(gone(shown)).toEqual(['B6b']);
    expect(shown.notes).toEqual(['Fraflytningsprocent, familieboliger vises ikke af hensyn til fortrolighed.']);
  });

  test('a provisional figure has a star, accounts of a part of the dwellings a note', () => {
    const shown = sheet({
      F04: { kind: 'value', value: 530, provisional: true },
      F10: { kind: 'value', value: 464_000_000, covers: 91.4 },
    });
    expect(cells(shown, 'B3')[2]).toBe('Ældreboliger 530*');
    expect(shown.notes).toEqual([
      '* Almene ældreboliger: foreløbigt tal.',
      'Huslejeomsætning omfatter 91 pct. af boligerne og er ikke regnet op.',
    ]);
  });

  test('with fewer than half of its own figures it cannot be published', () => {
    const without = (ids: readonly string[]) => sheet(Object.fromEntries(ids.map((id) => [id, undefined])));
    const ids = ['F01', 'F02', 'F03', 'F04', 'F05', 'F06', 'F07'];
    expect(without(ids.slice(0, 6)).publishable).toBe(true);
    expect(without(ids).publishable).toBe(false);
  });
});

test('every slot of the sheet, in both languages, is one that can be filled', () => {
  const known = new Set([
    'kommune',
    'kommuneNavn',
    'year',
    ...kommuneSheet.figures.flatMap(({ id }) => [id, `${id}.year`]),
  ]);
  const texts = kommuneSheet.blocks.flatMap((one) => {
    if (one.kind === 'list') return one.items;
    return 'text' in one ? [one.text] : [one.caption];
  });
  for (const { da, en } of texts) {
    expect([...slotsOf(da), ...slotsOf(en)].filter((slot) => !known.has(slot))).toEqual([]);
    expect(slotsOf(en).toSorted()).toEqual(slotsOf(da).toSorted());
  }
});

test('a kommune without almene dwellings has one sentence, no empty boxes', () => {
  const shown = assembleSheet(kommuneSheet, { ...herning(), figures: [], empty: true }, 'da');
  expect(shown.blocks.map((one) => ('text' in one ? one.text : one.kind))).toEqual([
    'Almene boliger i Herning Kommune',
    'Der er ingen almene boliger i Herning Kommune.',
  ]);
  expect([shown.notes, shown.figures, shown.comparison]).toEqual([[], [], undefined]);
});

test('a sheet without its map says so where the map would stand', () => {
  const print = { lang: 'da', edition: '2024', date: '2024-02-01', synthetic: false } as const;
  const { blocks } = sheetDocument(sheet(), print);
  expect(JSON.stringify(blocks)).toContain('Kortet er ikke med: kommunens grænse kendes ikke.');
  const withMap = sheetDocument(sheet(), { ...print, map: { svg: '<svg/>', alt: 'Kort' } });
  expect(JSON.stringify(withMap.blocks)).not.toContain('Kortet er ikke med');
});

test('a national figure of more than three years is remarked on, of more than five left out with a note', () => {
  const aged = (year: string) => {
    const subject = herning();
    return { ...subject, figures: subject.figures.map((one) => (one.id === 'N1' ? { ...one, year } : one)) };
  };
  const from = (year: string) => assembleSheet(kommuneSheet, aged(year), 'da');
  expect(from('2021').notes).toEqual([]);
  expect(from('2020').notes).toEqual([
    'Husleje mod private udlejningsboliger er fra 2020 og bør bekræftes eller fornyes.',
  ]);
  expect(gone(from('2020'))).toEqual([]);
  expect(gone(from('2018'))).toEqual(['B9a']);
  expect(from('2018').notes).toEqual([
    'Husleje mod private udlejningsboliger er ikke med: tallet er fra 2018 og er for gammelt.',
  ]);
});

test('figures outside the usual range are said to be looked at again', () => {
  const { notes } = sheet({ F01: { kind: 'value', value: 7_971 } });
  expect(notes).toEqual([
    'Kontrol: Beboere pr. almen bolig er 1,00, og det plejer at ligge mellem 1,20 og 2,50. Se tallene efter.',
  ]);
});

test('tables are drawn as bars too, without figures in the picture; the words tell what is most', () => {
  const table = block(sheet(), 'B3');
  expect(table).toMatchObject({
    picture:
      'Søjler: Almene boliger i Herning Kommune, 2024. Flest først: Familieboliger 6.355, Ungdomsboliger 1.086, Ældreboliger 530.',
  });
  const svg = table?.kind === 'table' ? drawBars(table) : '';
  expect(svg.match(/<rect/g)).toHaveLength(3);
  expect(svg.replace(/<title>.*<\/title>/, '')).not.toMatch(/>[^<]*\d[^<]*</);
});
