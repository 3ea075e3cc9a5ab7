import { element, type Svg, svgText } from './svg-element.ts';

/** A line of the legend: its sign, drawn around its middle, and its words. */
export interface LegendEntry {
  readonly sign: (x: number, y: number) => Svg;
  readonly words: string;
}

const columns = 2;
const rowHeight = 19;
const indent = 28;
const signMiddle = 12;
const baseline = 4;

/** Height the legend takes under the map. */
export function legendHeight(entries: readonly LegendEntry[]): number {
  return Math.ceil(entries.length / columns) * rowHeight;
}

/** The legend in two columns, read down the first, then the second. */
export function drawLegend(entries: readonly LegendEntry[], top: number, width: number): readonly Svg[] {
  const rows = Math.ceil(entries.length / columns);
  return entries.flatMap(({ sign, words }, i) => {
    const x = Math.floor(i / rows) * (width / columns);
    const y = top + (i % rows) * rowHeight + rowHeight / 2;
    return [sign(x + signMiddle, y), element('text', { x: x + indent, y: y + baseline }, [svgText(words)])];
  });
}
