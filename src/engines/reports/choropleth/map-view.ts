import { compareKeys, compareNames } from '../../../domain/kernel/collation.ts';
import { fold } from '../../../domain/kernel/fold.ts';
import { formatNumber } from '../../../domain/kernel/format-number.ts';
import type { Lang, Text } from '../../../domain/kernel/language.ts';
import type { MapFigures, MapIndicator, MapLine, MapRegion } from '../../../domain/model/area-map.ts';
import type { MapQuestion } from '../../../domain/model/map-question.ts';
import { choroplethWords } from './choropleth-words.ts';
import {
  classesAroundLine,
  classesInSteps,
  classesOfChange,
  lineValue,
  type MapClass,
  type MapClasses,
} from './map-classes.ts';

/** A region without its ground: what the table needs. */
export type NamedRegion = Pick<MapRegion, 'id' | 'name' | 'detail' | 'kommune' | 'selection'>;

/** A figure as the map shows it: a number, or the status that says why there is none. */
export interface MapCell {
  readonly value: number | null;
  readonly band: number | null;
  readonly status: string;
}

/** A row of the table beside a map. `at` is the region's number in the layer. */
export interface MapRow extends NamedRegion {
  readonly at: number;
  readonly now: MapCell;
  /** The earlier period and the change since, where two are compared. */
  readonly before?: MapCell;
  readonly change?: MapCell;
  /** Number of its class, −1 where it has none. */
  readonly klasse: number;
  readonly coverage?: readonly [number, number];
}

/** Everything a map and its table show of one question; the same on the server and in the browser. */
export interface MapView {
  /** Number of the period shown, and of the one it is held against (−1: none). */
  readonly period: number;
  readonly against: number;
  readonly classes: readonly MapClass[];
  readonly line?: { readonly name: string; readonly text: string };
  /** Rows that meet the filters, in order. */
  readonly rows: readonly MapRow[];
  /** Class of every region of the layer by its number: −1 hidden, −2 missing, −3 no right, −4 filtered away. */
  readonly tones: readonly number[];
  /** Whether any region shown is hidden, missing, or out of reach: what the legend must explain. */
  readonly gaps: { readonly hidden: number; readonly missing: number; readonly noRight: number };
  readonly summary: string;
}

const noClass = { hidden: -1, missing: -2, noRight: -3, filtered: -4 } as const;

/** Works out what a map shows. Nothing in it is a figure the reader was not given. */
export function mapView(
  regions: readonly NamedRegion[],
  figures: MapFigures,
  question: MapQuestion,
  lang: Lang,
): MapView {
  const { periods, indicator } = figures;
  const period = periodNumber(figures, question.periode, periods.length - 1);
  const asked = periodNumber(figures, question.mod, -1);
  const against = asked === period ? -1 : asked;
  const shown = regions.flatMap((region, at) => (isShown(region, question) ? [at] : []));
  const rows = shown.map((at) => rowOf(figures, regions, at, period, against));
  const { classes, classOf, line } = classesOf(rows, figures, question, { period, against, lang });
  const classed = rows.map((row, i) => ({ ...row, klasse: classOf[i] ?? -1 }));
  const tones = regions.map((): number => noClass.filtered);
  for (const row of classed) tones[row.at] = row.klasse >= 0 ? row.klasse : gapOf(row);
  const count = (tone: number): number => classed.filter((row) => tones[row.at] === tone).length;
  const gaps = { hidden: count(noClass.hidden), missing: count(noClass.missing), noRight: count(noClass.noRight) };
  return {
    period,
    against,
    classes,
    ...(line ? { line: lineText(line, indicator, period, lang) } : {}),
    rows: sorted(classed, question, namePlaces(regions)),
    tones,
    gaps,
    summary: summaryOf(classed, indicator, gaps, against >= 0, lang),
  };
}

