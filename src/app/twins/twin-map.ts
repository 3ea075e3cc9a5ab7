import { denmark } from '../../domain/definitions/map/index.ts';
import type { Lang } from '../../domain/kernel/language.ts';
import type { TwinAnswer } from '../../domain/model/twin-answer.ts';
import { drawMap, type MapPoint } from '../../engines/reports/draw-map.ts';

const words = {
  da: {
    title: (name: string) => `Kort over ${name} og tvillingerne`,
    subject: 'Den valgte',
    twins: 'Tvillinger, nummer som i tabellen',
    unplaced: 'uden kendt beliggenhed',
  },
  en: {
    title: (name: string) => `Map of ${name} and its twins`,
    subject: 'The chosen one',
    twins: 'Twins, numbered as in the table',
    unplaced: 'location not known',
  },
} as const;

/** Title of the map of an answer. */
export function twinMapTitle({ subject }: TwinAnswer, lang: Lang): string {
  return words[lang].title(subject.name);
}

/** The map in sentences: every number with its name and kommune, and who has no known place. */
export function twinMapDescription({ subject, twins }: TwinAnswer, lang: Lang): string {
  const { unplaced } = words[lang];
  return [{ ...subject, rank: undefined }, ...twins]
    .map(({ rank, name, kommune, x, y }) => {
      const where = x === undefined || y === undefined ? unplaced : kommune.name;
      return `${rank === undefined ? words[lang].subject : `${rank}.`} ${name}, ${where}.`;
    })
    .join(' ');
}

/** The chosen unit and its twins as numbered points on the approximate map of Denmark; an SVG document. */
export function twinMap(answer: TwinAnswer, lang: Lang): string {
  const { subject, twins } = answer;
  const marked = (more: Partial<MapPoint>, { x, y, name }: TwinAnswer['subject']): readonly MapPoint[] =>
    x === undefined || y === undefined ? [] : [{ x, y, name, ...more }];
  return drawMap(
    {
      id: 'tvillinger',
      lang,
      title: twinMapTitle(answer, lang),
      description: twinMapDescription(answer, lang),
      points: [
        ...marked({ subject: true }, subject),
        ...twins.flatMap((twin) => marked({ label: String(twin.rank) }, twin)),
      ],
      marks: { subject: words[lang].subject, points: words[lang].twins },
    },
    denmark,
  );
}
