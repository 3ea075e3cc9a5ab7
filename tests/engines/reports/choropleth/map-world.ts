import type { MapFigures, MapRegion } from '../../../../src/domain/model/area-map.ts';
import { usualMap } from '../../../../src/engines/reports/choropleth/map-question.ts';

// Four places and two years: one that rises, one that stands, one hidden, one that was not there the year before.

const text = (word: string) => ({ da: word, en: word });
const square = (x: number, y: number): MapRegion['shape'] => [
  [
    [
      [x, y],
      [x + 600, y],
      [x + 600, y + 500],
      [x, y + 500],
      [x, y],
    ],
  ],
];

const place = (id: string, name: string, kommune: string, x: number): MapRegion => ({
  ...{ id, name, detail: `Kommune ${kommune}`, kommune, selection: id, x: x + 300, y: 250 },
  shape: square(x, 0) ?? [],
});

export const regions: readonly MapRegion[] = [
  place('kom:101', 'Århus', '101', 0),
  place('kom:102', 'Bo', '102', 600),
  place('kom:103', 'Ærø', '103', 1200),
  place('kom:104', 'Aa', '104', 1800),
];

export const figures: MapFigures = {
  release: 'r_0000000000000001',
  edition: 2026,
  synthetic: true,
  roundedTo: 5,
  strict: false,
  layer: 'kom',
  indicator: {
    ...{ id: 'boern', name: text('Børn'), about: text('Børn i pct.'), unit: text('pct.') },
    ...{ decimals: 1, kind: 'rate', table: 'T01', row: 'UNDER_18', measure: 'pct' },
  },
  periods: ['2025', '2026'].map((id) => {
    return { id, edition: Number(id), label: text(`1. januar ${id}`), start: `${id}-01-01`, end: `${id}-01-01` };
  }),
  ids: regions.map(({ id }) => id),
  values: [10, 30, 20, 20.5, null, null, null, 5],
  bands: [1, 1, 1, 1, null, null, null, 1],
  status: 'rrrrcgmr',
  coverage: { 1: [3, 4] },
  lines: [{ id: 'land', name: text('hele landet'), values: [18, 19], meets: false }],
  source: 'Kilden',
};

export const question = usualMap;
