import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { MapQuestion } from '../../../../src/domain/model/map-question.ts';
import { drawChoropleth } from '../../../../src/engines/reports/choropleth/draw-choropleth.ts';
import { readGround, writeGround } from '../../../../src/engines/reports/choropleth/map-ground.ts';
import { mapQuery, readMapQuestion, usualMap } from '../../../../src/engines/reports/choropleth/map-question.ts';
import { mapView } from '../../../../src/engines/reports/choropleth/map-view.ts';
import { figures, question, regions } from './map-world.ts';

const view = (change: Partial<MapQuestion> = {}) => mapView(regions, figures, { ...question, ...change }, 'da');
const names = (change: Partial<MapQuestion> = {}) => view(change).rows.map(({ name }) => name);

test('the newest period is shown, largest first, and what has no number stands last', () => {
  expect(names()).toEqual(['Århus', 'Bo', 'Aa', 'Ærø']);
  expect(names({ ned: false })).toEqual(['Aa', 'Bo', 'Århus', 'Ærø']);
  expect(names({ sorter: 'navn', ned: false })).toEqual(['Bo', 'Ærø', 'Aa', 'Århus']);
  expect(view({ periode: '2025' }).rows[0]).toMatchObject({ name: 'Bo', now: { value: 20 } });
});

test('hidden, missing and filtered regions have no class and are told apart', () => {
  const shown = view({ periode: '2025', mod: '' });
  expect(shown.tones[2]).toBe(-1);
  expect(shown.tones[3]).toBe(-2);
  expect(shown.gaps).toEqual({ hidden: 1, missing: 1, noRight: 0 });
  expect(view({ kommune: '101' }).tones).toEqual([0, -4, -4, -4]);
  expect(names({ soeg: 'aero' })).toEqual(['Ærø']);
  const closed = mapView(
    regions,
    { ...figures, status: 'rrrrxxxx', values: figures.values.map((v, i) => (i > 3 ? null : v)) },
    question,
    'da',
  );
  expect(closed.gaps.noRight).toBe(2);
});

test('a change needs both figures, and its band is both bands', () => {
  const shown = view({ mod: '2025' });
  const row = (name: string) => shown.rows.find((known) => known.name === name);
  expect(row('Århus')?.change).toEqual({ value: 20, band: 2, status: 'r' });
  expect(row('Bo')?.change?.value).toBe(0.5);
  expect(row('Aa')?.change).toEqual({ value: null, band: null, status: 'm' });
  expect(shown.classes.map(({ tone, count }) => [tone, count])).toEqual([
    ['none', 1],
    ['above-0', 1],
  ]);
  expect(shown.summary).toContain('1 er steget, 0 er faldet, og 1 har ingen sikker ændring');
  expect(view({ mod: '2026' }).against).toBe(-1);
});

test('the line of the country is named with its figure; a line that is not there leaves steps', () => {
  expect(view({ klasser: 'land' }).line?.text).toBe('Skillelinje: hele landet 19,0 pct.');
  expect(view({ klasser: 'graense' }).line).toBeUndefined();
});

test('the summary says ends, and how many are shown and hidden', () => {
  expect(view().summary).toBe(
    'Fra 5,0 pct. (Aa) til 30,0 pct. (Århus); 3 af 4 vises; 1 er skjult af hensyn til beboerne.',
  );
  expect(view({ kommune: '103' }).summary).toBe('Ingen tal at vise; 1 er skjult af hensyn til beboerne.');
});

test('ground comes back as it was sent, in whole metres', () => {
  const sent = JSON.parse(JSON.stringify(writeGround('kom', regions)));
  expect(readGround(sent)).toEqual(regions);
  expect(writeGround('afd', [{ ...(regions[0] as (typeof regions)[0]), x: 1.6 }]).regions[0]?.x).toBe(2);
});

