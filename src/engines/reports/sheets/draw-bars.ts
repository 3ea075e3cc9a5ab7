import type { Lang } from '../../../domain/kernel/language.ts';
import type { ShownBlock, ShownRow } from '../../../domain/model/factsheet.ts';
import { mapLook } from '../map/map-look.ts';
import { element, svgText } from '../map/svg-element.ts';
import { sheetWords } from './sheet-words.ts';

const [width, labels] = [360, 165] as const;
const usual = { rowHeight: 24, barHeight: 14 } as const;
const close = { rowHeight: 15, barHeight: 9 } as const;
const bar = mapLook.classes[3];

type TableOfSheet = Extract<ShownBlock, { kind: 'table' }>;

/**
 * The bars of a table of a sheet, the longest across the whole. No figure stands in it: they stand in the table.
 * @param isClose - Many rows close together, as years are.
 */
export function drawBars({ caption, rows, picture }: TableOfSheet, isClose = false): string {
  const { rowHeight, barHeight } = isClose ? close : usual;
  const most = Math.max(1, ...rows.map(({ value = 0 }) => value));
  const height = rows.length * rowHeight;
  const font = { 'font-size': 13, 'font-family': 'IBM Plex Sans, sans-serif', fill: mapLook.ink };
  const drawn = rows.flatMap(({ name, value }, at) => {
    const y = at * rowHeight;
    const label = element('text', { x: 0, y: y + barHeight + (isClose ? 3 : 2), ...font }, [svgText(name)]);
    if (value === undefined) return [label];
    const length = Math.max(value > 0 ? 2 : 0.5, ((width - labels) * value) / most);
    const size = { width: Number(length.toFixed(1)), height: barHeight };
    return [label, element('rect', { x: labels, y: y + 4, ...size, fill: bar })];
  });
  return element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} ${height}`, width, height, role: 'img' },
    [element('title', {}, [svgText(picture ?? caption)]), ...drawn],
  ).svg;
}

/** What the bars show, in words; undefined where there is nothing to draw. */
export function barsInWords(caption: string, rows: readonly ShownRow[], lang: Lang): string | undefined {
  const known = rows.filter(({ value }) => value !== undefined);
  const sorted = known.toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0));
  const first = sorted[0];
  if (first === undefined || known.length < 2) return undefined;
  if (first.value === 0) return sheetWords.bars.none[lang](caption);
  return sheetWords.bars.most[lang](
    caption,
    sorted.map(({ name, cell }) => `${name} ${cell}`),
  );
}
