import type { Lang } from '../../domain/kernel/language.ts';
import type { MapQuestion } from '../../domain/model/map-question.ts';
import type { Protected } from '../../domain/model/protected.ts';
import { derive } from '../../engines/protect/seal.ts';
import { drawChoropleth } from '../../engines/reports/choropleth/draw-choropleth.ts';
import { type MapView, mapView } from '../../engines/reports/choropleth/map-view.ts';
import { kommuneGround } from './kommune-ground.ts';
import type { OpenedMap } from './open-map.ts';

const words = {
  da: {
    synthetic: 'Syntetiske data: ingen virkelige personer.',
    rounded: (n: number) => `Alle antal er afrundet til et multiplum af ${n}.`,
    source: (source: string) => `Kilde: ${source}.`,
    release: (edition: number, id: string) => `Udgave ${edition}, ${id}.`,
    strict: 'Offentlig udgave efter de strengeste regler.',
    approximate: 'Kommunegrænserne er omtrentlige. Kystlinje: Natural Earth.',
    change: (from: string, to: string) => `Ændring fra ${from} til ${to}`,
  },
  en: {
    synthetic: 'Synthetic data: no real persons.',
    rounded: (n: number) => `All counts are rounded to a multiple of ${n}.`,
    source: (source: string) => `Source: ${source}.`,
    release: (edition: number, id: string) => `Edition ${edition}, ${id}.`,
    strict: 'Public variant by the strictest rules.',
    approximate: 'Borders of municipalities are approximate. Coast line: Natural Earth.',
    change: (from: string, to: string) => `Change from ${from} to ${to}`,
  },
} as const;

/** What a map shows of a question: classes, rows in order, and the summary in words. */
export function viewOfMap({ layer, figures }: OpenedMap, question: MapQuestion, lang: Lang): Protected<MapView> {
  return derive(figures, (found) => mapView(layer.regions, found, question, lang));
}

/** Period of a view in words, or the two it compares. */
export function periodText(view: MapView, { figures }: OpenedMap, lang: Lang): string {
  const { periods } = figures.content;
  const label = (at: number): string => periods[at]?.label[lang] ?? '';
  return view.against < 0 ? label(view.period) : words[lang].change(label(view.against), label(view.period));
}

/** The map as an SVG document for print and for readers without JavaScript. */
export function drawMapPage(opened: OpenedMap, question: MapQuestion, lang: Lang): Protected<string> {
  const w = words[lang];
  const { layer, scene } = opened;
  return derive(viewOfMap(opened, question, lang), (view) => {
    const { edition, release, synthetic, roundedTo, indicator, source } = opened.figures.content;
    const hasGround = layer.regions.some(({ shape }) => shape);
    return drawChoropleth({
      lang,
      title: indicator.name[lang],
      subtitle: `${layer.layer.name[lang]} · ${periodText(view, opened, lang)}`,
      view,
      regions: layer.regions,
      indicator,
      vis: question.vis,
      backdrop: hasGround && layer.layer.id === 'kom' ? [] : [...kommuneGround().values()],
      foot: [
        `${indicator.about[lang]} ${w.rounded(roundedTo)}`,
        `${w.source(source)} ${w.release(edition, release)}`,
        [synthetic ? w.synthetic : '', scene.strict ? w.strict : '', w.approximate]
          .filter((text) => text !== '')
          .join(' '),
      ],
    });
  });
}