test('an address says a whole question and nothing that is as usual', () => {
  expect(mapQuery(usualMap)).toBe('');
  const some = fc.record({
    lag: fc.constantFrom<MapQuestion['lag'][]>('kom', 'afd', 'net1km', 't5713.11', 't5701'),
    periode: fc.constantFrom('', '2025'),
    mod: fc.constantFrom('', 'FV2022'),
    klasser: fc.constantFrom<MapQuestion['klasser'][]>('kvantil', 'lige', 'graense', 'land'),
    soeg: fc.constantFrom('', 'Ærø & co', 'a,b:c'),
    sorter: fc.constantFrom<MapQuestion['sorter'][]>('navn', 'tal', 'aendring'),
    ned: fc.boolean(),
    side: fc.integer({ min: 1, max: 99 }),
    sted: fc.constantFrom('', 'afd:0045-00001,kom:657'),
    vis: fc.subarray<MapQuestion['vis'][number]>(['kommuner', 'planer', 'tvillinger']),
    udsnit: fc.constantFrom('', '540000,6200000,12.5'),
  });
  fc.assert(
    fc.property(some, (change) => {
      const asked = { ...usualMap, ...change };
      const read = readMapQuestion(Object.fromEntries(new URLSearchParams(mapQuery(asked))));
      expect(read).toEqual({ question: asked, unusable: [] });
    }),
  );
});

test('what cannot be used is named and keeps its usual value', () => {
  const { question: read, unusable } = readMapQuestion({
    lag: 'by',
    klasser: 'x',
    side: '0',
    vis: 'skyer',
    udsnit: '1',
  });
  expect(read).toEqual(usualMap);
  expect(unusable.map(({ parameter }) => parameter)).toEqual(['vis', 'lag', 'klasser', 'side', 'udsnit']);
});

const drawing = (change: Partial<MapQuestion> = {}) =>
  drawChoropleth({
    vis: change.vis ?? [],
    ...{ lang: 'da', title: 'Børn <b>', subtitle: 'Kommuner', regions, indicator: figures.indicator },
    ...{ view: view(change), backdrop: [], foot: ['Kilde'] },
  });

test('the drawing is at a round scale, the same whatever the table is sorted by, and runs nothing', () => {
  const svg = drawing();
  // 2,400 m fit 170 mm at 1:25,000: 600 m are 24 mm and 500 m are 20 mm.
  expect(svg).toContain('1:25.000');
  expect(svg).toMatch(/M42 108\.5L66 108\.5L66 88\.5L42 88\.5Z/);
  expect(drawing({ sorter: 'navn', ned: false })).toBe(svg);
  expect(svg).toContain('Børn &lt;b&gt;');
  expect(svg).toContain('url(#skjult)');
  expect(svg).toContain('Ærø: Skjult af hensyn til beboerne');
});

test('names and figures are written on the drawing when they are asked for, a hidden figure never', () => {
  const written = (change: Partial<MapQuestion>) =>
    [...drawing(change).matchAll(/paint-order="stroke"[^>]*>([^<]*)</g)].map(([, text]) => text);
  expect(written({})).toEqual([]);
  expect(written({ vis: ['tal'] })).toEqual(['30,0', '20,5', '5,0']);
  expect(written({ vis: ['navne', 'tal'] })).toEqual(['Århus', '30,0', 'Bo', '20,5', 'Aa', '5,0', 'Ærø']);
  expect(drawing({ vis: ['navne'], sorter: 'navn', ned: false })).toBe(drawing({ vis: ['navne'] }));
});

test('counts are circles, never colours of ground', () => {
  const count = { ...figures, indicator: { ...figures.indicator, kind: 'count' as const } };
  const svg = drawChoropleth({
    vis: [],
    ...{ lang: 'da', title: 'Beboere', subtitle: '', regions, indicator: count.indicator },
    ...{ view: mapView(regions, count, question, 'da'), backdrop: [], foot: [] },
  });
  expect(svg.match(/<circle/g)?.length).toBe(3 + 3);
  expect(svg).toContain('Cirklens størrelse viser tallet');
});
