import type { Lang } from '../../../domain/kernel/language.ts';
import { mapLook } from '../map/map-look.ts';
import { element, svgText } from '../map/svg-element.ts';
import { sheetPaperWords } from './sheet-paper-words.ts';

const [width, margin, lineHeight, smallHeight] = [480, 24, 28, 20] as const;
const [letters, smallLetters] = [38, 62] as const;
const font = 'IBM Plex Sans, sans-serif';

/** What a box alone has to say beside its sentence: which sheet it is from, its source, and that it is made up. */
export interface BoxPicture {
  readonly text: string;
  readonly from: string;
  readonly source?: string;
  readonly synthetic: boolean;
  readonly lang: Lang;
}

/** A box of a sheet as a picture for other pages. Its sentence is its title, so that it is read aloud. */
export function drawBox({ text, from, source, synthetic, lang }: BoxPicture): string {
  const words = sheetPaperWords[lang];
  const sentence = inLines(text, letters);
  const under = [
    ...(synthetic ? [words.synthetic] : []),
    from,
    ...(source === undefined ? [] : [`${words.sources}: ${source}`]),
  ].flatMap((line) => inLines(line, smallLetters));
  const top = margin + sentence.length * lineHeight;
  const height = top + margin / 2 + under.length * smallHeight + margin / 2;
  const line = (own: string, y: number, size: number, weight: number) =>
    element(
      'text',
      { x: margin, y, 'font-size': size, 'font-weight': weight, 'font-family': font, fill: mapLook.ink },
      [svgText(own)],
    );
  const frame = { width: width - 2, height: height - 2, fill: mapLook.paper, stroke: mapLook.classes[3] };
  return element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} ${height}`, width, height, role: 'img' },
    [
      element('title', {}, [svgText(text)]),
      element('rect', { x: 1, y: 1, ...frame, 'stroke-width': 2 }),
      ...sentence.map((own, at) => line(own, margin + (at + 0.75) * lineHeight, 20, 600)),
      ...under.map((own, at) => line(own, top + margin / 2 + (at + 0.75) * smallHeight, 14, 400)),
    ],
  ).svg;
}

// Lines of whole words; a word that is longer than a line has one by itself.
function inLines(text: string, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
