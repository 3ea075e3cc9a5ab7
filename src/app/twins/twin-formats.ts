import type { TwinAnswer } from '../../domain/model/twin-answer.ts';
import { twinFormats } from '../../engines/export/twins/index.ts';
import type { TwinFileFormat } from '../../engines/export/twins/twin-file.ts';
import { twinMap } from './twin-map.ts';

const map: TwinFileFormat = {
  id: 'svg',
  extension: 'svg',
  mediaType: 'image/svg+xml; charset=utf-8',
  name: { da: 'Kort (SVG)', en: 'Map (SVG)' },
  write: async ({ content }, { lang }) => new TextEncoder().encode(twinMap(content, lang)),
};

/** What twins can be written as, in the order of the menu: tables, then the map. */
export const twinFileFormats: readonly TwinFileFormat[] = [...twinFormats, map];

/** Whether anything of an answer has a place to be drawn at. */
export function hasMap({ subject, twins }: TwinAnswer): boolean {
  return [subject, ...twins].some(({ x, y }) => x !== undefined && y !== undefined);
}