/** A number of the map with its unit as words say it; a count is a number by itself. */
export function withUnit(
  value: number,
  indicator: Pick<MapIndicator, 'decimals' | 'unit' | 'kind'>,
  lang: Lang,
  isChange = false,
): string {
  const number = formatNumber(value, indicator.decimals, lang);
  const unit = mapUnit(indicator, isChange)[lang];
  return unit === '' ? number : `${number} ${unit}`;
}

/** Unit of the figures of a map, or of their changes: the difference of per cents is points. Counts have none. */
export function mapUnit({ unit, kind }: Pick<MapIndicator, 'unit' | 'kind'>, isChange: boolean): Text {
  if (kind === 'count') return { da: '', en: '' };
  return isChange && unit.da.startsWith('pct') ? { da: 'pct.point', en: 'percentage points' } : unit;
}

function periodNumber({ periods }: MapFigures, id: string, other: number): number {
  const at = periods.findIndex((period) => period.id === id);
  return at < 0 ? other : at;
}

function isShown({ name, detail, id, kommune }: NamedRegion, question: MapQuestion): boolean {
  if (question.kommune !== '' && kommune !== undefined && kommune !== question.kommune) return false;
  if (question.soeg === '') return true;
  const words = fold(question.soeg);
  return [name, detail, id].some((text) => fold(text).includes(words));
}

function cellAt(figures: MapFigures, at: number, period: number): MapCell {
  const i = at * figures.periods.length + period;
  return { value: figures.values[i] ?? null, band: figures.bands[i] ?? null, status: figures.status[i] ?? 'm' };
}

function rowOf(
  figures: MapFigures,
  regions: readonly NamedRegion[],
  at: number,
  period: number,
  against: number,
): Omit<MapRow, 'klasse'> {
  const { id, name, detail, kommune, selection } = regions[at] as NamedRegion;
  const coverage = figures.coverage[at];
  const now = cellAt(figures, at, period);
  const named = {
    ...{ at, id, name, detail, selection, now },
    ...(kommune === undefined ? {} : { kommune }),
    ...(coverage ? { coverage } : {}),
  };
  if (against < 0) return named;
  const before = cellAt(figures, at, against);
  return { ...named, before, change: changeOf(now, before, figures.indicator.decimals) };
}

// Both figures are released; their difference is rounded to their decimals, its band is both bands together.
function changeOf(now: MapCell, before: MapCell, decimals: number): MapCell {
  if (now.value === null) return { value: null, band: null, status: now.status };
  if (before.value === null) return { value: null, band: null, status: before.status };
  const scale = 10 ** decimals;
  const value = Math.round((now.value - before.value) * scale) / scale;
  return { value, band: (now.band ?? 0) + (before.band ?? 0), status: now.status };
}

function classesOf(
  rows: readonly Omit<MapRow, 'klasse'>[],
  figures: MapFigures,
  question: MapQuestion,
  { period, against, lang }: { readonly period: number; readonly against: number; readonly lang: Lang },
): MapClasses & { readonly line?: MapLine } {
  const { decimals } = figures.indicator;
  const way = { steps: question.klasser === 'lige' ? 'lige' : 'kvantil', decimals, lang } as const;
  if (against >= 0) {
    const changes = rows.map(({ change }) => change?.value ?? null);
    return classesOfChange(
      changes,
      rows.map(({ change }) => change?.band ?? null),
      way,
    );
  }
  const values = rows.map(({ now }) => now.value);
  const line = lineValue(figures.lines, question.klasser, period);
  if (!line) return classesInSteps(values, way);
  return { ...classesAroundLine(values, line.values[period] ?? 0, line.meets, way), line };
}

function gapOf({ now, change }: Pick<MapRow, 'now' | 'change'>): number {
  const { status } = change ?? now;
  if (status === 'x') return noClass.noRight;
  return status === 'm' || status === 'z' ? noClass.missing : noClass.hidden;
}

