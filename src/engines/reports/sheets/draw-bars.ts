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

/** Bars of a table in the picture's own units. */
export interface LaidBars {
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
  readonly fill: string;
  readonly bars: readonly {
    readonly name: string;
    /** Where the name stands on its line. */
    readonly textY: number;
    /** Absent where there is no figure to draw. */
    readonly box?: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  }[];
}

/** Where the bars of a table stand, the longest across the whole. @param isClose - Many rows close together, as years are. */
export function layBars(rows: readonly ShownRow[], isClose = false): LaidBars {
  const { rowHeight, barHeight } = isClose ? close : usual;
  const most = Math.max(1, ...rows.map(({ value = 0 }) => value));
  const bars = rows.map(({ name, value }, at) => {
    const y = at * rowHeight;
    const textY = y + barHeight + (isClose ? 3 : 2);
    if (value === undefined) return { name, textY };
    const length = Math.max(value > 0 ? 2 : 0.5, ((width - labels) * value) / most);
    return { name, textY, box: { x: labels, y: y + 4, width: Number(length.toFixed(1)), height: barHeight } };
  });
  return { width, height: rows.length * rowHeight, fontSize: 13, fill: bar, bars };
}

/** The bars of a table of a sheet as a picture. No figure stands in it: they stand in the table. */
export function drawBars({ caption, rows, picture }: TableOfSheet, isClose = false): string {
  const { height, fontSize, fill, bars } = layBars(rows, isClose);
  const font = { 'font-size': fontSize, 'font-family': 'IBM Plex Sans, sans-serif', fill: mapLook.ink };
  const drawn = bars.flatMap(({ name, textY, box }) => [
    element('text', { x: 0, y: textY, ...font }, [svgText(name)]),
    ...(box ? [element('rect', { ...box, fill })] : []),
  ]);
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
