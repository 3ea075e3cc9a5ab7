import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { ShownSheet } from '../../domain/model/factsheet.ts';
import type { DrawnPicture } from '../../domain/model/ports.ts';
import { drawBars } from '../../engines/reports/sheets/draw-bars.ts';
import { type BoxPicture, drawBox } from '../../engines/reports/sheets/draw-box.ts';
import { kommuneMap, kommuneMapWords } from './kommune-map.ts';

/**
 * A picture of a sheet with its words: a box, or a table drawn as bars, by the id of its block; without one, the map.
 * @throws Problem KV-A5 for a block that is no picture, with those that are
 */
export function sheetPicture(
  { blocks, title, place, footnotes }: ShownSheet,
  id: string | undefined,
  of: Pick<BoxPicture, 'lang' | 'synthetic'>,
): DrawnPicture {
  if (id === undefined) return { svg: kommuneMap(place, of.lang), title: kommuneMapWords(place, of.lang) };
  const drawn = blocks.filter(
    (block) => block.kind === 'box' || (block.kind === 'table' && block.picture !== undefined),
  );
  const block = drawn.find((one) => one.id === id);
  if (block?.kind === 'table') {
    return { svg: drawBars(block), title: block.caption, ...(block.picture ? { description: block.picture } : {}) };
  }
  if (block?.kind === 'box') {
    const source = block.mark === undefined ? undefined : footnotes[block.mark - 1];
    const svg = drawBox({ text: block.text, from: title, ...of, ...(source === undefined ? {} : { source }) });
    return { svg, title: block.text, description: source === undefined ? title : `${title}. ${source}` };
  }
  throw new Problem('KV-A5', { parameter: 'billede', found: id, valid: drawn.map((one) => one.id).join(', ') });
}
