import { formatNumber } from '../../../domain/kernel/format-number.ts';
import type { Lang } from '../../../domain/kernel/language.ts';

/** How a chart is drawn: width in pixels, language, and whether the band of each figure is shown. */
export interface DrawOptions {
  readonly width: number;
  readonly lang: Lang;
  readonly bands: boolean;
}

/** What a drawing is: Plot gives an svg, or a figure around one. */
export type Drawing = SVGSVGElement | HTMLElement;

export const ink = '#1a1a1a';
export const accent = '#0059b3';
export const grey = '#8e8e8e';

/** Marks of comparators in bar charts, in the order of the comparators. */
export const comparatorSymbols = ['square', 'diamond2', 'triangle2'] as const;

/** Colours of the own place's lines; each at least 4.5:1 on white, told apart by their direct labels as well. */
export const lineColours = ['#0059b3', '#1a1a1a', '#a35200', '#00695c', '#7a3e9d', '#707070', '#b0006d', '#5b6e00'];

/** About how wide a letter of a label is, for margins that fit the longest label. */
export const letterPx = 7.2;

// Below this width names stand over their bars and ticks are thinned.
const narrowPx = 560;

/** Whether the drawing is for a small screen. */
export function isNarrow(width: number): boolean {
  return width < narrowPx;
}

/** A label in lines of at most `most` letters where its words allow; a longer word has a line by itself. */
export function wrapped(name: string, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= most) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Numbers along an axis: no decimals where the tick is whole. */
export function axisNumber(lang: Lang): (value: number) => string {
  return (value) => formatNumber(value, Number.isInteger(value) ? 0 : 1, lang);
}