function lineText(line: MapLine, indicator: MapIndicator, period: number, lang: Lang): NonNullable<MapView['line']> {
  const name = line.name[lang];
  return { name, text: choroplethWords[lang].line(name, withUnit(line.values[period] ?? 0, indicator, lang)) };
}

const numberOf = (row: MapRow, order: MapQuestion['sorter']): number | null => {
  if (order === 'foer') return row.before?.value ?? null;
  if (order === 'aendring') return row.change?.value ?? null;
  return row.now.value;
};

const places = new WeakMap<readonly NamedRegion[], Int32Array>();

// Where each region stands in the order of names: worked out once, since words compare slowly and rows are ordered anew with
// every change.
function namePlaces(regions: readonly NamedRegion[]): Int32Array {
  const known = places.get(regions);
  if (known) return known;
  const order = regions.map((region, at) => ({ region, at }));
  order.sort((a, b) => compareNames(a.region.name, b.region.name) || compareKeys(a.region.id, b.region.id));
  const found = new Int32Array(regions.length);
  for (const [place, { at }] of order.entries()) found[at] = place;
  places.set(regions, found);
  return found;
}

function sorted(rows: readonly MapRow[], { sorter, ned }: MapQuestion, inNames: Int32Array): readonly MapRow[] {
  const turn = ned ? -1 : 1;
  const byName = (a: MapRow, b: MapRow): number => (inNames[a.at] ?? 0) - (inNames[b.at] ?? 0);
  if (sorter === 'navn') return [...rows].sort((a, b) => turn * byName(a, b));
  if (sorter === 'sted') return [...rows].sort((a, b) => turn * compareNames(a.detail, b.detail) || byName(a, b));
  return [...rows].sort((a, b) => {
    const [one, two] = [numberOf(a, sorter), numberOf(b, sorter)];
    // What has no number stands last whichever way the rest is turned.
    if (one === null || two === null) return one === two ? byName(a, b) : Number(one === null) - Number(two === null);
    return turn * (one - two) || byName(a, b);
  });
}

function summaryOf(
  rows: readonly MapRow[],
  indicator: MapIndicator,
  { hidden, missing }: MapView['gaps'],
  compares: boolean,
  lang: Lang,
): string {
  const w = choroplethWords[lang];
  const numbered = rows
    .flatMap((row) => {
      const { value } = row.change ?? row.now;
      return value === null ? [] : [{ name: row.name, value, band: row.change?.band ?? 0 }];
    })
    .sort((a, b) => a.value - b.value);
  const [low, high] = [numbered[0], numbered.at(-1)];
  if (!low || !high) return [w.noneShown, ...gapWords(hidden, missing, lang)].join('; ').concat('.');
  const text = (value: number): string => withUnit(value, indicator, lang, compares);
  const count = (value: number): string => formatNumber(value, 0, lang);
  const quarter = (share: number): string => text(numbered[Math.floor((numbered.length - 1) * share)]?.value ?? 0);
  const falls = numbered.filter(({ value, band }) => value < -band && value < 0).length;
  const rises = numbered.filter(({ value, band }) => value > band && value > 0).length;
  const spread = compares
    ? w.changed(count(falls), count(numbered.length - falls - rises), count(rises))
    : w.half(quarter(0.25), quarter(0.75));
  return [
    numbered.length === 1
      ? w.only(low.name, text(low.value))
      : w.from(text(low.value), low.name, text(high.value), high.name),
    ...(numbered.length > 3 || compares ? [spread] : []),
    w.shownOf(count(numbered.length), count(rows.length)),
    ...gapWords(hidden, missing, lang),
  ]
    .join('; ')
    .concat('.');
}

function gapWords(hidden: number, missing: number, lang: Lang): readonly string[] {
  const w = choroplethWords[lang];
  return [
    ...(hidden > 0 ? [w.hiddenOf(formatNumber(hidden, 0, lang))] : []),
    ...(missing > 0 ? [w.missingOf(formatNumber(missing, 0, lang))] : []),
  ];
}
